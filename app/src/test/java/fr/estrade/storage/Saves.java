package fr.estrade.storage;

import static fr.estrade.db.Tables.ORGANISATION;

import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.storage.change.CanonicalText;
import fr.estrade.task.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Record;

/** Saves that tests make, and whether they are there. */
final class Saves {
    private Saves() {}

    static Journal journal(Base base) {
        return new Journal(base, Clock.systemUTC(), "Claire", List.of());
    }

    /** Saves organisations with the codes S1, S2, …, one change each. */
    static void make(Base base, int from, int to) {
        Journal journal = journal(base);
        for (OrganisationRecord organisation : organisations(from, to)) {
            journal.write(ChangeLabel.of("test.saved", organisation.getCode()), tx -> tx.insert(organisation));
        }
    }

    static List<OrganisationRecord> organisations(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> {
            OrganisationRecord organisation = new OrganisationRecord();
            organisation.setCode("S" + i);
            organisation.setName("Organisation n° " + i);
            return organisation;
        }).toList();
    }

    /** All values of a row, the same on both engines. */
    static String text(Record row) {
        return Arrays.stream(row.intoArray()).map(CanonicalText::of).toList().toString();
    }

    /** The codes that are there, in the order of their numbers. */
    static List<String> codes(Base base) {
        return base.dsl().select(ORGANISATION.CODE).from(ORGANISATION).orderBy(ORGANISATION.ID).fetch(ORGANISATION.CODE);
    }

    static List<String> expected(int to) {
        return IntStream.rangeClosed(1, to).mapToObj(i -> "S" + i).toList();
    }

    static Base open(Path folder) {
        return Base.open(BaseLocation.of(folder), OpenOptions.standard());
    }

    static Base open(BaseLocation location) {
        return Base.open(location, OpenOptions.standard());
    }

    /** The findings that a sound base has none of. */
    static List<Finding> complaints(Base base) {
        return Check.of(base, Progress.none()).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }
}
