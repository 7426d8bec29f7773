package fr.estrade.exchange;

import fr.estrade.exchange.read.ImportException;
import fr.estrade.exchange.read.Table;
import fr.estrade.exchange.read.TableRow;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Saved;
import fr.estrade.journal.Tx;
import fr.estrade.task.Progress;
import fr.estrade.text.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.UpdatableRecord;

/**
 * An import of one table: says what would become of each line, then writes it as one change. Reads the table anew for each, some
 * hundreds of lines at a time, so that memory does not grow with it but for what lines are recognised by.
 *
 * @param <R> type of the rows
 */
public final class ImportRun<R extends UpdatableRecord<R>> {
    private static final int BATCH = 500;
    private static final long PRIME = 1_099_511_628_211L;

    private final ImportTarget<R> target;
    private final Table table;
    private final String name;
    private final Mapping mapping;
    private final Texts texts;
    private final Clock clock;

    /** What is done with each batch of planned lines. */
    private interface Sink<R extends UpdatableRecord<R>> {
        void take(List<Planned<R>> lines);
    }

    /**
     * @param name    what the user calls the table: the name of its file, for the history
     * @param mapping which column is which field
     * @param texts   the language of what is said of each line, and of its numbers
     * @param clock   tells what "today" is
     */
    public ImportRun(ImportTarget<R> target, Table table, String name, Mapping mapping, Texts texts, Clock clock) {
        this.target = target;
        this.table = table;
        this.name = name;
        this.mapping = mapping;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Says what would become of each line. Writes nothing.
     *
     * @param report   gets the lines in their order, some hundreds at a time
     * @param progress told how many lines are read, and asked whether it is still wanted
     * @throws ImportException if the table cannot be read
     */
    public Preview preview(DSLContext dsl, Decisions decisions, Consumer<List<ImportLine>> report, Progress progress) {
        Counter counter = new Counter();
        progress.fraction(-1);
        run(new Planner<>(target, mapping, decisions, texts, clock, dsl), lines -> {
            counter.add(lines);
            report.accept(lines.stream().map(this::line).toList());
            progress.message(texts.count("exchange.read", counter.lines));
            progress.checkCancelled();
        });
        return counter.preview();
    }

    private ImportLine line(Planned<R> planned) {
        R row = planned.line().row();
        String named = target.nameOf(row);
        R existing = planned.existing();
        return new ImportLine(planned.line().line(), planned.outcome(), named.isBlank() && existing != null ? target.nameOf(existing) : named,
                planned.detail(), existing == null ? null : existing.get(target.id()));
    }

    /**
     * Writes what a preview has shown, as one change.
     *
     * @param shown     the preview, made with the same decisions
     * @param allOrNone whether nothing is written while a line is refused or undecided
     * @param progress  told how far it is; a cancelled import leaves nothing
     * @throws ImportException if a line is refused and all are wanted, or the base or the file is no longer as the preview saw it
     */
    public Saved write(Journal journal, Decisions decisions, Preview shown, boolean allOrNone, Progress progress) {
        if (mapping.isEmpty()) {
            throw new ImportException("exchange.no-columns", null);
        }
        if (allOrNone && shown.troubles() > 0) {
            throw new ImportException("exchange.all-or-none", null, shown.troubles());
        }
        return journal.write(ChangeLabel.of(target.changeKey(), name), tx -> {
            Planner<R> planner = new Planner<>(target, mapping, decisions, texts, clock, tx.dsl());
            Writer writer = new Writer(tx, planner);
            Counter counter = new Counter();
            run(planner, lines -> {
                progress.checkCancelled();
                counter.add(lines);
                writer.write(lines);
                progress.steps(counter.lines, shown.lines());
            });
            progress.checkCancelled();
            if (counter.fingerprint != shown.fingerprint()) {
                throw new ImportException("exchange.changed-meanwhile", null);
            }
            Mappings.keep(tx, target, mapping);
        });
    }

    private void run(Planner<R> planner, Sink<R> sink) {
        List<TableRow> batch = new ArrayList<>(BATCH);
        table.read(row -> {
            if (row.line() > mapping.headingLine()) {
                batch.add(row);
            }
            if (batch.size() == BATCH) {
                sink.take(planner.plan(batch));
                batch.clear();
            }
            return true;
        });
        if (!batch.isEmpty()) {
            sink.take(planner.plan(batch));
        }
    }

    /** Counts lines, and what becomes of them. */
    private final class Counter {
        private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        private int lines;
        private long fingerprint;

        void add(List<Planned<R>> planned) {
            for (Planned<R> one : planned) {
                lines++;
                counts.merge(one.outcome(), 1, Integer::sum);
                UUID existing = one.existing() == null ? null : one.existing().get(target.id());
                mix(one.line().line());
                mix(one.outcome().ordinal());
                mix(existing == null ? 0 : existing.hashCode());
                mix(one.detail().hashCode());
            }
        }

        private void mix(int value) {
            fingerprint = (fingerprint ^ value) * PRIME;
        }

        Preview preview() {
            return new Preview(counts, lines, fingerprint);
        }
    }

    /** Writes planned lines. */
    private final class Writer {
        private final Tx tx;
        private final Planner<R> planner;
        private final Function<R, String> codes;

        Writer(Tx tx, Planner<R> planner) {
            this.tx = tx;
            this.planner = planner;
            if (target.code() != null) {
                takeCodesOfFile();
            }
            this.codes = target.code() == null ? row -> null : target.codes().begin(planner.known().codes());
        }

        void write(List<Planned<R>> lines) {
            List<R> fresh = new ArrayList<>();
            Map<UUID, R> changed = new HashMap<>();
            List<Candidate<R>> taken = new ArrayList<>();
            for (Planned<R> one : lines) {
                if (one.outcome().isTaken()) {
                    R row = one.line().row();
                    taken.add(one.line());
                    planner.references().make(tx, one.line());
                    if (one.existing() == null) {
                        prepare(row);
                        fresh.add(row);
                    } else if (one.outcome() == Outcome.UPDATE) {
                        changed.put(one.existing().get(target.id()), row);
                    }
                }
            }
            target.fresh().prepare(tx, fresh);
            tx.insertAll(fresh);
            if (!changed.isEmpty()) {
                tx.updateWhere(target.table(), target.id().in(changed.keySet()), row -> merge(changed.get(row.get(target.id())), row));
            }
            for (Planned<R> one : lines) {
                if (one.outcome().isTaken() && one.existing() != null) {
                    one.line().row().set(target.id(), one.existing().get(target.id()));
                }
            }
            target.written().written(tx, taken);
        }

        private void prepare(R row) {
            row.set(target.id(), Ids.next());
            if (target.code() != null && row.get(target.code()) == null) {
                String code = codes.apply(row);
                planner.known().codes().add(code);
                row.set(target.code(), code);
            }
        }

        /** A code that a later line brings must not be given to an earlier one. */
        private void takeCodesOfFile() {
            int column = mapping.fields().indexOf(target.nameOf(target.code()));
            if (column >= 0) {
                table.read(row -> planner.known().codes().add(row.cell(column).text()) || true);
            }
        }

        private void merge(R line, R row) {
            for (Field<?> field : Differences.taken(target, row, line)) {
                copy(line, row, field);
            }
        }

        private <T> void copy(R from, R into, Field<T> field) {
            into.set(field, from.get(field));
        }
    }
}
