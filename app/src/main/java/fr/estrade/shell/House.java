package fr.estrade.shell;

import fr.estrade.journal.Derivation;
import fr.estrade.journal.Journal;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.Lists;
import fr.estrade.storage.Base;
import java.time.Clock;
import java.util.List;

/**
 * What all features bring that needs no window: their lists, and what the journal keeps computed for them. The window and the
 * command line both work with it, so that a list is the same in both.
 */
public final class House {

    /** Every list, in the order in which they are named. */
    public Lists lists() {
        return new Lists(List.<ListDefinition>of());
    }

    /** Every derivation. */
    public List<Derivation> derivations() {
        return List.of();
    }

    /** The journal of an open base, in the name of the user of this machine. */
    public Journal journal(Base base, Clock clock) {
        return new Journal(base, clock, System.getProperty("user.name"), derivations());
    }
}
