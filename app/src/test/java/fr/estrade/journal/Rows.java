package fr.estrade.journal;

import fr.estrade.db.code.PhaseKind;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.db.tables.records.PhaseRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.db.tables.records.ProgrammeDayRecord;
import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.storage.Base;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.UpdatableRecord;

/** Rows that tests write. */
final class Rows {
    private Rows() {}

    static Journal journal(Base base, Derivation... derivations) {
        return new Journal(base, Clock.systemUTC(), "Claire", List.of(derivations));
    }

    static <R extends UpdatableRecord<?>> R saved(Journal journal, R row) {
        return journal.writeReturning(ChangeLabel.of("test"), tx -> tx.insert(row));
    }

    static OrganisationRecord organisation(String code, String name) {
        OrganisationRecord organisation = new OrganisationRecord();
        organisation.setCode(code);
        organisation.setName(name);
        return organisation;
    }

    static TrainerRecord trainer(String code, String name) {
        TrainerRecord trainer = new TrainerRecord();
        trainer.setCode(code);
        trainer.setLastName(name);
        return trainer;
    }

    static OfferRecord offer(String code, String title) {
        OfferRecord offer = new OfferRecord();
        offer.setCode(code);
        offer.setTitle(title);
        return offer;
    }

    static PriceRecord price(UUID offer) {
        PriceRecord price = new PriceRecord();
        price.setOfferId(offer);
        price.setPosition("a");
        return price;
    }

    static PhaseRecord phase(UUID offer, String position) {
        PhaseRecord phase = new PhaseRecord();
        phase.setOfferId(offer);
        phase.setPosition(position);
        phase.setKind(PhaseKind.DAYS);
        return phase;
    }

    static ProgrammeDayRecord day(UUID phase, String position, int minutes) {
        ProgrammeDayRecord day = new ProgrammeDayRecord();
        day.setPhaseId(phase);
        day.setPosition(position);
        day.setMinutes(minutes);
        return day;
    }
}
