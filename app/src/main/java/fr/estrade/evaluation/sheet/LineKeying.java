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
 * answer, + leads on, * goes to the comment. A key that can be no answer changes nothing and leaves the cursor where it is.
 */
public final class LineKeying {

    /** What came of a key. */
    public enum Outcome {
        /** It was taken. */
        TAKEN,
        /** It cannot be there; nothing changed. */
        REFUSED,
        /** Words are to be written in the place of the cursor. */
        WORDS
    }

    private final List<SheetColumn> places;
    private SheetLine line;
    private int place;
    private boolean fresh = true;

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
        boolean parting = c == ' ' && question.kind() == QuestionKind.MULTIPLE_CHOICE && question.options().size() > 9;
        if (!Character.isDigit(c) && !parting) {
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

    /** Takes back the last digit of the place; where there is none, goes to the place before. */
    public Outcome back() {
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

    /** Empties the place. */
    public void clear() {
        line.type(current().key(), null);
        fresh = true;
    }
}
