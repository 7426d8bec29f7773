package fr.estrade.ui;

import fr.estrade.journal.ChangeEvent;
import fr.estrade.journal.Saved;
import fr.estrade.task.Task;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Tells what somebody changes on a page from what others change and from undo: what the page has written itself it knows already, only
 * the rest makes it read everything again. Used on the thread of the user interface.
 */
public final class OwnChanges {
    private final Set<UUID> own = new HashSet<>();
    private final Set<UUID> heard = new HashSet<>();
    private int writing;
    private Runnable reading = () -> { };

    /**
     * Knows what a task writes as the page's own. The task must be started.
     *
     * @param saved gives the change from what the task gives
     */
    public <T> Task<T> by(Task<T> task, Function<? super T, Saved> saved) {
        writing++;
        return task.onSuccess(result -> own.add(saved.apply(result).changeId())).onFinally(() -> {
            writing--;
            settle();
        });
    }

    /** A change was made that the page shows: if it is not its own, {@code readAgain} is run, at the latest when nothing is being written. */
    public void heard(ChangeEvent event, Runnable readAgain) {
        heard.add(event.changeId());
        reading = readAgain;
        settle();
    }

    /** While something is being written here, whose change it is that was heard of is not known yet. */
    private void settle() {
        if (writing == 0) {
            heard.removeAll(own);
            own.clear();
            if (!heard.isEmpty()) {
                heard.clear();
                reading.run();
            }
        }
    }
}
