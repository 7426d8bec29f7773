package fr.estrade.shell;

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
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/** Undo and redo of the base's changes: what they would do now, and doing it. */
final class UndoModel {
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
            changes = base.changes().listen(event -> look());
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
        run("undo.running", journal::undo, "undo.done", "redo", this::doAgain);
    }

    private void doAgain() {
        run("redo.running", journal::redo, "redo.done", "undo", this::takeBack);
    }

    private void run(String label, Callable<Optional<ChangeSummary>> work, String doneKey, String verbKey, Runnable opposite) {
        if (journal == null) {
            return;
        }
        Texts texts = kit.texts();
        kit.tasks().write(texts.get(label), work)
                .onSuccess(change -> change.ifPresent(
                        done -> kit.toasts().say(texts.get(doneKey, said(done.label())), texts.get(verbKey), opposite)))
                .onFailure(BaseException.class, refused -> kit.toasts().warn(texts.get(refused.key(), refused.arguments())))
                .onFinally(this::look)
                .start();
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
}
