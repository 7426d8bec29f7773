package fr.estrade.exchange;

import fr.estrade.exchange.Recognition.Likeness;
import fr.estrade.exchange.read.TableRow;
import fr.estrade.record.Problem;
import fr.estrade.text.InputReader;
import fr.estrade.text.SearchKey;
import fr.estrade.text.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** Decides what becomes of lines, some hundreds at a time, in the order of their file. Writes nothing. */
final class Planner<R extends UpdatableRecord<R>> {
    /** A line that came before, by what it is recognised by. */
    private record Earlier<R>(int line, R row) {
    }

    /** A row that a line may mean, and by which recognition. */
    private record Hint(int recognition, UUID id, boolean ambiguous) {
    }

    private final ImportTarget<R> target;
    private final Decisions decisions;
    private final Texts texts;
    private final DSLContext dsl;
    private final InputReader reader;
    private final KnownRows<R> known;
    private final References<R> references;
    private final Differences<R> differences;
    private final List<ImportField<R>> fields = new ArrayList<>();
    private final List<Map<String, Earlier<R>>> earlier = new ArrayList<>();
    private final Map<UUID, Integer> taken = new HashMap<>();

    Planner(ImportTarget<R> target, Mapping mapping, Decisions decisions, Texts texts, Clock clock, DSLContext dsl) {
        this.target = target;
        this.decisions = decisions;
        this.texts = texts;
        this.dsl = dsl;
        this.reader = new InputReader(texts, clock);
        this.known = new KnownRows<>(target, dsl);
        this.references = new References<>(dsl, texts);
        this.differences = new Differences<>(target, texts, references);
        mapping.fields().forEach(name -> fields.add(name == null ? null : target.find(name).orElse(null)));
        target.recognitions().forEach(recognition -> earlier.add(new HashMap<>()));
    }

    References<R> references() {
        return references;
    }

    KnownRows<R> known() {
        return known;
    }

    List<Planned<R>> plan(List<TableRow> rows) {
        List<Candidate<R>> lines = rows.stream().map(this::read).toList();
        Map<Candidate<R>, List<Hint>> hints = new HashMap<>();
        Set<UUID> wanted = new HashSet<>();
        for (Candidate<R> line : lines) {
            if (!line.isFaulty()) {
                List<Hint> found = hints(line);
                hints.put(line, found);
                found.forEach(hint -> wanted.add(hint.id()));
            }
        }
        Map<UUID, R> existing = known.fetch(dsl, wanted);
        return lines.stream().map(line -> line.isFaulty() ? refused(line, line.faults()) : plan(line, hints.get(line), existing)).toList();
    }

    private Candidate<R> read(TableRow row) {
        Candidate<R> line = new Candidate<>(row.line(), target.table().newRecord(), texts, reader);
        for (int column = 0; column < fields.size(); column++) {
            if (fields.get(column) != null) {
                fields.get(column).read(row.cell(column), line);
            }
        }
        references.resolve(line);
        return line;
    }

    private List<Hint> hints(Candidate<R> line) {
        List<Hint> hints = new ArrayList<>();
        for (int i = 0; i < target.recognitions().size(); i++) {
            String key = line.key(target.recognitions(), i);
            UUID id = key == null ? null : known.find(i, key);
            if (id != null) {
                hints.add(new Hint(i, id, known.isAmbiguous(i, key)));
            }
        }
        return hints;
    }

    private Planned<R> plan(Candidate<R> line, List<Hint> hints, Map<UUID, R> existing) {
        Optional<Integer> before = twice(line);
        if (before.isPresent()) {
            return refused(line, texts.get("exchange.twice", before.get()));
        }
        Hint likely = null;
        for (Hint hint : hints) {
            R row = existing.get(hint.id());
            Likeness likeness = row == null ? Likeness.NONE : target.recognitions().get(hint.recognition()).judge(row, line.row());
            if (likeness == Likeness.SURE && !hint.ambiguous()) {
                return update(line, row);
            }
            likely = likely == null && likeness != Likeness.NONE ? hint : likely;
        }
        if (likely == null) {
            return create(line);
        }
        R row = existing.get(likely.id());
        return switch (decisions.of(line.line())) {
            case SAME -> update(line, row);
            case OTHER -> create(line);
            case LEAVE -> new Planned<>(line, Outcome.LEFT, row, texts.get("exchange.left"));
            case ASK -> new Planned<>(line, Outcome.DOUBT, row, doubt(line, row, likely));
        };
    }

