package fr.estrade.offer.page;

import static fr.estrade.db.Tables.OFFER;

import fr.estrade.db.code.DeliveryType;
import fr.estrade.list.Filter;
import fr.estrade.list.Operator;
import fr.estrade.offer.OfferLists;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.ListLookup;
import fr.estrade.ui.form.Lookup;
import fr.estrade.ui.form.LookupField;
import fr.estrade.ui.input.ChoiceWords;
import fr.estrade.ui.input.TypeAhead;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The small panel that makes an offer: title, type, and the template it begins as. Enter makes it and opens its page. */
final class NewOffer {

    private final Kit kit;
    private final OfferActions actions;
    private final TextField title = new TextField();
    private final ComboBox<DeliveryType> type = new ComboBox<>();
    private final LookupField template;
    private final Label error = new Label();

    NewOffer(Kit kit, BaseAccess base) {
        this.kit = kit;
        this.actions = new OfferActions(kit, base);
        this.template = new LookupField(kit, templates(kit, base));
    }

    private static Lookup templates(Kit kit, BaseAccess base) {
        return new ListLookup(kit.texts(), base.list(OfferLists.OFFERS, OFFER), OfferLists.OFFERS.query()
                .withColumns(List.of("title", "code"))
                .withFilters(List.of(Filter.of("template", Operator.IS, true))), null);
    }

    /**
     * Opens the panel.
     *
     * @param from the template it begins as; null: none is chosen yet
     */
    void open(UUID from) {
        title.setPrefColumnCount(36);
        type.getItems().add(null);
        type.getItems().addAll(DeliveryType.values());
        TypeAhead.on(type);
        type.setConverter(new ChoiceWords<>(kit.formats().notProvided(), kit.texts()::code));
        type.setMaxWidth(Double.MAX_VALUE);
        type.getSelectionModel().selectFirst();
        template.valueProperty().set(from);
        error.getStyleClass().add("field-error");
        error.setVisible(false);
        error.managedProperty().bind(error.visibleProperty());
        VBox content = new VBox(field("offerpage.new.title", title, title), error,
                field("offerpage.new.type", type, type),
                field("offerpage.new.template", template.node(), template.node()));
        content.getStyleClass().add("new-offer");
        kit.dialogs().panel(kit.text("offerpage.new"), content)
                .accept(kit.text("offerpage.new.create"), this::create).cancel().focus(title).show();
    }

    private VBox field(String key, Node node, Node named) {
        Label label = new Label(kit.text(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(named);
        named.setAccessibleText(kit.text(key));
        VBox field = new VBox(label, node);
        field.getStyleClass().add("field");
        return field;
    }

    private boolean create() {
        String words = title.getText().strip();
        int most = OFFER.TITLE.getDataType().length();
        String problem = words.isEmpty() ? kit.text("offerpage.new.title.missing")
                : words.length() > most ? kit.text("offerpage.new.title.long", most) : null;
        error.setText(problem);
        error.setVisible(problem != null);
        if (problem != null) {
            title.requestFocus();
            return false;
        }
        UUID from = template.valueProperty().get();
        // What comes from a template is gone through from the programme on; what begins empty is keyed in from the top.
        actions.create(words, from, type.getValue(),
                id -> kit.navigator().open(Place.of(OfferPage.PAGE, id).at(from == null ? OfferPage.IDENTITY : OfferPage.PROGRAMME)));
        return true;
    }
}
