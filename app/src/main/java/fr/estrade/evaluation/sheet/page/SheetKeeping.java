package fr.estrade.evaluation.sheet.page;

import fr.estrade.evaluation.sheet.SheetEntry;
import fr.estrade.evaluation.sheet.SheetLine;
import fr.estrade.evaluation.sheet.SheetLine.State;
import fr.estrade.storage.BaseException;
import fr.estrade.ui.Kit;

/** Brings sheets that were ended to the base while the next one is keyed; one that is refused stays on the desk and says so. */
final class SheetKeeping {
    private final Kit kit;
    private final SheetDesk desk;
    private final SheetBook book;
    private final SheetPage page;

    SheetKeeping(Kit kit, SheetDesk desk, SheetBook book, SheetPage page) {
        this.kit = kit;
        this.desk = desk;
        this.book = book;
        this.page = page;
    }

    /** Keeps a new sheet, or a correction. */
    void keep(SheetLine line) {
        SheetEntry entry = line.entry(book.form().columns());
        line.setState(State.SAVING);
        if (line.sheet() == null) {
            desk.add(book.form(), entry, added -> {
                book.added(line, added, entry);
                page.drawKept();
                if (!book.form().content().answered()) {
                    // From the first sheet on the content cannot change any more, so that it need not be read with each of the others.
                    page.read();
                }
            }, failure -> refused(line, failure));
        } else {
            desk.change(book.form(), line.sheet(), entry, () -> {
                book.changed(line, entry);
                page.drawKept();
            }, failure -> refused(line, failure));
        }
    }

    private void refused(SheetLine line, BaseException failure) {
        line.setState(State.REFUSED);
        page.drawAll();
        kit.toasts().warn(kit.text("sheet.notKept", line.number(), kit.text(failure)), kit.text("sheet.known.open"), () -> page.clicked(line, 0));
    }

    /** Keeps a second keying. */
    void keepAgain(SheetLine line) {
        line.setState(State.SAVING);
        line.settle();
        book.sheets().stream().filter(sheet -> sheet.id().equals(line.key())).findFirst()
                .ifPresent(sheet -> desk.keepAgain(book.form(), sheet, line.typed(), differing -> {
                    line.setState(differing == 0 ? State.IN_HAND : State.CHANGED);
                    page.drawAll();
                }));
    }
}
