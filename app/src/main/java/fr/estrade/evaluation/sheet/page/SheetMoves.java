package fr.estrade.evaluation.sheet.page;

import fr.estrade.evaluation.sheet.SheetLine;
import fr.estrade.evaluation.sheet.SheetLine.State;
import fr.estrade.evaluation.sheet.SheetPile.Expected;
import fr.estrade.ui.Kit;
import java.util.Optional;

/** How one comes from a sheet to another: a sheet that is left or ended is kept on the way, one that is half keyed is not left. */
final class SheetMoves {
    private final Kit kit;
    private final SheetDesk desk;
    private final SheetBook book;
    private final NameKeying names;
    private final SheetGrid grid;
    private final SheetGuide guide;
    private final SheetKeeping keeping;
    private final SheetCorrecting correcting;
    private final SheetPage page;

    SheetMoves(Kit kit, SheetDesk desk, SheetBook book, NameKeying names, SheetGrid grid, SheetGuide guide, SheetCorrecting correcting,
            SheetPage page) {
        this.kit = kit;
        this.desk = desk;
        this.book = book;
        this.names = names;
        this.grid = grid;
        this.guide = guide;
        this.correcting = correcting;
        this.page = page;
        this.keeping = new SheetKeeping(kit, desk, book, page);
    }

    /** Goes to a place of a line. */
    void clicked(SheetLine line, int place) {
        if (line != book.keying().line() && !leave()) {
            return;
        }
        book.keying().take(line);
        names.set(place == SheetGrid.NAME && book.isNamed());
        if (place != SheetGrid.NAME) {
            book.keying().goTo(place);
        }
        grid.requestFocus();
        page.draw();
    }

    /** Goes to the sheet of somebody, or says that the one in hand is theirs. */
    void choose(Expected who) {
        Optional<SheetLine> here = book.lineOf(who.respondent());
        if (book.refusesKeys()) {
            guide.refuse();
        } else if (here.isPresent() && here.get() != book.keying().line()) {
            clicked(here.get(), 0);
        } else if (!book.isAgain()) {
            if (!book.isNamed()) {
                page.setNamed(true);
            }
            names.accept(who);
            grid.requestFocus();
            page.drawAll();
        }
    }

    /** Whether the line may be left: nothing half keyed; a correction is kept on the way. */
    boolean leave() {
        SheetLine line = book.keying().line();
        if (book.keying().isHalf()) {
            guide.say(kit.text("sheet.half"));
            return false;
        }
        if (!book.isAgain() && line.isCorrection()) {
            keeping.keep(line);
        }
        return true;
    }

    /** Ends the sheet and goes to the next; one more than are expected only when that is said a second time. */
    void end() {
        SheetLine line = book.keying().line();
        if (book.refusesKeys() || book.keying().isHeld() && !book.keying().isAsking()) {
            guide.refuse();
        } else if (book.keying().isHalf()) {
            guide.say(kit.text("sheet.half"));
        } else if (line.entry(book.form().columns()).isEmpty()) {
            guide.say(kit.text("sheet.refused.empty"));
        } else if (book.isBeyond() && !book.keying().confirm()) {
            guide.refuse();
        } else {
            if (book.isAgain()) {
                keeping.keepAgain(line);
            } else if (line.state() != State.SAVED && line.state() != State.SAVING) {
                keeping.keep(line);
            }
            book.next();
            names.begin(book.isNamed() && !book.isAgain());
            page.drawAll();
        }
    }

    /** Removes the sheet of the cursor; one that is not kept yet is emptied. */
    void remove() {
        SheetLine line = book.keying().line();
        if (line.sheet() != null && !book.isAgain()) {
            desk.remove(line.sheet());
        } else {
            correcting.empty();
        }
    }
}
