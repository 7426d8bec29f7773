package fr.estrade.task;

import java.util.List;

/** Is told which tasks run, each time this or their progress changes, on the thread of the user interface. */
@FunctionalInterface
public interface TaskListener {

    /**
     * The tasks have changed. Several changes close together are told once.
     *
     * @param running every task that is waiting, running or about to deliver, oldest first; never changes afterwards
     */
    void tasksChanged(List<TaskHandle> running);
}
