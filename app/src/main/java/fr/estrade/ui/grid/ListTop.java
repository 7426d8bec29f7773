package fr.estrade.ui.grid;

import atlantafx.base.controls.CustomTextField;
import fr.estrade.list.ListQuery;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.SpreadBar;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands above a grid: quick filter, count, filters, views, columns, export, and the page's commands. */
final class ListTop {

    /** Milliseconds that typing must rest before the list is read. */
    private static final long TYPING = 180;

    private final Kit kit;
    private final ListSource source;
    private final Grid grid;
    private final ObjectProperty<ListQuery> query;
    private final CustomTextField quick = new CustomTextField();
    private final Label count = new Label();
    private final Button export = new Button();
    private final SpreadBar bar = new SpreadBar();
    private final VBox root;
    private final ReadOnlyObjectWrapper<Long> total = new ReadOnlyObjectWrapper<>();

    ListTop(Kit kit, ListSource source, Grid grid, List<SavedView> presets, List<SavedView> saved, Consumer<List<SavedView>> onViews) {
        this.kit = kit;
        this.source = source;
        this.grid = grid;
        this.query = grid.queryProperty();
        setUpQuick();
        FilterBar filters = new FilterBar(kit, source, query);
        count.getStyleClass().add("count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        filters.addButton().setMinWidth(Region.USE_PREF_SIZE);
        Button columns = new Button(kit.text("columns.choose"), Icons.COLUMNS.node());
        columns.getStyleClass().add("flat");
        columns.setOnAction(event -> new ColumnsPanel(kit, source.list(), query).show(columns));
        export.setText(kit.text("exporting"));
        export.setGraphic(Icons.EXPORT.node());
        export.getStyleClass().add("flat");
        export.setTooltip(new Tooltip(Keys.EXPORT.display(kit.texts())));
        export.setOnAction(event -> export());
        bar.left(quick, filters.addButton(), count);
        bar.right(new ViewsMenu(kit, source.list(), query, presets, saved, onViews).button(), columns, export);
        root = new VBox(bar, filters.chips());
        root.getStyleClass().add("list-top");
        grid.countProperty().subscribe(now -> showCount());
        query.subscribe(now -> {
            if (!now.quick().equals(quick.getText().strip())) {
                quick.setText(now.quick());
            }
            total.set(null);
            // As many rows as before may be found, so the number alone does not tell that another question was asked.
            showCount();
        });
    }

    Parent root() {
        return root;
    }

    /** How many rows there are without the filters; null where nothing is filtered, or it is not known yet. */
    ReadOnlyObjectProperty<Long> totalProperty() {
        return total.getReadOnlyProperty();
    }

    void add(Command command) {
        bar.right(command.button(kit.texts()));
    }

    void addPrimary(Command command) {
        bar.right(command.primaryButton(kit.texts()));
    }

    void focusQuick() {
        quick.requestFocus();
        quick.selectAll();
    }

    /** Takes in a character that was keyed in on the grid. */
    void type(String typed) {
        quick.requestFocus();
        quick.setText(quick.getText() + typed);
        quick.end();
    }

    void showAll() {
        quick.clear();
        query.set(query.get().forAllRows());
    }

    void export() {
        new ExportPanel(kit, grid).show(export);
    }

    private void setUpQuick() {
        quick.setLeft(Icons.SEARCH.node());
        quick.setPromptText(kit.text("grid.quick"));
        quick.setAccessibleText(kit.text("grid.quick"));
        quick.setTooltip(new Tooltip(kit.text("command.tip", kit.text("grid.quick.help"), Keys.FIND.display(kit.texts()))));
        quick.getStyleClass().add("quick-filter");
        quick.textProperty().subscribe((before, text) -> filter(text.strip()));
        quick.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                grid.focusFirst();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !quick.getText().isEmpty()) {
                quick.clear();
                event.consume();
            }
        });
    }

    private void filter(String words) {
        if (!words.equals(query.get().quick())) {
            kit.tasks().run(kit.text("grid.reading"), () -> words).latest(quick, TYPING)
                    .onSuccess(rested -> query.set(query.get().withQuick(rested))).start();
        }
    }

    private void showCount() {
        Integer found = grid.countProperty().get();
        if (found == null) {
            count.setText("");
        } else if (!query.get().isFiltered()) {
            say(kit.formats().number(found));
        } else {
            say(total.get() == null ? kit.formats().number(found) : kit.text("grid.count.of", found, total.get()));
            kit.tasks().run(kit.text("grid.reading"), () -> source.reader(query.get().forAllRows()).count())
                    .latest(this, 0).onSuccess(all -> {
                        total.set(all);
                        if (query.get().isFiltered()) {
                            say(kit.text("grid.count.of", grid.countProperty().get(), all));
                        }
                    }).start();
        }
    }

    private void say(String text) {
        count.setText(text);
        count.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
