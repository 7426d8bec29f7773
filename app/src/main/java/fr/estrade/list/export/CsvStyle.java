package fr.estrade.list.export;

/** The two kinds of CSV. */
public enum CsvStyle {
    /**
     * For people, who open it by a double click in a French Excel: UTF-8 with byte order mark, semicolons, titles and
     * labels as on screen, dates as 20/05/2026, numbers with a comma, durations as 7:00.
     */
    FRENCH_EXCEL,
    /**
     * For programs, after RFC 4180: UTF-8 without mark, commas, keys of columns and constants of codes, ISO dates,
     * numbers with a dot, durations in minutes.
     */
    RFC_4180
}
