package fr.estrade.ui.form;

import fr.estrade.record.RecordModel;
import fr.estrade.text.Reading;
import fr.estrade.ui.Command;
import fr.estrade.ui.Kit;
import fr.estrade.ui.form.Editor.Width;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * A section of a {@link Form}: fields one after the other. Each method adds to it and returns it.
 *
 * @param <R> type of the record
 */
public final class FormSection<R extends UpdatableRecord<R>> {

    private static final int FULL = Width.FULL.units();

    private final Kit kit;
    private final RecordModel<R> model;
    private final Editors editors;
    private final String titleKey;
    private final VBox root = new VBox();
    private final List<FieldFlow> flows = new ArrayList<>();
    private final List<FieldBox<R>> boxes = new ArrayList<>();
    private final List<FormPart> parts = new ArrayList<>();
    private final List<ObservableList<?>> rows = new ArrayList<>();
    private Runnable first = () -> { };

    FormSection(Kit kit, RecordModel<R> model, Editors editors, String titleKey) {
        this.kit = kit;
        this.model = model;
        this.editors = editors;
        this.titleKey = titleKey;
        Label title = new Label(kit.text(titleKey));
        title.getStyleClass().add("section-title");
        root.getChildren().add(title);
        root.getStyleClass().add("form-section");
        kit.texts().find(titleKey + ".help").ifPresent(this::addHint);
    }

    /** Fields with the editors that their columns ask for. */
    @SafeVarargs
    public final FormSection<R> fields(TableField<R, ?>... fields) {
        for (TableField<R, ?> field : fields) {
            add(field, editors.usual(model, field));
        }
        return this;
    }

    /** A field for a line of text. */
    public FormSection<R> text(TableField<R, String> field) {
        return add(field, editors.text(model, field));
    }

    /** A field for a line of text as wide as the column. */
    public FormSection<R> wideText(TableField<R, String> field) {
        return add(field, editors.text(model, field).wide(Width.FULL));
    }

    /**
     * A field for a line of text that proposes words, such as names used before, and takes any other.
     *
     * @param source reads the words, in the order in which they are proposed; not called on the thread of the user interface
     */
    public FormSection<R> proposing(TableField<R, String> field, Callable<List<String>> source) {
        return add(field, editors.proposing(model, field, source));
    }

    /**
     * A field for a text of a fixed form, such as a SIRET.
     *
     * @param reader  understands what is typed and gives what is kept
     * @param printed writes what is kept as people read it
     */
    public FormSection<R> formatted(TableField<R, String> field, Function<String, Reading<String>> reader,
            UnaryOperator<String> printed) {
        return add(field, editors.formatted(model, field, reader, printed));
    }

    /** The same, as wide as the column, for what is longer: an address of the internet. */
    public FormSection<R> wideFormatted(TableField<R, String> field, Function<String, Reading<String>> reader,
            UnaryOperator<String> printed) {
        return add(field, editors.formatted(model, field, reader, printed).wide(Width.FULL));
    }

    /** A field for text of several lines. */
    public FormSection<R> area(TableField<R, String> field) {
        return area(field, 2);
    }

    /**
     * A field for text of several lines.
     *
     * @param rows shown of an empty text
     */
    public FormSection<R> area(TableField<R, String> field, int rows) {
        return add(field, editors.area(model, field, rows));
    }

    /**
     * A field for text of several lines that is called otherwise here than its column.
     *
     * @param labelKey text key of its label
     */
    public FormSection<R> area(TableField<R, String> field, int rows, String labelKey) {
        return add(field, editors.area(model, field, rows), kit.text(labelKey));
    }

    /** A field for a long text without line breaks, such as a title: it wraps and grows, and Enter leaves it. */
    public FormSection<R> paragraph(TableField<R, String> field) {
        return add(field, editors.paragraph(model, field));
    }

    /** A field for text that is a list: each line is keyed in, moved and nested as a line. */
    public FormSection<R> lines(TableField<R, String> field) {
        return add(field, editors.lines(model, field));
    }

    /** A field to choose from the constants of an enumeration. */
    public FormSection<R> choice(TableField<R, ? extends Enum<?>> field) {
        return add(field, editors.choice(model, field));
    }

    /** The same, as wide as the column, for words that say more than fits otherwise. */
    public FormSection<R> wideChoice(TableField<R, ? extends Enum<?>> field) {
        return add(field, editors.choice(model, field).wide(Width.FULL));
    }

    /** A field for a date. */
    public FormSection<R> date(TableField<R, LocalDate> field) {
        return add(field, editors.date(model, field));
    }

    /** A field for a date that is shown with its weekday. */
    public FormSection<R> dateWithDay(TableField<R, LocalDate> field) {
        return add(field, editors.dateWithDay(model, field));
    }

    /** A field for a time of day. */
    public FormSection<R> time(TableField<R, LocalTime> field) {
        return add(field, editors.time(model, field));
    }

    /** A field for a number; minutes are keyed in as a duration, amounts as money. */
    public FormSection<R> number(TableField<R, ? extends Number> field) {
        return add(field, editors.number(model, field));
    }

    /** A field for an amount in euros. */
    public FormSection<R> money(TableField<R, BigDecimal> field) {
        return number(field);
    }

    /** A field for yes or no. */
    public FormSection<R> check(TableField<R, Boolean> field) {
        return add(field, editors.check(model, field));
    }

