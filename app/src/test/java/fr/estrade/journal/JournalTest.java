package fr.estrade.journal;

import static fr.estrade.db.Tables.CHANGE;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.OFFICE;
import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.TRAINER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.OfficeRecord;
import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.storage.Base;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.OpenOptions;
import fr.estrade.storage.TestBases;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every write keeps its word on, on both engines. */
class JournalTest {
    private static final ChangeLabel LABEL = ChangeLabel.of("test");

    @ParameterizedTest
    @EnumSource
    void anInsertedRecordHoldsTheRowAsTheBaseHasIt(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            OfferRecord offer = Rows.offer("O1", "Mener un projet");
            PriceRecord price = Rows.price(null);
            price.setAmount(new BigDecimal("1500.005"));
            Rows.journal(base).write(LABEL, tx -> {
                tx.insert(offer);
                price.setOfferId(offer.getId());
                tx.insert(price);
            });
            assertThat(offer.getId().version()).isEqualTo(7);
            assertThat(offer.getVersion()).isZero();
            assertThat(offer.getStatus()).isNotNull();
            assertThat(offer.getSearchKey()).isEqualTo("o1 mener un projet");
            assertThat(price.getAmount()).isEqualTo("1500.01");
            assertThat(offer.touched()).isFalse();
            assertThat(base.dsl().fetchOne(OFFER)).isEqualTo(offer);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateWritesWhatDiffersAndCountsTheVersion(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            OrganisationRecord caf = Rows.saved(journal, Rows.organisation("CAF75", "Caf de Paris"));
            caf.setCity("Orléans");
            assertThat(journal.write(LABEL, tx -> tx.update(caf)).changed()).isTrue();
            assertThat(caf.getVersion()).isEqualTo(1);
            assertThat(caf.getSearchKey()).isEqualTo("caf75 caf de paris orleans");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWriteThatChangesNothingIsNoChange(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            OrganisationRecord caf = Rows.saved(journal, Rows.organisation("CAF75", "Caf\nde Paris"));
            caf.setName("Caf\r\nde Paris");
            caf.setCity(null);
            List<ChangeEvent> heard = new ArrayList<>();
            journal.addListener(heard::add);
            assertThat(journal.write(LABEL, tx -> assertThat(tx.update(caf)).isFalse()).changed()).isFalse();
            assertThat(heard).isEmpty();
            assertThat(caf.getVersion()).isZero();
            assertThat(base.dsl().fetchCount(CHANGE)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSaveOverSomebodyElsesIsRefusedAndShowsTheirs(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            OrganisationRecord mine = Rows.saved(journal, Rows.organisation("CAF75", "Caf de Paris"));
            OrganisationRecord theirs = base.dsl().fetchOne(ORGANISATION);
            theirs.setCity("Lyon");
            journal.write(LABEL, tx -> tx.update(theirs));
            mine.setName("Caf");
            assertThatThrownBy(() -> journal.write(LABEL, tx -> tx.update(mine)))
                    .isInstanceOfSatisfying(StaleRecordException.class, stale -> {
                        assertThat(stale.current()).isEqualTo(theirs);
                        assertThat(stale.id()).isEqualTo(mine.getId());
                    });
            journal.write(LABEL, tx -> tx.delete(theirs));
            assertThatThrownBy(() -> journal.write(LABEL, tx -> tx.update(mine)))
                    .isInstanceOfSatisfying(StaleRecordException.class, stale -> assertThat(stale.current()).isNull());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailureLeavesNothing(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            assertThatThrownBy(() -> journal.write(LABEL, tx -> {
                tx.insert(Rows.organisation("A", "One"));
                throw new IllegalStateException("no");
            })).hasMessage("no");
            assertThatThrownBy(() -> journal.write(LABEL, tx -> {
                tx.insert(Rows.organisation("A", "One"));
                try {
                    tx.insert(Rows.organisation("A", "Other"));
                } catch (ConstraintException swallowed) {
                    // A change that failed in part must not be kept, even if somebody looks away.
                }
            })).isInstanceOf(IllegalStateException.class);
            assertThat(base.dsl().fetchCount(ORGANISATION)).isZero();
            assertThat(base.dsl().fetchCount(CHANGE)).isZero();
            assertThat(journal.write(LABEL, tx -> tx.insert(Rows.organisation("A", "One"))).changed()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalNamesTheRule(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            Rows.saved(journal, Rows.organisation("A", "One"));
            TrainerRecord lost = Rows.trainer("T", "Martin");
            lost.setOrganisationId(UUID.randomUUID());
            OfferRecord upsideDown = Rows.offer("O", "Titre");
            upsideDown.setHeadcountMin((short) 12);
            upsideDown.setHeadcountMax((short) 7);
            assertRefused(journal, Rows.organisation("A", "Other"), ConstraintException.Kind.UNIQUE, "organisation_code_uq");
            assertRefused(journal, lost, ConstraintException.Kind.FOREIGN_KEY, "trainer_organisation_fk");
            assertRefused(journal, upsideDown, ConstraintException.Kind.CHECK, "offer_headcount_ck");
            assertRefused(journal, Rows.organisation("B", null), ConstraintException.Kind.NOT_NULL, "name");
            assertRefused(journal, Rows.organisation("C".repeat(31), "Long"), ConstraintException.Kind.TOO_LONG, kind == TestBases.Kind.H2 ? "code" : null);
        }
    }

    private static void assertRefused(Journal journal, UpdatableRecord<?> row, ConstraintException.Kind kind, String name) {
        assertThatThrownBy(() -> journal.write(LABEL, tx -> tx.insert(row))).isInstanceOfSatisfying(ConstraintException.class, refused -> {
            assertThat(refused.kind()).isEqualTo(kind);
            assertThat(refused.name()).isEqualTo(name);
            assertThat(refused.table()).isEqualTo(row.getTable().getName());
            assertThat(refused).hasNoCause();
        });
    }

    @ParameterizedTest
    @EnumSource
    void manyRowsAreOneChangeAndAreTakenBackTogether(TestBases.Kind kind) {
        int many = 6_000;
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            Iterable<OrganisationRecord> rows = () -> IntStream.range(0, many).mapToObj(JournalTest::noted).iterator();
            journal.write(LABEL, tx -> assertThat(tx.insertAll(rows)).isEqualTo(many));
            assertThat(base.dsl().fetchCount(ORGANISATION)).isEqualTo(many);
            assertThat(base.dsl().fetchCount(CHANGE)).isEqualTo(1);
            assertThat(journal.undo()).isPresent();
            assertThat(base.dsl().fetchCount(ORGANISATION)).isZero();
            assertThat(journal.redo()).isPresent();
            assertThat(base.dsl().fetchCount(ORGANISATION)).isEqualTo(many);
        }
    }

    /** Long enough that thousands of them are more than a change holds in memory. */
    private static OrganisationRecord noted(int number) {
        OrganisationRecord organisation = Rows.organisation("C" + number, "Nom " + number);
        organisation.setNotes("x".repeat(800));
        return organisation;
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreChangedAndDeletedByACondition(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            journal.write(LABEL, tx -> tx.insertAll(IntStream.range(0, 10).mapToObj(i -> Rows.organisation("C" + i, "Nom")).toList()));
            journal.write(LABEL, tx -> assertThat(tx.updateWhere(ORGANISATION, ORGANISATION.CODE.le("C4"), row -> row.setArchived(true))).isEqualTo(5));
            journal.write(LABEL, tx -> assertThat(tx.updateWhere(ORGANISATION, DSL.trueCondition(), row -> row.setArchived(true))).isEqualTo(5));
            journal.write(LABEL, tx -> assertThat(tx.deleteWhere(ORGANISATION, ORGANISATION.CODE.ge("C7"))).isEqualTo(3));
            assertThat(base.dsl().fetchCount(ORGANISATION, ORGANISATION.VERSION.eq(1L))).isEqualTo(7);
            journal.undo();
            journal.undo();
            assertThat(base.dsl().fetchCount(ORGANISATION, ORGANISATION.ARCHIVED.isTrue())).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void textsAreStoredInOneForm(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            OrganisationRecord pasted = Rows.organisation("A", "E\u0301cole\u0000 \uD83D\uDE00 \uD83D");
            pasted.setNotes("une\r\ndeux\rtrois");
            Rows.saved(journal, pasted);
            assertThat(pasted.getName()).isEqualTo("École \uD83D\uDE00 \uFFFD");
            assertThat(pasted.getNotes()).isEqualTo("une\ndeux\ntrois");
        }
    }

    @ParameterizedTest
    @EnumSource
    void listenersAreToldWhatWasTouchedOnceItIsSafe(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            List<ChangeEvent> heard = new ArrayList<>();
            journal.addListener(event -> {
                throw new IllegalStateException("a listener that fails harms nobody");
            });
            Runnable end = journal.addListener(event -> {
                assertThat(base.dsl().fetchCount(OFFER)).isEqualTo(1);
                heard.add(event);
            });
            OfferRecord offer = Rows.offer("O1", "Titre");
            List<UUID> prices = new ArrayList<>();
            journal.write(LABEL, tx -> {
                tx.insert(offer);
                PriceRecord price = Rows.price(offer.getId());
                tx.insert(price);
                prices.add(price.getId());
            });
            assertThat(heard).singleElement().satisfies(event -> {
                assertThat(event.touches(PRICE)).isTrue();
                assertThat(event.touches(TRAINER)).isFalse();
                assertThat(event.records()).containsOnlyKeys("offer");
                assertThat(event.touchesRecord(offer.getId())).isTrue();
                assertThat(event.touchesRecord(prices.getFirst())).as("what the row of a price shows may be another").isTrue();
            });
            end.run();
            journal.undo();
            assertThat(heard).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheJournalWrites(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            assertThatThrownBy(() -> base.dsl().insertInto(ORGANISATION).set(ORGANISATION.CODE, "A").execute()).isInstanceOf(IllegalStateException.class);
            OfficeRecord office = base.dsl().fetchOne(OFFICE);
            office.setName("Autre");
            assertThatThrownBy(office::store).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> Rows.journal(base).write(LABEL, tx -> tx.dsl().deleteFrom(OFFICE).execute())).isInstanceOf(IllegalStateException.class);
            assertThat(base.dsl().fetchOne(OFFICE).getName()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theScreensThreadNeitherReadsNorWrites(TestBases.Kind kind) {
        AtomicBoolean onScreen = new AtomicBoolean();
        try (Base base = Base.open(kind.location(), OpenOptions.standard().withUiThread(onScreen::get))) {
            Journal journal = Rows.journal(base);
            onScreen.set(true);
            assertThatThrownBy(() -> base.dsl().fetchCount(OFFICE)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> journal.write(LABEL, tx -> tx.insert(Rows.organisation("A", "One")))).isInstanceOf(IllegalStateException.class);
            onScreen.set(false);
            assertThat(base.dsl().fetchCount(ORGANISATION)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWriteInsideAWriteIsAMistake(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            assertThatThrownBy(() -> journal.write(LABEL, tx -> journal.write(LABEL, inner -> inner.insert(Rows.organisation("A", "One")))))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    /** On PostgreSQL two workstations write at once; on H2 two threads of one. */
    @ParameterizedTest
    @EnumSource
    void changesAreNumberedInTheOrderOfTheirCommitsWithoutAGap(TestBases.Kind kind) {
        BaseLocation location = kind.location();
        try (Base one = Base.open(location, OpenOptions.standard());
                Base other = kind == TestBases.Kind.H2 ? one : Base.open(location, OpenOptions.standard())) {
            List<CompletableFuture<Void>> writers = List.of(writer(one, "A"), writer(other, "B"), writer(one, "C"));
            writers.forEach(CompletableFuture::join);
            assertThat(one.dsl().select(CHANGE.NUMBER).from(CHANGE).orderBy(CHANGE.NUMBER).fetch(CHANGE.NUMBER))
                    .isEqualTo(LongStream.rangeClosed(1, 60).boxed().toList());
        }
    }

    private static CompletableFuture<Void> writer(Base base, String prefix) {
        Journal journal = Rows.journal(base);
        return CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 20; i++) {
                Rows.saved(journal, Rows.organisation(prefix + i, "Nom"));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aLoadFillsAnEmptyBaseAndIsNotUndone(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            OrganisationRecord flagged = Rows.organisation("B", "Other");
            flagged.setCommissioning(true);
            OfficeRecord office = base.dsl().fetchOne(OFFICE);
            office.setUsualStart(LocalTime.of(9, 0));
            Set<Integer> heard = new HashSet<>();
            journal.addListener(event -> heard.add(event.rows().size()));
            journal.load(LABEL, load -> {
                load.insertAll(List.of(Rows.organisation("A", "Été"), flagged));
                load.update(office);
            });
            assertThat(heard).containsExactly(0);
            assertThat(base.dsl().fetchOne(OFFICE).getUsualStart()).isEqualTo("09:00");
            assertThat(base.dsl().fetchOne(ORGANISATION, ORGANISATION.CODE.eq("A"))).satisfies(loaded -> {
                assertThat(loaded.getSearchKey()).isEqualTo("a ete");
                assertThat(loaded.getCommissioning()).isFalse();
                assertThat(loaded.getVersion()).isZero();
            });
            assertThat(journal.undo()).isEmpty();
            assertThatThrownBy(() -> journal.load(LABEL, load -> {})).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aServerKnowsTheSizeOfItsTablesAsSoonAsTheyAreLoaded() {
        try (Base base = TestBases.postgres()) {
            Rows.journal(base).load(LABEL, load -> load.insertAll(List.of(Rows.organisation("A", "Une"), Rows.organisation("B", "Deux"))));
            assertThat(base.dsl().fetchOne("select reltuples from pg_class where relname = 'organisation'").get(0, int.class)).isEqualTo(2);
        }
    }
}
