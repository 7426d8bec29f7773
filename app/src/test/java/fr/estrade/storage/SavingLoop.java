package fr.estrade.storage;

import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.TRAINER;

import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.journal.Journal;
import java.nio.file.Path;
import java.util.UUID;
import org.jooq.impl.DSL;

/**
 * A program that saves and saves until it is killed, and says on its standard output each time a save was acknowledged. Each save
 * is a parent, a child, and a change of the parent before.
 */
final class SavingLoop {
    private SavingLoop() {}

    /** What the loop is run with. */
    enum Setting {
        FULL,
        WITHOUT_TAIL,
        WITHOUT_TAIL_AND_CHECKPOINT;

        Environment environment() {
            return switch (this) {
                case FULL -> new Environment();
                case WITHOUT_TAIL -> new LessSafety(true);
                case WITHOUT_TAIL_AND_CHECKPOINT -> new LessSafety(false);
            };
        }
    }

    public static void main(String[] args) {
        BaseLocation location = BaseLocation.of(Path.of(args[0]));
        try (Base base = Base.open(location, OpenOptions.standard(), Setting.valueOf(args[1]).environment())) {
            Journal journal = Saves.journal(base);
            // Each save is one change, and a change that is not there leaves no gap.
            for (int number = (int) Tables.newestNumber(base.dsl()) + 1; true; number++) {
                save(journal, number);
                System.out.println(number);
                System.out.flush();
            }
        }
    }

    private static void save(Journal journal, int number) {
        UUID id = Ids.next();
        journal.write(ChangeLabel.of("test.saved", number), tx -> {
            OrganisationRecord before = tx.dsl().fetchOne(ORGANISATION, ORGANISATION.CODE.eq("K" + (number - 1)));
            if (before != null) {
                before.setCity("suivie de " + number);
                tx.update(before);
            }
            OrganisationRecord organisation = new OrganisationRecord();
            organisation.setId(id);
            organisation.setCode("K" + number);
            organisation.setName("Organisation " + number);
            tx.insert(organisation);
            TrainerRecord trainer = new TrainerRecord();
            trainer.setCode("F" + number);
            trainer.setLastName("Formateur " + number);
            trainer.setOrganisationId(id);
            tx.insert(trainer);
        });
    }

    /** Whether a save is there with all of its parts. */
    static boolean isThere(Base base, int number) {
        return base.dsl().fetchExists(DSL.selectOne().from(TRAINER).join(ORGANISATION).on(TRAINER.ORGANISATION_ID.eq(ORGANISATION.ID))
                .where(ORGANISATION.CODE.eq("K" + number)).and(TRAINER.CODE.eq("F" + number)))
                && (number == 1 || base.dsl().fetchExists(ORGANISATION,
                        ORGANISATION.CODE.eq("K" + (number - 1)).and(ORGANISATION.CITY.eq("suivie de " + number))));
    }
}
