package fr.estrade.exchange;

import fr.estrade.record.ColumnFacts;
import fr.estrade.record.Problem;
import fr.estrade.text.InputReader;
import fr.estrade.text.Reading;
import fr.estrade.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * A line being read: the values it gives, and what is wrong with it. What a line does not say is not touched in the record.
 *
 * @param <R> type of the record
 */
public final class Candidate<R extends UpdatableRecord<R>> {
    private final int line;
    private final R row;
    private final Texts texts;
    private final InputReader reader;
    private final List<String> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<Reference<R>, String> references = new LinkedHashMap<>();
    private final Map<String, String> extras = new LinkedHashMap<>();
    private String label = "";
    private String[] keys;

    Candidate(int line, R row, Texts texts, InputReader reader) {
        this.line = line;
        this.row = row;
        this.texts = texts;
        this.reader = reader;
    }

    /** Where it stands in its file. */
    public int line() {
        return line;
    }

    /** The values that it gives; the others are null and not touched. */
    public R row() {
        return row;
    }

    /** Understands what people type. */
    public InputReader reader() {
        return reader;
    }

    /** The texts of the user's language. */
    public Texts texts() {
        return texts;
    }

    /** What a column that is no field of the record says; null if it says nothing. */
    public String extra(String field) {
        return extras.get(field);
    }

    /** Keeps what a column says that is no field of the record. */
    public void keep(String field, String text) {
        extras.put(field, text);
    }

    /** Sets a value, after the schema's checks. */
    public <T> void set(TableField<R, T> field, T value) {
        ColumnFacts<T> facts = ColumnFacts.of(field);
        T tidy = facts.tidy(value);
        if (tidy == null) {
            return;
        }
        Optional<Problem> problem = facts.check(tidy);
        if (problem.isPresent()) {
            refuse(problem.get().text(texts));
        } else {
            row.set(field, tidy);
        }
    }

    /** Sets what was read, or says what is wrong with it. */
    public <T> void set(TableField<R, T> field, Reading<T> reading) {
        if (reading.isOk()) {
            set(field, reading.value());
        } else {
            refuse(reading.message(texts));
        }
    }

    /**
     * Says that something is wrong with the line, under the name of the field that is being read.
     *
     * @param reason in the user's language
     */
    public void refuse(String reason) {
        faults.add(label.isEmpty() ? reason : texts.get("exchange.fault", label, reason));
    }

    /** Says something about the line that does not keep it from being taken. */
    void note(String note) {
        notes.add(note);
    }

    void refer(Reference<R> reference, String name) {
        references.put(reference, name);
    }

    void begin(String fieldLabel) {
        label = fieldLabel;
    }

    Map<Reference<R>, String> references() {
        return references;
    }

    /** By what the line is recognised, in the order of the recognitions, null where it has no such key; made once. */
    String key(List<Recognition<R>> recognitions, int recognition) {
        if (keys == null) {
            keys = recognitions.stream().map(one -> one.key().apply(row)).toArray(String[]::new);
        }
        return keys[recognition];
    }

    /** Forgets the keys: what they are made of is written otherwise now. */
    void forgetKeys() {
        keys = null;
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    String faults() {
        return String.join(" · ", faults);
    }

    String notes() {
        return String.join(" · ", notes);
    }

    /** The id under which the line stands in the base; null for a line that is new there. */
    UUID id(TableField<R, UUID> id) {
        return row.get(id);
    }
}
