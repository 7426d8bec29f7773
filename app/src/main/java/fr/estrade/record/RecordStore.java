package fr.estrade.record;

import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.ConstraintException;
import fr.estrade.journal.Journal;
import fr.estrade.storage.BaseException;
import fr.estrade.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** Reads records from a base and saves models of them through its journal. */
public final class RecordStore {
    /** How often a save that merged by itself is tried again; each time somebody else was faster. */
    private static final int TRIES = 5;

    private final Journal journal;
    private final DSLContext dsl;

    /**
     * @param journal to write with
     * @param dsl     to read with
     */
    public RecordStore(Journal journal, DSLContext dsl) {
        this.journal = journal;
        this.dsl = dsl;
    }

    /** Reads a record with its children; empty if there is none (any more). Not on the thread of the user interface. */
    public <R extends UpdatableRecord<R>> Optional<RecordTree<R>> load(RecordShape<R> shape, UUID id) {
        return shape.load(dsl, id);
    }

    /**
     * Saves a model on this thread, for commands and tests: the base is written where the model lives.
     *
     * @param label what the change is called in history and undo
     */
    public <R extends UpdatableRecord<R>> SaveOutcome save(RecordModel<R> model, ChangeLabel label) {
        SaveOutcome outcome = null;
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<SaveOutcome> early = check(model);
            if (early.isPresent()) {
                return early.get();
            }
            PendingSave<R> save = new PendingSave<>(model);
            outcome = absorb(save, save.write(journal, dsl, label));
            if (!mergedByItself(outcome)) {
                return outcome;
            }
        }
        return outcome;
    }

    /**
     * Saves a model in the background, to be called on the thread of the user interface. What is keyed in meanwhile stays
     * unsaved. Errors, and what the base refuses, are said under the fields.
     *
     * @param task  what the status line says meanwhile
     * @param label what the change is called in history and undo
     * @param told  learns what came of it, on the thread of the user interface; not called if the save failed for another
     *              reason, which goes to the runner's error handler
     */
    public <R extends UpdatableRecord<R>> void save(RecordModel<R> model, TaskRunner tasks, String task, ChangeLabel label, Consumer<SaveOutcome> told) {
        save(model, tasks, task, label, told, TRIES);
    }

    private <R extends UpdatableRecord<R>> void save(
            RecordModel<R> model, TaskRunner tasks, String task, ChangeLabel label, Consumer<SaveOutcome> told, int tries) {
        Optional<SaveOutcome> early = check(model);
        if (early.isPresent()) {
            told.accept(early.get());
            return;
        }
        PendingSave<R> save = new PendingSave<>(model);
        tasks.write(task, () -> save.write(journal, dsl, label))
                .onSuccess(written -> {
                    SaveOutcome outcome = absorb(save, written);
                    if (mergedByItself(outcome) && tries > 1) {
                        save(model, tasks, task, label, told, tries - 1);
                    } else {
                        told.accept(outcome);
                    }
                })
                .start();
    }

    /** What keeps a save from beginning; empty if nothing does. */
    private static Optional<SaveOutcome> check(RecordModel<?> model) {
        if (model.conflictProperty().get() != null) {
            return Optional.of(new SaveOutcome.Conflicting(model.conflictProperty().get()));
        }
        if (!model.validateAll()) {
            return model.firstError().map(SaveOutcome.Invalid::new);
        }
        return model.isDirty() || model.isNew() ? Optional.empty() : Optional.of(new SaveOutcome.Unchanged());
    }

    private static boolean mergedByItself(SaveOutcome outcome) {
        return outcome instanceof SaveOutcome.Conflicting(Conflict conflict) && conflict.isResolved();
    }

    /** Tells the model what came of writing. */
    private static <R extends UpdatableRecord<R>> SaveOutcome absorb(PendingSave<R> save, PendingSave.Written<R> written) {
        RecordModel<R> model = save.model();
        return switch (written) {
            case PendingSave.Done<R> done -> {
                model.merge(done.tree(), save.sent());
                yield new SaveOutcome.Saved(done.changeId(), done.warning());
            }
            case PendingSave.Stale<R>(RecordTree<R> tree) when tree == null -> new SaveOutcome.Gone();
            case PendingSave.Stale<R>(RecordTree<R> tree) -> new SaveOutcome.Conflicting(model.merge(tree));
            case PendingSave.NotWritten<R>(BaseException reason) -> refused(model, reason);
        };
    }

    private static <R extends UpdatableRecord<R>> SaveOutcome refused(RecordModel<R> model, BaseException reason) {
        if (reason instanceof RefusedException refusal) {
            Optional<TableField<R, ?>> field = model.dirtyFields().stream().filter(refusal.field()::equals).findFirst();
            if (field.isPresent()) {
                Problem problem = Problem.error(refusal.key(), refusal.arguments());
                model.refuse(field.get(), problem);
                return new SaveOutcome.Invalid(new Located(model, field.get(), problem));
            }
        }
        if (reason instanceof ConstraintException refusal && refusal.name() != null) {
            Optional<Located> place = place(model, refusal);
            if (place.isPresent()) {
                return new SaveOutcome.Invalid(place.get());
            }
        }
        return new SaveOutcome.Refused(reason);
    }

    /** Finds the field of a constraint, in the record itself or in its first unsaved child of that table, and says it there. */
    private static <R extends UpdatableRecord<R>> Optional<Located> place(RecordModel<R> model, ConstraintException refusal) {
        Table<R> table = model.shape().table();
        if (table.getName().equals(refusal.table()) && (model.isNew() || !model.dirtyFields().isEmpty())) {
            List<TableField<R, ?>> columns = columns(table, refusal);
            Optional<TableField<R, ?>> field = columns.stream().filter(model.dirtyFields()::contains).findFirst().or(() -> columns.stream().findFirst());
            if (field.isPresent()) {
                Problem problem = Refusal.problem(refusal, field.get());
                model.refuse(field.get(), problem);
                return Optional.of(new Located(model, field.get(), problem));
            }
        }
        return model.childLists()
                .flatMap(list -> list.items().stream())
                .flatMap(child -> place(child, refusal).stream())
                .findFirst();
    }

    private static <R extends UpdatableRecord<R>> List<TableField<R, ?>> columns(Table<R> table, ConstraintException refusal) {
        return switch (refusal.kind()) {
            case UNIQUE, CHECK, FOREIGN_KEY -> SchemaFacts.columnsOf(table, refusal.name());
            case NOT_NULL, TOO_LONG -> SchemaFacts.columns(table).stream().filter(column -> column.getName().equals(refusal.name())).toList();
        };
    }
}
