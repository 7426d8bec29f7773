package fr.estrade.journal;

import static fr.estrade.db.Tables.DAY_ROLE;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.db.tables.records.AudienceRoleRecord;
import fr.estrade.db.tables.records.DayRoleRecord;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.db.tables.records.PhaseRecord;
import fr.estrade.db.tables.records.ProgrammeDayRecord;
import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.storage.Base;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.OpenOptions;
import fr.estrade.storage.TestBases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Taking back and doing again, on both engines. */
class UndoTest {
    private static final ChangeLabel LABEL = ChangeLabel.of("test");

    /** Days and minutes of an offer, as features keep them. */
    private static final class Totals implements Derivation {
        @Override
        public Table<?> records() {
            return OFFER;
        }

        @Override
        public Set<Table<?>> watched() {
            return Set.of(PHASE, PROGRAMME_DAY);
        }

        @Override
        public List<DerivedRow> recompute(DSLContext dsl, Collection<UUID> records) {
            var minutes = DSL.coalesce(DSL.sum(PROGRAMME_DAY.MINUTES), 0).cast(Integer.class);
            return dsl.select(OFFER.ID, DSL.count(PROGRAMME_DAY.ID), minutes)
                    .from(OFFER).leftJoin(PHASE).on(PHASE.OFFER_ID.eq(OFFER.ID)).leftJoin(PROGRAMME_DAY).on(PROGRAMME_DAY.PHASE_ID.eq(PHASE.ID))
                    .where(OFFER.ID.in(records)).groupBy(OFFER.ID)
                    .fetch(row -> new DerivedRow(OFFER, row.value1(), Map.of(OFFER.FIRM_DAYS, row.value2(), OFFER.FIRM_MINUTES, row.value3())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void undoAndRedoGoOnAfterARestart(TestBases.Kind kind) {
        BaseLocation location = kind.location();
        OrganisationRecord caf = Rows.organisation("CAF75", "Caf de Paris");
        try (Base base = Base.open(location, OpenOptions.standard())) {
            Journal journal = Rows.journal(base);
            Rows.saved(journal, caf);
            caf.setCity("Paris");
            journal.write(ChangeLabel.of("organisation.changed", "Caf de Paris", 3, null), tx -> tx.update(caf));
        }
        try (Base base = Base.open(location, OpenOptions.standard())) {
            Journal journal = Rows.journal(base);
            assertThat(journal.undoState().undoable()).get().extracting(ChangeSummary::label)
                    .isEqualTo(ChangeLabel.of("organisation.changed", "Caf de Paris", 3, null));
            assertThat(journal.undo()).isPresent();
            assertThat(base.dsl().fetchOne(ORGANISATION).getCity()).isNull();
            assertThat(base.dsl().fetchOne(ORGANISATION).getSearchKey()).isEqualTo("caf75 caf de paris");
        }
        try (Base base = Base.open(location, OpenOptions.standard())) {
            Journal journal = Rows.journal(base);
            assertThat(journal.undo()).isPresent();
            assertThat(base.dsl().fetchCount(ORGANISATION)).isZero();
            assertThat(journal.undo()).isEmpty();
            assertThat(journal.redo()).isPresent();
            assertThat(journal.redo()).isPresent();
            assertThat(journal.redo()).isEmpty();
            assertThat(base.dsl().fetchOne(ORGANISATION).getCity()).isEqualTo("Paris");
            assertThat(journal.undoState().redoable()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void somethingNewEndsRedo(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            Rows.saved(journal, Rows.organisation("A", "One"));
            journal.undo();
            assertThat(journal.undoState().redoable()).isPresent();
            Rows.saved(journal, Rows.organisation("B", "Two"));
            assertThat(journal.redo()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverHoldsARowFromBeforeAnUndoCannotOverwriteIt(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            OrganisationRecord held = Rows.saved(journal, Rows.organisation("A", "One"));
            OrganisationRecord other = base.dsl().fetchOne(ORGANISATION);
            journal.write(LABEL, tx -> tx.delete(other));
            journal.undo();
            held.setName("Deux");
            assertThatThrownBy(() -> journal.write(LABEL, tx -> tx.update(held))).isInstanceOf(StaleRecordException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUserTakesBackTheirOwnChanges(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal claire = Rows.journal(base);
            Journal paul = new Journal(base, Clock.systemUTC(), "Paul", List.of());
            Rows.saved(claire, Rows.organisation("A", "One"));
            Rows.saved(paul, Rows.organisation("B", "Two"));
            assertThat(claire.undo()).get().extracting(ChangeSummary::madeBy).isEqualTo("Claire");
            assertThat(base.dsl().fetchOne(ORGANISATION).getCode()).isEqualTo("B");
            assertThat(claire.undoOfAnybody()).get().extracting(ChangeSummary::madeBy).isEqualTo("Paul");
            assertThat(base.dsl().fetchCount(ORGANISATION)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherColumnChangedSinceIsNoConflictTheSameOneIs(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            OrganisationRecord caf = Rows.saved(journal, Rows.organisation("A", "One"));
            caf.setCity("Paris");
            UUID first = journal.write(LABEL, tx -> tx.update(caf)).changeId();
            caf.setPhone("01 23 45 67 89");
            journal.write(LABEL, tx -> tx.update(caf));
            assertThat(journal.undo(first)).isPresent();
            assertThat(base.dsl().fetchOne(ORGANISATION)).satisfies(now -> {
                assertThat(now.getCity()).isNull();
                assertThat(now.getPhone()).isEqualTo("01 23 45 67 89");
            });
            assertThat(journal.undo(first)).isEmpty();

            OrganisationRecord now = base.dsl().fetchOne(ORGANISATION);
            now.setCity("Lyon");
            UUID second = journal.write(LABEL, tx -> tx.update(now)).changeId();
            now.setCity("Nice");
            UUID third = journal.write(ChangeLabel.of("later"), tx -> tx.update(now)).changeId();
            assertThatThrownBy(() -> journal.undo(second)).isInstanceOfSatisfying(UndoConflictException.class, conflict -> {
                assertThat(conflict.reason()).isEqualTo(UndoConflictException.Reason.CHANGED);
                assertThat(conflict.later().id()).isEqualTo(third);
                assertThat(conflict.table()).isEqualTo("organisation");
            });
            assertThat(base.dsl().fetchOne(ORGANISATION).getCity()).isEqualTo("Nice");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChosenChangeIsDoneAgainAndNoOther(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            UUID first = journal.write(LABEL, tx -> tx.insert(Rows.organisation("A", "One"))).changeId();
            Rows.saved(journal, Rows.organisation("B", "Two"));
            assertThat(journal.redo(first)).as("it stands").isEmpty();
            journal.undo();
            journal.undo();
            List<UUID> told = new ArrayList<>();
            journal.addListener(event -> told.add(event.targetId()));
            Rows.saved(journal, Rows.organisation("C", "Three"));
            assertThat(journal.redo(first)).isPresent();
            assertThat(base.dsl().select(ORGANISATION.CODE).from(ORGANISATION).orderBy(ORGANISATION.CODE).fetch(ORGANISATION.CODE)).containsExactly("A", "C");
            assertThat(journal.redo(first)).isEmpty();
            assertThat(told).containsExactly(null, first);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsUsedSinceCannotBeTakenBack(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            OrganisationRecord caf = Rows.organisation("A", "One");
            UUID first = journal.write(LABEL, tx -> tx.insert(caf)).changeId();
            TrainerRecord trainer = Rows.trainer("T", "Martin");
            trainer.setOrganisationId(caf.getId());
            Rows.saved(journal, trainer);
            assertThatThrownBy(() -> journal.undo(first)).isInstanceOfSatisfying(UndoConflictException.class,
                    conflict -> assertThat(conflict.reason()).isEqualTo(UndoConflictException.Reason.USED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCodeTakenSinceStandsInTheWay(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            OrganisationRecord caf = Rows.saved(journal, Rows.organisation("A", "One"));
            UUID deletion = journal.write(LABEL, tx -> tx.delete(caf)).changeId();
            Rows.saved(journal, Rows.organisation("A", "Other"));
            assertThatThrownBy(() -> journal.undo(deletion)).isInstanceOfSatisfying(UndoConflictException.class,
                    conflict -> assertThat(conflict.reason()).isEqualTo(UndoConflictException.Reason.FORBIDDEN));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTreeIsDeletedAndComesBackWhole(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base, new Totals());
            UUID offer = programme(journal);
            int deleted = journal.writeReturning(LABEL, tx -> tx.deleteTree(OFFER, offer));
            assertThat(deleted).isEqualTo(1 + 2 + 3 + 1 + 1 + 1);
            assertThat(base.dsl().fetchCount(PROGRAMME_DAY) + base.dsl().fetchCount(DAY_ROLE) + base.dsl().fetchCount(PRICE)).isZero();
            journal.undo();
            assertThat(base.dsl().fetchCount(PROGRAMME_DAY)).isEqualTo(3);
            assertThat(base.dsl().fetchCount(DAY_ROLE)).isEqualTo(1);
            assertThat(base.dsl().fetchOne(OFFER).getFirmMinutes()).isEqualTo(3 * 420);
            assertThat(journal.write(LABEL, tx -> tx.deleteTree(OFFER, UUID.randomUUID())).changed()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatOthersReferToIsNotDeleted(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            OrganisationRecord caf = Rows.saved(journal, Rows.organisation("A", "One"));
            OfferRecord offer = Rows.offer("O", "Titre");
            offer.setOrganisationId(caf.getId());
            Rows.saved(journal, offer);
            assertThatThrownBy(() -> journal.write(LABEL, tx -> tx.deleteTree(ORGANISATION, caf.getId())))
                    .isInstanceOfSatisfying(StillUsedException.class, used -> assertThat(used.uses())
                            .containsExactly(new StillUsedException.Use("offer", "organisation_id", List.of(offer.getId()), 1)));
            assertThat(base.dsl().fetchCount(ORGANISATION)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void derivedColumnsAreKeptRightAndAreNoConflict(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base, new Totals());
            UUID id = programme(journal);
            OfferRecord offer = base.dsl().fetchOne(OFFER);
            assertThat(offer.getFirmDays()).isEqualTo(3);
            assertThat(offer.getVersion()).as("derived columns do not count the version").isZero();

            ProgrammeDayRecord added = Rows.day(base.dsl().fetch(PHASE).getFirst().getId(), "z", 60);
            UUID addition = journal.write(LABEL, tx -> tx.insert(added)).changeId();
            ProgrammeDayRecord another = Rows.day(base.dsl().fetch(PHASE).getFirst().getId(), "zz", 30);
            Rows.saved(journal, another);
            assertThat(base.dsl().fetchOne(OFFER, OFFER.ID.eq(id)).getFirmMinutes()).isEqualTo(3 * 420 + 90);
            journal.undo(addition);
            assertThat(base.dsl().fetchOne(OFFER, OFFER.ID.eq(id)).getFirmMinutes()).isEqualTo(3 * 420 + 30);

            offer.setTitle("Autre titre");
            journal.write(LABEL, tx -> tx.update(offer));
            assertThat(offer.getFirmDays()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDayMovedToAnotherOfferCountsThere(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base, new Totals());
            UUID first = programme(journal);
            OfferRecord second = Rows.saved(journal, Rows.offer("O2", "Autre"));
            PhaseRecord phase = Rows.saved(journal, Rows.phase(second.getId(), "a"));
            ProgrammeDayRecord day = base.dsl().fetch(PROGRAMME_DAY).getFirst();
            day.setPhaseId(phase.getId());
            journal.write(LABEL, tx -> tx.update(day));
            assertThat(base.dsl().fetchOne(OFFER, OFFER.ID.eq(first)).getFirmDays()).isEqualTo(2);
            assertThat(base.dsl().fetchOne(OFFER, OFFER.ID.eq(second.getId())).getFirmDays()).isEqualTo(1);
            journal.undo();
            assertThat(base.dsl().fetchOne(OFFER, OFFER.ID.eq(first)).getFirmDays()).isEqualTo(3);
        }
    }

    /** An offer with two phases, three days of 7 hours, a price, and a role that a day expects. */
    private static UUID programme(Journal journal) {
        OfferRecord offer = Rows.offer("O1", "Mener un projet");
        journal.write(LABEL, tx -> {
            tx.insert(offer);
            PhaseRecord one = tx.insert(Rows.phase(offer.getId(), "a"));
            PhaseRecord two = tx.insert(Rows.phase(offer.getId(), "b"));
            ProgrammeDayRecord day = tx.insert(Rows.day(one.getId(), "a", 420));
            tx.insertAll(List.of(Rows.day(one.getId(), "b", 420), Rows.day(two.getId(), "a", 420)));
            tx.insert(Rows.price(offer.getId()));
            AudienceRoleRecord role = new AudienceRoleRecord();
            role.setOfferId(offer.getId());
            role.setPosition("a");
            role.setName("Chargé d’étude");
            tx.insert(role);
            DayRoleRecord expected = new DayRoleRecord();
            expected.setProgrammeDayId(day.getId());
            expected.setAudienceRoleId(role.getId());
            tx.insert(expected);
        });
        return offer.getId();
    }
}
