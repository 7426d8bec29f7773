package fr.estrade.shell;

import fr.estrade.text.Texts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Search everywhere: pages and commands at each key, records a moment later, the newest question only. Arrow keys choose,
 * Enter goes there, Escape closes.
 */
final class Palette extends View {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final long PAUSE_MILLIS = 120;
    private static final int OF_EACH_KIND = 6;
    private static final int PAGES_AND_COMMANDS = 8;
    private static final double ROWS = 10;

    private final Kit kit;
    private final Supplier<List<PaletteEntry>> entries;
    private final Supplier<RecordFinder> records;
    private final Runnable close;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final Label nothing = new Label();
    private List<PaletteEntry> offered = List.of();
    private List<PaletteEntry> found = List.of();
    private boolean searching;

    /**
     * A closed palette.
     *
     * @param entries pages and commands, asked at each opening
     * @param records finds records; gives null while no base is open
     * @param close   takes the palette away
     */
    Palette(Kit kit, Supplier<List<PaletteEntry>> entries, Supplier<RecordFinder> records, Runnable close) {
        this.kit = kit;
        this.entries = entries;
        this.records = records;
        this.close = close;
    }

    @Override
    protected Parent build() {
        Texts texts = kit.texts();
        field.setPromptText(texts.get("palette.prompt"));
        field.setAccessibleText(texts.get("search"));
        field.getStyleClass().add("palette-field");
        list.getStyleClass().add("palette-list");
        list.setAccessibleText(texts.get("palette.results"));
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Cell());
        nothing.getStyleClass().add("muted");
        list.setPlaceholder(nothing);
        field.textProperty().subscribe(text -> ask());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
        Label help = new Label(texts.get("palette.help"));
        help.getStyleClass().add("hint");
        VBox box = new VBox(field, list, help);
        box.getStyleClass().add("palette");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane layer = new StackPane(box);
        layer.getStyleClass().add("palette-layer");
        layer.setOnMousePressed(event -> {
            if (event.getTarget() == layer) {
                close.run();
            }
        });
        return layer;
    }

    @Override
    protected void onAttached() {
        offered = entries.get();
        field.clear();
        ask();
        focusLater(field);
    }

    /** Puts something into its field. */
    void type(String text) {
        field.setText(text);
        field.end();
    }

    private void ask() {
        String typed = field.getText();
        RecordFinder finder = records.get();
        searching = finder != null && !typed.isBlank();
        if (!searching) {
            found = List.of();
        }
        show(typed);
        if (searching) {
            kit.tasks().run("", progress -> finder.find(typed, OF_EACH_KIND, progress)).latest(this, PAUSE_MILLIS).onSuccess(hits -> {
                searching = false;
                found = hits.stream().map(this::entry).toList();
                if (typed.equals(field.getText())) {
                    show(typed);
                }
            }).start();
        }
    }

    private PaletteEntry entry(FoundRecord record) {
        return new PaletteEntry(record.icon(), record.title(), record.detail(), null, null, () -> kit.navigator().open(record.place()));
    }

    /** Records found for what was typed before stay until there are others, as far as they still fit: no flicker. */
    private void show(String typed) {
        PaletteMatch match = new PaletteMatch(typed);
        List<PaletteEntry> lines = new ArrayList<>();
        List<PaletteEntry> fitting = match.of(offered);
        lines.addAll(match.isEmpty() ? fitting : fitting.subList(0, Math.min(PAGES_AND_COMMANDS, fitting.size())));
        lines.addAll(searching ? match.of(found) : found);
        nothing.setText(kit.text(searching ? "palette.searching" : "palette.nothing"));
        PaletteEntry chosen = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(lines);
        int at = Math.max(0, lines.indexOf(chosen));
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - 3));
    }

    private void act(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move((int) ROWS - 1);
            case PAGE_UP -> move(1 - (int) ROWS);
            case ENTER -> run(list.getSelectionModel().getSelectedItem());
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int step) {
        int last = list.getItems().size() - 1;
        int at = list.getSelectionModel().getSelectedIndex();
        if (last < 0) {
            return;
        }
        boolean single = Math.abs(step) == 1;
        int to = single ? Math.floorMod(at + step, last + 1) : Math.clamp(at + step, 0, last);
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - 4));
    }

    private void run(PaletteEntry entry) {
        if (entry != null && entry.refusal() == null) {
            close.run();
            entry.action().run();
        }
    }

    /** Icon, title, detail, and at the right the shortcut or why it cannot be done. */
    private final class Cell extends ListCell<PaletteEntry> {
        private final Label title = new Label();
        private final Label detail = new Label();
        private final Label right = new Label();
        private final HBox row;

        Cell() {
            title.getStyleClass().add("palette-title");
            detail.getStyleClass().add("muted");
            right.getStyleClass().add("hint");
            HBox.setHgrow(detail, Priority.ALWAYS);
            detail.setMaxWidth(Double.MAX_VALUE);
            detail.setPrefWidth(0);
            detail.setMinWidth(0);
            right.setMinWidth(Region.USE_PREF_SIZE);
            // As wide as the list and no wider: a long title is cut rather than scrolled.
            setPrefWidth(0);
            row = new HBox(title, detail, right);
            row.getStyleClass().add("palette-row");
            // As wide as the list: what is too long ends in dots, nothing scrolls sideways.
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    run(getItem());
                }
            });
        }

        @Override
        protected void updateItem(PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(empty || entry == null ? null : row);
            pseudoClassStateChanged(REFUSED, !empty && entry != null && entry.refusal() != null);
            if (entry != null && !empty) {
                Node icon = (entry.icon() == null ? Icons.RIGHT : entry.icon()).node();
                title.setGraphic(icon);
                title.setText(entry.title());
                detail.setText(entry.detail());
                right.setText(entry.refusal() != null ? entry.refusal() : entry.shortcut());
                setAccessibleText(entry.title() + " " + entry.detail());
            }
        }
    }
}
