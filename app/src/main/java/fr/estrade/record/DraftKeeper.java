package fr.estrade.record;

import fr.estrade.task.TaskRunner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.beans.value.ChangeListener;

/**
 * Keeps a draft of each record that is being edited, a moment after the last key, and forgets it once nothing is unsaved.
 * Belongs to the thread of the user interface.
 */
public final class DraftKeeper {
    private static final int PAUSE_MILLIS = 700;

    private final Drafts drafts;
    private final TaskRunner tasks;
    private final String label;
    private final Map<RecordModel<?>, ChangeListener<Number>> watched = new HashMap<>();
    /** Records of which a draft was kept here: a draft of another day is forgotten only by {@link #discard}. */
    private final Set<UUID> kept = new HashSet<>();

    /** One key a record, so that keeping and forgetting never overtake each other. */
    private record Key(Object id) {
    }

    /** @param label what the status line says while a draft is kept */
    public DraftKeeper(Drafts drafts, TaskRunner tasks, String label) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.label = label;
    }

    /** The drafts that are kept. */
    public Drafts drafts() {
        return drafts;
    }

    /** Keeps drafts of a record from now on. */
    public void watch(RecordModel<?> model) {
        ChangeListener<Number> listener = (property, before, now) -> changed(model);
        if (watched.putIfAbsent(model, listener) == null) {
            model.revisionProperty().addListener(listener);
            if (model.isDirty()) {
                changed(model);
            }
        }
    }

    /** Keeps no more drafts of a record; one that is kept stays, to be offered again. */
    public void unwatch(RecordModel<?> model) {
        if (ignore(model) && model.isDirty()) {
            keep(model, 0);
        }
    }

    private void changed(RecordModel<?> model) {
        if (model.isDirty()) {
            keep(model, PAUSE_MILLIS);
        } else if (kept.contains(model.id())) {
            forget(model);
        }
    }

    private void keep(RecordModel<?> model, int pause) {
        kept.add(model.id());
        // The draft is taken when the pause is over, not at each key.
        if (pause == 0) {
            Draft draft = model.draft();
            tasks.run(label, () -> drafts.keep(draft)).latest(new Key(model.id()), 0).start();
        } else {
            tasks.run(label, () -> { }).latest(new Key(model.id()), pause).onSuccess(over -> {
                if (watched.containsKey(model) && model.isDirty()) {
                    keep(model, 0);
                }
            }).start();
        }
    }

    private void forget(RecordModel<?> model) {
        String table = model.shape().table().getName();
        kept.remove(model.id());
        tasks.run(label, () -> drafts.forget(table, model.id())).latest(new Key(model.id()), 0).start();
    }

    /** Keeps the drafts of everything unsaved at once, on this thread: for the end of the program. */
    public void keepNow() {
        List<Draft> unsaved = watched.keySet().stream().filter(RecordModel::isDirty).<Draft>map(RecordModel::draft).toList();
        unsaved.forEach(drafts::keep);
    }

    /** Gives up what is unsaved in a record: its draft is forgotten. */
    public void discard(RecordModel<?> model) {
        ignore(model);
        forget(model);
    }

    private boolean ignore(RecordModel<?> model) {
        ChangeListener<Number> listener = watched.remove(model);
        if (listener != null) {
            model.revisionProperty().removeListener(listener);
        }
        return listener != null;
    }
}
