package fr.estrade.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How {@code estrade list} writes a list. */
enum ListFormat {
    TEXT,
    CSV,
    XLSX,
    JSON,
    PDF,
    ICS;

    /** The format that the name of a file tells. */
    static Optional<ListFormat> ofFile(String name) {
        String suffix = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return name.indexOf('.') < 0 ? Optional.empty() : Arrays.stream(values()).filter(format -> format.name().equals(suffix)).findFirst();
    }

    /** Whether a terminal cannot show it. */
    boolean isBinary() {
        return this == XLSX || this == PDF;
    }
}
