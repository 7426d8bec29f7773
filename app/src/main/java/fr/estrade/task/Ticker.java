package fr.estrade.task;

import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * Calls something again and again, for what shows how much time has passed. It is no task: nobody waits for it, and it does
 * not keep the process alive. An animation would do the same at the price of sixty frames a second.
 */
public final class Ticker implements AutoCloseable {

    private volatile boolean stopped;

    /**
     * Starts ticking.
     *
     * @param interval between two calls; the first comes after it
     * @param executor runs the calls, for instance {@code Platform::runLater}
     */
    public Ticker(Duration interval, Executor executor, Runnable action) {
        Thread.ofVirtual().name("estrade-ticker").start(() -> tick(interval, executor, action));
    }

    private void tick(Duration interval, Executor executor, Runnable action) {
        try {
            while (!stopped) {
                Thread.sleep(interval);
                if (!stopped) {
                    executor.execute(() -> {
                        if (!stopped) {
                            action.run();
                        }
                    });
                }
            }
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
        }
    }

    /** No call begins after this. */
    @Override
    public void close() {
        stopped = true;
    }
}
