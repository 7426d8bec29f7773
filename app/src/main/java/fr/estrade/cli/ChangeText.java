package fr.estrade.cli;

import fr.estrade.db.code.ChangeKind;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.ChangeSummary;
import fr.estrade.text.Texts;
import java.util.Optional;

/** Says in words what a change did. */
final class ChangeText {
    private ChangeText() {
    }

    /** The change's label; an undoing or doing again says so before it. */
    static String of(ChangeSummary change, Texts texts) {
        String label = label(change.label(), texts);
        if (change.kind() == ChangeKind.UNDO) {
            return texts.get("cli.undone", label);
        }
        return change.kind() == ChangeKind.REDO ? texts.get("cli.redone", label) : label;
    }

    private static String label(ChangeLabel label, Texts texts) {
        return texts.get(label.key(), label.arguments().toArray());
    }

    /** Tells which change was undone or done again, or that there was none. */
    static ExitStatus tell(Invocation invocation, Optional<ChangeSummary> change, String done, String nothing) {
        Texts texts = invocation.texts();
        if (change.isEmpty()) {
            invocation.say(nothing);
            return ExitStatus.NOT_FOUND;
        }
        invocation.say(done, label(change.get().label(), texts));
        return ExitStatus.OK;
    }
}
