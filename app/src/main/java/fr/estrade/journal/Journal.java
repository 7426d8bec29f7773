package fr.estrade.journal;

import fr.estrade.db.code.ChangeKind;
import fr.estrade.storage.Base;
import fr.estrade.storage.SafetyLostException;
import fr.estrade.storage.WriteTransaction;
import fr.estrade.storage.change.ChangeHeader;
import fr.estrade.task.Progress;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only writer of a base. Each write is one transaction and one change: the rows before and after are recorded, the change
 * is made safe (see {@link Base}), and only then the listeners are told and the call returns. Safe to use from any thread but
 * the screen's; writes wait for each other.
 */
public final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final Base base;
    private final Clock clock;
    private final String userName;
    private final JournalSchema schema = JournalSchema.generated();
    private final Refusals refusals = new Refusals(schema);
    private final Derivations derivations;
    private final List<Consequence> consequences;
    private final List<Consumer<ChangeEvent>> listeners = new CopyOnWriteArrayList<>();

    /**
     * The journal of an open base.
     *
     * @param clock       tells when a change is made
     * @param userName    who makes them
     * @param derivations what features keep computed
     */
    public Journal(Base base, Clock clock, String userName, List<Derivation> derivations) {
        this(base, clock, userName, derivations, List.of());
    }

    /**
     * The journal of an open base.
     *
     * @param consequences what features write because of changes below them
     */
    public Journal(Base base, Clock clock, String userName, List<Derivation> derivations, List<Consequence> consequences) {
        this.base = base;
        this.clock = clock;
        this.userName = userName;
        this.derivations = new Derivations(derivations, schema);
        this.consequences = List.copyOf(consequences);
    }

    /** Who makes the changes. */
    public String userName() {
        return userName;
    }

    /**
     * Writes one change.
     *
     * @param label what it does, for history and undo
     * @param work  writes it; must not wait for anything but the base
     * @return whether anything was changed: a write that leaves every row as it was records nothing
     * @throws fr.estrade.storage.BaseException if it was refused; nothing of it is kept then, but for {@link SafetyLostException}
     */
    public Saved write(ChangeLabel label, TxAction work) {
        return run(ChangeKind.DO, label, null, tx -> {
            work.run(tx);
            return null;
        }).saved();
    }

    /** Like {@link #write}, with an answer. */
    public <T> T writeReturning(ChangeLabel label, TxFunction<T> work) {
        return run(ChangeKind.DO, label, null, work).value();
    }

    /**
     * Fills an empty base with many rows, fast. The change cannot be undone and has no rows in the history; a backup follows
     * before the call returns, so that what was loaded is as safe as every other change.
     *
     * @throws IllegalStateException if the base has changes already
     */
    public Saved load(ChangeLabel label, Consumer<Load> work) {
        Instant madeAt = now();
        ChangeHeader draft = new ChangeHeader(Ids.next(), 0, madeAt, userName, label.toJson(), ChangeKind.LOAD, null, base.appVersion());
        try (WriteTransaction transaction = base.beginWrite()) {
            if (!history().all(null, 1).isEmpty()) {
                throw new IllegalStateException("Only an empty base can be loaded");
            }
            Load load = new Load(transaction.dsl(), transaction.reading(), schema, refusals);
            work.accept(load);
            derivations.runForAll(transaction.reading(), load::derive);
            load.gatherStatistics();
            transaction.commit(draft);
        }
        tell(new ChangeEvent(draft.id(), ChangeKind.LOAD, null, label, Map.of(), Map.of()));
        return new Saved(draft.id());
    }

    /** What {@link #forget} would do with that. Reads the base. */
    public ForgetPreview forgetPreview(List<Reach> reaches) {
        Oblivion oblivion = new Oblivion(base.dsl(), schema);
        int all = reaches.stream().mapToInt(reach -> reach.rows().size()).sum();
        int rows = reaches.stream().mapToInt(oblivion::living).sum();
        Set<UUID> changes = new HashSet<>();
        reaches.forEach(reach -> changes.addAll(oblivion.changes(reach)));
        return new ForgetPreview(rows, all - rows, changes.size(), all == 0 ? 0 : base.backups().list().size());
    }

    /** Rows of a table that were deleted, and of which the journal still tells: what a retention rule may reach too. Reads the base. */
    public static Set<UUID> deletedRows(DSLContext dsl, Table<?> table) {
        return new Oblivion(dsl, JournalSchema.generated()).deleted(table);
    }

    /**
     * Forgets for good: deletes rows or empties columns, takes them out of what older changes keep of the same rows, makes a fresh backup
     * and deletes what lies beside the base and still holds them. The change cannot be undone; older ones that would need what was
     * forgotten say so. If it stops once the change is kept, the next opening of the base does the rest.
     *
     * @param label what it does, for the history; must not itself say what is to be forgotten
     * @throws fr.estrade.storage.BaseException if it was refused, or if the change is kept but the rest could not be done yet
     */
    public Forgotten forget(ChangeLabel label, List<Reach> reaches, Progress progress) {
        ChangeHeader draft = new ChangeHeader(Ids.next(), 0, now(), userName, label.toJson(), ChangeKind.FORGET, null, base.appVersion());
        Touched touched = new Touched();
        int rows = 0;
        int traces = 0;
        try (WriteTransaction transaction = base.beginForgetting()) {
            Roots roots = new Roots(transaction.reading(), schema);
            RowWrites forgetting = new RowWrites(transaction.dsl(), transaction.rows(), roots, touched, refusals, true);
            for (Reach reach : reaches) {
                int living = new Oblivion(transaction.reading(), schema).forget(reach, forgetting, transaction.rows());
                rows += living;
                traces += reach.rows().size() - living;
            }
            derivations.run(transaction.reading(), new RowWrites(transaction.dsl(), transaction.rows(), roots, touched, refusals), touched);
            if (transaction.rows().count() == 0) {
                return new Forgotten(0, 0, 0);
            }
            transaction.commit(draft);
        }
        tell(touched.event(draft.id(), ChangeKind.FORGET, null, label));
        return new Forgotten(rows, traces, base.backups().finishForgetting(progress));
    }

    /** Takes back the newest change of this user that stands; tells which, if there is one. */
    public Optional<ChangeSummary> undo() {
        return undoNewest(userName);
    }

    /** Takes back the newest change of anybody that stands; tells which, if there is one. */
    public Optional<ChangeSummary> undoOfAnybody() {
        return undoNewest(null);
    }

    private Optional<ChangeSummary> undoNewest(String user) {
        return reverse(ChangeKind.UNDO, log -> log.undoable(user));
    }

    /**
     * Takes back a change chosen from the history.
     *
     * @return empty if there is no such change, or it is undone already
     * @throws UndoConflictException if a record is no longer as the change left it
     */
    public Optional<ChangeSummary> undo(UUID changeId) {
        return reverse(ChangeKind.UNDO, log -> log.find(changeId)
                .filter(change -> change.kind() == ChangeKind.DO)
                .filter(change -> log.lastAbout(change).kind() != ChangeKind.UNDO));
    }

    /** Does again what this user undid last, unless something new was done since; tells which, if there is one. */
    public Optional<ChangeSummary> redo() {
        return reverse(ChangeKind.REDO, log -> log.redoable(userName));
    }

    /**
     * Does a chosen change again that was undone, whatever was done since.
     *
     * @return empty if there is no such change, or it stands
     * @throws UndoConflictException if a record is no longer as undoing it left it
     */
    public Optional<ChangeSummary> redo(UUID changeId) {
        return reverse(ChangeKind.REDO, log -> log.find(changeId)
                .filter(change -> change.kind() == ChangeKind.DO)
                .filter(change -> log.lastAbout(change).kind() == ChangeKind.UNDO));
    }

    private interface Choice {
        Optional<ChangeSummary> in(ChangeLog log);
    }

    private Optional<ChangeSummary> reverse(ChangeKind kind, Choice choice) {
        Optional<ChangeSummary> found = choice.in(new ChangeLog(base.dsl()));
        found.ifPresent(change -> run(kind, change.label(), change.id(), writes -> null));
        return found;
    }

    /** What undo and redo would do now. Reads the base. */
    public UndoState undoState() {
        ChangeLog log = new ChangeLog(base.dsl());
        return new UndoState(log.undoable(userName).orElse(null), log.redoable(userName).orElse(null));
    }

    /** What would happen to the rows around two records of a table if they became one (see {@link Tx#merge}). Reads the base. */
    public MergePlan mergePlan(Table<?> table, UUID stays, UUID goes) {
        return new Merger(base.dsl(), schema, null).plan(schema.of(table), stays, goes);
    }

    /** What was changed, by whom and when. */
    public History history() {
        return new History(base.dsl(), schema);
    }

    /**
     * Tells a listener of each change once it is safe, on the writing thread. A listener that fails is logged, the others are
     * told.
     *
     * @return ends it
     */
    public Runnable addListener(Consumer<ChangeEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private record Outcome<T>(T value, Saved saved) {}

    private <T> Outcome<T> run(ChangeKind kind, ChangeLabel label, UUID target, TxFunction<T> work) {
        Instant madeAt = now();
        ChangeHeader draft = new ChangeHeader(Ids.next(), 0, madeAt, userName, label.toJson(), kind, target, base.appVersion());
        Touched touched = new Touched();
        T value;
        SafetyLostException lessSafe = null;
        try (WriteTransaction transaction = base.beginWrite()) {
            Roots roots = new Roots(transaction.reading(), schema);
            RowWrites writes = new RowWrites(transaction.dsl(), transaction.rows(), roots, touched, refusals);
            Tx tx = new Tx(transaction.reading(), schema, writes, madeAt);
            if (target != null) {
                new Reversal(transaction.dsl(), schema, writes).of(toReverse(transaction, kind, target));
            }
            value = work.apply(tx);
            if (kind == ChangeKind.DO) {
                follow(tx, touched);
            }
            if (tx.hasFailed()) {
                throw new IllegalStateException("A part of the change failed, so it cannot be kept");
            }
            derivations.run(transaction.reading(), writes, touched);
            if (transaction.rows().count() == 0) {
                return new Outcome<>(value, Saved.NOTHING);
            }
            transaction.commit(draft);
        } catch (SafetyLostException saved) {
            lessSafe = saved;
            value = null;
        }
        tell(touched.event(draft.id(), kind, target, label));
        if (lessSafe != null) {
            throw lessSafe;
        }
        return new Outcome<>(value, new Saved(draft.id()));
    }

    private void follow(Tx tx, Touched touched) {
        for (Consequence consequence : consequences) {
            Set<UUID> records = touched.rows(consequence.records());
            if (!records.isEmpty()) {
                consequence.follow(tx, records);
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private ChangeSummary toReverse(WriteTransaction transaction, ChangeKind kind, UUID target) {
        ChangeLog log = new ChangeLog(transaction.reading());
        ChangeSummary last = log.lastAbout(log.find(target).orElseThrow());
        boolean undone = last.kind() == ChangeKind.UNDO;
        if (undone != (kind == ChangeKind.REDO)) {
            throw new UndoConflictException(UndoConflictException.Reason.CHANGED, "change", target, last);
        }
        return last;
    }

    private void tell(ChangeEvent event) {
        for (Consumer<ChangeEvent> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException failed) {
                LOG.error("A listener failed to hear of change {}", event.changeId(), failed);
            }
        }
    }
}
