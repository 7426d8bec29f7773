package fr.estrade.cli;

import fr.estrade.journal.ChangeSummary;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code estrade redo}: does again what was undone last. */
@Command(name = "redo")
final class RedoCommand implements Callable<Integer> {
    private final Invocation invocation;

    RedoCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (OpenBase base = invocation.open()) {
            Optional<ChangeSummary> done = base.journal().redo();
            return ChangeText.tell(invocation, done, "cli.redone", "cli.nothing-to-redo").code();
        }
    }
}
