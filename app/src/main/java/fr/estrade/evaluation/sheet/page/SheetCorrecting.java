package fr.estrade.evaluation.sheet.page;

import fr.estrade.evaluation.sheet.SheetLine;
import fr.estrade.evaluation.sheet.SheetLine.State;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes back what was keyed in the line of the cursor and is not kept yet: it stands nowhere but here, so the journal knows nothing of it. */
final class SheetCorrecting {
    private final Kit kit;
    private final SheetBook book;
    private final NameKeying names;
    private final SheetFoot foot;
    private final SheetPage page;

    SheetCorrecting(Kit kit, SheetBook book, NameKeying names, SheetFoot foot, SheetPage page) {
        this.kit = kit;
        this.book = book;
        this.names = names;
        this.foot = foot;
        this.page = page;
    }

    /** Undo and redo of keys, as long as there are some; then both are the journal's. */
    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        if (book.keying().line().hasSteps()) {
            commands.add(Command.of("sheet.takeBack", Icons.UNDO, () -> step(SheetLine::takeBack)).on(Keys.UNDO));
        }
        if (book.keying().line().hasUndoneSteps()) {
            commands.add(Command.of("sheet.doAgain", Icons.REDO, () -> step(SheetLine::doAgain)).on(Keys.REDO));
        }
        return commands;
    }

    private void step(Function<SheetLine, Optional<String>> way) {
        if (foot.isWriting()) {
            return;
        }
        SheetLine line = book.keying().line();
        Optional<String> place = way.apply(line);
        names.set(place.isEmpty());
        place.map(book::placeOf).ifPresentOrElse(book.keying()::goTo, () -> book.keying().goTo(0));
        done(line);
    }

    /**
     * Gives up a key that was refused, or what is keyed: of a new sheet all of it, of one that the base has otherwise what differs. A
     * refused key of a new sheet goes first, alone, since all the rest is worth more than it. Whether there was anything.
     */
    boolean giveUp() {
        SheetLine line = book.keying().line();
        boolean held = book.keying().isHeld() || names.held() != null;
        boolean correction = line.isCorrection();
        boolean asked = book.keying().isAsking();
        if (isNew(line) && (asked || !held)) {
            empty();
            kit.toasts().say(kit.text("sheet.dropped"));
            return true;
        }
        book.keying().release();
        names.set(names.isOn() && !correction);
        if (correction) {
            line.giveUp(book.form());
            book.keying().goTo(book.keying().place());
        }
        if (held || correction) {
            done(line);
        }
        return held || correction;
    }

    private boolean isNew(SheetLine line) {
        return !book.isAgain() && line.sheet() == null && line.state() != State.SAVING && line.isUnsaved();
    }

    /** Empties the line of the cursor, which the base does not have, and begins it anew. */
    void empty() {
        SheetLine line = book.keying().line();
        line.empty(book.keying().current().key());
        book.keying().begin(line);
        names.begin(book.isNamed());
        page.drawAll();
    }

    private void done(SheetLine line) {
        page.drawAll();
        if (line.state() == State.SAVED) {
            // While it was corrected, what others changed of it was not shown.
            page.read();
        }
    }
}
