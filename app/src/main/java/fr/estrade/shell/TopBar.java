package fr.estrade.shell;

import fr.estrade.text.Texts;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.View;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Back and forward, the page's title, search everywhere, undo and redo, and a menu with what is about the whole window. */
final class TopBar extends View {
    private static final double TITLE_AT_LEAST = 160;
    /** Of the bar's width; the rest is the title's. */
    private static final double SEARCH_SHARE = 0.27;
    /** Widths of the search field in em: at most, with its shortcut, with its word, and as an icon. */
    private static final double SEARCH_AT_MOST = 24;
    private static final double SEARCH_WITH_KEYS = 16;
    private static final double SEARCH_WITH_WORD = 10;
    private static final double SEARCH_AS_ICON = 3;

    private final Texts texts;
    private final UndoModel undo;
    private final Command back;
    private final Command forward;
    private final RecordSteps steps;
    private final Command search;
    private final List<List<Command>> menu;
    private final Label title = new Label();
    private final Button searchButton;
    /** Of the search field, in em. */
    private final ObjectProperty<Double> wide = new SimpleObjectProperty<>(SEARCH_AT_MOST);

    /** @param menu commands of the menu, in groups */
    TopBar(Texts texts, Command back, Command forward, RecordSteps steps, Command search, UndoModel undo, List<List<Command>> menu) {
        this.texts = texts;
        this.back = back;
        this.forward = forward;
        this.steps = steps;
        this.search = search;
        this.undo = undo;
        this.menu = menu;
        this.searchButton = search.button(texts);
    }

    /** Why a step through the history cannot be done, as a command wants it. */
    static ObservableValue<String> unless(ReadOnlyBooleanProperty possible, String reason) {
        ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper();
        refusal.bind(possible.map(can -> can ? "" : reason));
        return refusal;
    }

    /** What the page is called. */
    StringProperty titleProperty() {
        return title.textProperty();
    }

    @Override
    protected Parent build() {
        title.getStyleClass().add("page-title");
        title.setMinWidth(TITLE_AT_LEAST);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button undoButton = saying(undo.undo(), undo.undoesProperty(), "undo.what", Keys.UNDO);
        Button redoButton = saying(undo.redo(), undo.redoesProperty(), "redo.what", Keys.REDO);
        HBox bar = new HBox(back.iconButton(texts), forward.iconButton(texts), title, steps.root(), space, searchField(), undoButton, redoButton, menuButton());
        bar.getStyleClass().add("top-bar");
        bar.widthProperty().subscribe(width -> share(width.doubleValue()));
        searchButton.fontProperty().subscribe(font -> share(bar.getWidth()));
        return bar;
    }

    /** Looks like the field that it opens. */
    private Button searchField() {
        searchButton.getStyleClass().setAll("button", "search-button");
        Label keys = new Label(search.shortcut().display(texts));
        keys.getStyleClass().add("keys");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label word = Icons.SEARCH.on(new Label(texts.get("search.prompt")));
        HBox content = new HBox(word, space, keys);
        content.getStyleClass().add("content");
        searchButton.setText(null);
        searchButton.setAccessibleText(search.name(texts));
        searchButton.setGraphic(content);
        searchButton.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        searchButton.setMinWidth(Region.USE_PREF_SIZE);
        content.prefWidthProperty().bind(searchButton.widthProperty().subtract(24));
        wide.subscribe(width -> {
            keys.setVisible(width >= SEARCH_WITH_KEYS);
            keys.setManaged(keys.isVisible());
            word.setContentDisplay(width >= SEARCH_WITH_WORD ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        });
        return searchButton;
    }

    /** The search field gives way to the title where the window is narrow or the zoom large. */
    private void share(double width) {
        double em = searchButton.getFont().getSize();
        double share = Math.min(width / em * SEARCH_SHARE, SEARCH_AT_MOST);
        wide.set(share < SEARCH_WITH_WORD ? SEARCH_AS_ICON : share);
        searchButton.setPrefWidth(wide.get() * em);
    }

    /** A button whose tooltip says what it would do now. */
    private Button saying(Command command, ObservableValue<String> what, String key, Keys keys) {
        Button button = command.iconButton(texts);
        follow(what, words -> {
            if (!words.isEmpty()) {
                String tip = texts.get(key, words);
                button.setTooltip(new Tooltip(texts.get("command.tip", tip, keys.display(texts))));
                button.setAccessibleHelp(tip);
            }
        });
        return button;
    }

    private MenuButton menuButton() {
        MenuButton button = Icons.MORE.on(new MenuButton());
        button.getStyleClass().addAll("flat", "button-icon", "no-arrow");
        button.setAccessibleText(texts.get("menu"));
        button.setTooltip(new Tooltip(texts.get("menu")));
        for (List<Command> group : menu) {
            if (!button.getItems().isEmpty()) {
                button.getItems().add(new SeparatorMenuItem());
            }
            button.getItems().addAll(group.stream().map(command -> command.menuItem(texts)).toArray(MenuItem[]::new));
        }
        return button;
    }
}
