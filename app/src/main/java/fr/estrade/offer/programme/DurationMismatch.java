package fr.estrade.offer.programme;

import java.math.BigDecimal;
import java.util.UUID;

/** A duration that is stated in two places of a programme, differently. */
public sealed interface DurationMismatch {

    /** Days announced for the whole, against the firm days of the programme. {@code withOptions} counts the options too. */
    record Days(BigDecimal declared, BigDecimal programme, BigDecimal withOptions) implements DurationMismatch {
    }

    /** Minutes announced for the whole, against the firm minutes of the programme. {@code withOptions} counts the options too. */
    record Minutes(int declared, int programme, int withOptions) implements DurationMismatch {
    }

    /** Days and minutes announced for the whole do not agree at the usual minutes a day ("9 days, 70 h" at 7 h a day). */
    record DaysAgainstMinutes(BigDecimal days, int minutes, int usualDayMinutes) implements DurationMismatch {
    }

    /** Days announced for a phase, against the days it has. */
    record PhaseDays(UUID phaseId, int phase, BigDecimal declared, int days) implements DurationMismatch {
    }

    /** Minutes typed for a day, against what its own times give. */
    record DayMinutes(UUID dayId, DayPlace place, int typed, int fromTimes) implements DurationMismatch {
    }
}
