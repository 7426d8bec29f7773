package fr.estrade.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Runs each task to its end within {@link Task#start()}: for tests and for commands without a window.
 *
 * <p>The work runs on another thread, so that it may use the base even when the caller is the thread of the user
 * interface; the callbacks run on the caller. Delays are not waited for.
 */
public final class InlineTaskRunner implements TaskRunner {

    private final TaskErrorHandler errors;
    private final List<TaskListener> listeners = new CopyOnWriteArrayList<>();
    /** Guarded by itself. */
    private final Set<Execution<?>> running = new LinkedHashSet<>();
    private final Set<Task<?>> notStarted = new LinkedHashSet<>();
    private volatile boolean closed;

    /** A runner that throws every failure nobody handles, from {@link Task#start()} itself. */
    public InlineTaskRunner() {
        this((label, error) -> {
            throw error instanceof RuntimeException unchecked ? unchecked : new UnhandledTaskFailure(label, error);
        });
    }

    /** @param errors receives every failure that no task handles itself; what it throws comes out of the start */
    public InlineTaskRunner(TaskErrorHandler errors) {
        this.errors = Objects.requireNonNull(errors, "errors");
    }

    @Override
    public <T> Task<T> prepare(String label, LongWork<T> work, Task.Kind kind) {
        Task<T> task = new Task<>(label, work, kind, this::start);
        synchronized (running) {
            notStarted.add(task);
        }
        return task;
    }

    private <T> TaskHandle start(Task<T> task) {
        Execution<T> execution = new Execution<>(task, () -> { });
        synchronized (running) {
            notStarted.remove(task);
            running.add(execution);
        }
        tellListeners();
        if (closed) {
            execution.refuse();
        } else {
            performElsewhere(execution);
        }
        List<Runnable> failures = new ArrayList<>();
        execution.deliver((label, error) -> failures.add(() -> errors.failed(label, error)));
        execution.finished();
        synchronized (running) {
            running.remove(execution);
        }
        tellListeners();
        failures.forEach(Runnable::run);
        return execution;
    }

    private static void performElsewhere(Execution<?> execution) {
        Thread thread = Thread.ofVirtual().name("estrade-inline").start(execution::perform);
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException wait) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onUi(String label, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error failure) {
            errors.failed(label, failure);
        }
    }

    @Override
    public List<TaskHandle> running() {
        synchronized (running) {
            return List.copyOf(running);
        }
    }

    @Override
    public void addListener(TaskListener listener) {
        listeners.add(Objects.requireNonNull(listener));
    }

    @Override
    public void removeListener(TaskListener listener) {
        listeners.remove(listener);
    }

    private void tellListeners() {
        List<TaskHandle> now = running();
        listeners.forEach(listener -> listener.tasksChanged(now));
    }

    /**
     * Nothing is left to wait for.
     *
     * @throws IllegalStateException when a task was prepared and its start forgotten
     */
    @Override
    public boolean awaitIdle(Duration timeout) {
        List<String> forgotten;
        synchronized (running) {
            forgotten = notStarted.stream().map(Task::label).toList();
            notStarted.clear();
        }
        if (!forgotten.isEmpty()) {
            throw new IllegalStateException("Prepared but never started (add .start()): " + forgotten);
        }
        return running().isEmpty();
    }

    /** @throws IllegalStateException when a task was prepared and its start forgotten */
    @Override
    public void close() {
        closed = true;
        awaitIdle(Duration.ZERO);
    }
}
