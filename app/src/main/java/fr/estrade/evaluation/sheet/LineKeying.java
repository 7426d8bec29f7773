package fr.estrade.evaluation.sheet;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.Keypad;
import fr.estrade.evaluation.SheetColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the keys mean while a sheet is keyed: a digit is an answer and leads on by itself as soon as it can mean nothing else; − is no
 * answer, + leads on, * goes to the comment.
 *
 * <p>A key that can be no answer changes nothing and holds the place: every key that follows without looking is refused too, so that
 * no answer is ever filed under another question than it was meant for. Backspace takes the place up again, Delete leaves it without an
 * answer and leads on, an arrow or a click leaves it as it is; no key that writes a character does, since a comment has spaces.
 */
public final class LineKeying {

    /** What came of a key. */
    public enum Outcome {
        /** It was taken. */
        TAKEN,
        /** It cannot be there, or came after one that could not; nothing changed. */
        REFUSED,
        /** Words are to be written in the place of the cursor. */
        WORDS
    }

    private final List<SheetColumn> places;
    private SheetLine line;
    private int place;
    private boolean fresh = true;
    private boolean held;
    private boolean asking;
    private boolean justAsked;

    /** @param columns of the sheet, without the remark, which stands behind them */
    public LineKeying(List<SheetColumn> columns) {
        places = new ArrayList<>(columns);
        places.add(SheetColumn.REMARK);
    }

    /** The places of a sheet, the remark last. */
    public List<SheetColumn> places() {
        return List.copyOf(places);
    }

    /** Begins a line, with the cursor on its first place. */
    public void begin(SheetLine next) {
        line = next;
        goTo(0);
    }

    /** Goes on with another line, in the same place. */
    public void take(SheetLine other) {
        line = other;
        fresh = true;
        release();
    }

    public SheetLine line() {
        return line;
    }

    /** Index of the place that the cursor is on. */
    public int place() {
        return place;
    }

    /** The place that the cursor is on. */
    public SheetColumn current() {
        return places.get(place);
    }

    /** Moves the cursor; the next digit replaces what stands there. */
    public void goTo(int index) {
        place = Math.clamp(index, 0, places.size() - 1);
        fresh = true;
        release();
    }

    /** Whether a key was refused here, so that no other is taken until somebody has looked. */
    public boolean isHeld() {
        return held;
    }

    /** Takes keys again in the place that was held; what stands there stays. */
    public void release() {
        held = false;
        asking = false;
        justAsked = false;
    }

    /**
     * Asks whether the sheet is meant, and holds the place like a refused key, so that what is keyed for the next sheet without looking
     * does not end up in this one.
     *
     * @return whether it was asked by the key just before, so that this one says yes
     */
    public boolean confirm() {
        boolean said = justAsked;
        held = !said;
        asking = !said;
        justAsked = !said;
        return said;
    }

    /** Whether keys are held because it was asked whether the sheet is meant. */
    public boolean isAsking() {
        return asking;
    }

    /** Whether words stand in a place rather than what digits say. */
    public static boolean isWords(SheetColumn column) {
        return column.question() == null || column.question().kind() == QuestionKind.TEXT;
    }

    /** Index of the place for a comment: the first question for a text, or the remark. */
    public int comment() {
        return IntStream.range(0, places.size()).filter(index -> isWords(places.get(index))).findFirst().orElseThrow();
    }

    /** A key that writes a character. */
    public Outcome key(char c) {
        if (held) {
            justAsked = false;
            return Outcome.REFUSED;
        }
        Outcome outcome = meant(c);
        held = outcome == Outcome.REFUSED;
        return outcome;
    }

    private Outcome meant(char c) {
        if (c == '*') {
            goTo(comment());
            return Outcome.WORDS;
        }
        if (c == '+') {
            return next();
        }
        if (isWords(current())) {
            return words(c);
        }
        return c == '-' ? noAnswer() : answer(c);
    }

    /** A digit in a place for words was meant for another place: it must not end up in a comment unseen. */
    private Outcome words(char c) {
        if (c == '-' && line.typed(current()).isEmpty()) {
            advance();
            return Outcome.TAKEN;
        }
        return Character.isLetter(c) ? Outcome.WORDS : Outcome.REFUSED;
    }

    private Outcome noAnswer() {
        String begun = typed() + "-";
        if (Keypad.accepts(current().question(), begun)) {
            type(begun);
        } else {
            line.type(current().key(), null);
            advance();
        }
        return Outcome.TAKEN;
    }

    private Outcome answer(char c) {
        Question question = current().question();
        if (!Character.isDigit(c) && !(c == ' ' && isParted())) {
            return Outcome.REFUSED;
        }
        String before = typed();
        if (Keypad.accepts(question, before + c)) {
            type(before + c);
            if (Keypad.isFinished(question, before + c)) {
                advance();
            }
            return Outcome.TAKEN;
        }
        if (before.isEmpty() || question.kind() == QuestionKind.MULTIPLE_CHOICE || isHalf()) {
            return Outcome.REFUSED;
        }
        // The answer before is ended by a key that cannot belong to it.
        int back = place;
        advance();
        Outcome outcome = isWords(current()) ? Outcome.REFUSED : answer(c);
        if (outcome == Outcome.REFUSED) {
            place = back;
            fresh = false;
        }
        return outcome;
    }

    /** Whether a space stands between the numbers that are keyed in the place. */
    private boolean isParted() {
        Question question = current().question();
        return question != null && question.kind() == QuestionKind.MULTIPLE_CHOICE && question.options().size() > 9;
    }

    private String typed() {
        return fresh ? "" : line.typed(current());
    }

    private void type(String text) {
        line.type(current().key(), text);
        fresh = false;
    }

    /** Whether what is keyed in the place of the cursor is the beginning of an answer, but none. */
    public boolean isHalf() {
        String text = line.typed(current());
        return !isWords(current()) && !text.isEmpty() && Keypad.read(current().question(), text).isEmpty();
    }

    /** To the next place that is keyed with digits; behind the last one, to the comment. */
    private void advance() {
        goTo(IntStream.range(place + 1, places.size()).filter(index -> !isWords(places.get(index))).findFirst()
                .orElse(Math.max(comment(), place)));
    }

    /** To the next place; refused while an answer is half keyed. */
    public Outcome next() {
        return step(1);
    }

    /** To the place before; refused while an answer is half keyed. */
    public Outcome previous() {
        return step(-1);
    }

    private Outcome step(int by) {
        if (isHalf()) {
            return Outcome.REFUSED;
        }
        goTo(place + by);
        return Outcome.TAKEN;
    }

    /** Takes back the key that was refused, or the last digit of the place; where there is none, goes to the place before. */
    public Outcome back() {
        if (held) {
            release();
            return Outcome.TAKEN;
        }
        String text = line.typed(current());
        if (isWords(current()) && !text.isEmpty()) {
            return Outcome.WORDS;
        }
        if (text.isEmpty()) {
            goTo(place - 1);
        } else {
            type(fresh ? "" : text.substring(0, text.length() - 1));
        }
        return Outcome.TAKEN;
    }

    /** Empties the place; one that was held has its answer by that, none, and leads on. Words are not emptied for a digit beside them. */
    public void clear() {
        boolean answered = held && !asking;
        release();
        if (!answered || !isWords(current())) {
            line.type(current().key(), null);
            fresh = true;
        }
        if (answered && !isWords(current())) {
            advance();
        }
    }
}
