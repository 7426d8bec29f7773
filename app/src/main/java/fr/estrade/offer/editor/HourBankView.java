package fr.estrade.offer.editor;

import fr.estrade.db.code.TaxBasis;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Price;
import fr.estrade.ui.input.ChoiceWords;
import fr.estrade.ui.input.TypeAhead;
import fr.estrade.ui.input.ValueField;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a bank of hours has instead of days: the price of its hour and the agreed ceiling. */
final class HourBankView extends VBox {
    private final Workshop shop;
    private final UUID phaseId;
    private final ValueField<BigDecimal> amount;
    private final ComboBox<TaxBasis> basis = new ComboBox<>();
    private final ValueField<Integer> ceiling;
    private Phase phase;
    private boolean showing;

    HourBankView(Workshop shop, UUID phaseId) {
        this.shop = shop;
        this.phaseId = phaseId;
        getStyleClass().add("hour-bank");
        amount = shop.inputs().money();
        amount.setPromptText(shop.text("editor.bank.amount.prompt"));
        amount.setAccessibleText(shop.text("editor.bank.amount"));
        whenLeft(amount, this::priceLeft);
        basis.getItems().setAll(TaxBasis.values());
        basis.setPromptText(shop.text("editor.bank.basis"));
        basis.setAccessibleText(shop.text("editor.bank.basis.name"));
        TypeAhead.on(basis);
        basis.setConverter(new ChoiceWords<>("", value -> shop.text("code.TaxBasis." + value.name())));
        basis.setOnAction(event -> priceLeft());
        ceiling = shop.inputs().duration();
        ceiling.setPromptText(shop.text("editor.bank.ceiling.prompt"));
        ceiling.setAccessibleText(shop.text("editor.bank.ceiling"));
        ceiling.setPrefColumnCount(9);
        whenLeft(ceiling, () -> {
            Integer typed = ceiling.getValue();
            if (!Objects.equals(typed, phase.ceilingMinutes())) {
                shop.gestures().editPhase(phaseId, edit -> edit.ceilingMinutes(typed));
            }
        });
        HBox price = new HBox(amount, basis, new Label(shop.text("editor.bank.perHour")));
        price.getStyleClass().add("bank-price");
        price.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(field("editor.bank.price", price, amount), field("editor.bank.ceiling", ceiling, ceiling));
    }

    private Node field(String key, Node editor, Node labelled) {
        Label label = new Label(shop.text(key));
        label.getStyleClass().add("cell-caption");
        label.setLabelFor(labelled);
        VBox field = new VBox(label, editor);
        field.setAlignment(Pos.TOP_LEFT);
        field.setFillWidth(false);
        field.getStyleClass().add("detail-field");
        return field;
    }

    private void whenLeft(ValueField<?> field, Runnable action) {
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused && field.isUnderstood() && phase != null) {
                action.run();
            }
        });
        field.setOnAction(event -> {
            if (field.isUnderstood()) {
                action.run();
            }
        });
    }

    private void priceLeft() {
        if (showing) {
            return;
        }
        Price old = phase.prices().isEmpty() ? null : phase.prices().getFirst();
        BigDecimal typed = amount.getValue();
        TaxBasis chosen = typed == null && old == null ? null : basis.getValue();
        boolean sameAmount = old == null ? typed == null : typed == null ? old.amount() == null : old.amount() != null && typed.compareTo(old.amount()) == 0;
        if (!sameAmount || !Objects.equals(chosen, old == null ? null : old.basis())) {
            shop.gestures().hourPrice(phaseId, typed, typed == null ? null : chosen);
        }
    }

    void show(Phase now) {
        phase = now;
        showing = true;
        Price price = now.prices().isEmpty() ? null : now.prices().getFirst();
        if (!amount.isFocused()) {
            amount.setValue(price == null ? null : price.amount());
        }
        if (price != null) {
            basis.setValue(price.basis());
        }
        if (!ceiling.isFocused()) {
            ceiling.setValue(now.ceilingMinutes());
        }
        showing = false;
    }

    /** Begins to key in the price. */
    void enter() {
        amount.requestFocus();
    }
}
