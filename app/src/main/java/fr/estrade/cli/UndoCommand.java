package fr.estrade.cli;

import fr.estrade.journal.ChangeSummary;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code estrade undo}: takes back the last change. */
@Command(name = "undo")
final class UndoCommand implements Callable<Integer> {
    private final Invocation invocation;

    UndoCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (OpenBase base = invocation.open()) {
            Optional<ChangeSummary> undone = base.journal().undo();
            return ChangeText.tell(invocation, undone, "cli.undone", "cli.nothing-to-undo").code();
        }
    }
}
