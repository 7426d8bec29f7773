package fr.estrade.session;

import java.util.OptionalInt;

/**
 * How many have a place in a session, how many wait for one, and how many there may be.
 *
 * @param minimum    fewer make the session fragile; null: unknown
 * @param maximum    more wait; null: unknown, and nobody need wait
 * @param registered those who have a place
 * @param waiting    those on the waiting list
 */
public record Headcount(Integer minimum, Integer maximum, int registered, int waiting) {

    /** As the columns of a session keep it; each may be null. */
    public static Headcount of(Short minimum, Short maximum, Integer registered, Integer waiting) {
        return new Headcount(minimum == null ? null : minimum.intValue(), maximum == null ? null : maximum.intValue(),
                registered == null ? 0 : registered, waiting == null ? 0 : waiting);
    }

    /** Whether fewer have a place than the session needs. */
    public boolean isBelowMinimum() {
        return minimum != null && registered < minimum;
    }

    /** Whether more have a place than there are. */
    public boolean isAboveMaximum() {
        return maximum != null && registered > maximum;
    }

    /** How many more may have a place, 0 where it is full; empty where no maximum is known. */
    public OptionalInt free() {
        return maximum == null ? OptionalInt.empty() : OptionalInt.of(Math.max(0, maximum - registered));
    }

    /** Whether one more would go to the waiting list. */
    public boolean isFull() {
        return maximum != null && registered >= maximum;
    }

    /** How many of those who wait can have a place now. */
    public int canMoveUp() {
        return Math.min(waiting, free().orElse(waiting));
    }

    /** The same with other numbers of those who have a place. */
    public Headcount withRegistered(int number) {
        return new Headcount(minimum, maximum, number, waiting);
    }
}
