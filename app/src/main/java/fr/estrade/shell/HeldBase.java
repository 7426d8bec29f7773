package fr.estrade.shell;

import fr.estrade.journal.Journal;
import fr.estrade.storage.Base;
import fr.estrade.storage.instance.InstanceServer;
import fr.estrade.task.ThreadPerJob;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A base that this process has open, and the ear it lends to second starts.
 *
 * @param base          the base
 * @param journal       its only writer
 * @param demonstration whether the base was made just now, with the demonstration in it
 * @param ear           hears second starts; null where there is none, as for a server's base
 */
record HeldBase(Base base, Journal journal, boolean demonstration, InstanceServer ear) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeldBase.class);

    /**
     * Listens for second starts on an open base.
     *
     * @param reveal   brings the window to the front; called on any thread
     * @param commands runs what a second start of the command line asks for
     */
    static HeldBase of(Base base, Journal journal, boolean demonstration, Runnable reveal, InsideCommands commands) {
        return new HeldBase(base, journal, demonstration, base.folder().map(folder -> {
            try {
                return InstanceServer.start(folder, (request, out, err) -> switch (request.kind()) {
                    case REVEAL -> {
                        reveal.run();
                        yield 0;
                    }
                    case RUN -> commands.run(request, base, journal, out, err);
                }, new ThreadPerJob("estrade-second-start"));
            } catch (IOException without) {
                LOG.warn("Second starts cannot be heard: {}", without.getMessage());
                return null;
            }
        }).orElse(null));
    }

    @Override
    public void close() {
        if (ear != null) {
            ear.close();
        }
        base.close();
    }
}
