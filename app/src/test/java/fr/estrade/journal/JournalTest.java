package fr.estrade.journal;

import static fr.estrade.db.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every write keeps its word on, on both engines. */
class JournalTest {
    private static Journal journal(Base base) {
        return new Journal(base, Clock.systemUTC(), "Claire", List.of());
    }

    private static OrganisationRecord organisation(String code, String name) {
        OrganisationRecord organisation = new OrganisationRecord();
        organisation.setCode(code);
        organisation.setName(name);
        return organisation;
    }

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenCanBeUndoneAndDoneAgain(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = journal(base);
            OrganisationRecord caf = organisation("CAF75", "Caf de Paris");
            journal.write(ChangeLabel.of("organisation.created", "Caf de Paris"), tx -> tx.insert(caf));
            assertThat(caf.getId()).isNotNull();
            assertThat(caf.getSearchKey()).isEqualTo("caf75 caf de paris");
            assertThat(caf.getCommissioning()).isFalse();

            caf.setCity("Paris");
            journal.write(ChangeLabel.of("organisation.changed", "Caf de Paris"), tx -> tx.update(caf));
            assertThat(caf.getVersion()).isEqualTo(1);

            assertThat(journal.undo()).get().extracting(ChangeSummary::label).isEqualTo(ChangeLabel.of("organisation.changed", "Caf de Paris"));
            assertThat(base.dsl().fetchOne(ORGANISATION).getCity()).isNull();
            assertThat(journal.undo()).isPresent();
            assertThat(base.dsl().fetchCount(ORGANISATION)).isZero();
            assertThat(journal.undo()).isEmpty();
            assertThat(journal.redo()).isPresent();
            assertThat(journal.redo()).isPresent();
            assertThat(journal.redo()).isEmpty();
            assertThat(base.dsl().fetchOne(ORGANISATION).getCity()).isEqualTo("Paris");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCodeGivenTwiceIsRefusedByTheNameOfItsRule(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = journal(base);
            journal.write(ChangeLabel.of("organisation.created"), tx -> tx.insert(organisation("A", "One")));
            assertThatThrownBy(() -> journal.write(ChangeLabel.of("organisation.created"), tx -> tx.insert(organisation("A", "Other"))))
                    .isInstanceOfSatisfying(ConstraintException.class, refused -> {
                        assertThat(refused.kind()).isEqualTo(ConstraintException.Kind.UNIQUE);
                        assertThat(refused.name()).isEqualTo("organisation_code_uq");
                    });
            assertThat(base.dsl().fetchCount(ORGANISATION)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLoadFillsAnEmptyBaseAndIsNotUndone(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = journal(base);
            OrganisationRecord flagged = organisation("B", "Other");
            flagged.setCommissioning(true);
            journal.load(ChangeLabel.of("demo.loaded"), load -> load.insertAll(List.of(organisation("A", "Été"), flagged)));
            assertThat(base.dsl().fetch(ORGANISATION, ORGANISATION.CODE.eq("A")).getFirst())
                    .satisfies(loaded -> {
                        assertThat(loaded.getSearchKey()).isEqualTo("a ete");
                        assertThat(loaded.getCommissioning()).isFalse();
                        assertThat(loaded.getVersion()).isZero();
                    });
            assertThat(journal.undo()).isEmpty();
            assertThatThrownBy(() -> journal.load(ChangeLabel.of("demo.loaded"), load -> {})).isInstanceOf(IllegalStateException.class);
        }
    }
}
