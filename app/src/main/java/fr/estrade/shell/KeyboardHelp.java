package fr.estrade.shell;

import fr.estrade.text.Texts;
import fr.estrade.ui.Command;
import fr.estrade.ui.Dialogs;
import fr.estrade.ui.Keys;
import fr.estrade.ui.PageScroll;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Lists every shortcut: what the page at hand does by keyboard, then what holds everywhere, in lists and in lines. */
final class KeyboardHelp {
    private final Texts texts;

    KeyboardHelp(Texts texts) {
        this.texts = texts;
    }

    /** Opens the list. */
    void show(Dialogs dialogs, List<Command> ofPage) {
        dialogs.panel(texts.get("keyboard.title"), content(ofPage)).cancel(texts.get("keyboard.close"), () -> { }).show();
    }

    /** The list, in two columns. */
    ScrollPane content(List<Command> ofPage) {
        VBox left = column();
        VBox right = column();
        List<Command> here = ofPage.stream().filter(command -> command.shortcut() != null).toList();
        if (!here.isEmpty()) {
            GridPane grid = group(left, texts.get("keyboard.page"));
            here.forEach(command -> line(grid, command.name(texts), command.shortcut()));
        }
        for (Keys.Scope scope : Keys.Scope.values()) {
            GridPane grid = group(scope == Keys.Scope.WINDOW ? left : right, texts.get("keyboard." + scope.name()));
            Arrays.stream(Keys.values()).filter(keys -> keys.scope() == scope)
                    .forEach(keys -> line(grid, texts.get("key." + keys.name()), keys));
        }
        return new PageScroll(new HBox(left, right), "keyboard-help");
    }

    private static VBox column() {
        VBox column = new VBox();
        column.getStyleClass().add("keyboard-column");
        return column;
    }

    private static GridPane group(VBox column, String title) {
        Label heading = new Label(title);
        heading.getStyleClass().add("subheading");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keyboard-grid");
        column.getChildren().addAll(heading, grid);
        return grid;
    }

    private void line(GridPane grid, String what, Keys keys) {
        Label shown = new Label(keys.display(texts));
        shown.getStyleClass().add("key-cap");
        Label words = new Label(what);
        shown.setMinWidth(Region.USE_PREF_SIZE);
        words.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), shown, words);
    }
}
