package fr.estrade.demo;

import static fr.estrade.db.Tables.EVALUATION_MOMENT;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.OFFICE;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.PROGRAMME_LINE;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.db.code.AdmissionMode;
import fr.estrade.db.code.DateState;
import fr.estrade.db.code.OfferStatus;
import fr.estrade.db.code.PhaseKind;
import fr.estrade.db.code.PriceUnit;
import fr.estrade.db.code.TaxBasis;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.journal.Journal;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The demonstration in a base: the structures of real programmes are there, and the schema takes all of it on both engines. */
class DemoBaseTest {
    private static final Clock MAY_2026 = Clock.fixed(Instant.parse("2026-05-20T08:00:00Z"), ZoneId.of("Europe/Paris"));

    private static Journal journal(Base base) {
        return new Journal(base, MAY_2026, "Claire", List.of());
    }

    private static OfferRecord offer(DSLContext dsl, String code) {
        return dsl.selectFrom(OFFER).where(OFFER.CODE.eq(code)).fetchSingle();
    }

    private static PriceRecord priceOf(DSLContext dsl, OfferRecord offer) {
        return dsl.selectFrom(PRICE).where(PRICE.OFFER_ID.eq(offer.getId())).fetchSingle();
    }

    @ParameterizedTest
    @EnumSource
    void bothEnginesTakeIt(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            List<Integer> told = new ArrayList<>();
            new DemoBase(MAY_2026).fill(journal(base), 60, told::add);
            assertThat(base.dsl().fetchCount(SESSION)).isEqualTo(60);
            assertThat(told).isSorted().endsWith(60);
            assertThat(base.dsl().selectFrom(OFFICE).fetchSingle().getName()).isEqualTo("Office Essai Formation");
        }
    }

    @Test
    void theStructuresOfRealProgrammesAreThere() {
        try (Base base = TestBases.Kind.H2.open()) {
            new DemoBase(MAY_2026).fill(journal(base), 0, made -> { });
            DSLContext dsl = base.dsl();

            OfferRecord eightDays = offer(dsl, "O26-001");
            assertThat(eightDays.getFirmDays()).isEqualTo(8);
            assertThat(eightDays.getFirmMinutes()).isEqualTo(56 * 60);
            assertThat(dsl.fetchCount(PHASE, PHASE.OFFER_ID.eq(eightDays.getId()).and(PHASE.OPTIONAL.isFalse()))).isEqualTo(4);
            assertThat(dsl.fetchCount(PHASE, PHASE.OFFER_ID.eq(eightDays.getId()).and(PHASE.OPTIONAL))).isEqualTo(2);
            PriceRecord hour = dsl.select(PRICE.fields()).from(PRICE).join(PHASE).on(PRICE.PHASE_ID.eq(PHASE.ID))
                    .where(PHASE.OFFER_ID.eq(eightDays.getId())).and(PHASE.KIND.eq(PhaseKind.HOUR_BANK)).fetchSingleInto(PRICE);
            assertThat(hour.getAmount()).isEqualByComparingTo("130");
            assertThat(hour.getTaxBasis()).isEqualTo(TaxBasis.TTC);
            assertThat(hour.getUnit()).isEqualTo(PriceUnit.HOUR);
            SessionRecord its = dsl.selectFrom(SESSION).where(SESSION.OFFER_ID.eq(eightDays.getId()))
                    .and(SESSION.AGREEMENT_SEQUENCE.eq(35)).fetchSingle();
            assertThat(its.getDatedCount()).isEqualTo(1);
            assertThat(its.getDayCount()).isEqualTo(8);
            assertThat(dsl.fetchCount(SESSION_DAY, SESSION_DAY.SESSION_ID.eq(its.getId()).and(SESSION_DAY.DATE_STATE.eq(DateState.FIXED)))).isEqualTo(1);

            OfferRecord twoSequences = offer(dsl, "O26-002");
            assertThat(dsl.select(PROGRAMME_LINE.SEQUENCE).from(PROGRAMME_LINE)
                    .join(PROGRAMME_DAY).on(PROGRAMME_LINE.PROGRAMME_DAY_ID.eq(PROGRAMME_DAY.ID))
                    .join(PHASE).on(PROGRAMME_DAY.PHASE_ID.eq(PHASE.ID))
                    .where(PHASE.OFFER_ID.eq(twoSequences.getId())).fetchSet(PROGRAMME_LINE.SEQUENCE)).containsExactlyInAnyOrder((short) 1, (short) 2);

            OfferRecord perTrainee = offer(dsl, "O26-004");
            assertThat(priceOf(dsl, perTrainee).getAmount()).isEqualByComparingTo(BigDecimal.valueOf(850));
            assertThat(priceOf(dsl, perTrainee).getUnit()).isEqualTo(PriceUnit.TRAINEE);

            OfferRecord tenDays = offer(dsl, "O26-005");
            assertThat(tenDays.getFirmMinutes()).isEqualTo(70 * 60);
            assertThat(tenDays.getHeadcountMin()).isEqualTo((short) 7);
            assertThat(tenDays.getHeadcountMax()).isEqualTo((short) 12);
            assertThat(tenDays.getAdmissionMode()).isEqualTo(AdmissionMode.FILE_AND_INTERVIEW);
            assertThat(tenDays.getRegistrationDeadlineDays()).isEqualTo((short) 7);
            assertThat(priceOf(dsl, tenDays).getTaxBasis()).isEqualTo(TaxBasis.NET);
            assertThat(dsl.fetchCount(EVALUATION_MOMENT, EVALUATION_MOMENT.OFFER_ID.eq(tenDays.getId()))).isEqualTo(4);

            assertThat(dsl.fetchCount(OFFER, OFFER.STATUS.eq(OfferStatus.ARCHIVED))).isEqualTo(1);
            assertThat(dsl.fetchCount(OFFER, OFFER.TEMPLATE.isTrue())).isEqualTo(1);
            assertThat(dsl.fetchCount(OFFER)).isBetween(12, 14);
        }
    }

    @Test
    void aBaseInWhichSomebodyWorkedIsLeftAlone() {
        try (Base base = TestBases.Kind.H2.open()) {
            Journal journal = journal(base);
            assertThat(DemoBase.canFill(journal)).isTrue();
            new DemoBase(MAY_2026).fill(journal, 0, made -> { });
            assertThat(DemoBase.canFill(journal)).isFalse();
            assertThatThrownBy(() -> new DemoBase(MAY_2026).fill(journal, 0, made -> { })).isInstanceOf(IllegalStateException.class);
            assertThat(base.dsl().fetchCount(SESSION)).isEqualTo(DemoBase.SESSIONS);
            assertThat(journal.undo()).as("the demonstration cannot be undone by mistake").isEmpty();
        }
    }
}
