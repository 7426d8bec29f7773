package fr.estrade.storage;

import java.util.function.BooleanSupplier;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;

/** Refuses a statement that must not run: any on the screen's thread, a writing one outside the journal. */
final class StatementGuard implements ExecuteListener {
    private static final long serialVersionUID = 1;

    private final transient BooleanSupplier onUiThread;
    private final boolean readsOnly;

    StatementGuard(BooleanSupplier onUiThread, boolean readsOnly) {
        this.onUiThread = onUiThread;
        this.readsOnly = readsOnly;
    }

    @Override
    public void start(ExecuteContext context) {
        if (onUiThread.getAsBoolean()) {
            throw new IllegalStateException("A statement on the screen's thread: run it with a TaskRunner");
        }
        if (readsOnly && context.type() != ExecuteType.READ) {
            throw new IllegalStateException("Only the journal writes: use journal.write(...)");
        }
    }
}
