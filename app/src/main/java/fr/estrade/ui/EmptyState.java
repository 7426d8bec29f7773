package fr.estrade.ui;

import fr.estrade.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What stands where there is nothing: why, and what to do next. */
public final class EmptyState extends VBox {

    private Button first;

    /**
     * A state with its next actions; the first is the main one.
     *
     * @param message what is missing and why
     */
    public EmptyState(Texts texts, Icons icon, String title, String message, Command... next) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        Label heading = new Label(title);
        heading.getStyleClass().add("empty-title");
        Label body = new Label(message);
        body.getStyleClass().add("empty-text");
        body.setWrapText(true);
        body.setTextAlignment(TextAlignment.CENTER);
        body.setAlignment(Pos.CENTER);
        getChildren().addAll(icon.node(), heading, body);
        if (next.length > 0) {
            HBox actions = new HBox();
            actions.getStyleClass().add("empty-actions");
            actions.setAlignment(Pos.CENTER);
            for (int i = 0; i < next.length; i++) {
                Button button = i == 0 ? next[i].primaryButton(texts) : next[i].button(texts);
                first = first == null ? button : first;
                actions.getChildren().add(button);
            }
            getChildren().add(actions);
        }
    }

    /** The button of the main action; null where there is none. */
    public Button first() {
        return first;
    }
}
