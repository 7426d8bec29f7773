package fr.estrade.demo;

import java.util.HashMap;
import java.util.Map;

/** Gives sessions their codes: S26-014 is the fourteenth of 2026. */
final class SessionCodes {
    private final Map<Integer, Integer> given = new HashMap<>();

    String next(int year) {
        return "S%02d-%03d".formatted(Math.floorMod(year, 100), given.merge(year, 1, Integer::sum));
    }
}
