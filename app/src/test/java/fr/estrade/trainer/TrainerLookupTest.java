package fr.estrade.trainer;

import static fr.estrade.db.Tables.TRAINER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.testing.Desk;
import fr.estrade.ui.form.Lookup;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a trainer is chosen. */
class TrainerLookupTest {
    private final Desk desk = Desk.withBase();

    @AfterEach
    void close() {
        desk.close();
    }

    private UUID given(String first, String last) {
        TrainerRecord trainer = new TrainerRecord();
        trainer.setCode("F-" + last);
        trainer.setFirstName(first);
        trainer.setLastName(last);
        desk.base().journal().write(ChangeLabel.of("trainer.created", last), tx -> tx.insert(trainer));
        return trainer.getId();
    }

    @Test
    void whoIsFirstNamedWhereATrainerIsChosenGetsARecordThere() {
        given("Camille", "Orvanne");
        Lookup lookup = Trainers.lookup(desk.kit(), desk.base());
        assertThat(lookup.creates()).isTrue();

        UUID inan = lookup.create("Inan ORVANNE");
        assertThat(desk.base().dsl().fetchSingle(TRAINER, TRAINER.ID.eq(inan))).extracting(TrainerRecord::getFirstName, TrainerRecord::getLastName,
                TrainerRecord::getCode).containsExactly("Inan", "ORVANNE", "ORVANNE");
        assertThat(lookup.create("Inan Orvanne")).as("who is there already").isEqualTo(inan);
        assertThat(desk.base().dsl().fetchSingle(TRAINER, TRAINER.ID.eq(lookup.create("Alix Orvanne"))).getCode()).isEqualTo("ORVANNE-2");
    }

    @Test
    void aTrainerIsNamedInFull() {
        UUID camille = given("Camille", "Orvanne");
        UUID alone = given(null, "Belhoste");
        given("Camille", "Arvor");
        Lookup lookup = Trainers.lookup(desk.kit(), desk.base());
        assertThat(lookup.find(camille)).get().extracting(Lookup.Choice::label).isEqualTo("Camille Orvanne");
        assertThat(lookup.find(alone)).get().extracting(Lookup.Choice::label).isEqualTo("Belhoste");
        assertThat(lookup.search("camille", 5)).extracting(Lookup.Choice::label).containsExactly("Camille Arvor", "Camille Orvanne");
        assertThat(lookup.search("orv", 5)).extracting(Lookup.Choice::label).isEqualTo(List.of("Camille Orvanne"));
    }
}
