package fr.estrade.evaluation.sheet.page;

import fr.estrade.evaluation.SheetColumn;
import fr.estrade.evaluation.sheet.AnswerSheets;
import fr.estrade.evaluation.sheet.KeyedSheet;
import fr.estrade.evaluation.sheet.LineKeying;
import fr.estrade.evaluation.sheet.Respondent;
import fr.estrade.evaluation.sheet.RunningRate;
import fr.estrade.evaluation.sheet.SecondKeyings.Difference;
import fr.estrade.evaluation.sheet.SheetEntry;
import fr.estrade.evaluation.sheet.SheetForm;
import fr.estrade.evaluation.sheet.SheetLine;
import fr.estrade.evaluation.sheet.SheetLine.State;
import fr.estrade.evaluation.sheet.SheetPile;
import fr.estrade.evaluation.sheet.SheetPile.Expected;
import fr.estrade.journal.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The pile on the desk: its lines, where the cursor is, and what follows from what is keyed. Used on the thread of the user interface. */
final class SheetBook {

    private final ObservableList<SheetLine> lines = FXCollections.observableArrayList();
    private SheetPile pile;
    private RunningRate rate;
    private List<Difference> differences = List.of();
    private LineKeying keying;
    private boolean named;
    private boolean again;
    private List<KeyedSheet> first = List.of();

    /**
     * Takes what was read. Lines that are not in the base yet stay, and so does the cursor.
     *
     * @param rule null where the office has none
     */
    void take(SheetPile now, RunningRate rule, List<Difference> differing) {
        boolean fresh = pile == null;
        pile = now;
        rate = rule;
        differences = List.copyOf(differing);
        if (fresh) {
            named = !now.sheets().isEmpty() && !now.sheets().getLast().entry().respondent().isAnonymous();
        }
        if (again) {
            first = now.sheets();
        } else {
            merge(now.form());
        }
        cursor(now.form());
    }

    private void merge(SheetForm form) {
        Map<UUID, SheetLine> known = new HashMap<>();
        lines.stream().filter(line -> line.sheet() != null).forEach(line -> known.put(line.sheet().id(), line));
        List<SheetLine> all = new ArrayList<>();
        for (KeyedSheet sheet : pile.sheets()) {
            SheetLine line = known.computeIfAbsent(sheet.id(), id -> SheetLine.of(form, sheet));
            if (line.state() == State.SAVED && !sheet.equals(line.sheet())) {
                line.show(form, sheet);
            }
            all.add(line);
        }
        lines.stream().filter(line -> line.sheet() == null).forEach(all::add);
        if (all.isEmpty() || all.getLast().state() != State.IN_HAND || all.getLast().sheet() != null) {
            all.add(new SheetLine(Ids.next(), 0));
        }
        number(all);
        if (!all.equals(lines)) {
            lines.setAll(all);
        }
    }

    /** Numbers that the lines will have which are not in the base. */
    private void number(List<SheetLine> all) {
        int next = pile.sheets().stream().mapToInt(KeyedSheet::number).max().orElse(0) + 1;
        for (SheetLine line : all) {
            if (line.sheet() == null && !again) {
                line.setNumber(next++);
            } else {
                next = Math.max(next, line.number() + 1);
            }
        }
    }

    private void cursor(SheetForm form) {
        LineKeying before = keying;
        boolean same = before != null && keys(before.places()).equals(keys(new LineKeying(form.columns()).places()));
        if (!same) {
            keying = new LineKeying(form.columns());
            keying.begin(lines.getLast());
        } else if (!lines.contains(before.line())) {
            before.begin(lines.getLast());
        }
    }

    private static List<String> keys(List<SheetColumn> places) {
        return places.stream().map(SheetColumn::key).toList();
    }

    boolean isRead() {
        return pile != null;
    }

    SheetPile pile() {
        return pile;
    }

    SheetForm form() {
        return pile.form();
    }

    LineKeying keying() {
        return keying;
    }

    ObservableList<SheetLine> lines() {
        return lines;
    }

    List<Difference> differences() {
        return differences;
    }

    boolean isNamed() {
        return named;
    }

    void setNamed(boolean wanted) {
        named = wanted;
    }

    /** Whether the evaluation is closed, so that no sheet is keyed into it; one that came back may be keyed a second time. */
    boolean refusesKeys() {
        return pile.closed() && !again;
    }

    /** Index of a place by its key. */
    int placeOf(String key) {
        return keys(keying.places()).indexOf(key);
    }

    /** Whether sheets are keyed a second time. */
    boolean isAgain() {
        return again;
    }

