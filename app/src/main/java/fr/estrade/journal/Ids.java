package fr.estrade.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of rows: UUIDs of version 7, which grow with time, so that rows made together lie together. */
public final class Ids {
    private static final int FRACTIONS = 4096;

    private Ids() {}

    /** A new id. */
    public static UUID next() {
        return at(Clock.systemUTC().instant());
    }

    /** An id as if made at that moment. Two calls give two ids. */
    static UUID at(Instant moment) {
        long millis = moment.toEpochMilli();
        // RFC 9562, 6.2, method 3: the fraction of the millisecond keeps ids of one burst in order.
        long fraction = (moment.getNano() % 1_000_000L) * FRACTIONS / 1_000_000L;
        long most = millis << 16 | 0x7000L | fraction;
        long least = ThreadLocalRandom.current().nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(most, least);
    }
}
