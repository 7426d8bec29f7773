package fr.estrade.ui.grid;

import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListQuery;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Command;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.OwnerPlaces;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The page of a list: quick filter, filters, saved views, columns, export, the grid, what to do with several records, and the
 * detail of the current one. A feature says what is special about its list and nothing else:
 *
 * <pre>{@code
 * new ListPage(kit, base.list(OfferLists.OFFERS, OFFER))
 *         .opens(id -> Place.of("offer", id))
 *         .primary(Command.of("offer.new", Icons.ADD, this::create).on(Keys.NEW))
 *         .look("status", OfferLooks::of)
 *         .bulk(new BulkCommand("offer.archive", Icons.ARCHIVE, this::archive))
 *         .detail(OfferSummary::new)
 *         .empty("offer.empty");
 * }</pre>
 */
public final class ListPage extends Page {

    private final Kit kit;
    private final ListSource source;
    private final Grid grid;
    private final List<BulkCommand> bulk = new ArrayList<>();
    private final List<SavedView> presets = new ArrayList<>();
    private final List<Command> more = new ArrayList<>();
    private final ListMemory memory;
    private Command primary;
    private Function<UUID, Place> opens = id -> null;
    private Function<UUID, Node> detail;
    private Consumer<UUID> onOpen;
    private Consumer<List<UUID>> onDelete;
    private Runnable onPaste;
    private String emptyKey = "grid.empty";
    private List<SavedView> views;
    private ListTop top;
    private DetailPane detailPane;

    public ListPage(Kit kit, ListSource source) {
        this.kit = kit;
        this.source = source;
        this.grid = new Grid(kit, source);
        ListDefinition list = source.list();
        this.memory = kit.memory().recall(name(), ListMemory.class)
                .orElseGet(() -> new ListMemory(list.query(), Map.of(), List.of(), DetailPane.USUAL));
        this.views = memory.views();
        grid.queryProperty().set(memory.query() == null ? list.query() : list.repaired(memory.query()).withQuick(""));
        setTitle(list.title(kit.texts()));
    }

    /** Says which page shows a record of the list. */
    public ListPage opens(Function<UUID, Place> place) {
        opens = place;
        return this;
    }

    /** Says what opening a row does where its page has to be looked up. */
    public ListPage opening(Consumer<UUID> action) {
        onOpen = action;
        return this;
    }

    /** Says that a row opens the page of the record it belongs to, where it is shown. */
    public ListPage opens(OwnerPlaces places) {
        return opening(id -> kit.tasks().run(kit.text("page.reading"), () -> places.of(source.dsl(), List.of(id)))
                .onSuccess(found -> found.values().forEach(kit.navigator()::open)).start());
    }

    /** The page's main command, usually the one that makes a new record. */
    public ListPage primary(Command command) {
        primary = command;
        return this;
    }

    /** A command of the page beside the main one. */
    public ListPage also(Command command) {
        more.add(command);
        return this;
    }

    /** What pasting does here: with rows that were copied from a spreadsheet. */
    public ListPage pastes(Runnable action) {
        onPaste = action;
        return this;
    }

    /** Something to do with the marked records. */
    public ListPage bulk(BulkCommand command) {
        bulk.add(command);
        return this;
    }

    /** What the Delete key does with the marked records, or with the one the cursor is on; it must be possible to undo it. */
    public ListPage deletes(Consumer<List<UUID>> action) {
        onDelete = action;
        return this;
    }

    /** Shows the values of a column as chips. */
    public ListPage look(String column, Function<Object, Chips.Look> look) {
        grid.look(column, look);
        return this;
    }

    /** An arrangement that comes with the list; its name is a text key. */
    public ListPage preset(String nameKey, ListQuery query) {
        presets.add(new SavedView(kit.text(nameKey), query));
        return this;
    }

    /** What the list shows at first, as long as nobody has arranged it on this workstation. */
    public ListPage initially(ListQuery query) {
        if (kit.memory().recall(name(), ListMemory.class).isEmpty()) {
            grid.queryProperty().set(query);
        }
        return this;
    }

    /** Shows the current record beside the list; built anew for each. */
    public ListPage detail(Function<UUID, Node> view) {
        detail = view;
        return this;
    }

