package fr.estrade.storage;

/**
 * Something in a base's file that contradicts itself.
 *
 * @param kind  what sort
 * @param table where
 * @param name  of the index or foreign key
 * @param count how many rows, or by how many rows two counts differ
 */
record Problem(Kind kind, String table, String name, long count) {

    enum Kind {
        /** An index does not hold the rows of its table: a search would miss some. */
        INDEX,
        /** Rows refer to others that are not there. */
        REFERENCE,
        /** A table cannot be read. */
        UNREADABLE
    }
}
