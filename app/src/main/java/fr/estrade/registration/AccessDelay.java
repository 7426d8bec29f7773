package fr.estrade.registration;

import fr.estrade.db.code.DelayUnit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/** How long somebody waits between asking for a place and the first day, and what the offer announces. */
public final class AccessDelay {

    /**
     * What an offer announces.
     *
     * @param amount  null: nothing
     * @param unit    null: nothing
     * @param maximum whether it promises to take no longer
     */
    public record Announced(Short amount, DelayUnit unit, boolean maximum) {

        /** Whether it says anything. */
        public boolean isKnown() {
            return amount != null && unit != null;
        }

        /** The day that the announced delay leads to. Only where it {@linkplain #isKnown() is known}. */
        public LocalDate from(LocalDate requestedOn) {
            return switch (unit) {
                case DAY -> requestedOn.plusDays(amount);
                case WEEK -> requestedOn.plusWeeks(amount);
                case MONTH -> requestedOn.plusMonths(amount);
            };
        }
    }

    private AccessDelay() {
    }

    /** Days between asking and the first day; empty where one of the two is unknown, or the first day comes first. */
    public static OptionalLong days(LocalDate requestedOn, LocalDate startsOn) {
        if (requestedOn == null || startsOn == null || startsOn.isBefore(requestedOn)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(ChronoUnit.DAYS.between(requestedOn, startsOn));
    }

    /**
     * By how many days somebody waits longer than a promise.
     *
     * @return 0 within the promise; empty where nothing is promised or a date is unknown
     */
    public static OptionalLong beyond(Announced announced, LocalDate requestedOn, LocalDate startsOn) {
        if (!announced.isKnown() || !announced.maximum() || days(requestedOn, startsOn).isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(announced.from(requestedOn), startsOn)));
    }
}
