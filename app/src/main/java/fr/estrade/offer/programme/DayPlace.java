package fr.estrade.offer.programme;

/** Where a day stands in a programme: "phase 2, day 1". Both count from 1. */
public record DayPlace(int phase, int day) implements Comparable<DayPlace> {

    @Override
    public int compareTo(DayPlace other) {
        return phase != other.phase ? Integer.compare(phase, other.phase) : Integer.compare(day, other.day);
    }
}
