package fr.estrade.session;

import fr.estrade.db.code.DateState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of the date of a day: fixed on a date, or "à définir" (to be agreed), or "à programmer" (not yet looked at).
 *
 * @param date known if and only if the state is {@link DateState#FIXED}; otherwise null
 */
public record DayDate(DateState state, LocalDate date) {

    /** @throws IllegalArgumentException for a fixed day without a date, or a date on a day that is not fixed */
    public DayDate {
        Objects.requireNonNull(state, "state");
        if ((state == DateState.FIXED) != (date != null)) {
            throw new IllegalArgumentException("State " + state + " with date " + date);
        }
    }

    public static DayDate on(LocalDate date) {
        return new DayDate(DateState.FIXED, Objects.requireNonNull(date));
    }

    public static DayDate toDefine() {
        return new DayDate(DateState.TO_DEFINE, null);
    }

    public static DayDate toSchedule() {
        return new DayDate(DateState.TO_SCHEDULE, null);
    }

    public boolean isFixed() {
        return state == DateState.FIXED;
    }

    /** What can be said of a whole phase: the state that all its days share; empty when they differ, or are fixed, or there are none. */
    public static Optional<DateState> shared(Collection<DayDate> days) {
        DateState first = days.isEmpty() ? DateState.FIXED : days.iterator().next().state();
        return first != DateState.FIXED && days.stream().allMatch(day -> day.state() == first) ? Optional.of(first) : Optional.empty();
    }
}
