package fr.estrade.session;

import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.OfferTrainerRecord;
import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.db.tables.records.SessionTrainerRecord;
import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.demo.DemoBase;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.list.Filter;
import fr.estrade.list.ListColumn;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListQuery;
import fr.estrade.list.ListReader;
import fr.estrade.list.Row;
import fr.estrade.list.Sort;
import fr.estrade.offer.OfferLists;
import fr.estrade.offer.Workplace;
import fr.estrade.storage.TestBases;
import fr.estrade.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lists of offers and sessions over the demonstration. */
class FeatureListsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-20T08:00:00Z"), ZoneOffset.UTC);

    private static Stream<ListDefinition> lists() {
        return Stream.concat(OfferLists.all().stream(), SessionLists.all().stream());
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnIsReadAndSortedByOnBothEngines(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            new DemoBase(CLOCK).fill(work.journal, DemoBase.SESSIONS, made -> { });
            lists().forEach(list -> {
                List<String> all = list.columns().stream().map(ListColumn::key).toList();
                ListQuery query = list.query().withColumns(all);
                ListReader reader = new ListReader(work.dsl(), list, query, CLOCK);
                List<Row> rows = reader.window(0, 1000);
                assertThat(rows).as(list.name()).hasSize((int) reader.count()).isNotEmpty();
                for (String key : all) {
                    assertThat(MAY_BE_EMPTY.contains(list.name() + "." + key) || rows.stream().anyMatch(row -> row.get(all.indexOf(key)) != null))
                            .as("%s.%s shows something", list.name(), key).isTrue();
                    if (list.column(key).isSortable()) {
                        for (Sort sort : List.of(Sort.by(key), Sort.descending(key))) {
                            assertThat(new ListReader(work.dsl(), list, query.withSorts(List.of(sort)), CLOCK).ids()).as("%s by %s", list.name(), key).hasSize(rows.size());
                        }
                    }
                }
                if (list.agenda().isPresent()) {
                    assertThat(work.dsl().fetchCount(list.agenda().get().from().asTable())).isPositive();
                }
            });
        }
    }

    /** What the demonstration happens to leave out. */
    private static final List<String> MAY_BE_EMPTY = List.of("sessionDays.note", "prices.phase", "prices.note", "phases.modality", "phases.ceilingMinutes",
            "sessions.trainerText", "prices.label", "offers.declaredMinutes");

    @ParameterizedTest
    @EnumSource
    void aSessionsRowSaysWhatIsDated(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID id = work.sessions.create(work.eightDayOffer(), null);
            work.sessions.giveAgreementNumber(id, 2009);
            List<PlannedDay> days = work.session(id).days();
            work.dating.fix(days.get(0).when(), LocalDate.of(2019, 4, 10));
            work.dating.fix(days.get(8).when(), LocalDate.of(2019, 5, 10));
            assertThat(row(work, SessionLists.SESSIONS, "dates", "dated", "undatedCount", "year", "agreement", "firmMinutes", "code"))
                    .containsExactly(List.of(LocalDate.of(2019, 4, 10)), "1 / 8", 7, 2019, "1/09", 56 * 60, "S26-001");

            ListQuery query = SessionLists.SESSION_DAYS.query().withColumns(List.of("phaseNumber", "dayNumber", "dateState", "start", "end", "date"));
            List<Row> rows = new ListReader(work.dsl(), SessionLists.SESSION_DAYS, query, CLOCK).window(0, 100);
            assertThat(rows).as("the day of the option is not there").hasSize(8);
            assertThat(rows.getFirst().values()).endsWith(LocalTime.of(9, 0), LocalTime.of(17, 0), LocalDate.of(2019, 4, 10));
            assertThat(rows.stream().map(row -> row.get(0) + "." + row.get(1))).containsExactly("1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "4.1", "4.2");
            ListQuery undated = query.and(Filter.unknown("date"));
            assertThat(new ListReader(work.dsl(), SessionLists.SESSION_DAYS, undated, CLOCK).count()).isEqualTo(7);
            assertThat(work.dsl().fetchCount(work.dsl().selectOne().from(SessionLists.SESSIONS.agenda().orElseThrow().from())
                    .where(SessionLists.SESSIONS.agenda().orElseThrow().date().isNotNull()))).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoGivesItAndWhoCommissionsItFindASessionAndAnOffer(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID offer = work.eightDayOffer();
            UUID session = work.sessions.create(offer, null);
            work.sessions.create(offer, null);
            OrganisationRecord body = new OrganisationRecord();
            body.setCode("CAF-DECIZE");
            body.setName("Caf de Décize");
            TrainerRecord trainer = new TrainerRecord();
            trainer.setCode("ORVANNE");
            trainer.setFirstName("Inès");
            trainer.setLastName("Orvanne");
            trainer.setExpertise("Budget");
            work.journal.write(ChangeLabel.of("page.changed"), tx -> {
                tx.insert(body);
                tx.insert(trainer);
                tx.updateWhere(SESSION, SESSION.ID.eq(session), row -> row.setOrganisationId(body.getId()));
                tx.updateWhere(OFFER, DSL.noCondition(), row -> row.setOrganisationId(body.getId()));
                SessionTrainerRecord gives = new SessionTrainerRecord();
                gives.setSessionId(session);
                gives.setTrainerId(trainer.getId());
                gives.setPosition("n");
                tx.insert(gives);
                OfferTrainerRecord mayGive = new OfferTrainerRecord();
                mayGive.setOfferId(offer);
                mayGive.setTrainerId(trainer.getId());
                mayGive.setPosition("n");
                tx.insert(mayGive);
            });

            for (String words : List.of("orvanne", "ines", "decize", "DÉCIZE Inès", "caf-dec S26")) {
                assertThat(found(work, SessionLists.SESSIONS, words)).as(words).containsExactly(session);
            }
            assertThat(found(work, OfferLists.OFFERS, "ines decize")).containsExactly(offer);
            assertThat(found(work, SessionLists.SESSIONS, "budget")).as("what a trainer knows about is not what the session is called").isEmpty();
            assertThat(found(work, SessionLists.SESSIONS, "orvanne ailleurs")).isEmpty();
        }
    }

    private static UUID[] found(Workplace work, ListDefinition list, String words) {
        return new ListReader(work.dsl(), list, list.query().withQuick(words), CLOCK).ids();
    }

    @ParameterizedTest
    @EnumSource
    void anOffersRowSaysHowCompleteItsSheetIs(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            work.eightDayOffer();
            String score = (String) row(work, OfferLists.OFFERS, "completeness")[0];
            assertThat(score).matches("\\d+/12");
            work.journal.write(ChangeLabel.of("page.changed"), tx -> tx.updateWhere(OFFER, DSL.noCondition(), offer -> offer.setFunding("Opco")));
            int before = Integer.parseInt(score.substring(0, score.indexOf('/')));
            assertThat(row(work, OfferLists.OFFERS, "completeness")).containsExactly(before + 1 + "/12");
        }
    }

    private static Object[] row(Workplace work, ListDefinition list, String... columns) {
        return new ListReader(work.dsl(), list, list.query().withColumns(Arrays.asList(columns)), CLOCK).window(0, 1).getFirst().values();
    }

    @Test
    void everyListAndColumnHasATitleInBothLanguages() {
        for (Texts texts : List.of(Texts.french(), Texts.english())) {
            lists().forEach(list -> {
                assertThat(list.title(texts)).doesNotStartWith("!");
                Stream.concat(list.columns().stream(), list.filterable().stream()).forEach(column ->
                        assertThat(list.title(column, texts)).as("%s.%s", list.name(), column.key()).doesNotStartWith("!"));
            });
        }
    }
}
