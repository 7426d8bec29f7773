package fr.estrade.evaluation.page;

import fr.estrade.evaluation.Wording;
import fr.estrade.ui.Kit;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Words in French and, beside them, in English: both are told together when one of them is left. */
final class Wordings extends HBox {

    private final TextField french = new TextField();
    private final TextField english = new TextField();
    private final Consumer<Wording> onChange;
    private final boolean mayBeEmpty;
    private Wording shown = new Wording("", null);

    /**
     * Fields.
     *
     * @param name       what the French words are, for a screen reader
     * @param mayBeEmpty whether the French words can be taken away; if not, empty ones are put back
     */
    Wordings(Kit kit, String name, boolean mayBeEmpty, Consumer<Wording> onChange) {
        this.onChange = onChange;
        this.mayBeEmpty = mayBeEmpty;
        getStyleClass().add("wordings");
        french.setAccessibleText(name);
        english.setAccessibleText(kit.text("questionnaire.inEnglish", name));
        english.setPromptText(kit.text("questionnaire.english"));
        english.getStyleClass().add("wording-english");
        for (TextField field : new TextField[] {french, english}) {
            field.setMinWidth(0);
            HBox.setHgrow(field, Priority.ALWAYS);
            field.focusedProperty().subscribe((before, focused) -> {
                if (!focused) {
                    commit();
                }
            });
        }
        getChildren().addAll(french, english);
    }

    TextField french() {
        return french;
    }

    TextField english() {
        return english;
    }

    /** Shows words that were read; what is being keyed in stays. */
    void show(Wording now) {
        Wording before = shown;
        shown = now;
        show(french, before.french(), now.french());
        show(english, before.english(), now.english());
    }

    private static void show(TextField field, String before, String now) {
        boolean keyedIn = field.isFocused() && !field.getText().equals(Objects.requireNonNullElse(before, ""));
        String text = Objects.requireNonNullElse(now, "");
        if (!keyedIn && !field.getText().equals(text)) {
            field.setText(text);
        }
    }

    void setReadOnly(boolean readOnly) {
        french.setEditable(!readOnly);
        english.setEditable(!readOnly);
    }

    /** Goes to the French words, or to the English ones, and types there. */
    void type(boolean inEnglish, int caret, String text) {
        TextField field = inEnglish ? english : french;
        // A field that was never dressed selects all it holds when it is.
        field.applyCss();
        field.requestFocus();
        int at = Math.min(caret, field.getLength());
        field.insertText(at, text);
        field.selectRange(at + text.length(), at + text.length());
    }

    /** Puts back what was last shown. */
    void revert() {
        french.setText(shown.french());
        english.setText(Objects.requireNonNullElse(shown.english(), ""));
    }

    /** Tells what was keyed in, if it differs. */
    void commit() {
        String words = french.getText().strip();
        if (words.isEmpty() && !mayBeEmpty) {
            french.setText(shown.french());
            return;
        }
        Wording now = new Wording(words, english.getText().isBlank() ? null : english.getText().strip());
        if (!now.equals(shown)) {
            shown = now;
            onChange.accept(now);
        }
    }
}
