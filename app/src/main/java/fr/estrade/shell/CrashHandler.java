package fr.estrade.shell;

import fr.estrade.storage.BaseException;
import fr.estrade.task.TaskErrorHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes every failure that nobody else handles: logs it without the words of the user, and shows it, but the same one not
 * again and again, and never more than a few. A failure while a failure is shown is only logged. Safe to use from any thread.
 */
final class CrashHandler implements Thread.UncaughtExceptionHandler, TaskErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CrashHandler.class);
    private static final Duration SAME_AGAIN = Duration.ofMinutes(1);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int AT_MOST = 3;

    /** Shows failures to the user, on the thread of the user interface. */
    interface Display {

        /** Shows that something unforeseen happened; returns at once. */
        void crashed(CrashReport report);

        /** Shows what the base had to say; returns at once. */
        void refused(BaseException refusal);
    }

    private final Clock clock;
    private final Executor ui;
    private final Map<String, Instant> shown = new HashMap<>();
    private final Deque<Instant> lately = new ArrayDeque<>();
    private final AtomicBoolean showing = new AtomicBoolean();
    private volatile Display display;

    /** @param ui runs something on the thread of the user interface */
    CrashHandler(Clock clock, Executor ui) {
        this.clock = clock;
        this.ui = ui;
    }

    /** Takes the failures of every thread from now on. */
    void install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    /** Shows failures there; before this they are only logged. */
    void showOn(Display newDisplay) {
        display = newDisplay;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        handle("thread " + thread.getName(), failure);
    }

    @Override
    public void failed(String label, Throwable failure) {
        handle("task", failure);
    }

    private void handle(String where, Throwable failure) {
        CrashReport report;
        try {
            report = CrashReport.of(failure);
            LOG.error("Unforeseen failure {} in {}\n{}", report.code(), where, report.trace());
        } catch (RuntimeException | Error hopeless) {
            return;
        }
        Display on = display;
        boolean foreseen = failure instanceof BaseException;
        if (on == null || !(foreseen || isWorthShowing(report.code()))) {
            return;
        }
        ui.execute(() -> {
            if (!showing.compareAndSet(false, true)) {
                return;
            }
            try {
                if (failure instanceof BaseException refusal) {
                    on.refused(refusal);
                } else {
                    on.crashed(report);
                }
            } catch (RuntimeException | Error second) {
                LOG.error("A failure could not be shown: {}", CrashReport.of(second).trace());
            } finally {
                showing.set(false);
            }
        });
    }

    private synchronized boolean isWorthShowing(String code) {
        Instant now = clock.instant();
        Instant before = shown.put(code, now);
        lately.removeIf(moment -> moment.isBefore(now.minus(WINDOW)));
        if (before != null && before.isAfter(now.minus(SAME_AGAIN)) || lately.size() >= AT_MOST) {
            return false;
        }
        lately.add(now);
        return true;
    }
}
