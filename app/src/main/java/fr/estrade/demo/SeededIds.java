package fr.estrade.demo;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Ids (UUID version 7) that are the same for the same seed and moment, and ascend, so that an index is filled from its end.
 * Not for several threads.
 */
final class SeededIds {
    private static final int COUNTER_BITS = 12;

    private final SplittableRandom random;
    private final long start;
    private long given;

    /**
     * @param start what the ids say of their time; every 4 096th is a millisecond later
     */
    SeededIds(long seed, Instant start) {
        this.random = new SplittableRandom(seed);
        this.start = start.toEpochMilli();
    }

    UUID next() {
        long millis = start + (given >>> COUNTER_BITS);
        long counter = given & ((1 << COUNTER_BITS) - 1);
        given++;
        long high = millis << 16 | 7L << 12 | counter;
        long low = random.nextLong() >>> 2 | 0b10L << 62;
        return new UUID(high, low);
    }
}
