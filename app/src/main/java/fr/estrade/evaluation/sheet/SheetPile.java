package fr.estrade.evaluation.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An evaluation with the sheets that came back, as they were read.
 *
 * @param expectedCount how many sheets are expected
 * @param people        from whom sheets are expected, by name; empty where only their number is known
 * @param sheets        by their number
 */
public record SheetPile(SheetForm form, int expectedCount, List<Expected> people, List<KeyedSheet> sheets) {

    /** Somebody from whom a sheet is expected. */
    public record Expected(Respondent respondent, String name) {
    }

    public SheetPile {
        people = List.copyOf(people);
        sheets = List.copyOf(sheets);
    }

    /** Those expected whose sheet did not come back yet, or came back without a name. */
    public List<Expected> missing() {
        var received = sheets.stream().map(sheet -> sheet.entry().respondent()).collect(Collectors.toSet());
        return people.stream().filter(one -> !received.contains(one.respondent())).toList();
    }

    /** The sheet of that id. */
    public Optional<KeyedSheet> sheet(UUID id) {
        return sheets.stream().filter(sheet -> sheet.id().equals(id)).findFirst();
    }

    /** Sheets by who answered; anonymous ones are left out. */
    Map<Respondent, KeyedSheet> byRespondent() {
        return sheets.stream().filter(sheet -> !sheet.entry().respondent().isAnonymous())
                .collect(Collectors.toMap(sheet -> sheet.entry().respondent(), sheet -> sheet, (one, other) -> one));
    }
}
