package fr.estrade.task;

import java.util.concurrent.Executor;

/**
 * Runs each job on a virtual thread of its own. For what is no task: listening, which does not end and which nobody waits for.
 * Such threads do not keep the process alive.
 */
public final class ThreadPerJob implements Executor {

    private final String name;

    /** @param name of the threads, for the log */
    public ThreadPerJob(String name) {
        this.name = name;
    }

    @Override
    public void execute(Runnable job) {
        Thread.ofVirtual().name(name).start(job);
    }
}
