package fr.estrade.shell;

import fr.estrade.text.Texts;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.View;
import java.util.List;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the office should know and may read when it suits: strips above the page that stay until they are closed. */
final class Notices extends View {
    private final Texts texts;
    private final VBox stack = new VBox();

    Notices(Texts texts) {
        this.texts = texts;
        stack.getStyleClass().add("notices");
        stack.managedProperty().bind(stack.visibleProperty());
        stack.setVisible(false);
    }

    @Override
    protected Parent build() {
        return stack;
    }

    /** Adds a notice; its actions close it. */
    void add(Icons icon, String message, List<Command> actions) {
        Label text = icon.on(new Label(message));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox notice = new HBox(text);
        notice.getStyleClass().addAll("notice", "notice-" + icon.name().toLowerCase(Locale.ROOT));
        for (Command action : actions) {
            Button button = action.button(texts);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.addEventHandler(ActionEvent.ACTION, event -> remove(notice));
            notice.getChildren().add(button);
        }
        notice.getChildren().add(Command.of("notice.close", Icons.CLOSE, () -> remove(notice)).iconButton(texts));
        stack.getChildren().add(notice);
        stack.setVisible(true);
    }

    /** Takes all away: they were about another base. */
    void clear() {
        stack.getChildren().clear();
        stack.setVisible(false);
    }

    private void remove(HBox notice) {
        stack.getChildren().remove(notice);
        stack.setVisible(!stack.getChildren().isEmpty());
    }
}
