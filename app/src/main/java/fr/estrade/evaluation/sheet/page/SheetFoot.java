package fr.estrade.evaluation.sheet.page;

import fr.estrade.evaluation.sheet.LineKeying;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Under the entry grid: what is asked where the cursor is, why the last key could not be, and where words are written. */
final class SheetFoot extends VBox {

    /** What somebody does who writes words. */
    interface Writing {

        /** The words are written. */
        void written(String words);

        /** The sheet is ended. */
        void ended();

        /** Back to the table. */
        void left();
    }

    private final Kit kit;
    private final Label question = new Label();
    private final Label scale = new Label();
    private final Label note = new Label();
    private final Label refusal = new Label();
    private final Hyperlink link = new Hyperlink();
    private final TextArea words = new TextArea();
    private final HBox status;
    private Writing writing;

    SheetFoot(Kit kit) {
        this.kit = kit;
        getStyleClass().add("sheet-foot");
        question.getStyleClass().add("subheading");
        question.setWrapText(true);
        scale.setWrapText(true);
        scale.getStyleClass().add("muted");
        note.setWrapText(true);
        refusal.getStyleClass().add("field-error");
        refusal.setGraphic(Icons.ERROR.node());
        refusal.setWrapText(true);
        words.setWrapText(true);
        words.setPrefRowCount(2);
        words.getStyleClass().add("sheet-words");
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        words.focusedProperty().subscribe(has -> {
            if (!has) {
                close();
            }
        });
        Label legend = new Label(kit.text("sheet.legend"));
        legend.getStyleClass().add("hint");
        legend.setWrapText(true);
        status = new HBox(refusal, link);
        status.getStyleClass().add("sheet-status");
        getChildren().addAll(question, scale, words, note, status, legend);
        show(words, false);
        note(null, false);
        refuse(null, null, null);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Says what is asked where the cursor is. */
    void ask(SheetWords names, LineKeying keying) {
        question.setText(kit.text("sheet.current", names.head(keying.current()), names.wording(keying.current())));
        String typed = keying.line().typed(keying.current());
        scale.setText(LineKeying.isWords(keying.current()) && !typed.isEmpty() ? kit.text("sheet.said", typed) : names.scale(keying.current()));
    }

    /** Says that a name is keyed. */
    void askName(String matches) {
        question.setText(kit.text("sheet.name"));
        scale.setText(matches);
    }

    /** What a screen reader hears of the cursor. */
    String told() {
        return question.getText();
    }

    /**
     * Says what is to be known of the line before something is keyed into it; null: nothing is.
     *
     * @param warning whether something is keyed there already
     */
    void note(String text, boolean warning) {
        note.setText(text);
        note.setGraphic(text == null ? null : (warning ? Icons.WARNING : Icons.INFO).node());
        note.getStyleClass().removeAll("field-warning", "muted");
        note.getStyleClass().add(warning ? "field-warning" : "muted");
        show(note, text != null);
    }

    /**
     * Says why a key could not be; null: nothing is wrong.
     *
     * @param verb what leads on; may be null
     */
    void refuse(String why, String verb, Runnable action) {
        refusal.setText(why);
        link.setText(verb);
        link.setOnAction(event -> action.run());
        show(link, verb != null);
        show(refusal, why != null);
        show(status, why != null);
    }

    /** Whether words are being written. */
    boolean isWriting() {
        return writing != null;
    }

    /** Lets words be written; {@code begun} is the letter that began them, or null. */
    void write(String before, String begun, Writing whoWrites) {
        writing = whoWrites;
        words.setText(begun == null ? before : before + begun);
        words.setAccessibleText(question.getText());
        show(words, true);
        words.requestFocus();
        words.positionCaret(words.getLength());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            words.replaceSelection("\n");
        } else if (event.getCode() == KeyCode.ENTER) {
            finish(Writing::ended);
        } else if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.TAB) {
            finish(Writing::left);
        } else {
            return;
        }
        event.consume();
    }

    private void finish(Consumer<Writing> then) {
        Writing who = writing;
        close();
        then.accept(who);
    }

    /** Takes what is written, and hides the field. */
    void close() {
        if (writing != null) {
            Writing who = writing;
            writing = null;
            who.written(words.getText().strip());
            show(words, false);
        }
    }
}
