package fr.estrade.offer.editor;

import fr.estrade.db.code.ChangeKind;
import fr.estrade.journal.ChangeEvent;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.ConstraintException;
import fr.estrade.journal.StillUsedException;
import fr.estrade.offer.ProgrammeConflictException;
import fr.estrade.offer.ProgrammeWriter;
import fr.estrade.offer.programme.DeclaredDuration;
import fr.estrade.offer.programme.Programme;
import fr.estrade.storage.BaseException;
import fr.estrade.task.TaskRunner;
import fr.estrade.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The programme as the editor shows it. A gesture changes it at once and is written behind, in order; the screen never waits for
 * the base. What others save is read when nothing of ours is on its way, so that it never sets back what was just done.
 */
final class ProgrammeModel {

    /**
     * What is read.
     *
     * @param declared what the documents announce; nothing for a session
     */
    record Loaded(Programme programme, DeclaredDuration declared) {
    }

    /** What the editor does with news. */
    interface Listener {

        /** News from the base are about to be shown: what is being keyed in goes first, against what it was keyed in upon. */
        void beforeNews();

        /** Another programme is to be shown. */
        void shown(Programme before, Programme now);

        /** What undo or redo has touched is shown now. {@code rows} are ids by table. */
        void takenBack(Map<String, Set<UUID>> rows, Programme before);

        /** A gesture was not written, because a rule of the base forbids it; the programme is shown as it is. */
        void refused(BaseException reason);

        /** A gesture was not written, because somebody else had changed what it was about; the programme is shown as it is. */
        void conflict(ProgrammeConflictException conflict, Programme before, Programme wanted);
    }

    private record Gesture(ChangeLabel label, Programme before, Programme after, Map<UUID, ProgrammeWriter.Content> contents, Consumer<UUID> done) {
    }

    private final Texts texts;
    private final TaskRunner tasks;
    private final ProgrammeStore store;
    private final ReadOnlyObjectWrapper<Programme> programme = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DeclaredDuration> declared = new ReadOnlyObjectWrapper<>(new DeclaredDuration(null, null));
    private final ReadOnlyObjectWrapper<Throwable> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final List<Gesture> unsent = new ArrayList<>();
    private Listener listener;
    private Map<String, Set<UUID>> takenBack;
    private int onTheirWay;
    private boolean outdated;

    ProgrammeModel(Texts texts, TaskRunner tasks, ProgrammeStore store) {
        this.texts = texts;
        this.tasks = tasks;
        this.store = store;
    }

    void listen(Listener newListener) {
        listener = newListener;
    }

    /** The programme; null until it is read. */
    Programme programme() {
        return programme.get();
    }

    ReadOnlyObjectProperty<Programme> programmeProperty() {
        return programme.getReadOnlyProperty();
    }

    DeclaredDuration declared() {
        return declared.get();
    }

    ReadOnlyObjectProperty<DeclaredDuration> declaredProperty() {
        return declared.getReadOnlyProperty();
    }

    /** Why gestures could not be written, which are kept to be tried again; null when there is no trouble. */
    ReadOnlyObjectProperty<Throwable> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether something is on its way to the base. */
    ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /** Whether everything that was done is in the base. */
    boolean isSaved() {
        return onTheirWay == 0 && unsent.isEmpty();
    }

    /** Does a gesture; one that changes nothing leaves no trace. */
    void change(ChangeLabel label, UnaryOperator<Programme> gesture) {
        change(label, Map.of(), gesture, changeId -> { });
    }

    /**
     * Does a gesture.
     *
     * @param contents of attachments that it adds
     * @param done     is told the id of the change once it is safe
     */
    void change(ChangeLabel label, Map<UUID, ProgrammeWriter.Content> contents, UnaryOperator<Programme> gesture, Consumer<UUID> done) {
        Programme before = programme();
        Programme after = gesture.apply(before);
        if (after.equals(before)) {
            return;
        }
        show(after);
        Gesture made = new Gesture(label, before, after, contents, done);
        if (trouble.get() == null) {
            send(made);
        } else {
            unsent.add(made);
        }
    }

    /** Tries again what could not be written. */
    void retry() {
        List<Gesture> again = List.copyOf(unsent);
        unsent.clear();
        trouble.set(null);
        again.forEach(this::send);
    }

    /** Reads the programme again, as soon as nothing of ours is on its way. */
    void reload() {
        outdated = true;
        readIfQuiet();
    }

    /** Hears of a change of the base. */
    void hear(ChangeEvent event) {
        if (event.kind() == ChangeKind.UNDO || event.kind() == ChangeKind.REDO) {
            takenBack = event.rows();
        }
        reload();
    }

    private void send(Gesture gesture) {
        onTheirWay++;
        writing.set(true);
        tasks.write(texts.get("editor.saving"), () -> store.write(gesture.label, gesture.before, gesture.after, gesture.contents))
                .onSuccess(saved -> gesture.done.accept(saved.changeId()))
                .onFailure(ProgrammeConflictException.class, conflict -> {
                    outdated = true;
                    listener.conflict(conflict, gesture.before, gesture.after);
                })
                .onFailure(StillUsedException.class, this::refused)
                .onFailure(ConstraintException.class, this::refused)
                .onFailure(error -> {
                    unsent.add(gesture);
                    trouble.set(error);
                })
                .onFinally(() -> {
                    onTheirWay--;
                    writing.set(onTheirWay > 0);
                    readIfQuiet();
                })
                .start();
    }

    /** A rule of the base forbids the gesture, whenever it is tried: the programme is shown as it is. */
    private void refused(BaseException reason) {
        outdated = true;
        listener.refused(reason);
    }

    private void readIfQuiet() {
        if (!outdated || !isSaved()) {
            return;
        }
        outdated = false;
        tasks.run(texts.get("editor.reading"), store::read).latest(this, 0).onSuccess(loaded -> {
            listener.beforeNews();
            if (isSaved() && !outdated) {
                take(loaded);
            } else {
                outdated = true;
                readIfQuiet();
            }
        }).start();
    }

    private void take(Loaded loaded) {
        declared.set(loaded.declared());
        Programme before = programme();
        Map<String, Set<UUID>> rows = takenBack;
        takenBack = null;
        show(loaded.programme());
        if (rows != null && before != null) {
            listener.takenBack(rows, before);
        }
    }

    private void show(Programme now) {
        Programme before = programme();
        programme.set(now);
        if (listener != null && !now.equals(before)) {
            listener.shown(before, now);
        }
    }
}
