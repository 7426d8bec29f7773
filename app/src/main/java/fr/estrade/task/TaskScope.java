package fr.estrade.task;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A runner for one page or window: {@link #close()} cancels the tasks started through it that only read, so that
 * nothing is delivered to a page that is gone. Writes go on, and what they have to say is still said.
 */
public final class TaskScope implements TaskRunner {

    private final TaskRunner runner;
    private final Set<TaskHandle> open = ConcurrentHashMap.newKeySet();

    /** @param runner does the work; it stays open when this is closed */
    public TaskScope(TaskRunner runner) {
        this.runner = runner;
    }

    @Override
    public <T> Task<T> prepare(String label, LongWork<T> work, Task.Kind kind) {
        return runner.prepare(label, work, kind).whenStarted(handle -> {
            open.removeIf(TaskHandle::isDone);
            if (!handle.isDone()) {
                open.add(handle);
            }
        });
    }

    /** Cancels what reads; the scope may be used again. */
    @Override
    public void close() {
        open.stream().filter(handle -> !handle.isWrite()).forEach(TaskHandle::cancel);
        open.clear();
    }

    @Override
    public void onUi(String label, Runnable action) {
        runner.onUi(label, action);
    }

    @Override
    public List<TaskHandle> running() {
        return runner.running();
    }

    @Override
    public void addListener(TaskListener listener) {
        runner.addListener(listener);
    }

    @Override
    public void removeListener(TaskListener listener) {
        runner.removeListener(listener);
    }

    @Override
    public boolean awaitIdle(Duration timeout) throws InterruptedException {
        return runner.awaitIdle(timeout);
    }
}
