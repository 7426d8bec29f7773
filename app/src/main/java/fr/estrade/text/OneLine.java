package fr.estrade.text;

import java.util.stream.Collectors;

/** Text of several lines where there is room for one: a row of a list, on the screen or in a terminal. */
public final class OneLine {

    private OneLine() {
    }

    /** The lines one after the other with a dot between them, empty ones left out. */
    public static String of(String text) {
        return text.indexOf('\n') < 0 ? text
                : text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" · "));
    }
}
