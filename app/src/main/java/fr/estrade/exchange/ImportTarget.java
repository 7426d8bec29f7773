package fr.estrade.exchange;

import fr.estrade.journal.Tx;
import fr.estrade.list.ListDefinition;
import fr.estrade.record.Problem;
import fr.estrade.record.Rule;
import fr.estrade.text.SearchKey;
import fr.estrade.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * What can be imported: its fields, how a row that is there is recognised, and how a new one gets its code. Immutable; each method
 * gives another target, so a feature declares it once:
 *
 * <pre>{@code
 * ImportTarget.of(Trainers.LIST, TRAINER, TRAINER.ID, "trainer.imported")
 *         .field(TRAINER.LAST_NAME, field -> field.required().also("nom de famille", "surname"))
 *         .field(TRAINER.EMAIL, Readers.email(TRAINER.EMAIL), field -> field.also("mail"))
 *         .reference("provider", TRAINER.ORGANISATION_ID, new OrganisationNames(), field -> field.also("prestataire"))
 *         .recognised(TRAINER.CODE)
 *         .code(TRAINER.CODE, Codes.named(trainer -> trainer.getLastName(), 30))
 *         .named(trainer -> trainer.getLastName());
 * }</pre>
 *
 * @param <R> type of the rows
 */
public final class ImportTarget<R extends UpdatableRecord<R>> {
    private final ListDefinition list;
    private final Table<R> table;
    private final TableField<R, UUID> id;
    private final String changeKey;
    private List<ImportField<R>> fields = List.of();
    private List<Recognition<R>> recognitions = List.of();
    private List<Rule<R>> rules = List.of();
    private Function<R, String> name = row -> "";
    private TableField<R, String> code;
    private Codes<R> codes;
    private Written<R> written = (tx, lines) -> { };
    private Fresh<R> fresh = (tx, rows) -> { };
    private boolean fillsOnly;

    /** Is told of the lines that were taken, some hundreds at a time, within the change that takes them. */
    @FunctionalInterface
    public interface Written<R extends UpdatableRecord<R>> {

        /** @param lines each with its row's id set, those that stood in the base already among them */
        void written(Tx tx, List<Candidate<R>> lines);
    }

    /** Gives new rows what no line says, some hundreds at a time, within the change and before they are written. */
    @FunctionalInterface
    public interface Fresh<R extends UpdatableRecord<R>> {

        /** @param rows in the order of their lines, each with its id set */
        void prepare(Tx tx, List<R> rows);
    }

    private ImportTarget(ListDefinition list, Table<R> table, TableField<R, UUID> id, String changeKey) {
        this.list = Objects.requireNonNull(list);
        this.table = table;
        this.id = id;
        this.changeKey = changeKey;
    }

    /**
     * Begins a target.
     *
     * @param list      the list of these records, which gives the target its name
     * @param changeKey text key of the change that an import is; {0} is the name of the file
     */
    public static <R extends UpdatableRecord<R>> ImportTarget<R> of(ListDefinition list, Table<R> table, TableField<R, UUID> id, String changeKey) {
        return new ImportTarget<>(list, table, id, changeKey);
    }

    private ImportTarget<R> copy() {
        ImportTarget<R> copy = new ImportTarget<>(list, table, id, changeKey);
        copy.fields = fields;
        copy.recognitions = recognitions;
        copy.rules = rules;
        copy.name = name;
        copy.code = code;
        copy.codes = codes;
        copy.written = written;
        copy.fresh = fresh;
        copy.fillsOnly = fillsOnly;
        return copy;
    }

    /** With a field more. */
    public ImportTarget<R> field(ImportField<R> field) {
        if (fields.stream().anyMatch(other -> other.name().equals(field.name()))) {
            throw new IllegalArgumentException("Field " + field.name() + " twice");
        }
        ImportTarget<R> copy = copy();
        copy.fields = with(fields, field);
        return copy;
    }

    /** With a column of the table, read by its type. */
    public ImportTarget<R> field(TableField<R, ?> column, Function<ImportField<R>, ImportField<R>> options) {
        return field(column, Readers.of(column), options);
    }

    /** With a column of the table and a reading of its own. */
    public ImportTarget<R> field(TableField<R, ?> column, ImportField.Reader<R> reader, Function<ImportField<R>, ImportField<R>> options) {
        return field(options.apply(ImportField.of(nameOf(column), texts -> texts.column(table.getName(), column.getName()), reader)));
    }

