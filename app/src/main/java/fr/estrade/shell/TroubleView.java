package fr.estrade.shell;

import fr.estrade.text.Texts;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.View;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A full page that says what cannot be shown, why, and what to do: a base that does not open, a page that failed. */
final class TroubleView extends View {
    private final Texts texts;
    private final Icons icon;
    private final String title;
    private final String message;
    private final String details;
    private final List<Command> next;
    private Button first;

    /**
     * @param title   what is the matter, in a few words
     * @param message what that means and what to do
     * @param details for who helps; may be null
     * @param next    what can be done, the most likely first
     */
    TroubleView(Texts texts, Icons icon, String title, String message, String details, List<Command> next) {
        this.texts = texts;
        this.icon = icon;
        this.title = title;
        this.message = message;
        this.details = details;
        this.next = next;
    }

    @Override
    protected Parent build() {
        Label heading = new Label(title);
        heading.getStyleClass().add("trouble-title");
        heading.setWrapText(true);
        Label text = new Label(message);
        text.getStyleClass().add("trouble-text");
        text.setWrapText(true);
        FlowPane actions = new FlowPane();
        actions.getStyleClass().add("trouble-actions");
        for (Command command : next) {
            Button button = actions.getChildren().isEmpty() ? command.primaryButton(texts) : command.button(texts);
            first = first == null ? button : first;
            actions.getChildren().add(button);
        }
        Node sign = icon.node();
        VBox box = new VBox(sign, heading, text, actions);
        box.getStyleClass().add("trouble");
        if (details != null) {
            TextArea area = new TextArea(details);
            area.setEditable(false);
            area.getStyleClass().add("details");
            area.setAccessibleText(texts.get("trouble.details"));
            TitledPane fold = new TitledPane(texts.get("trouble.details"), area);
            fold.setExpanded(false);
            box.getChildren().add(fold);
        }
        return new PageScroll(new StackPane(box));
    }

    @Override
    public void focusFirst() {
        if (first != null) {
            first.requestFocus();
        }
    }
}
