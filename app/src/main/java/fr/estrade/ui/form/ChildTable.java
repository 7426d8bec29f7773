package fr.estrade.ui.form;

import fr.estrade.record.ChildList;
import fr.estrade.record.ColumnFacts;
import fr.estrade.record.Located;
import fr.estrade.record.RecordModel;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.lines.DragReorder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * The children of a record, keyed in as rows: Enter goes to the next row and makes one after the last, Tab to the next cell,
 * Alt+arrows move a row, Ctrl+Delete removes one, which can be undone. They are saved with their parent.
 *
 * @param <C> type of the children
 */
public final class ChildTable<C extends UpdatableRecord<C>> extends ChildrenPart<C> {

    /** @param heading text key of what stands above it; null: what the column is called everywhere */
    private record Column<C extends UpdatableRecord<C>>(TableField<C, ?> field, int weight, String heading,
            Function<RecordModel<C>, Editor> editor) {
    }

    private final Kit kit;
    private final Editors editors;
    private final ChildList<C> children;
    private final List<Column<C>> columns = new ArrayList<>();
    private final Map<RecordModel<C>, ChildRow<C>> rows = new HashMap<>();
    private final VBox root = new VBox();
    private final VBox lane = new VBox();
    private final DragReorder<RecordModel<C>> drag;
    private String addKey = "children.add";
    private Button adding;

    ChildTable(Kit kit, Editors editors, ChildList<C> children, Table<C> table) {
        super(children, table);
        this.kit = kit;
        this.editors = editors;
        this.children = children;
        this.drag = new DragReorder<>(drop -> move(drop.value(), drop.index()));
    }

    /** A column with the editor that its type asks for. */
    public ChildTable<C> column(TableField<C, ?> field) {
        return column(field, 2);
    }

    /**
     * A column with the editor that its type asks for.
     *
     * @param weight share of the width, 1 for a number, 4 for a sentence
     */
    public ChildTable<C> column(TableField<C, ?> field, int weight) {
        columns.add(new Column<>(field, weight, null, child -> editors.brief(child, field)));
        return this;
    }

    /**
     * A column that is called otherwise here, where there is less room or the rest says more.
     *
     * @param headingKey text key
     */
    public ChildTable<C> column(TableField<C, ?> field, int weight, String headingKey) {
        columns.add(new Column<>(field, weight, headingKey, child -> editors.brief(child, field)));
        return this;
    }

    /**
     * A column for text that is wrapped where it is long, and shown whole. While it stands on one line, Enter goes on to the next row
     * as in the other cells, and Shift+Enter begins a second line, where the schema has room for one.
     */
    public ChildTable<C> area(TableField<C, String> field, int weight) {
        columns.add(new Column<>(field, weight, null,
                child -> ColumnFacts.of(field).isMultiline() ? editors.cellArea(child, field) : editors.paragraph(child, field)));
        return this;
    }

    /**
     * A column whose value is one of some.
     *
     * @param words what each is called
     */
    public <T> ChildTable<C> choice(TableField<C, T> field, int weight, List<T> values, Function<T, String> words) {
        columns.add(new Column<>(field, weight, null,
                child -> editors.choice(child, field, values, value -> value == null ? kit.text("form.none") : words.apply(value))));
        return this;
    }

    /** A column that refers to another record. */
    public ChildTable<C> reference(TableField<C, UUID> field, Lookup lookup, int weight) {
        columns.add(new Column<>(field, weight, null, child -> editors.reference(child, field, lookup)));
        return this;
    }

    /** Text key of the button that makes a row ("Ajouter un tarif"). */
    public ChildTable<C> add(String key) {
        addKey = key;
        return this;
    }

    @Override
    public Parent node() {
        if (root.getChildren().isEmpty()) {
            build();
        }
        return root;
    }

    @Override
    public void focusFirst() {
        if (children.items().isEmpty()) {
            adding.requestFocus();
        } else {
            rows.get(children.items().getFirst()).focusFirst();
        }
    }

