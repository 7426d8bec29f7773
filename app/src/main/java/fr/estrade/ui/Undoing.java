package fr.estrade.ui;

import fr.estrade.journal.Saved;
import fr.estrade.journal.UndoConflictException;
import fr.estrade.task.Task;
import java.util.concurrent.Callable;

/** Does something at once and offers to take it back, instead of asking before. */
public final class Undoing {

    private final Kit kit;
    private final BaseAccess base;

    public Undoing(Kit kit, BaseAccess base) {
        this.kit = kit;
        this.base = base;
    }

    /**
     * Writes, says so, and offers to take it back.
     *
     * @param done what was done, in the user's language
     */
    public void run(String done, Callable<Saved> write) {
        prepare(done, write).start();
    }

    /** The same, to be told more before it starts. */
    public Task<Saved> prepare(String done, Callable<Saved> write) {
        return kit.tasks().write(done, write).onSuccess(saved -> offer(done, saved));
    }

    /**
     * Says what was written, and offers to take it back; says nothing of a write that changed nothing.
     *
     * @param done what was done, in the user's language
     */
    public void offer(String done, Saved saved) {
        if (saved.changed()) {
            kit.toasts().say(done, kit.text("toast.undo"), () -> undo(saved), saved.changeId());
        }
    }

    private void undo(Saved saved) {
        kit.tasks().write(kit.text("history.undoing"), () -> base.journal().undo(saved.changeId()))
                .onSuccess(undone -> {
                    if (undone.isEmpty()) {
                        kit.toasts().warn(kit.text("history.undoneAlready"));
                    }
                })
                .onFailure(UndoConflictException.class, later -> kit.toasts().warn(kit.text(later)))
                .start();
    }
}
