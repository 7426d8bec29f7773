package fr.estrade.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Keeps order among tasks with the same key: one runs, one waits, newer ones replace the one that waits.
 * Without the limit of one, a slow search would pile up one statement for each letter typed.
 */
final class LatestLanes {

    /** Calls back later; replaced in tests by one that waits for a word. */
    @FunctionalInterface
    interface Delay {
        void after(long millis, Runnable action);
    }

    private static final class Lane {
        private Execution<?> running;
        private Execution<?> waiting;
        private boolean waitingIsDue;
    }

    private final Map<Object, Lane> lanes = new HashMap<>();
    private final Delay delay;
    private final Consumer<Execution<?>> dispatch;
    private final Consumer<Execution<?>> drop;

    /**
     * @param dispatch begins the work of a task
     * @param drop     ends a task whose work will never begin
     */
    LatestLanes(Delay delay, Consumer<Execution<?>> dispatch, Consumer<Execution<?>> drop) {
        this.delay = delay;
        this.dispatch = dispatch;
        this.drop = drop;
    }

    /** Takes a task with a key; begins it after its delay unless a newer one comes. */
    void submit(Execution<?> newest) {
        Execution<?> replaced;
        Execution<?> obsolete;
        synchronized (lanes) {
            Lane lane = lanes.computeIfAbsent(newest.task().latestKey(), key -> new Lane());
            replaced = lane.waiting;
            obsolete = lane.running;
            lane.waiting = newest;
            lane.waitingIsDue = false;
        }
        if (replaced != null) {
            replaced.cancel();
            drop.accept(replaced);
        }
        if (obsolete != null) {
            obsolete.cancel();
        }
        if (newest.task().delayMillis() == 0) {
            due(newest);
        } else {
            delay.after(newest.task().delayMillis(), () -> due(newest));
        }
    }

    /** Tells that the work of a task is over, so that the one that waits may begin. */
    void finished(Execution<?> execution) {
        Execution<?> next = null;
        synchronized (lanes) {
            Lane lane = lanes.get(execution.task().latestKey());
            lane.running = null;
            if (lane.waiting == null) {
                lanes.remove(execution.task().latestKey());
            } else if (lane.waitingIsDue) {
                next = promote(lane);
            }
        }
        if (next != null) {
            dispatch.accept(next);
        }
    }

    /** Begins now what waits for its delay. */
    void hurry() {
        List<Execution<?>> waiting;
        synchronized (lanes) {
            waiting = new ArrayList<>();
            lanes.values().stream().map(lane -> lane.waiting).filter(Objects::nonNull).forEach(waiting::add);
        }
        waiting.forEach(this::due);
    }

    private void due(Execution<?> execution) {
        synchronized (lanes) {
            Lane lane = lanes.get(execution.task().latestKey());
            if (lane == null || lane.waiting != execution) {
                return;
            }
            lane.waitingIsDue = true;
            if (lane.running != null) {
                return;
            }
            promote(lane);
        }
        dispatch.accept(execution);
    }

    private static Execution<?> promote(Lane lane) {
        lane.running = lane.waiting;
        lane.waiting = null;
        return lane.running;
    }
}
