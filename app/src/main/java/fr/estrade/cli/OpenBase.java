package fr.estrade.cli;

import fr.estrade.journal.Journal;
import fr.estrade.storage.Base;

/**
 * A base that a command works on.
 *
 * @param ending closes the base, or leaves it to the window that has it open
 */
record OpenBase(Base base, Journal journal, Runnable ending) implements AutoCloseable {
    @Override
    public void close() {
        ending.run();
    }
}
