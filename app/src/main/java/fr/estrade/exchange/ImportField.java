package fr.estrade.exchange;

import fr.estrade.exchange.read.Cell;
import fr.estrade.text.Texts;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jooq.UpdatableRecord;

/**
 * Something that a column of a file can be. Immutable.
 *
 * @param <R> type of the record
 */
public final class ImportField<R extends UpdatableRecord<R>> {
    private final String name;
    private final Function<Texts, String> label;
    private final Set<String> headings;
    private final Set<String> gives;
    private final boolean required;
    private final Reader<R> reader;

    /** Reads a cell that is not empty into a line. */
    @FunctionalInterface
    public interface Reader<R extends UpdatableRecord<R>> {

        /** Sets values of the line, or refuses it. */
        void read(Cell cell, Candidate<R> into);
    }

    ImportField(String name, Function<Texts, String> label, Set<String> headings, Set<String> gives, boolean required, Reader<R> reader) {
        this.name = Objects.requireNonNull(name);
        this.label = label;
        this.headings = headings;
        this.gives = gives;
        this.required = required;
        this.reader = reader;
    }

    /**
     * A field.
     *
     * @param name  by which the command line calls it, lowerCamelCase
     * @param label what it is called in each language; both are headings that it is recognised by
     */
    public static <R extends UpdatableRecord<R>> ImportField<R> of(String name, Function<Texts, String> label, Reader<R> reader) {
        Set<String> headings = new LinkedHashSet<>(List.of(Headings.key(name), Headings.key(label.apply(Texts.french())),
                Headings.key(label.apply(Texts.english()))).stream().distinct().toList());
        return new ImportField<>(name, label, Set.copyOf(headings), Set.of(name), false, reader);
    }

    /** The same field, known by other headings too, in any language. */
    public ImportField<R> also(String... synonyms) {
        Set<String> all = new LinkedHashSet<>(headings);
        Arrays.stream(synonyms).map(Headings::key).forEach(all::add);
        return new ImportField<>(name, label, Set.copyOf(all), gives, required, reader);
    }

    /** The same field, without which nothing new can be made. */
    public ImportField<R> required() {
        return new ImportField<>(name, label, headings, gives, true, reader);
    }

    /** The same field, which says what these others say: a whole name gives first and last name. */
    public ImportField<R> giving(String... others) {
        return new ImportField<>(name, label, headings, Set.of(others), required, reader);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** What it is called. */
    public String label(Texts texts) {
        return label.apply(texts);
    }

    /** Whether nothing new can be made without it. */
    public boolean isRequired() {
        return required;
    }

    /** The names of the fields that it says something of. */
    Set<String> gives() {
        return gives;
    }

    /** How well a heading fits: 0 not at all, the larger the better. */
    int fits(String headingKey) {
        return headings.contains(headingKey) ? 2 : 0;
    }

    void read(Cell cell, Candidate<R> into) {
        if (cell.isEmpty()) {
            return;
        }
        into.begin(label(into.texts()));
        if (cell.problem() != null) {
            into.refuse(into.texts().get(cell.problem()));
        } else {
            reader.read(cell, into);
        }
        into.begin("");
    }

    @Override
    public String toString() {
        return name;
    }
}
