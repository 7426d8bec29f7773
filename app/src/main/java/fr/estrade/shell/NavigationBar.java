package fr.estrade.shell;

import fr.estrade.text.Texts;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Memory;
import fr.estrade.ui.NavigationEntry;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.Place;
import fr.estrade.ui.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The entries at the left: an icon and a word each, or folded to the icon alone. Arrow keys move between them. */
final class NavigationBar extends View {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final String MEMORY = "navigation.folded";

    private final Texts texts;
    private final Memory memory;
    private final List<NavigationEntry> entries;
    private final Consumer<Place> go;
    private final Map<NavigationEntry, Button> buttons = new LinkedHashMap<>();
    private final VBox bar = new VBox();
    private final Button fold;
    private boolean folded;
    private boolean narrow;

    /** @param go is told where an entry leads */
    NavigationBar(Texts texts, Memory memory, List<NavigationEntry> entries, Consumer<Place> go) {
        this.texts = texts;
        this.memory = memory;
        this.entries = entries;
        this.go = go;
        this.fold = Command.of("nav.fold", Icons.FOLD, () -> choose(!folded)).button(texts);
    }

    @Override
    protected Parent build() {
        bar.getStyleClass().add("navigation");
        bar.setAccessibleRole(AccessibleRole.TOOL_BAR);
        bar.setAccessibleText(texts.get("nav"));
        Label name = new Label(texts.get("app.name"));
        VBox brand = new VBox(name);
        brand.getStyleClass().add("brand");
        bar.getChildren().addAll(brand, places());
        entries.stream().filter(NavigationEntry::atEnd).forEach(entry -> bar.getChildren().add(button(entry)));
        fold.getStyleClass().setAll("button", "nav-item", "nav-fold");
        fold.setMaxWidth(Double.MAX_VALUE);
        bar.getChildren().add(fold);
        bar.addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        fold(narrow || wished());
        return bar;
    }

    /** The entries, which scroll where the window is too low for all of them. */
    private ScrollPane places() {
        VBox places = new VBox();
        places.getStyleClass().add("nav-places");
        PageScroll scroll = new PageScroll(places, "nav-scroll");
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        entries.stream().filter(entry -> !entry.atEnd()).forEach(entry -> {
            Button button = button(entry);
            button.focusedProperty().subscribe(focused -> {
                double room = places.getHeight() - scroll.getViewportBounds().getHeight();
                if (focused && room > 0) {
                    double middle = button.getBoundsInParent().getCenterY() - scroll.getViewportBounds().getHeight() / 2;
                    scroll.setVvalue(Math.clamp(middle / room, 0, 1));
                }
            });
            places.getChildren().add(button);
        });
        return scroll;
    }

    /** Marks the entry that leads to a page, or from which it is reached; none where the page belongs to none. */
    void mark(Place place) {
        buttons.forEach((entry, button) -> {
            button.pseudoClassStateChanged(SELECTED, entry.holds(place));
            button.setAccessibleHelp(entry.holds(place) ? texts.get("nav.here") : null);
        });
    }

    @Override
    public void focusFirst() {
        buttons.values().stream().filter(button -> button.getPseudoClassStates().contains(SELECTED)).findFirst()
                .or(() -> buttons.values().stream().findFirst()).ifPresent(Button::requestFocus);
    }

    private Button button(NavigationEntry entry) {
        Button button = entry.icon().on(new Button(texts.get(entry.key())));
        button.getStyleClass().setAll("button", "nav-item");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> go.accept(entry.place()));
        buttons.put(entry, button);
        return button;
    }

    /** Folds while the window has little room for its page; what the user chose otherwise comes back with the room. */
    void narrow(boolean now) {
        if (now != narrow) {
            narrow = now;
            fold(narrow || wished());
        }
    }

    private boolean wished() {
        return memory.recall(MEMORY, Boolean.class).orElse(false);
    }

    private void choose(boolean now) {
        if (!narrow) {
            memory.remember(MEMORY, now);
        }
        fold(now);
    }

    private void fold(boolean now) {
        folded = now;
        bar.getStyleClass().remove("folded");
        if (now) {
            bar.getStyleClass().add("folded");
        }
        String key = now ? "nav.unfold" : "nav.fold";
        (now ? Icons.UNFOLD : Icons.FOLD).on(fold).setText(texts.get(key));
        buttons.values().forEach(NavigationBar::nameByTip);
        nameByTip(fold);
        if (!now) {
            buttons.values().forEach(button -> button.setTooltip(null));
            fold.setTooltip(null);
        }
    }

    /** Where only the icon shows, its word is in the tooltip; screen readers read the word all the same. */
    private static void nameByTip(Button button) {
        button.setTooltip(new Tooltip(button.getText()));
    }

    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        List<Button> all = List.copyOf(buttons.values());
        int at = all.indexOf(event.getTarget());
        if (step != 0 && at >= 0) {
            all.get(Math.floorMod(at + step, all.size())).requestFocus();
            event.consume();
        }
    }
}