    /** The sheets that stand in the base as far as is known here, by number. */
    List<KeyedSheet> sheets() {
        return again ? first : lines.stream().map(SheetLine::sheet).filter(Objects::nonNull).toList();
    }

    /** Begins the second keying: every sheet blank, with its number and name. */
    void beginAgain() {
        first = sheets();
        again = true;
        List<SheetLine> blank = new ArrayList<>();
        for (KeyedSheet sheet : first) {
            SheetLine line = new SheetLine(sheet.id(), sheet.number());
            line.setRespondent(sheet.entry().respondent(), sheet.name());
            line.settle();
            blank.add(line);
        }
        lines.setAll(blank);
        keying.begin(lines.getFirst());
    }

    /** Goes back to the first keying. */
    void endAgain() {
        List<KeyedSheet> sheets = first;
        again = false;
        lines.setAll(sheets.stream().map(sheet -> SheetLine.of(form(), sheet)).toList());
        lines.add(new SheetLine(Ids.next(), sheets.getLast().number() + 1));
        keying.begin(lines.getLast());
    }

    /** Brings lines back that were not in the base when the program ended. */
    void restore(List<SheetLine> kept) {
        lines.removeIf(line -> line.sheet() == null && line.isEmpty());
        lines.addAll(kept);
        if (kept.getLast().state() != State.IN_HAND) {
            lines.add(new SheetLine(Ids.next(), 0));
        }
        number(lines);
        keying.begin(lines.getLast());
    }

    /** The line after the one of the cursor: in the first keying the one that is in hand, which is made if there is none. */
    void next() {
        if (again) {
            int at = lines.indexOf(keying.line());
            keying.begin(lines.get(Math.min(at + 1, lines.size() - 1)));
            return;
        }
        SheetLine last = lines.getLast();
        if (last.sheet() != null || last.state() != State.IN_HAND) {
            last = new SheetLine(Ids.next(), last.number() + 1);
            lines.add(last);
        }
        keying.begin(last);
    }

    /** Moves the cursor up or down; whether it moved. */
    boolean move(int by) {
        int to = Math.clamp(lines.indexOf(keying.line()) + by, 0, lines.size() - 1);
        boolean moved = lines.get(to) != keying.line();
        keying.take(lines.get(to));
        return moved;
    }

    /** A sheet was kept. */
    void added(SheetLine line, AnswerSheets.Added added, SheetEntry entry) {
        line.show(form(), new KeyedSheet(added.id(), added.number(), line.name(), null,
                new SheetEntry(entry.respondent(), added.receivedOn(), entry.answers(), entry.remark())));
        lines.removeIf(read -> read != line && read.sheet() != null && read.sheet().id().equals(added.id()));
        number(lines);
    }

    /** A correction was kept. */
    void changed(SheetLine line, SheetEntry entry) {
        line.show(form(), new KeyedSheet(line.sheet().id(), line.sheet().number(), line.name(), line.sheet().anonymisedOn(), entry));
    }

    /** Sheets that came back, those on their way to the base included. */
    int received() {
        return again ? first.size() : counted().size();
    }

    /**
     * Whether the line of the cursor would be a sheet more than are expected; never where their number is not known. One on its way to
     * the base does not count yet: what is read meanwhile may have it already.
     */
    boolean isBeyond() {
        SheetLine line = keying.line();
        return !again && line.sheet() == null && line.state() != State.SAVING && pile.expectedCount() > 0 && sheets().size() >= pile.expectedCount();
    }

    private List<SheetLine> counted() {
        return lines.stream().filter(line -> line.sheet() != null || line.state() == State.SAVING).toList();
    }

    /** How the rate stands; empty where the office has no rule. */
    Optional<RunningRate.Now> rate() {
        return Optional.ofNullable(rate).map(rule -> rule.of(form().columns(),
                again ? first.stream().map(KeyedSheet::entry).toList() : counted().stream().map(this::counts).toList()));
    }

    /** Of a sheet that is being corrected, what the base has counts. */
    private SheetEntry counts(SheetLine line) {
        return line.state() == State.SAVING || line.sheet() == null ? line.entry(form().columns()) : line.sheet().entry();
    }

    RunningRate rule() {
        return rate;
    }

    /** The line of somebody's sheet; empty while it did not come back. */
    Optional<SheetLine> lineOf(Respondent respondent) {
        return lines.stream().filter(line -> line.respondent().equals(respondent)).findFirst();
    }

    /** Those expected whose sheet is not on the desk. */
    List<Expected> missing() {
        Set<Respondent> here = lines.stream().map(SheetLine::respondent).collect(Collectors.toCollection(HashSet::new));
        return pile.people().stream().filter(one -> !here.contains(one.respondent())).toList();
    }
}