    /** With a column that names a row of another table; a name that nothing has makes one. */
    public ImportTarget<R> reference(String fieldName, TableField<R, UUID> column, NamedRows rows, Function<ImportField<R>, ImportField<R>> options) {
        Reference<R> reference = new Reference<>(column, rows);
        return field(options.apply(ImportField.of(fieldName, texts -> texts.column(table.getName(), column.getName()),
                (cell, into) -> into.refer(reference, cell.text()))));
    }

    /** Recognised surely by the same text in a column, accents and capitals apart. */
    public ImportTarget<R> recognised(TableField<R, String> column) {
        return recognised(new Recognition<>("exchange.double.code", List.of(column), row -> {
            String key = SearchKey.of(row.get(column));
            return key.isEmpty() ? null : key;
        }, (row, line) -> Recognition.Likeness.SURE));
    }

    /** Recognised in another way too, after those before. */
    public ImportTarget<R> recognised(Recognition<R> recognition) {
        ImportTarget<R> copy = copy();
        copy.recognitions = with(recognitions, recognition);
        return copy;
    }

    /** With something that must hold of what a line becomes. */
    public ImportTarget<R> rule(Rule<R> rule) {
        ImportTarget<R> copy = copy();
        copy.rules = with(rules, rule);
        return copy;
    }

    /** What a row is called in the preview. */
    public ImportTarget<R> named(Function<R, String> rowName) {
        ImportTarget<R> copy = copy();
        copy.name = rowName;
        return copy;
    }

    /** How a new row without a code gets one. */
    public ImportTarget<R> code(TableField<R, String> column, Codes<R> from) {
        ImportTarget<R> copy = copy();
        copy.code = column;
        copy.codes = from;
        return copy;
    }

    /** With something that is written for each line that is taken: a place in a group, for example. */
    public ImportTarget<R> written(Written<R> then) {
        ImportTarget<R> copy = copy();
        copy.written = then;
        return copy;
    }

    /** With something that new rows are given before they are written: a number, for example. */
    public ImportTarget<R> fresh(Fresh<R> before) {
        ImportTarget<R> copy = copy();
        copy.fresh = before;
        return copy;
    }

    /** Rows that are recognised get only what they lack: what stands in them is never replaced by what a line says. */
    public ImportTarget<R> fillingOnly() {
        ImportTarget<R> copy = copy();
        copy.fillsOnly = true;
        return copy;
    }

    private static <T> List<T> with(List<T> some, T one) {
        List<T> all = new ArrayList<>(some);
        all.add(one);
        return List.copyOf(all);
    }

    String nameOf(TableField<?, ?> column) {
        StringBuilder name = new StringBuilder();
        boolean capital = false;
        for (char c : column.getName().toCharArray()) {
            name.append(capital ? Character.toUpperCase(c) : c == '_' ? "" : String.valueOf(c));
            capital = c == '_';
        }
        return name.toString();
    }

    /** What the command line calls it. */
    public String name() {
        return list.name();
    }

    /** The list of its records. */
    public ListDefinition list() {
        return list;
    }

    /** What its records are called, in the plural. */
    public String title(Texts texts) {
        return list.title(texts);
    }

    /** What columns can be. */
    public List<ImportField<R>> fields() {
        return fields;
    }

    /** The field of that name. */
    public Optional<ImportField<R>> find(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** The column of the table that a field is; null where it is none. */
    @SuppressWarnings("unchecked")
    TableField<R, ?> column(String fieldName) {
        for (Field<?> column : table.fields()) {
            if (nameOf((TableField<R, ?>) column).equals(fieldName)) {
                return (TableField<R, ?>) column;
            }
        }
        return null;
    }

    /** The table that its records stand in. */
    public Table<R> table() {
        return table;
    }

    TableField<R, UUID> id() {
        return id;
    }

    String changeKey() {
        return changeKey;
    }

    List<Recognition<R>> recognitions() {
        return recognitions;
    }

    Optional<Problem> problem(R row) {
        return rules.stream().flatMap(rule -> rule.check(row).stream()).filter(Problem::isError).findFirst();
    }

    String nameOf(R row) {
        String given = name.apply(row);
        return given == null ? "" : given;
    }

    /** Null where new rows need no code. */
    TableField<R, String> code() {
        return code;
    }

    Codes<R> codes() {
        return codes;
    }

    Written<R> written() {
        return written;
    }

    Fresh<R> fresh() {
        return fresh;
    }

    boolean isFillingOnly() {
        return fillsOnly;
    }

    @Override
    public String toString() {
        return "import of " + name();
    }
}
