package fr.estrade.exchange;

import java.util.UUID;
import org.jooq.TableField;

/** A column that names a row of another table, and how its name is understood. */
record Reference<R extends org.jooq.Record>(TableField<R, UUID> column, NamedRows rows) {
}