    /** A field that refers to another record. */
    public FormSection<R> reference(TableField<R, UUID> field, Lookup lookup) {
        return add(field, editors.reference(model, field, lookup));
    }

    /**
     * Shows these fields, which stand in the section already, only while something is so, or while one of them holds a value:
     * what was keyed in is never out of sight.
     */
    @SafeVarargs
    public final FormSection<R> onlyWhile(TableField<R, Boolean> so, TableField<R, ?>... fields) {
        List<TableField<R, ?>> hidden = new ArrayList<>();
        for (TableField<R, ?> field : fields) {
            hidden.add(field);
        }
        List<FieldBox<R>> shown = boxes.stream().filter(box -> hidden.contains(box.field())).toList();
        whenever(so, hidden, visible -> shown.forEach(box -> show(box, visible)));
        return this;
    }

    /** Shows the section only while something is so, or while one of its fields and tables so far holds something. */
    public FormSection<R> onlyWhile(TableField<R, Boolean> so) {
        whenever(so, boxes.stream().<TableField<R, ?>>map(FieldBox::field).toList(), visible -> show(root, visible));
        return this;
    }

    private void whenever(TableField<R, Boolean> so, List<TableField<R, ?>> fields, Consumer<Boolean> show) {
        Runnable decide = () -> show.accept(Boolean.TRUE.equals(model.get(so))
                || fields.stream().map(model::get).anyMatch(value -> value != null && !Boolean.FALSE.equals(value))
                || rows.stream().anyMatch(list -> !list.isEmpty()));
        model.property(so).subscribe(value -> decide.run());
        fields.forEach(field -> model.property(field).subscribe(value -> decide.run()));
        rows.forEach(list -> list.subscribe(decide));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** Begins a new row. */
    public FormSection<R> newRow() {
        flow().breakRow();
        return this;
    }

    /** A sentence that explains what follows; its text key. */
    public FormSection<R> hint(String key) {
        addHint(kit.text(key));
        return this;
    }

    /** Anything else, as wide as the section. */
    public FormSection<R> node(Node node) {
        flows.add(null);
        root.getChildren().add(node);
        return this;
    }

    /**
     * The children of the record, each a row.
     *
     * @param parent  their column that names the record
     * @param columns says which of their columns are shown
     */
    public <C extends UpdatableRecord<C>> FormSection<R> children(TableField<C, UUID> parent, Consumer<ChildTable<C>> columns) {
        ChildTable<C> table = new ChildTable<>(kit, editors, model.children(parent), parent.getTable());
        rows.add(model.children(parent).items());
        columns.accept(table);
        return part(table);
    }

    /**
     * The children of the record as lines of text, keyed in one after the other and nested.
     *
     * @param parent their column that names the record
     * @param body   their column with the text
     * @param depth  their column with the nesting, 0 for the outermost
     * @param fresh  fills in what else a new one needs
     */
    public <C extends UpdatableRecord<C>> FormSection<R> childLines(TableField<C, UUID> parent, TableField<C, String> body,
            TableField<C, Short> depth, Consumer<RecordModel<C>> fresh) {
        return part(new ChildLines<>(kit, model.children(parent), body, depth, kit.text(titleKey), fresh));
    }

    /**
     * The children of the record as a choice of several among records of the office: one check box each.
     *
     * @param parent  their column that names the record
     * @param target  their column that names what is chosen
     * @param lookup  all that can be chosen
     * @param manage  where more of them can be made; may be null
     */
    public <C extends UpdatableRecord<C>> FormSection<R> childChecks(TableField<C, UUID> parent, TableField<C, UUID> target, Lookup lookup,
            Command manage) {
        return part(new ChildChecks<>(kit, model.children(parent), target, lookup, manage));
    }

    /** Anything that edits more than one column, as wide as the section. */
    public FormSection<R> part(FormPart part) {
        parts.add(part);
        leadWith(part::focusFirst);
        return node(part.node());
    }

    String titleKey() {
        return titleKey;
    }

    Parent root() {
        return root;
    }

    Stream<FieldBox<R>> boxes() {
        return boxes.stream();
    }

    Stream<FormPart> parts() {
        return parts.stream();
    }

    /** Puts the focus where work on the section begins. */
    void focusFirst() {
        first.run();
    }

    private void leadWith(Runnable focus) {
        if (boxes.size() + parts.size() == 1) {
            first = focus;
        }
    }

    void setEm(double pixels) {
        flows.stream().filter(flow -> flow != null).forEach(flow -> flow.setEm(pixels));
    }

    private FormSection<R> add(TableField<R, ?> field, Editor editor) {
        return add(field, editor, null);
    }

    private FormSection<R> add(TableField<R, ?> field, Editor editor, String label) {
        FieldBox<R> box = new FieldBox<>(kit, model, field, editor, label);
        boxes.add(box);
        leadWith(box::focus);
        flow().add(box, editor.width().units());
        return this;
    }

    private void addHint(String text) {
        Label hint = new Label(text);
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        flow().add(hint, FULL);
    }

    /** The flow that fields are added to: another one after each node that is not a field. */
    private FieldFlow flow() {
        if (flows.isEmpty() || flows.getLast() == null) {
            FieldFlow flow = new FieldFlow();
            flow.setEm(13 * kit.theme().zoomProperty().get() / 100.0);
            flows.add(flow);
            root.getChildren().add(flow);
        }
        return flows.getLast();
    }
}
