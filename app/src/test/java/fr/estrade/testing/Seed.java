package fr.estrade.testing;

import java.util.Random;

/**
 * The chance behind a property test. Each run takes a new seed and prints it; {@code -Destrade.seed=…} repeats a run.
 */
public final class Seed {

    private Seed() {
    }

    /** A random of a seed that is printed under the name of the test. */
    public static Random random(Class<?> test) {
        long seed = Long.getLong("estrade.seed", System.nanoTime());
        System.out.println(test.getSimpleName() + " seed " + seed + " (repeat with -Destrade.seed=" + seed + ")");
        return new Random(seed);
    }
}
