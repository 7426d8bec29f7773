package fr.estrade.offer.page;

import static fr.estrade.db.Tables.ISSUED_SHEET;

import fr.estrade.offer.Completeness.Item;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for whom the sheet is given out, and says what it still owes: giving it out cannot be taken back. */
final class IssueSheet {

    private final Kit kit;
    private final OfferActions actions;
    private final UUID id;
    private final OfferLive.State state;

    /** @param state may be null, while it is not known */
    IssueSheet(Kit kit, OfferActions actions, UUID id, OfferLive.State state) {
        this.kit = kit;
        this.actions = actions;
        this.id = id;
        this.state = state;
    }

    /** @param look shows the sheet */
    void ask(Runnable look) {
        TextField note = new TextField();
        note.setPrefColumnCount(32);
        Label name = new Label(kit.text("offerpage.issue.note"));
        name.getStyleClass().add("field-label");
        name.setLabelFor(note);
        note.setAccessibleText(name.getText());
        VBox field = new VBox(name, note);
        field.getStyleClass().add("field");
        VBox content = new VBox(words(kit.text("offerpage.issue.explain")));
        content.getStyleClass().add("issue-sheet");
        List<Item> open = state == null ? List.of() : state.completeness().open();
        if (!open.isEmpty()) {
            Label owed = Icons.WARNING.on(words(kit.text("offerpage.issue.owed",
                    kit.formats().list(open.stream().map(item -> item.requirement().called(kit.texts())).toList()))));
            owed.getStyleClass().add("field-warning");
            content.getChildren().add(owed);
        }
        content.getChildren().add(field);
        kit.dialogs().panel(kit.text("offerpage.issue.title"), content).accept(kit.text("offerpage.issue.verb"), () -> {
            String words = note.getText().strip();
            actions.issue(id, words.substring(0, Math.min(words.length(), ISSUED_SHEET.NOTE.getDataType().length())), look);
            return true;
        }).cancel().focus(note).show();
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
