package fr.estrade.exchange;

import fr.estrade.journal.Ids;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.Sort;
import fr.estrade.storage.ScratchTable;
import fr.estrade.text.SearchKey;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.EnumConverter;
import org.jooq.impl.SQLDataType;

/** The lines of a preview as a list: filtered, sorted and exported like any other. */
public final class PreviewList implements AutoCloseable {
    private static final String NAME = "import_line";
    private static final Table<?> TABLE = DSL.table(DSL.name(NAME));
    private static final Field<UUID> ID = DSL.field(DSL.name(NAME, "id"), SQLDataType.UUID.notNull());
    private static final Field<Integer> LINE = DSL.field(DSL.name(NAME, "line"), SQLDataType.INTEGER.notNull());
    private static final Field<Outcome> OUTCOME =
            DSL.field(DSL.name(NAME, "outcome"), SQLDataType.VARCHAR(20).asConvertedDataType(new EnumConverter<>(String.class, Outcome.class)));
    private static final Field<String> SUBJECT = DSL.field(DSL.name(NAME, "name"), SQLDataType.CLOB);
    private static final Field<String> DETAIL = DSL.field(DSL.name(NAME, "detail"), SQLDataType.CLOB);
    private static final Field<UUID> RECORD = DSL.field(DSL.name(NAME, "record"), SQLDataType.UUID);
    private static final Field<String> SEARCH_KEY = DSL.field(DSL.name(NAME, "search_key"), SQLDataType.CLOB);

    /** The list; it is read from {@link #dsl}. */
    public static final ListDefinition LIST = ListDefinition.named("importLines")
            .from(TABLE, ID)
            .column("line", LINE, column -> column.identity().width(6))
            .column("outcome", OUTCOME, column -> column.width(16))
            .column("name", SUBJECT, column -> column.width(28))
            .column("detail", DETAIL, column -> column.width(90))
            .search(SEARCH_KEY)
            .order(Sort.by("line"))
            .build();

    private final ScratchTable rows = new ScratchTable(NAME, List.of(ID, LINE, OUTCOME, SUBJECT, DETAIL, RECORD, SEARCH_KEY));

    /** The table of the list, which is in no base. */
    public static Table<?> table() {
        return TABLE;
    }

    /** To read the list with. */
    public DSLContext dsl() {
        return rows.dsl();
    }

    /** Adds lines. */
    public void add(List<ImportLine> lines) {
        rows.add(lines.stream().map(line -> new Object[] {Ids.next(), line.line(), line.outcome(), line.name(), line.detail(), line.record(),
            SearchKey.of(line.name(), line.detail())}).toList());
    }

    /** Takes all lines away. */
    public void clear() {
        rows.clear();
    }

    /** Where rows of the list stand in their file, by their ids. */
    public List<Integer> lines(List<UUID> ids) {
        return dsl().select(LINE).from(TABLE).where(ID.in(ids)).orderBy(LINE).fetch(LINE);
    }

    @Override
    public void close() {
        rows.close();
    }
}
