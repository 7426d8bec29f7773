package fr.estrade.evaluation.sheet.page;

import fr.estrade.evaluation.sheet.Respondent;
import fr.estrade.evaluation.sheet.SheetPile.Expected;
import fr.estrade.text.SearchKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the respondent of a sheet is keyed: the number that stands for them, or the first letters of a name. As in
 * {@link fr.estrade.evaluation.sheet.LineKeying}, what can be nobody holds the name until somebody has looked.
 */
final class NameKeying {

    /** What came of a key. */
    enum Outcome {
        /** It was taken; more may follow. */
        TAKEN,
        /** Somebody is named. */
        NAMED,
        /** Somebody is meant whose sheet was keyed already. */
        KNOWN,
        /** Nobody is meant. */
        REFUSED
    }

    private final SheetBook book;
    private boolean on;
    private String typed = "";
    private Expected known;
    private Outcome held;

    NameKeying(SheetBook book) {
        this.book = book;
    }

    /** Begins a sheet, with the cursor on the name where sheets are named and this one is not. */
    void begin(boolean named) {
        set(named && book.keying().line().respondent().isAnonymous());
    }

    /** Puts the cursor on the name, or away from it. */
    void set(boolean wanted) {
        on = wanted;
        typed = "";
        held = null;
    }

    /** Why a key was refused, so that no other is taken until somebody has looked; null: none was. */
    Outcome held() {
        return held;
    }

    private Outcome hold(Outcome outcome) {
        held = outcome == Outcome.KNOWN || outcome == Outcome.REFUSED ? outcome : null;
        return outcome;
    }

    /** Whether the cursor is on the name. */
    boolean isOn() {
        return on;
    }

    /** What was keyed of a name. */
    String typed() {
        return typed;
    }

    /** Whose sheet was keyed already. */
    Expected known() {
        return known;
    }

    /** Those who are missing and whose first or last name begins with what was keyed. */
    List<Expected> matches() {
        return matches(typed);
    }

    private List<Expected> matches(String beginning) {
        String wanted = SearchKey.fold(beginning);
        return book.missing().stream().filter(one -> {
            String name = SearchKey.fold(one.name());
            return name.startsWith(wanted) || Arrays.stream(name.split("[ '-]+")).anyMatch(word -> word.startsWith(wanted))
                    || name.contains(" " + wanted);
        }).toList();
    }

    /** A key that writes a character. */
    Outcome key(char c) {
        return hold(meant(c));
    }

    private Outcome meant(char c) {
        List<Expected> people = book.pile().people();
        if (Character.isDigit(c) && (typed.isEmpty() || Character.isDigit(typed.charAt(0)))) {
            return digit(typed + c, people);
        }
        if (matches(typed + c).isEmpty()) {
            return Outcome.REFUSED;
        }
        typed += c;
        return Outcome.TAKEN;
    }

    /** Every number has as many digits as the highest, so that the last digit ends it: 01 of 12. */
    private Outcome digit(String number, List<Expected> people) {
        int width = String.valueOf(people.size()).length();
        if (people.stream().noneMatch(one -> padded(people.indexOf(one) + 1, width).startsWith(number))) {
            return Outcome.REFUSED;
        }
        if (number.length() < width) {
            typed = number;
            return Outcome.TAKEN;
        }
        return take(people.get(Integer.parseInt(number) - 1));
    }

    static String padded(int number, int width) {
        return String.format("%0" + width + "d", number);
    }

    private Outcome take(Expected one) {
        Optional<?> here = book.lineOf(one.respondent()).filter(line -> line != book.keying().line());
        if (here.isPresent()) {
            known = one;
            typed = "";
            return Outcome.KNOWN;
        }
        accept(one);
        return Outcome.NAMED;
    }

    /** Names somebody and goes to the first question. */
    void accept(Expected one) {
        book.keying().line().setRespondent(one.respondent(), one.name());
        set(false);
        book.keying().goTo(0);
    }

    /** Leaves the name: with the first who fits what was keyed, or without a name where nothing was. */
    Outcome finish() {
        return hold(finished());
    }

    private Outcome finished() {
        if (typed.isEmpty()) {
            set(false);
            book.keying().goTo(0);
            return Outcome.NAMED;
        }
        List<Expected> all = matches();
        return all.isEmpty() || Character.isDigit(typed.charAt(0)) ? Outcome.REFUSED : take(all.getFirst());
    }

    /** Takes back the key that was refused, the last letter, or the name. */
    void back() {
        if (held != null) {
            held = null;
        } else if (typed.isEmpty()) {
            book.keying().line().setRespondent(Respondent.ANONYMOUS, null);
        } else {
            typed = typed.substring(0, typed.length() - 1);
        }
    }

    /** Takes back all that was keyed of a name, and whom it named. */
    void clear() {
        set(true);
        book.keying().line().setRespondent(Respondent.ANONYMOUS, null);
    }
}
