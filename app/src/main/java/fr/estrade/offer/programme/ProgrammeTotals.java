package fr.estrade.offer.programme;

import java.util.OptionalInt;

/**
 * How long a programme is. A day whose duration is unknown counts as a day and is reported, but adds no minutes.
 *
 * @param firm        what takes place as things stand: phases that are no options, and options taken up
 * @param withOptions the same with every option
 * @param hourBank    its hours are in neither of the two others
 */
public record ProgrammeTotals(Part firm, Part withOptions, HourBank hourBank) {

    /**
     * @param minutes             of the days whose duration is known
     * @param daysWithoutDuration how many of the days have none
     */
    public record Part(int days, int minutes, int daysWithoutDuration) {

        /** Whether {@code minutes} is the whole duration. */
        public boolean isComplete() {
            return daysWithoutDuration == 0;
        }
    }

    /**
     * @param banks          number of hour banks
     * @param ceilingMinutes sum of the ceilings that were agreed
     * @param withoutCeiling number of hour banks without one
     */
    public record HourBank(int banks, int ceilingMinutes, int withoutCeiling) {
    }

    public static ProgrammeTotals of(Programme programme) {
        Sum firm = new Sum();
        Sum withOptions = new Sum();
        int banks = 0;
        int ceiling = 0;
        int withoutCeiling = 0;
        for (Phase phase : programme.phases()) {
            if (phase.isHourBank()) {
                banks++;
                ceiling += phase.ceilingMinutes() == null ? 0 : phase.ceilingMinutes();
                withoutCeiling += phase.ceilingMinutes() == null ? 1 : 0;
            } else {
                for (ProgrammeDay day : phase.days()) {
                    OptionalInt minutes = programme.minutesOf(day);
                    withOptions.add(minutes);
                    if (phase.isFirm()) {
                        firm.add(minutes);
                    }
                }
            }
        }
        return new ProgrammeTotals(firm.part(), withOptions.part(), new HourBank(banks, ceiling, withoutCeiling));
    }

    private static final class Sum {
        private int days;
        private int minutes;
        private int without;

        void add(OptionalInt dayMinutes) {
            days++;
            minutes += dayMinutes.orElse(0);
            without += dayMinutes.isPresent() ? 0 : 1;
        }

        Part part() {
            return new Part(days, minutes, without);
        }
    }
}
