package fr.estrade.evaluation.sheet.page;

import fr.estrade.evaluation.sheet.LineKeying;
import fr.estrade.evaluation.sheet.LineKeying.Outcome;
import fr.estrade.evaluation.sheet.SheetLine;
import fr.estrade.evaluation.sheet.SheetPile.Expected;
import fr.estrade.ui.Kit;

/** Says under the entry grid what is asked where the cursor is and why a key was refused, and lets words be written there. */
final class SheetGuide {
    private static final int NAMES = 6;

    private final Kit kit;
    private final SheetBook book;
    private final NameKeying names;
    private final SheetGrid grid;
    private final SheetFoot foot;
    private final SheetPage page;

    SheetGuide(Kit kit, SheetBook book, NameKeying names, SheetGrid grid, SheetFoot foot, SheetPage page) {
        this.kit = kit;
        this.book = book;
        this.names = names;
        this.grid = grid;
        this.foot = foot;
        this.page = page;
    }

    /** Says what follows from where the cursor is: a place that is held says so until somebody has answered to that. */
    void draw() {
        if (book.refusesKeys()) {
            say(kit.text("sheet.closed"), kit.text("sheet.reopen"), page::reopen, false);
        } else if (names.isOn() && names.held() != null) {
            sayHeldName();
        } else if (!names.isOn() && book.keying().isHeld()) {
            say(held(), null, null, true);
        } else {
            say(null, null, null, false);
        }
    }

    /** The same, and says why the last key could not be. */
    void say(String refusal) {
        say(refusal, null, null, true);
    }

    private void say(String refusal, String verb, Runnable action, boolean marked) {
        SheetWords words = new SheetWords(kit.texts(), book.form());
        if (names.isOn()) {
            foot.askName(names.typed().isEmpty() ? kit.text("sheet.name.help")
                    : kit.formats().list(names.matches().stream().limit(NAMES).map(Expected::name).toList()));
        } else {
            foot.ask(words, book.keying());
        }
        String beyond = beyond();
        note();
        foot.refuse(refusal, verb, action);
        String asked = beyond == null ? foot.told() : kit.text("sheet.told", beyond, foot.told());
        String told = refusal == null ? asked : kit.text("sheet.told", refusal, asked);
        String state = words.state(book.keying().line(), book.isAgain());
        grid.cursor(names.isOn(), names.typed(), marked, state == null ? told : kit.text("sheet.told", told, state));
        page.keepDraft();
    }

    /** Says of the line what follows from the sheets that are kept; all else that is said stays. */
    void note() {
        foot.note(beyond(), book.keying().line().isUnsaved());
    }

    /** Says that the line would be a sheet more than are expected; null where it would not. */
    private String beyond() {
        return book.isBeyond() && !book.refusesKeys() ? kit.texts().count("sheet.beyond", book.pile().expectedCount(), book.sheets().size() + 1) : null;
    }

    private String held() {
        if (book.keying().isAsking()) {
            return kit.text("sheet.beyondAsk");
        }
        return LineKeying.isWords(book.keying().current()) ? kit.text("sheet.isWords")
                : kit.text("sheet.cannot", new SheetWords(kit.texts(), book.form()).digits(book.keying().current()));
    }

    /** Says that the name keyed is nobody's, or of somebody whose sheet was keyed already, with the way there. */
    private void sayHeldName() {
        if (names.held() == NameKeying.Outcome.KNOWN) {
            SheetLine line = book.lineOf(names.known().respondent()).orElseThrow();
            say(kit.text("sheet.known", names.known().name(), line.number()), kit.text("sheet.known.open"), () -> page.clicked(line, 0), true);
        } else {
            say(kit.text("sheet.nobody"));
        }
    }

    /** A key was refused: says why, and shows it once more, for who looks at the paper. */
    void refuse() {
        draw();
        grid.flash();
    }

    /** What a key came to; {@code begun} is the letter that begins words, or null. */
    void outcome(Outcome outcome, String begun) {
        switch (outcome) {
            case TAKEN -> draw();
            case WORDS -> write(begun);
            case REFUSED -> {
                if (book.keying().isHeld()) {
                    refuse();
                } else {
                    say(kit.text("sheet.half"));
                }
            }
        }
    }

    /** What a key came to in the name. */
    void named(NameKeying.Outcome outcome) {
        switch (outcome) {
            case TAKEN -> draw();
            case NAMED -> page.named();
            case KNOWN, REFUSED -> refuse();
        }
    }

    /** Opens the field for words in the place of the cursor. */
    private void write(String begun) {
        LineKeying keying = book.keying();
        SheetLine line = keying.line();
        String place = keying.current().key();
        draw();
        foot.write(line.typed(keying.current()), begun, new SheetFoot.Writing() {
            @Override
            public void written(String words) {
                line.type(place, words);
                draw();
            }

            @Override
            public void ended() {
                grid.requestFocus();
                page.end();
            }

            @Override
            public void left() {
                grid.requestFocus();
            }
        });
    }
}
