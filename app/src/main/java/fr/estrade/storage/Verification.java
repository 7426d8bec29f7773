package fr.estrade.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for what a stop in the middle of writing can do to an H2 file: indexes that do not hold their table's rows (searches
 * then miss some, without any error), rows that refer to nothing, tables that cannot be read.
 */
final class Verification {
    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    private final DSLContext admin;
    private final List<Problem> problems = new ArrayList<>();

    private Verification(DSLContext admin) {
        this.admin = admin;
    }

    /** Everything found; empty for a sound file. */
    static List<Problem> of(DSLContext admin) {
        Verification verification = new Verification(admin);
        try {
            verification.indexes();
            verification.references();
        } catch (DataAccessException unreadable) {
            LOG.error("The schema of the base cannot be read: {}", Failures.brief(unreadable));
            verification.problems.add(new Problem(Problem.Kind.UNREADABLE, "information_schema", "", 0));
        }
        return verification.problems;
    }

    /** How many rows, and the sum of H2's internal numbers of them. */
    private record Tally(long rows, String sum) {}

    private void indexes() {
        Map<String, Map<String, List<String>>> indexes = new LinkedHashMap<>();
        for (Record row : admin.fetch("""
                select table_name, index_name, column_name from information_schema.index_columns
                where table_schema = 'public' order by table_name, index_name, ordinal_position""")) {
            indexes.computeIfAbsent(row.get(0, String.class), table -> new LinkedHashMap<>())
                    .computeIfAbsent(row.get(1, String.class), index -> new ArrayList<>())
                    .add(row.get(2, String.class));
        }
        indexes.forEach(this::indexesOf);
    }

    private void indexesOf(String table, Map<String, List<String>> indexes) {
        try {
            // A scan of the table itself: "use index ()" forbids all others.
            Tally primary = tally(admin.fetchOne("select count(*), sum(_rowid_) from {0} use index ()", DSL.name(table)));
            indexes.forEach((index, columns) -> {
                List<Field<?>> order = columns.stream().<Field<?>>map(column -> DSL.field(DSL.name(column))).toList();
                // Sorted as the index is, so that H2 walks it from end to end.
                Tally found = tally(admin.fetchOne("select count(*), sum(r) from (select _rowid_ r from {0} use index ({1}) order by {2})",
                        DSL.name(table), DSL.name(index), DSL.list(order)));
                if (!found.equals(primary)) {
                    problems.add(new Problem(Problem.Kind.INDEX, table, index, Math.abs(found.rows() - primary.rows())));
                }
            });
        } catch (DataAccessException unreadable) {
            LOG.error("Table {} cannot be read: {}", table, Failures.brief(unreadable));
            problems.add(new Problem(Problem.Kind.UNREADABLE, table, "", 0));
        }
    }

    private static Tally tally(Record counted) {
        return new Tally(counted.get(0, Long.class), counted.get(1, String.class));
    }

    private void references() {
        for (LiveSchema.LiveReference reference : LiveSchema.read(admin).references()) {
            Field<Object> column = DSL.field(DSL.name("c", reference.column()), SQLDataType.OTHER);
            Field<Object> referred = DSL.field(DSL.name("p", reference.referredColumn()), SQLDataType.OTHER);
            int dangling = admin.fetchCount(DSL.selectOne()
                    .from(DSL.table(DSL.name(reference.table())).as("c"))
                    .leftJoin(DSL.table(DSL.name(reference.referredTable())).as("p")).on(column.eq(referred))
                    .where(column.isNotNull()).and(referred.isNull()));
            if (dangling > 0) {
                problems.add(new Problem(Problem.Kind.REFERENCE, reference.table(), reference.name(), dangling));
            }
        }
    }
}