    private String doubt(Candidate<R> line, R row, Hint hint) {
        keepSpelling(line, row);
        String reason = texts.get(target.recognitions().get(hint.recognition()).reason());
        String changes = differences.of(row, line);
        String said = texts.get("exchange.doubt", target.nameOf(row), reason);
        return changes.isEmpty() ? said : said + " · " + changes;
    }

    private Planned<R> update(Candidate<R> line, R row) {
        Integer before = taken.putIfAbsent(row.get(target.id()), line.line());
        if (before != null) {
            return refused(line, texts.get("exchange.twice", before));
        }
        keepSpelling(line, row);
        if (target.isFillingOnly()) {
            references.keep(line, row);
        }
        R merged = row.into(target.table());
        Differences.taken(target, row, line.row()).forEach(field -> copy(line.row(), merged, field));
        Optional<Problem> problem = target.problem(merged);
        if (problem.isPresent()) {
            return refused(line, problem.get().text(texts));
        }
        remember(line);
        String changes = differences.of(row, line);
        if (changes.isEmpty()) {
            return new Planned<>(line, Outcome.SAME, row, line.notes());
        }
        references.announce(line);
        return new Planned<>(line, Outcome.UPDATE, row, joined(changes, line.notes()));
    }

    /** "LE GALL" and "helene" say nothing new of "Le Gall" and "Hélène": the base keeps its writing unless the file has more accents. */
    @SuppressWarnings("unchecked")
    private static <R extends UpdatableRecord<R>> void keepSpelling(Candidate<R> candidate, R row) {
        R line = candidate.row();
        for (Field<?> field : Differences.columns(line)) {
            if (line.get(field) instanceof String said && row.get(field) instanceof String known
                    && SearchKey.of(said).equals(SearchKey.of(known)) && accents(said) <= accents(known)) {
                line.set((Field<String>) field, known);
            }
        }
        candidate.forgetKeys();
    }

    private static long accents(String text) {
        return text.chars().filter(c -> c > '\u007f').count();
    }

    private static <T, R extends UpdatableRecord<R>> void copy(R from, R into, Field<T> field) {
        into.set(field, from.get(field));
    }

    private Planned<R> create(Candidate<R> line) {
        for (ImportField<R> field : target.fields()) {
            if (field.isRequired() && isMissing(line, field)) {
                return refused(line, texts.get("exchange.missing", field.label(texts)));
            }
        }
        Optional<Problem> problem = target.problem(line.row());
        if (problem.isPresent()) {
            return refused(line, problem.get().text(texts));
        }
        remember(line);
        references.announce(line);
        return new Planned<>(line, Outcome.CREATE, null, line.notes());
    }

    private boolean isMissing(Candidate<R> line, ImportField<R> field) {
        TableField<R, ?> column = target.column(field.name());
        return column == null ? line.extra(field.name()) == null : line.row().get(column) == null;
    }

    private Planned<R> refused(Candidate<R> line, String reason) {
        return new Planned<>(line, Outcome.REFUSED, null, reason);
    }

    private static String joined(String... parts) {
        return String.join(" · ", Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
    }

    /** The line of the same file that is the same already. */
    private Optional<Integer> twice(Candidate<R> line) {
        for (int i = 0; i < earlier.size(); i++) {
            Recognition<R> recognition = target.recognitions().get(i);
            String key = line.key(target.recognitions(), i);
            Earlier<R> before = key == null ? null : earlier.get(i).get(key);
            Likeness likeness = before == null ? Likeness.NONE : recognition.judge(before.row(), line.row());
            if (likeness == Likeness.SURE || likeness == Likeness.LIKELY && saysTheSame(before.row(), line.row())) {
                return Optional.of(before.line());
            }
        }
        return Optional.empty();
    }

    private static <R extends UpdatableRecord<R>> boolean saysTheSame(R before, R line) {
        return Differences.columns(line).stream().allMatch(field -> Objects.equals(line.get(field), before.get(field)));
    }

    private void remember(Candidate<R> line) {
        R row = line.row().into(target.table());
        for (int i = 0; i < earlier.size(); i++) {
            String key = line.key(target.recognitions(), i);
            if (key != null) {
                earlier.get(i).putIfAbsent(key, new Earlier<>(line.line(), row));
            }
        }
    }
}
