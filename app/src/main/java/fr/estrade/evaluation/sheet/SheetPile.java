package fr.estrade.evaluation.sheet;

import java.util.List;

/**
 * An evaluation with the sheets that came back, as they were read.
 *
 * @param closed        whether nothing more is awaited
 * @param expectedCount how many sheets are expected
 * @param people        from whom sheets are expected, by name; empty where only their number is known
 * @param sheets        by their number
 */
public record SheetPile(SheetForm form, boolean closed, int expectedCount, List<Expected> people, List<KeyedSheet> sheets) {

    /** Somebody from whom a sheet is expected. */
    public record Expected(Respondent respondent, String name) {
    }

    public SheetPile {
        people = List.copyOf(people);
        sheets = List.copyOf(sheets);
    }
}
