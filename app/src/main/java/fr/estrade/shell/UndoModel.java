package fr.estrade.shell;

import fr.estrade.journal.ChangeEvent;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.ChangeSummary;
import fr.estrade.journal.Journal;
import fr.estrade.journal.UndoState;
import fr.estrade.storage.BaseException;
import fr.estrade.text.Texts;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/** Undo and redo of the base's changes: what they would do now, and doing it. */
final class UndoModel {
    private static final Way UNDO = new Way("undo.running", "undo.done", "redo");
    private static final Way REDO = new Way("redo.running", "redo.done", "undo");

    private final Kit kit;
    private final ReadOnlyStringWrapper undoRefusal = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper redoRefusal = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper undoes = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper redoes = new ReadOnlyStringWrapper();
    private Journal journal;
    private Subscription changes = () -> { };

    UndoModel(Kit kit) {
        this.kit = kit;
        show(new UndoState(null, null));
    }

    /**
     * Works on that base from now on.
     *
     * @param base null: on none
     */
    void follow(BaseAccess base) {
        changes.unsubscribe();
        changes = () -> { };
        journal = base == null ? null : base.journal();
        show(new UndoState(null, null));
        if (base != null) {
            changes = base.changes().listen(this::hear);
            look();
        }
    }

    /** What undo would take back, in the user's language; empty when there is nothing. */
    ReadOnlyStringProperty undoesProperty() {
        return undoes.getReadOnlyProperty();
    }

    /** What redo would do again, in the user's language; empty when there is nothing. */
    ReadOnlyStringProperty redoesProperty() {
        return redoes.getReadOnlyProperty();
    }

    /** Takes back the newest change. */
    Command undo() {
        return Command.of("undo", Icons.UNDO, this::takeBack).on(Keys.UNDO).unless(undoRefusal);
    }

    /** Does again what was taken back last. */
    Command redo() {
        return Command.of("redo", Icons.REDO, this::doAgain).on(Keys.REDO).unless(redoRefusal);
    }

    private void takeBack() {
        Journal at = journal;
        if (at != null) {
            run(UNDO, at, at::undo, null);
        }
    }

    private void doAgain() {
        Journal at = journal;
        if (at != null) {
            run(REDO, at, at::redo, null);
        }
    }

    /**
     * Does it, says so, and offers to reverse just that.
     *
     * @param nothing text key of what to say when there was nothing to do; null: nothing
     */
    private void run(Way way, Journal at, Callable<Optional<ChangeSummary>> work, String nothing) {
        Texts texts = kit.texts();
        kit.tasks().write(texts.get(way.running()), work)
                .onSuccess(change -> change.ifPresentOrElse(done -> kit.toasts().say(texts.get(way.done(), said(done.label())),
                        texts.get(way.opposite()), () -> reverse(way, at, done.id()), done.id()), () -> {
                            if (nothing != null) {
                                kit.toasts().warn(texts.get(nothing));
                            }
                        }))
                .onFailure(BaseException.class, refused -> kit.toasts().warn(texts.get(refused.key(), refused.arguments())))
                .onFinally(this::look)
                .start();
    }

    /** What a notice offers: it names one change, and reaches no other, whatever was done since. */
    private void reverse(Way way, Journal at, UUID changeId) {
        if (way == UNDO) {
            run(REDO, at, () -> at.redo(changeId), "redo.already");
        } else {
            run(UNDO, at, () -> at.undo(changeId), "history.undoneAlready");
        }
    }

    private void hear(ChangeEvent event) {
        if (event.targetId() != null) {
            // What was offered about it no longer holds: it was undone or done again just now.
            kit.toasts().withdraw(event.targetId());
        }
        look();
    }

    private void look() {
        if (journal != null) {
            kit.tasks().run("", journal::undoState).latest(this, 0).onSuccess(this::show).start();
        }
    }

    private void show(UndoState state) {
        Function<Optional<ChangeSummary>, String> words = change -> change.map(found -> said(found.label())).orElse("");
        undoRefusal.set(state.undoable().isPresent() ? null : kit.text("undo.nothing"));
        redoRefusal.set(state.redoable().isPresent() ? null : kit.text("redo.nothing"));
        // After the refusals: a button says what it would do last.
        undoes.set(words.apply(state.undoable()));
        redoes.set(words.apply(state.redoable()));
    }

    private String said(ChangeLabel label) {
        return kit.text(label.key(), label.arguments().toArray());
    }

    /** Text keys of a direction: while it runs, once it is done, and what then leads back. */
    private record Way(String running, String done, String opposite) {}
}
