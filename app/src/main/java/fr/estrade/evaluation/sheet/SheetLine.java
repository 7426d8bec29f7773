package fr.estrade.evaluation.sheet;

import fr.estrade.evaluation.Keyed;
import fr.estrade.evaluation.Keypad;
import fr.estrade.evaluation.SheetColumn;
import fr.estrade.evaluation.sheet.LineSteps.Step;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A line of the entry grid: a sheet as it is being keyed, every place of it as the keys that were pressed for it. Used from one thread. */
public final class SheetLine {

    /** How far it has come. */
    public enum State {
        /** Is being keyed; stands nowhere but here and in the draft. */
        IN_HAND,
        /** Is ended and on its way to the base. */
        SAVING,
        /** Stands in the base as it stands here. */
        SAVED,
        /** Stands in the base otherwise: a correction is being keyed. */
        CHANGED,
        /** Was refused; must be corrected. */
        REFUSED
    }

    private final UUID key;
    private final Map<String, String> typed = new HashMap<>();
    private final LineSteps steps = new LineSteps();
    private State state = State.IN_HAND;
    private KeyedSheet sheet;
    private Respondent respondent = Respondent.ANONYMOUS;
    private String name;
    private int number;

    /**
     * A new line.
     *
     * @param key    what the draft calls it
     * @param number that it will probably have
     */
    public SheetLine(UUID key, int number) {
        this.key = key;
        this.number = number;
    }

    /** A sheet of the base. */
    public static SheetLine of(SheetForm form, KeyedSheet sheet) {
        SheetLine line = new SheetLine(sheet.id(), sheet.number());
        line.show(form, sheet);
        return line;
    }

    /** Shows what the base has now. */
    public void show(SheetForm form, KeyedSheet now) {
        sheet = now;
        number = now.number();
        respondent = now.entry().respondent();
        name = now.name();
        state = State.SAVED;
        steps.clear();
        typed.clear();
        form.columns().forEach(column -> {
            Keyed answer = now.entry().answers().get(column.key());
            if (answer != null) {
                typed.put(column.key(), Keypad.write(column.question(), answer));
            }
        });
        if (now.entry().remark() != null) {
            typed.put(SheetColumn.REMARK.key(), now.entry().remark());
        }
    }

    /** What the draft calls it. */
    public UUID key() {
        return key;
    }

    /** The sheet as the base has it; null while it has none. */
    public KeyedSheet sheet() {
        return sheet;
    }

    public State state() {
        return state;
    }

    public void setState(State now) {
        state = now;
    }

    public int number() {
        return number;
    }

    public void setNumber(int now) {
        number = now;
    }

    public Respondent respondent() {
        return respondent;
    }

    /** Name of the respondent; null where nobody is named. */
    public String name() {
        return name;
    }

    /** Says who answered. */
    public void setRespondent(Respondent who, String called) {
        if (!who.equals(respondent) || !Objects.equals(called, name)) {
            steps.add(Step.respondent(respondent, name));
            respondent = who;
            name = called;
            changed();
        }
    }

    /** What was keyed in a place; empty where nothing was. */
    public String typed(SheetColumn column) {
        return typed.getOrDefault(column.key(), "");
    }

    /** Everything that was keyed, by the places' keys. */
    public Map<String, String> typed() {
        return Map.copyOf(typed);
    }

    /** Keys a place. */
    public void type(String place, String text) {
        String wanted = text == null || text.isEmpty() ? null : text;
        if (!Objects.equals(wanted, typed.get(place))) {
            steps.add(Step.place(place, typed.get(place)));
            put(place, wanted);
            changed();
        }
    }

    private void put(String place, String text) {
        if (text == null) {
            typed.remove(place);
        } else {
            typed.put(place, text);
        }
    }

    private void changed() {
        if (state == State.SAVED) {
            state = State.CHANGED;
        }
    }

    /** What stands now where a step changes something. */
    private Step now(Step changing) {
        return changing.all() != null ? whole(changing.place()) : changing.place() == null ? Step.respondent(respondent, name)
                : Step.place(changing.place(), typed.get(changing.place()));
    }

    private Step whole(String place) {
        return new Step(place, null, respondent, name, Map.copyOf(typed));
    }

    /**
     * Empties a line that the base does not have, in one step that can be taken back.
     *
     * @param place that the cursor is on
     */
    public void empty(String place) {
        steps.add(whole(place));
        typed.clear();
        respondent = Respondent.ANONYMOUS;
        name = null;
        state = State.IN_HAND;
    }

    /** Whether a key can be taken back: it stands nowhere but here. */
    public boolean hasSteps() {
        return state != State.SAVING && !steps.isEmpty();
    }

    /** Whether a key that was taken back can be done again. */
    public boolean hasUndoneSteps() {
        return state != State.SAVING && steps.hasUndone();
    }

    /** Takes back the last key. Gives the place that it had changed; empty where that was the name. A line as the base has it is saved. */
    public Optional<String> takeBack() {
        Step step = steps.last().orElseThrow();
        steps.back(now(step));
        return turn(step);
    }

    /** Does the key again that was taken back last, and gives its place likewise. */
    public Optional<String> doAgain() {
        Step step = steps.lastUndone().orElseThrow();
        steps.again(now(step));
        changed();
        return turn(step);
    }

    private Optional<String> turn(Step step) {
        if (step.respondent() != null) {
            respondent = step.respondent();
            name = step.name();
        }
        if (step.all() != null) {
            typed.clear();
            typed.putAll(step.all());
        } else if (step.place() != null) {
            put(step.place(), step.text());
        }
        if (sheet != null && steps.isEmpty()) {
            state = State.SAVED;
        }
        return Optional.ofNullable(step.place());
    }

    /** Whether it is a sheet of the base that something else was keyed for since: what can be given up. */
    public boolean isCorrection() {
        return sheet != null && (state == State.CHANGED || state == State.REFUSED);
    }

    /** Gives a correction up: the line says what the base has again. */
    public void giveUp(SheetForm form) {
        show(form, sheet);
    }

    /** It is kept as it stands, though as no sheet of its own: what was keyed until now is not taken back key by key. */
    public void settle() {
        steps.clear();
    }

    /** Whether nothing was keyed yet. */
    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** What is kept of it nowhere but here. */
    public boolean isUnsaved() {
        return state != State.SAVED && (state != State.IN_HAND || !isEmpty() || !respondent.isAnonymous());
    }

    /** The sheet that it says; what is keyed half is left out. */
    public SheetEntry entry(List<SheetColumn> columns) {
        Map<String, Keyed> answers = new LinkedHashMap<>();
        columns.stream().filter(column -> column.question() != null).forEach(column ->
                Keypad.read(column.question(), typed(column)).ifPresent(answer -> answers.put(column.key(), answer)));
        LocalDate received = sheet == null ? null : sheet.entry().receivedOn();
        return new SheetEntry(respondent, received, answers, typed.get(SheetColumn.REMARK.key()));
    }
}
