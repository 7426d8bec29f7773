package fr.estrade.shell;

import fr.estrade.storage.BaseException;
import fr.estrade.text.Texts;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import java.util.ArrayList;
import java.util.List;

/** The page of a base that could not be opened: what is the matter, that nothing was lost, and the ways out. */
final class OpeningTrouble {
    private final Texts texts;
    private final BaseCommands commands;

    OpeningTrouble(Texts texts, BaseCommands commands) {
        this.texts = texts;
        this.commands = commands;
    }

    /** The page. */
    TroubleView view(BaseState.Failed failed) {
        List<Command> ways = new ArrayList<>();
        ways.add(commands.retry());
        ways.add(commands.openOther());
        if (failed.location().isFolder()) {
            ways.add(commands.restore());
        }
        if (failed.cause() instanceof BaseException foreseen) {
            String title = texts.find(foreseen.key() + ".title").orElseGet(() -> texts.get("opening.failed"));
            return new TroubleView(texts, Icons.ERROR, title, texts.get(foreseen.key(), foreseen.arguments()), null, ways);
        }
        CrashReport report = CrashReport.of(failed.cause());
        return new TroubleView(texts, Icons.ERROR, texts.get("opening.failed"), texts.get("opening.unforeseen", report.code()), report.trace(), ways);
    }
}
