package fr.estrade.storage;

import fr.estrade.storage.change.ChangeHeader;
import fr.estrade.storage.change.RowSource;

/** What makes a commit safe beyond what the engine does by itself. Used by one writer at a time. */
interface SafetyNet {

    /**
     * A write begins.
     *
     * @throws SafetyLostException if no more can be promised until the base is opened again
     */
    default void begin() {}

    /**
     * Makes room for a change that is about to be committed.
     *
     * @throws DiskFullException if there is none: nothing has been written then
     */
    void prepare(ChangeHeader header, RowSource rows);

    /**
     * The change is committed: makes it safe before anybody is told.
     *
     * @throws SafetyLostException if that failed; the change itself is kept, its text says where
     */
    void committed();

    /** The change was not committed after all. */
    void abandoned();

    /** For an engine that needs no help. */
    SafetyNet NONE = new SafetyNet() {
        @Override
        public void prepare(ChangeHeader header, RowSource rows) {}

        @Override
        public void committed() {}

        @Override
        public void abandoned() {}
    };
}
