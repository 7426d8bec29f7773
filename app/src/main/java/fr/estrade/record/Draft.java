package fr.estrade.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Unsaved input of a record and its children, as text: what {@link Drafts} keeps.
 *
 * @param keptAt when it was keyed in last
 * @param root   the record itself
 */
public record Draft(Instant keptAt, Row root) {

    /** What was done to a row. */
    public enum State {
        /** It does not stand in the base. */
        NEW,
        /** Values of it or children of it were changed. */
        CHANGED,
        /** It is to be deleted. */
        REMOVED
    }

    /**
     * A row of a draft.
     *
     * @param table    name in the schema
     * @param version  of the row that was edited
     * @param values   by name of the column: all that people key in, changed or not, so that a row that was deleted
     *                 meanwhile can be made anew
     * @param children rows that differ, by {@code table.column} of the column that names this row
     */
    public record Row(String table, UUID id, State state, long version, Map<String, Value> values, Map<String, List<Row>> children) {
        public Row {
            values = Map.copyOf(values);
            children = Map.copyOf(children);
        }
    }

    /**
     * A value as canonical text.
     *
     * @param saved as it stood in the base; null: unknown
     * @param typed as it was keyed in; null: unknown
     */
    public record Value(String saved, String typed) {
    }

    /** Name of the record's table. */
    public String table() {
        return root.table();
    }

    /** Id of the record. */
    public UUID id() {
        return root.id();
    }

    /** Whether the record does not stand in the base yet. */
    public boolean isNew() {
        return root.state() == State.NEW;
    }

    /** A value of the record as it was keyed in, for a title; null if unknown. */
    public String typed(String column) {
        Value value = root.values().get(column);
        return value == null ? null : value.typed();
    }
}
