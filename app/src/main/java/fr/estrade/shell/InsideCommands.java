package fr.estrade.shell;

import fr.estrade.journal.Journal;
import fr.estrade.storage.Base;
import fr.estrade.storage.instance.InstanceRequest;
import java.io.OutputStream;

/** Runs commands of the command line on the base that the window has open, because no second process can open it. */
@FunctionalInterface
public interface InsideCommands {

    /**
     * Runs a command; not on the thread of the user interface.
     *
     * @param base    to read; it stays open
     * @param journal to write with, which tells the window what it writes
     * @param out     the standard output of whoever asks
     * @param err     the standard error of whoever asks
     * @return the exit status
     */
    int run(InstanceRequest request, Base base, Journal journal, OutputStream out, OutputStream err) throws Exception;
}