    /** The text key of what is said while there is nothing at all: its title at {@code key}, the rest at {@code key.help}. */
    public ListPage empty(String key) {
        emptyKey = key;
        return this;
    }

    /** The grid, for what only this page does with it. */
    public Grid grid() {
        return grid;
    }

    @Override
    protected Parent build() {
        top = new ListTop(kit, source, grid, presets, views, changed -> {
            views = changed;
            remember();
        });
        more.forEach(top::add);
        if (primary != null) {
            top.addPrimary(primary);
        }
        grid.onOpen(this::open);
        GridKeys.typed(grid, top::type);
        grid.restoreWidths(memory.widths());
        StackPane rows = new StackPane(grid.root());
        VBox left = new VBox(rows, new BulkBar(kit, grid, bulk).root());
        VBox.setVgrow(rows, Priority.ALWAYS);
        left.getStyleClass().add("list-left");
        grid.countProperty().subscribe(count -> showEmpty());
        grid.queryProperty().subscribe(query -> showEmpty());
        top.totalProperty().subscribe(total -> showEmpty());
        BorderPane page = new BorderPane();
        page.getStyleClass().add("list-page");
        page.setTop(top.root());
        if (detail == null) {
            page.setCenter(left);
        } else {
            detailPane = new DetailPane(kit, grid, left, detail, memory.detail());
            page.setCenter(detailPane.root());
        }
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(event)) {
                event.consume();
            }
        });
        whileAttached(() -> source.changes().listen(event -> {
            if (source.isTouchedBy(event)) {
                grid.reload();
            }
        }));
        return page;
    }

    @Override
    protected void onDetached() {
        remember();
        // What is saved while the page is out of sight reaches it when it comes back.
        grid.reload();
    }

    @Override
    public void focusFirst() {
        grid.focusFirst();
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(more);
        if (primary != null) {
            all.addFirst(primary);
        }
        return all;
    }

    @Override
    public boolean pressed(KeyEvent event) {
        if (Keys.FIND.matches(event)) {
            top.focusQuick();
        } else if (Keys.RELOAD.matches(event)) {
            grid.reload();
        } else if (Keys.EXPORT.matches(event)) {
            top.export();
        } else if (Keys.PASTE_TABLE.matches(event) && onPaste != null && !(event.getTarget() instanceof TextInputControl)) {
            onPaste.run();
        } else if (Keys.LIST_DELETE.matches(event) && onDelete != null && grid.table().isFocused()) {
            List<UUID> chosen = grid.chosen();
            if (!chosen.isEmpty()) {
                onDelete.accept(chosen);
            }
        } else {
            return false;
        }
        return true;
    }

    /** Shows one of the arrangements that come with the list, by its text key. */
    @Override
    public void reveal(String part) {
        presets.stream().filter(preset -> preset.name().equals(kit.text(part))).findFirst().ifPresent(preset -> grid.queryProperty().set(preset.query()));
    }

    private void open(UUID id) {
        if (onOpen != null) {
            onOpen.accept(id);
            return;
        }
        Place place = opens.apply(id);
        if (place != null) {
            kit.navigator().open(place, new Neighbours(grid.ids(), opens));
        }
    }

    private void showEmpty() {
        if (grid.countProperty().get() == null || grid.countProperty().get() > 0) {
            grid.setPlaceholder(new HBox());
        } else if (grid.queryProperty().get().isFiltered() && !Long.valueOf(0).equals(top.totalProperty().get())) {
            grid.setPlaceholder(new EmptyState(kit.texts(), Icons.NOT_FOUND, kit.text("grid.nothingMatches"),
                    kit.text("grid.nothingMatches.help"), Command.of("filter.clearAll", null, top::showAll)));
        } else {
            Command[] next = primary == null ? new Command[0] : new Command[] {primary};
            grid.setPlaceholder(new EmptyState(kit.texts(), Icons.EMPTY, kit.text(emptyKey), kit.text(emptyKey + ".help"), next));
        }
    }

    private void remember() {
        double share = detailPane == null ? memory.detail() : detailPane.share();
        kit.memory().remember(name(), new ListMemory(grid.queryProperty().get().withQuick(""), grid.widths(), views, share));
    }

    private String name() {
        return "list." + source.list().name();
    }
}
