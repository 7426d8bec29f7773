package fr.estrade.ui;

import fr.estrade.journal.ChangeEvent;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import javafx.util.Subscription;

/** Tells pages, on the thread of the user interface, what was saved in the base: by this window, a command or undo. */
public final class Changes {

    private final Set<Consumer<ChangeEvent>> listeners = new CopyOnWriteArraySet<>();

    /** Tells a listener of each change from now on. */
    public Subscription listen(Consumer<ChangeEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells everybody; called on the thread of the user interface by whoever connects this to a journal. */
    public void tell(ChangeEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
