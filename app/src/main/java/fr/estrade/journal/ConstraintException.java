package fr.estrade.journal;

import fr.estrade.storage.BaseException;

/** A rule of the schema refused the write: nothing was written. The screen shows a sentence under the field. */
public final class ConstraintException extends BaseException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String table;
    private final String name;

    /** Which sort of rule. */
    public enum Kind {
        /** The same value stands in another row. */
        UNIQUE,
        /** The values do not go together, or are out of range. */
        CHECK,
        /** A row that is referred to does not exist, or is still referred to. */
        FOREIGN_KEY,
        /** A required value is missing. */
        NOT_NULL,
        /** A text is too long, or a number too large. */
        TOO_LONG
    }

    ConstraintException(Kind kind, String table, String name) {
        // Without the database's own exception: its message holds the values.
        super("journal.constraint." + kind, null, name == null ? table : name);
        this.kind = kind;
        this.table = table;
        this.name = name;
    }

    /** The sort of rule. */
    public Kind kind() {
        return kind;
    }

    /** Name of the table whose row was refused. */
    public String table() {
        return table;
    }

    /** The constraint's name in the schema ({@code offer_code_uq}); for NOT_NULL and TOO_LONG the column's; null if unknown. */
    public String name() {
        return name;
    }
}
