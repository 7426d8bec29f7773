package fr.estrade.evaluation.sheet.page;

import fr.estrade.evaluation.Content.Section;
import fr.estrade.evaluation.SheetColumn;
import fr.estrade.evaluation.sheet.LineKeying;
import fr.estrade.evaluation.sheet.SheetLine;
import fr.estrade.ui.Kit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/**
 * The table of sheets by questions: number and name stay where they are while the questions scroll sideways, the sections stand above
 * their questions. It has the focus as a whole; the cursor is drawn by its cells, of which only those in sight exist.
 */
final class SheetGrid extends VBox {
    /** Place of the name, before the first question. */
    static final int NAME = -1;
    private static final double ROW_HEIGHT = 30;
    private static final double NUMBER_EM = 3.2;
    private static final double NAME_EM = 13;
    private static final double DIGITS_EM = 3.7;
    private static final double WORDS_EM = 18;

    private final Kit kit;
    private final SheetBook book;
    private final HBox heads = new HBox();
    private final ListView<SheetLine> list;
    private final ScrollBar sideways = new ScrollBar();
    private final DoubleProperty offset = new SimpleDoubleProperty();
    private final Set<SheetRow> rows = new HashSet<>();
    private final BiConsumer<SheetLine, Integer> clicked;
    private double[] widths = {};
    private double em;
    private boolean withNames;
    private boolean onName;
    private String nameTyped = "";
    private boolean refused;
    private SheetLine open;

