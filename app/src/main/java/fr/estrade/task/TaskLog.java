package fr.estrade.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the tasks write to the log; labels may name people, so they are written at debug level only. */
final class TaskLog {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

    private TaskLog() {
    }

    /** A failure that concerns nobody any more, since the task was cancelled. */
    static void droppedFailure(String label, Throwable error) {
        LOG.debug("A cancelled task failed: {}", label, error);
    }

    /** A failure that could not be handed to the error handler: the log is the last place left. */
    static void unhandled(Throwable error) {
        LOG.error("A failure could not be shown", error);
    }

    /** Work was started after the end. */
    static void refused(String label) {
        LOG.debug("A task was started after the end and was not run: {}", label);
    }

    /** Tasks did not end in time when the runner was closed. */
    static void leftBehind(int count) {
        LOG.error("{} task(s) had not ended when the application stopped waiting for them", count);
    }
}
