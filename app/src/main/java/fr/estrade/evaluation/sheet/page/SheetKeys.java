package fr.estrade.evaluation.sheet.page;

import fr.estrade.evaluation.sheet.LineKeying.Outcome;
import fr.estrade.ui.Keys;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do in the entry grid. */
final class SheetKeys {
    private static final int PAGE = 15;

    private final SheetPage page;
    private final SheetGuide guide;
    private final SheetMoves moves;
    private final SheetCorrecting correcting;
    private final SheetBook book;
    private final NameKeying names;

    SheetKeys(SheetPage page, SheetGuide guide, SheetMoves moves, SheetCorrecting correcting, SheetBook book, NameKeying names) {
        this.page = page;
        this.guide = guide;
        this.moves = moves;
        this.correcting = correcting;
        this.book = book;
        this.names = names;
    }

    /** A key that writes nothing. */
    void pressed(KeyEvent event) {
        if (book.isRead() && act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        if (Keys.SHEET_END.matches(event)) {
            end();
        } else if (Keys.SHEET_NEXT.matches(event) && event.getCode() != KeyCode.ADD) {
            // + writes a character too, and comes again as that.
            lead(this::next);
        } else if (Keys.SHEET_PREVIOUS.matches(event)) {
            lead(this::previous);
        } else if (Keys.SHEET_GIVE_UP.matches(event)) {
            return correcting.giveUp();
        } else if (Keys.SHEET_BACK.matches(event)) {
            change(this::back);
        } else if (Keys.SHEET_CLEAR.matches(event)) {
            change(this::clear);
        } else {
            return !event.isShortcutDown() && !event.isAltDown() && move(event);
        }
        return true;
    }

    /** Does a key that leads to another place while sheets are keyed without looking: like a digit it is refused where one was. */
    private void lead(Runnable key) {
        if (names.isOn() ? names.held() != null : book.keying().isHeld()) {
            guide.refuse();
        } else {
            key.run();
        }
    }

    private void change(Runnable key) {
        if (book.refusesKeys()) {
            guide.refuse();
        } else {
            key.run();
        }
    }

    private void clear() {
        if (names.isOn()) {
            names.clear();
        } else {
            book.keying().clear();
        }
        page.draw();
    }

    private boolean move(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT, KP_RIGHT -> next();
            case LEFT, KP_LEFT -> previous();
            case UP, KP_UP -> row(-1);
            case DOWN, KP_DOWN -> row(1);
            case PAGE_UP -> row(-PAGE);
            case PAGE_DOWN -> row(PAGE);
            case HOME -> goTo(0);
            case END -> goTo(book.keying().places().size() - 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void goTo(int place) {
        if (book.keying().isHalf()) {
            guide.outcome(Outcome.REFUSED, null);
        } else {
            names.set(false);
            book.keying().goTo(place);
            page.draw();
        }
    }

    private void row(int by) {
        if (moves.leave()) {
            book.move(by);
            names.set(false);
            page.draw();
        }
    }

    private void end() {
        if (names.isOn() && names.held() != null) {
            guide.refuse();
        } else if (names.isOn() && !names.typed().isEmpty()) {
            guide.named(names.finish());
        } else if (names.isOn() && book.keying().line().isEmpty()) {
            guide.named(names.finish());
        } else {
            moves.end();
        }
    }

    private void next() {
        if (names.isOn()) {
            guide.named(names.finish());
        } else {
            guide.outcome(book.keying().next(), null);
        }
    }

    private void previous() {
        if (!names.isOn() && book.keying().place() == 0 && book.isNamed() && !book.isAgain() && !book.keying().isHalf()) {
            names.set(true);
            page.draw();
        } else if (!names.isOn()) {
            guide.outcome(book.keying().previous(), null);
        }
    }

    private void back() {
        if (names.isOn()) {
            names.back();
            page.draw();
        } else if (!book.keying().isHeld() && book.keying().place() == 0 && book.keying().line().typed(book.keying().current()).isEmpty()) {
            previous();
        } else {
            guide.outcome(book.keying().back(), null);
        }
    }

    /** A key that writes a character. */
    void typed(KeyEvent event) {
        String written = event.getCharacter();
        if (!book.isRead() || event.isShortcutDown() || event.isMetaDown() || written.length() != 1 || written.charAt(0) < ' ' || written.charAt(0) == '\u007f') {
            return;
        }
        char c = written.charAt(0);
        event.consume();
        if (book.refusesKeys() || names.isOn() && names.held() != null) {
            guide.refuse();
        } else if (names.isOn()) {
            name(c);
        } else {
            guide.outcome(book.keying().key(c), Character.isLetter(c) ? written : null);
        }
    }

    private void name(char c) {
        boolean letters = !names.typed().isEmpty() && !Character.isDigit(names.typed().charAt(0));
        if (c == '+') {
            guide.named(names.finish());
        } else if (c == '-' && names.typed().isEmpty()) {
            names.back();
            guide.named(names.finish());
        } else if (c == '*' || Character.isDigit(c) && letters) {
            // The name is meant as it stands; the key is the first of the answers.
            NameKeying.Outcome outcome = names.finish();
            guide.named(outcome);
            if (outcome == NameKeying.Outcome.NAMED) {
                guide.outcome(book.keying().key(c), null);
            }
        } else {
            guide.named(names.key(c));
        }
    }
}
