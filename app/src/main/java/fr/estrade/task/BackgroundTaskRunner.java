package fr.estrade.task;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The runner of the application: reads and exports on virtual threads, writes on one thread of their own.
 *
 * <p>The writing thread keeps the process alive while it has something to write and ends when it is idle; the other
 * threads never keep it alive. Threads are never interrupted (see {@link Progress#onCancel}).
 */
public final class BackgroundTaskRunner implements TaskRunner {

    /** How long the end waits for writes; they are short, so more than this means that something hangs. */
    private static final Duration WRITE_PATIENCE = Duration.ofSeconds(60);
    /** How long the end waits for cancelled reads, which may have a half-written file to remove. */
    private static final Duration READ_PATIENCE = Duration.ofSeconds(10);

    private final Executor ui;
    private final TaskErrorHandler errors;
    private final ThreadFactory readers = Thread.ofVirtual().name("estrade-read-", 1).factory();
    private final ThreadPoolExecutor writer;
    private final LatestLanes lanes;
    private final List<TaskListener> listeners = new CopyOnWriteArrayList<>();

    private final Object lock = new Object();
    /** Tasks whose callbacks are not over; guarded by the lock, as is all that follows. */
    private final Set<Execution<?>> running = new LinkedHashSet<>();
    /** Tasks whose work is not over. */
    private final Set<Execution<?>> working = new LinkedHashSet<>();
    private int uiActionsDue;
    private boolean notificationDue;
    /** How many wait until nothing is left to do: for them no pause is kept. */
    private int impatient;
    private boolean closed;

    /**
     * @param ui     runs callbacks on the thread of the user interface, for instance {@code Platform::runLater}
     * @param errors receives every failure that no task handles itself
     */
    public BackgroundTaskRunner(Executor ui, TaskErrorHandler errors) {
        this(ui, errors, BackgroundTaskRunner::sleepThen);
    }

    /** For tests, which wait for a word instead of for time to pass. */
    BackgroundTaskRunner(Executor ui, TaskErrorHandler errors, LatestLanes.Delay delay) {
        this.ui = Objects.requireNonNull(ui, "ui");
        this.errors = Objects.requireNonNull(errors, "errors");
        this.writer = new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("estrade-write").daemon(false).factory());
        this.writer.allowCoreThreadTimeOut(true);
        this.lanes = new LatestLanes(delay, this::dispatch, this::workOver);
    }

    @Override
    public <T> Task<T> prepare(String label, LongWork<T> work, Task.Kind kind) {
        return new Task<>(label, work, kind, this::start);
    }

    private <T> TaskHandle start(Task<T> task) {
        Execution<T> execution = new Execution<>(task, this::changed);
        boolean refused;
        synchronized (lock) {
            refused = closed;
            running.add(execution);
            working.add(execution);
        }
        changed();
        if (refused) {
            TaskLog.refused(task.label());
            execution.refuse();
            workOver(execution);
        } else if (task.latestKey() == null) {
            dispatch(execution);
        } else {
            lanes.submit(execution);
            if (isHurried()) {
                lanes.hurry();
            }
        }
        return execution;
    }

    private void dispatch(Execution<?> execution) {
        Runnable job = () -> {
            execution.perform();
            workOver(execution);
            if (execution.task().latestKey() != null) {
                lanes.finished(execution);
            }
        };
        if (execution.isWrite()) {
            writer.execute(job);
        } else {
            readers.newThread(job).start();
        }
    }

    private static void sleepThen(long millis, Runnable action) {
        Thread.ofVirtual().name("estrade-delay").start(() -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException unexpected) {
                Thread.currentThread().interrupt();
            }
            action.run();
        });
    }

    private void workOver(Execution<?> execution) {
        synchronized (lock) {
            working.remove(execution);
            lock.notifyAll();
        }
        executeOnUi(() -> {
            try {
                execution.deliver(this::handle);
            } finally {
                finished(execution);
            }
        }, () -> {
            execution.logFailure();
            finished(execution);
        });
    }

    private void finished(Execution<?> execution) {
        execution.finished();
        boolean mustTell;
        synchronized (lock) {
            running.remove(execution);
            mustTell = claimNotification();
            lock.notifyAll();
        }
        if (mustTell) {
            executeOnUi(this::tellListeners, this::notificationLost);
        }
    }

    /** Hands an action to the user interface; where that is gone, ends quietly what depends on it. */
    private void executeOnUi(Runnable action, Runnable otherwise) {
        try {
            ui.execute(action);
        } catch (RuntimeException gone) {
            TaskLog.unhandled(gone);
            otherwise.run();
        }
    }

    private void handle(String label, Throwable error) {
        try {
            errors.failed(label, error);
        } catch (RuntimeException | Error second) {
            if (second != error) {
                second.addSuppressed(error);
            }
            TaskLog.unhandled(second);
        }
    }

    @Override
    public void onUi(String label, Runnable action) {
        synchronized (lock) {
            uiActionsDue++;
        }
        executeOnUi(() -> {
            try {
                action.run();
            } catch (RuntimeException | Error failure) {
                handle(label, failure);
            } finally {
                uiActionDone();
            }
        }, this::uiActionDone);
    }

    private void uiActionDone() {
        synchronized (lock) {
            uiActionsDue--;
            lock.notifyAll();
        }
    }

    @Override
    public List<TaskHandle> running() {
        synchronized (lock) {
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

    private void changed() {
        boolean mustTell;
        synchronized (lock) {
            mustTell = claimNotification();
        }
        if (mustTell) {
            executeOnUi(this::tellListeners, this::notificationLost);
        }
    }

    /** Whether the caller must see to it that the listeners are told; called under the lock. */
    private boolean claimNotification() {
        if (listeners.isEmpty() || notificationDue) {
            return false;
        }
        notificationDue = true;
        uiActionsDue++;
        return true;
    }

    private void tellListeners() {
        List<TaskHandle> now;
        synchronized (lock) {
            notificationDue = false;
            now = List.copyOf(running);
        }
        for (TaskListener listener : listeners) {
            try {
                listener.tasksChanged(now);
            } catch (RuntimeException | Error failure) {
                handle("", failure);
            }
        }
        uiActionDone();
    }

    private void notificationLost() {
        synchronized (lock) {
            notificationDue = false;
        }
        uiActionDone();
    }

    @Override
    public boolean awaitIdle(Duration timeout) throws InterruptedException {
        hurried(1);
        lanes.hurry();
        try {
            return await(timeout, () -> running.isEmpty() && uiActionsDue == 0);
        } finally {
            hurried(-1);
        }
    }

    private boolean isHurried() {
        synchronized (lock) {
            return impatient > 0;
        }
    }

    private void hurried(int more) {
        synchronized (lock) {
            impatient += more;
        }
    }

    @Override
    public void close() {
        List<Execution<?>> open;
        synchronized (lock) {
            closed = true;
            open = List.copyOf(working);
        }
        open.stream().filter(execution -> !execution.isWrite()).forEach(Execution::cancel);
        lanes.hurry();
        try {
            boolean ended = await(WRITE_PATIENCE, () -> working.stream().noneMatch(Execution::isWrite))
                    & await(READ_PATIENCE, working::isEmpty);
            if (!ended) {
                TaskLog.leftBehind(running().size());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        writer.shutdown();
    }

    /** Waits for a condition that is looked at under the lock. */
    private boolean await(Duration timeout, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        synchronized (lock) {
            while (!condition.getAsBoolean()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
        }
        return true;
    }
}
