package fr.estrade.task;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** Stands for the thread of the user interface: one thread that does what it is given, in order. */
final class UiThread implements Executor, AutoCloseable {

    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("ui").start(this::loop);

    @Override
    public void execute(Runnable action) {
        queue.add(action);
    }

    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    private void loop() {
        try {
            while (true) {
                queue.take().run();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