    @Override
    public boolean hasNotUnderstood() {
        return rows.values().stream().anyMatch(ChildRow::hasNotUnderstood);
    }

    @Override
    public boolean focus(Located problem) {
        return rows.values().stream().anyMatch(row -> row.model() == problem.model() && row.focus(problem.field()));
    }

    @Override
    public boolean focusNotUnderstood() {
        return children.items().stream().map(rows::get).anyMatch(row -> row != null && row.focusNotUnderstood());
    }

    private void build() {
        root.getStyleClass().add("child-table");
        FieldWords words = new FieldWords(kit.texts());
        WeightedRow head = new WeightedRow();
        head.getStyleClass().add("child-head");
        columns.forEach(column -> {
            Label label = new Label(column.heading() == null ? words.label(column.field()) : kit.text(column.heading()));
            label.getStyleClass().add("field-label");
            label.setTooltip(new Tooltip(help(words, column.field())));
            head.add(label, column.weight());
        });
        head.reserve(ChildRow.BUTTONS);
        adding = Command.of(addKey, Icons.ADD, () -> insert(children.items().size())).flatButton(kit.texts());
        root.getChildren().addAll(head, lane, adding);
        drag.lane(lane, null, Orientation.VERTICAL);
        show();
        children.items().subscribe(this::show);
        children.items().subscribe(() -> {
            head.setVisible(!children.items().isEmpty());
            head.setManaged(head.isVisible());
        });
        head.setVisible(!children.items().isEmpty());
        head.setManaged(head.isVisible());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
    }

    /** What a column is called in full, and what explains it. */
    private static String help(FieldWords words, TableField<?, ?> field) {
        String help = words.help(field);
        return help == null ? words.label(field) : words.label(field) + "\n" + help;
    }

    private void show() {
        rows.keySet().retainAll(children.items());
        List<ChildRow<C>> shown = children.items().stream().map(child -> rows.computeIfAbsent(child, this::row)).toList();
        if (!lane.getChildren().equals(shown)) {
            lane.getChildren().setAll(shown);
        }
    }

    private ChildRow<C> row(RecordModel<C> child) {
        ChildRow<C> row = new ChildRow<>(kit, child, () -> remove(child));
        columns.forEach(column -> row.cell(column.field(), column.editor().apply(child), column.weight()));
        row.finish();
        drag.item(row, row.handle(), child);
        return row;
    }

    private void act(KeyEvent event) {
        RecordModel<C> at = children.items().stream().filter(child -> rows.get(child).isFocusWithin()).findFirst().orElse(null);
        if (at == null || LookupField.isChoosing(event.getTarget())) {
            return;
        }
        int index = children.items().indexOf(at);
        boolean inArea = rows.get(at).isInArea();
        if (Keys.LINE_NEW.matches(event) && !inArea) {
            if (index == children.items().size() - 1) {
                insert(index + 1);
            } else {
                rows.get(children.items().get(index + 1)).focusFirst();
            }
        } else if (Keys.LINE_UP.matches(event) && index > 0) {
            move(at, index - 1);
        } else if (Keys.LINE_DOWN.matches(event) && index < children.items().size() - 1) {
            move(at, index + 1);
        } else if (Keys.LINE_DELETE.matches(event)) {
            remove(at);
        } else {
            return;
        }
        event.consume();
    }

    private void insert(int index) {
        RecordModel<C> child = children.insertAt(index);
        rows.get(child).focusFirst();
    }

    private void move(RecordModel<C> child, int to) {
        TableField<?, ?> focused = rows.get(child).focusedField();
        children.move(children.items().indexOf(child), to);
        if (focused != null) {
            rows.get(child).focus(focused);
        }
    }

    private void remove(RecordModel<C> child) {
        int index = children.items().indexOf(child);
        children.remove(child);
        if (!children.items().isEmpty()) {
            rows.get(children.items().get(Math.min(index, children.items().size() - 1))).focusFirst();
        }
        kit.toasts().say(kit.text("children.removed"), kit.text("toast.undo"), () -> children.restore(child, index));
    }
}
