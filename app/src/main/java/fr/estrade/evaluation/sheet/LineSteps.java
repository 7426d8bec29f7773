package fr.estrade.evaluation.sheet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** What was keyed in a line since it stood in the base as it stands here, key by key: to be taken back, and done again. */
final class LineSteps {

    /**
     * What stood in a line before a key.
     *
     * @param place      that the key changed, or that the cursor was on when the line was emptied; null where it changed who answered
     * @param text       that stood there; null where none did
     * @param respondent who was meant to have answered
     * @param name       of them; may be null
     * @param all        that stood in the line, by place, where the step changed the whole of it; otherwise null
     */
    record Step(String place, String text, Respondent respondent, String name, Map<String, String> all) {

        static Step respondent(Respondent respondent, String name) {
            return new Step(null, null, respondent, name, null);
        }

        static Step place(String place, String text) {
            return new Step(place, text, null, null, null);
        }
    }

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /** A key is about to change the line from what {@code before} says. */
    void add(Step before) {
        done.push(before);
        undone.clear();
    }

    /** Whether nothing is left to be taken back. */
    boolean isEmpty() {
        return done.isEmpty();
    }

    boolean hasUndone() {
        return !undone.isEmpty();
    }

    /** The newest step not taken back yet; empty if there is none. */
    Optional<Step> last() {
        return Optional.ofNullable(done.peek());
    }

    /** The step that was taken back last; empty if there is none. */
    Optional<Step> lastUndone() {
        return Optional.ofNullable(undone.peek());
    }

    /** The last step is taken back; {@code now} is what it had made. */
    void back(Step now) {
        done.pop();
        undone.push(now);
    }

    /** The step taken back last is done again; {@code now} is what stood there meanwhile. */
    void again(Step now) {
        undone.pop();
        done.push(now);
    }

    void clear() {
        done.clear();
        undone.clear();
    }
}
