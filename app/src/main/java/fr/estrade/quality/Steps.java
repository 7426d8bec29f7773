package fr.estrade.quality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * States that follow one another, some of which have a date: a date that is typed brings its state, a state that is chosen its date.
 *
 * @param <S>    the states
 * @param order  all states, from the first to the last
 * @param dated  those whose day is kept
 */
public record Steps<S extends Enum<S>>(List<S> order, Set<S> dated) {

    public Steps {
        order = List.copyOf(order);
        dated = Set.copyOf(dated);
    }

    /**
     * The state that the dates say: the last one that has a date; without any, the current one where it needs none, else the last one
     * that needs none.
     *
     * @param dates those that are known
     */
    public S stateOf(S current, Map<S, LocalDate> dates) {
        for (S state : order.reversed()) {
            if (dates.get(state) != null) {
                return state;
            }
        }
        return current != null && !dated.contains(current) ? current
                : order.reversed().stream().filter(state -> !dated.contains(state)).findFirst().orElseThrow();
    }

    /**
     * The dates once a state is chosen: its own is today where none was known, those of later states are no longer true. Dates of
     * earlier states stay as they are: that a complaint is closed does not tell when it was answered.
     */
    public Map<S, LocalDate> datesIn(S chosen, Map<S, LocalDate> dates, LocalDate today) {
        Map<S, LocalDate> then = new HashMap<>();
        int reached = order.indexOf(chosen);
        for (S state : dated) {
            LocalDate known = dates.get(state);
            if (order.indexOf(state) <= reached && (known != null || state == chosen)) {
                then.put(state, Objects.requireNonNullElse(known, today));
            }
        }
        return then;
    }
}