    /** @param clicked is told the line and the place that somebody clicked on */
    SheetGrid(Kit kit, SheetBook book, BiConsumer<SheetLine, Integer> clicked) {
        this.kit = kit;
        this.book = book;
        this.clicked = clicked;
        list = new ListView<>(book.lines());
        getStyleClass().add("sheet-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        list.setFocusTraversable(false);
        list.setAccessibleText(kit.text("sheet.table"));
        list.getStyleClass().add("sheet-list");
        list.setCellFactory(any -> new SheetRow(this));
        list.focusedProperty().subscribe(has -> {
            if (has) {
                requestFocus();
            }
        });
        sideways.setOrientation(Orientation.HORIZONTAL);
        sideways.setFocusTraversable(false);
        sideways.setAccessibleText(kit.text("sheet.table"));
        sideways.valueProperty().bindBidirectional(offset);
        widthProperty().subscribe(this::range);
        addEventFilter(ScrollEvent.SCROLL, this::scroll);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(heads, list, sideways);
    }

    private void scroll(ScrollEvent event) {
        double by = event.getDeltaX() != 0 ? event.getDeltaX() : event.isShiftDown() ? event.getDeltaY() : 0;
        if (by != 0 && sideways.isVisible()) {
            offset.set(Math.clamp(offset.get() - by, 0, sideways.getMax()));
            event.consume();
        }
    }

    /** Draws everything anew: other columns, another size. */
    void rebuild() {
        em = kit.theme().em();
        withNames = book.isNamed() || book.lines().stream().anyMatch(line -> line.name() != null);
        List<SheetColumn> places = book.keying().places();
        widths = places.stream().mapToDouble(place -> Math.ceil((LineKeying.isWords(place) ? WORDS_EM : DIGITS_EM) * em)).toArray();
        list.setFixedCellSize(ROW_HEIGHT * kit.theme().zoomProperty().get() / 100.0);
        heads.getChildren().setAll(frozenHead(), strip(headStrip(places)));
        heads.setMinHeight(USE_PREF_SIZE);
        rows.clear();
        list.setCellFactory(any -> new SheetRow(this));
        range();
    }

    private Node frozenHead() {
        HBox frozen = new HBox(fixed(new Label(kit.text("sheet.number")), NUMBER_EM * em));
        if (withNames) {
            frozen.getChildren().add(fixed(new Label(kit.text("sheet.respondent")), NAME_EM * em));
        }
        frozen.getStyleClass().addAll("sheet-frozen", "sheet-head");
        return frozen;
    }

    /** The sections over their questions. */
    private Region headStrip(List<SheetColumn> places) {
        SheetWords words = new SheetWords(kit.texts(), book.form());
        HBox sections = new HBox();
        for (Section section : book.form().content().sections()) {
            double width = IntStream.range(0, places.size()).filter(i -> places.get(i).question() != null && section.questions().contains(places.get(i).question()))
                    .mapToDouble(i -> widths[i]).sum();
            if (width > 0) {
                Label title = fixed(new Label(section.title().in(kit.texts())), width);
                title.setTooltip(new Tooltip(title.getText()));
                title.getStyleClass().add("sheet-section");
                sections.getChildren().add(title);
            }
        }
        HBox questions = new HBox();
        for (int i = 0; i < places.size(); i++) {
            SheetColumn place = places.get(i);
            Label head = fixed(new Label(words.head(place)), widths[i]);
            head.setTooltip(new Tooltip(kit.text("sheet.head.tip", words.wording(place), words.scale(place))));
            head.getStyleClass().addAll("sheet-question", LineKeying.isWords(place) ? "words" : "digits");
            questions.getChildren().add(head);
        }
        VBox strip = new VBox(sections, questions);
        strip.getStyleClass().add("sheet-head");
        return strip;
    }

    private static <R extends Region> R fixed(R node, double width) {
        node.setMinWidth(width);
        node.setPrefWidth(width);
        node.setMaxWidth(width);
        return node;
    }

    /** What scrolls sideways, in a pane that shows a part of it. */
    private Pane strip(Region content) {
        Pane pane = new Pane(content);
        content.translateXProperty().bind(offset.negate());
        Rectangle window = new Rectangle();
        window.widthProperty().bind(pane.widthProperty());
        window.heightProperty().bind(pane.heightProperty());
        pane.setClip(window);
        pane.setMinWidth(0);
        HBox.setHgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private double room() {
        return Math.max(0, getWidth() - (NUMBER_EM + (withNames ? NAME_EM : 0)) * em - 1.2 * em);
    }

    private void range() {
        double all = Arrays.stream(widths).sum();
        double room = room();
        boolean needed = all > room;
        sideways.setVisible(needed);
        sideways.setMax(Math.max(0, all - room));
        sideways.setVisibleAmount(needed ? sideways.getMax() * room / all : 0);
        sideways.setUnitIncrement(DIGITS_EM * em);
        sideways.setBlockIncrement(room / 2);
        offset.set(Math.clamp(offset.get(), 0, sideways.getMax()));
    }

    /**
     * Draws the cursor and what was keyed where it is.
     *
     * @param at      on the name rather than in a place
     * @param typed   what is keyed of a name
     * @param refusal whether the last key could not be
     */
    void cursor(boolean at, String typed, boolean refusal, String told) {
        onName = at;
        nameTyped = typed;
        refused = refusal;
        setAccessibleText(told);
        SheetLine before = open;
        open = book.keying().line();
        rows.stream().filter(row -> row.getItem() == open || row.getItem() == before).forEach(SheetRow::draw);
        reveal();
    }

    /** Lets the cell of the cursor flash. */
    void flash() {
        rows.stream().filter(row -> row.getItem() == open).forEach(SheetRow::flash);
    }

    /** Draws the lines as they are now. */
    void redraw() {
        rows.forEach(SheetRow::draw);
    }

    private void reveal() {
        int index = book.lines().indexOf(book.keying().line());
        if (rows.stream().noneMatch(row -> row.getItem() == book.keying().line() && row.isWholly(list))) {
            list.scrollTo(Math.max(0, index - 3));
        }
        int place = onName ? 0 : book.keying().place();
        if (place == 0) {
            offset.set(0);
        } else {
            double left = IntStream.range(0, place).mapToDouble(i -> widths[i]).sum();
            double right = left + widths[place];
            double room = room();
            if (left < offset.get()) {
                offset.set(left);
            } else if (right > offset.get() + room) {
                offset.set(Math.min(sideways.getMax(), right - room));
            }
        }
    }

    SheetBook book() {
        return book;
    }

    Kit kit() {
        return kit;
    }

    /** Whether the cursor is on a place of a line; {@link #NAME} for the name. */
    boolean isCursor(SheetLine line, int place) {
        return line == book.keying().line() && (onName ? place == NAME : place == book.keying().place());
    }

    boolean isRefused() {
        return refused;
    }

    String nameTyped() {
        return nameTyped;
    }

    void clicked(SheetLine line, int place) {
        requestFocus();
        clicked.accept(line, place);
    }

    /** A row made for this grid: number and name, and a pane with a label for each place. */
    void furnish(SheetRow row, Label number, Label name, List<Label> cells) {
        rows.add(row);
        HBox frozen = new HBox(fixed(number, NUMBER_EM * em));
        if (withNames) {
            frozen.getChildren().add(fixed(name, NAME_EM * em));
        }
        frozen.getStyleClass().add("sheet-frozen");
        HBox content = new HBox();
        for (int i = 0; i < widths.length; i++) {
            fixed(cells.get(i), widths[i]);
            cells.get(i).setMinHeight(list.getFixedCellSize());
            content.getChildren().add(cells.get(i));
        }
        row.setGraphic(new HBox(frozen, strip(content)));
        row.setPrefWidth(0);
    }

    int places() {
        return widths.length;
    }
}
