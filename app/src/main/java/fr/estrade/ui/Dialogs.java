package fr.estrade.ui;

import fr.estrade.text.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * Questions and messages that stop the work. They are for what cannot be undone and for what only the user can decide;
 * anything else is done at once and offered to be undone. Nothing here blocks: each button has its action.
 */
public final class Dialogs {

    private final Texts texts;
    private final Supplier<Window> owner;

    /** @param owner the window that a dialog belongs to when it opens; may give null */
    public Dialogs(Texts texts, Supplier<Window> owner) {
        this.texts = texts;
        this.owner = owner;
    }

    /** Begins a question; its buttons carry verbs. */
    public Question question(String title, String message) {
        return new Question(texts, owner.get(), title).message(message);
    }

    /** Begins a dialog with content of its own. */
    public Question panel(String title, Node content) {
        return new Question(texts, owner.get(), title).content(content);
    }

    /**
     * Asks for a line of text.
     *
     * @param initial what stands there at first; may be null
     * @param check   gives the error of an input in the user's language, or null when it is good
     * @param verb    what the button is called
     */
    public void input(String title, String label, String initial, Function<String, String> check, String verb,
            Consumer<String> then) {
        input(title, label, initial, check, verb, texts.get("dialog.cancel"), then);
    }

    /**
     * Asks for a line of text, with a word of its own for leaving everything as it is: where the verb is to cancel something, "cancel" says nothing.
     *
     * @param keep what the way out is called
     */
    public void input(String title, String label, String initial, Function<String, String> check, String verb, String keep,
            Consumer<String> then) {
        TextField field = new TextField(initial);
        field.setPrefColumnCount(28);
        Label name = new Label(label);
        name.setLabelFor(field);
        Label error = new Label();
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        // As wide as the dialog is already, however long the sentence.
        error.setPrefWidth(0);
        error.setMaxWidth(Double.MAX_VALUE);
        error.setMinHeight(Region.USE_PREF_SIZE);
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        VBox content = new VBox(name, field, error);
        content.getStyleClass().add("field");
        panel(title, content).accept(verb, () -> {
            String problem = check.apply(field.getText().strip());
            error.setText(problem);
            error.setVisible(problem != null);
            field.setAccessibleHelp(problem);
            if (problem != null) {
                field.requestFocus();
                return false;
            }
            then.accept(field.getText().strip());
            return true;
        }).cancel(keep, () -> { }).focus(field).show();
    }

    /**
     * Says that something failed, what that means, and on demand what the machine said.
     *
     * @param cause may be null
     */
    public void error(String title, String message, Throwable cause) {
        Question question = question(title, message);
        if (cause != null) {
            question.details(details(cause));
        }
        question.choice(texts.get("dialog.close"), () -> { }).show();
    }

    /** The stack trace as text, for details that can be copied. */
    public static String details(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    static Node foldedDetails(String title, String text) {
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.getStyleClass().add("details");
        area.setAccessibleText(title);
        TitledPane pane = new TitledPane(title, area);
        pane.setExpanded(false);
        return pane;
    }
}
