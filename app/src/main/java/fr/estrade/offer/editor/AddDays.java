package fr.estrade.offer.editor;

import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Where days are added to a phase: one by the button; several, or one with its title, by typing "2 j" or the title. */
final class AddDays extends HBox {
    private static final Pattern COUNT = Pattern.compile("(\\d{1,2})\\s*(?:j|jours?|journées?|d|days?)?\\.?", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 30;

    private final Workshop shop;
    private final UUID phaseId;
    private final Consumer<UUID> added;
    private final Button button;
    private final TextField quick = new TextField();

    /** @param added is told the first day that was added, to begin keying it in */
    AddDays(Workshop shop, UUID phaseId, Consumer<UUID> added) {
        this.shop = shop;
        this.phaseId = phaseId;
        this.added = added;
        getStyleClass().add("add-days");
        setAlignment(Pos.CENTER_LEFT);
        button = Command.of("editor.addDay", Icons.ADD, () -> add(1, null)).flatButton(shop.kit().texts());
        quick.getStyleClass().add("quiet-field");
        quick.setPromptText(shop.text("editor.addDays.prompt"));
        quick.setAccessibleText(shop.text("editor.addDays"));
        quick.setPrefColumnCount(6);
        HBox.setHgrow(quick, Priority.SOMETIMES);
        quick.setMaxWidth(shop.em(14));
        quick.setOnAction(event -> addTyped());
        getChildren().addAll(button, quick);
    }

    private void addTyped() {
        String typed = quick.getText().strip();
        Matcher count = COUNT.matcher(typed);
        quick.clear();
        if (count.matches()) {
            add(Math.clamp(Integer.parseInt(count.group(1)), 1, MOST), null);
        } else {
            add(1, typed.isEmpty() ? null : typed);
        }
    }

    private void add(int count, String title) {
        added.accept(shop.gestures().addDays(phaseId, Integer.MAX_VALUE, count, title));
    }

    void enter() {
        button.requestFocus();
    }
}
