package fr.estrade.list;

import static fr.estrade.db.Tables.CATEGORY;
import static fr.estrade.list.TestSessions.CLOCK;
import static fr.estrade.list.TestSessions.LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.code.TaxBasis;
import fr.estrade.db.tables.records.CategoryRecord;
import fr.estrade.db.tables.records.OfferCategoryRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import fr.estrade.task.Progress;
import fr.estrade.task.TaskCancelledException;
import fr.estrade.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListReaderTest {
    private Base base;
    private TestSessions sessions;

    private void open(TestBases.Kind kind) {
        base = kind.open();
        sessions = new TestSessions(base);
    }

    @AfterEach
    void close() {
        base.close();
    }

    @ParameterizedTest
    @EnumSource
    void readsValuesOfEveryKind(TestBases.Kind kind) {
        open(kind);
        UUID id = sessions.add(row -> {
            row.setTitle("Piloter");
            row.setStatus(SessionStatus.CONFIRMED);
            row.setStartsOn(LocalDate.of(2026, 5, 18));
            row.setHeadcountMax((short) 12);
            row.setFirmMinutes(840);
        });
        sessions.price(id, "1500", TaxBasis.TTC);
        sessions.day(id, LocalDate.of(2026, 5, 19), null, null);
        sessions.day(id, LocalDate.of(2026, 5, 18), null, null);
        sessions.day(id, null, null, null);
        ListReader reader = reader(LIST.query().withColumns(LIST.columns().stream().map(ListColumn::key).toList()));

        Row row = reader.window(0, 10).getFirst();

        assertThat(row.id()).isEqualTo(id);
        Map<String, Object> values = TestSessions.byKey(reader.columns(), row);
        assertThat(values).containsEntry("code", "S001")
                .containsEntry("status", SessionStatus.CONFIRMED)
                .containsEntry("startsOn", LocalDate.of(2026, 5, 18))
                .containsEntry("dates", List.of(LocalDate.of(2026, 5, 18), LocalDate.of(2026, 5, 19)))
                .containsEntry("place", null)
                .containsEntry("headcountMax", (short) 12)
                .containsEntry("firmMinutes", 840)
                .containsEntry("price", new Amount(new BigDecimal("1500.00"), TaxBasis.TTC))
                .containsEntry("declaredDays", new BigDecimal("2.5"))
                .containsEntry("usualStart", LocalTime.of(9, 0))
                .containsEntry("offerTitle", "Piloter une convention")
                .containsEntry("template", false)
                .containsEntry("codeLength", 4);
        assertThat(reader.rowsByIds(List.of(id))).containsExactly(row);
        List<Row> streamed = new ArrayList<>();
        reader.stream(streamed::add);
        assertThat(streamed).containsExactly(row);
    }

    @ParameterizedTest
    @EnumSource
    void ordersTextWithoutCaseAndAccentsAndUnknownLast(TestBases.Kind kind) {
        open(kind);
        List<String> places = Arrays.asList("zeta", "École", "ecole b", "œuvre", "Oeuf", "_", "Zèbre", null, "été", "Île", "a-b", "A b");
        places.forEach(place -> sessions.add(row -> row.setPlace(place)));
        List<String> ordered = List.of("_", "A b", "a-b", "École", "ecole b", "été", "Île", "Oeuf", "œuvre", "Zèbre", "zeta");
        // "_" is code 95, before the small letters and after the capitals, which do not count as such.
        assertThat(values("place", LIST.query().withSorts(List.of(Sort.by("place"))))).containsExactlyElementsOf(withNull(ordered));
        assertThat(values("place", LIST.query().withSorts(List.of(Sort.descending("place"))))).containsExactlyElementsOf(withNull(ordered.reversed()));
    }

    @ParameterizedTest
    @EnumSource
    void ordersCodesAsTheyAreDeclared(TestBases.Kind kind) {
        open(kind);
        List<SessionStatus> shuffled = new ArrayList<>(List.of(SessionStatus.values()));
        Collections.shuffle(shuffled, new Random(1));
        shuffled.forEach(status -> sessions.add(row -> row.setStatus(status)));
        assertThat(values("status", LIST.query().withSorts(List.of(Sort.by("status"))))).containsExactly((Object[]) SessionStatus.values());
    }

    @ParameterizedTest
    @EnumSource
    void pagesWithoutShowingARowTwice(TestBases.Kind kind) {
        open(kind);
        for (int i = 0; i < 25; i++) {
            sessions.add(row -> row.setPlace("same"));
        }
        ListReader reader = reader(LIST.query().withSorts(List.of(Sort.by("place"))));
        List<UUID> paged = Stream.of(0, 10, 20).flatMap(offset -> reader.window(offset, 10).stream()).map(Row::id).toList();
        assertThat(paged).containsExactly(reader.ids()).doesNotHaveDuplicates().hasSize(25);
        assertThat(reader.count()).isEqualTo(25);
        assertThat(reader.rowsByIds(paged.reversed())).extracting(Row::id).containsExactlyElementsOf(paged.reversed());
    }

    @ParameterizedTest
    @EnumSource
    void filters(TestBases.Kind kind) {
        open(kind);
        sessions.add(row -> {
            row.setTitle("Évaluer l’impact");
            row.setStatus(SessionStatus.CONFIRMED);
            row.setStartsOn(LocalDate.of(2026, 5, 18));
            row.setFirmMinutes(420);
        });
        sessions.add(row -> {
            row.setTitle("100 % Caf_essai");
            row.setStatus(SessionStatus.DONE);
            row.setStartsOn(LocalDate.of(2025, 12, 31));
            row.setPlace("Paris");
        });
        sessions.add(row -> row.setTitle("Sans date | à définir"));
        sessions.price(reader(LIST.query()).ids()[0], "1500.50", TaxBasis.HT);

        assertFiltered("status=CONFIRMED", "S001");
        assertFiltered("status=confirmée|DONE", "S001", "S002");
        assertFiltered("status!=confirmed", "S002", "S003");
        assertFiltered("title~evaluer L'IMPACT", "S001");
        assertFiltered("title~%", "S002");
        assertFiltered("title~_", "S002");
        assertFiltered("title!~impact", "S002", "S003");
        assertFiltered("title~caf|impact", "S001", "S002");
        assertFiltered("title=sans date \\| A definir", "S003");
        assertFiltered("startsOn=2026", "S001");
        assertFiltered("startsOn=2026-05", "S001");
        assertFiltered("startsOn=05/2026", "S001");
        assertFiltered("startsOn=18/05/2026", "S001");
        assertFiltered("startsOn>=today", "S001");
        assertFiltered("startsOn<today", "S002");
        assertFiltered("startsOn>today+63", "S001");
        assertFiltered("startsOn>aujourd’hui +64");
        assertFiltered("startsOn<=2025", "S002");
        assertFiltered("startsOn>2025", "S001");
        assertFiltered("startsOn=", "S003");
        assertFiltered("startsOn!=", "S001", "S002");
        assertFiltered("startsOn=|2026", "S001", "S003");
        assertFiltered("startsOn!=2026", "S002", "S003");
        assertFiltered("firmMinutes=7h", "S001");
        assertFiltered("firmMinutes>=420", "S001");
        assertFiltered("place=", "S001", "S003");
        assertFiltered("place=PARIS", "S002");
        assertFiltered("price>=1500,50", "S001");
        assertFiltered("price>1500.50");
        assertFiltered("template=non", "S001", "S002", "S003");
        assertFiltered("template=yes");
        assertFiltered("usualStart<=9h", "S001", "S002", "S003");
        assertFiltered("offerTitle~convention", "S001", "S002", "S003");
    }

    @ParameterizedTest
    @EnumSource
    void theQuickFilterWantsEveryWordSomewhere(TestBases.Kind kind) {
        open(kind);
        sessions.add(row -> {
            row.setTitle("Évaluer l’impact");
            row.setPlace("Pau");
        });
        sessions.add(row -> row.setTitle("Évaluer"));
        assertThat(codes(LIST.query().withQuick("  pau EVALUER "))).containsExactly("S001");
        assertThat(codes(LIST.query().withQuick("l'impact"))).containsExactly("S001");
        assertThat(codes(LIST.query().withQuick("%"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void filtersByWhatARowMayHaveSeveralOf(TestBases.Kind kind) {
        open(kind);
        sessions.add(row -> { });
        assertFiltered("category=", "S001");
        category("Chantiers locaux");
        category("Formations");
        assertFiltered("category=formations", "S001");
        assertFiltered("category!=formations");
        assertFiltered("category~chantier|form", "S001");
        assertFiltered("category=");
        assertThat(reader(LIST.query()).distinctValues("category", 10)).containsExactly(new ValueCount("Chantiers locaux", 1), new ValueCount("Formations", 1));
    }

    @ParameterizedTest
    @EnumSource
    void countsTheValuesOfAColumnWhateverItsOwnFilter(TestBases.Kind kind) {
        open(kind);
        sessions.add(row -> row.setPlace("Pau"));
        sessions.add(row -> row.setPlace("Évian"));
        sessions.add(row -> row.setPlace("Évian"));
        sessions.add(row -> row.setStatus(SessionStatus.DONE));
        ListQuery query = LIST.query().and(Filter.of("place", Operator.IS, "Pau"));
        assertThat(reader(query).distinctValues("place", 10))
                .containsExactly(new ValueCount("Évian", 2), new ValueCount("Pau", 1), new ValueCount(null, 1));
        assertThat(reader(query).distinctValues("place", 1)).hasSize(1);
        assertThat(reader(query).distinctValues("status", 10)).containsExactly(new ValueCount(SessionStatus.ENVISAGED, 1));
    }

    @ParameterizedTest
    @EnumSource
    void readsASelectionHoweverLargeInTheOrderOfTheQuery(TestBases.Kind kind) {
        open(kind);
        List<SessionRecord> rows = IntStream.range(1_000, 2_500).mapToObj(sessions::session).toList();
        sessions.journal().write(ChangeLabel.of("test"), tx -> tx.insertAll(rows));
        List<UUID> all = rows.stream().map(SessionRecord::getId).toList();
        List<UUID> chosen = all.subList(0, 1_200).reversed();
        ListReader reader = reader(LIST.query().withSorts(List.of(Sort.by("code"))).withSelection(chosen));
        assertThat(reader.count()).isEqualTo(1_200);
        assertThat(reader.ids()).containsExactlyElementsOf(chosen.reversed());
        assertThat(reader.window(1_195, 10)).extracting(row -> row.get(0)).containsExactly("S2195", "S2196", "S2197", "S2198", "S2199");
        assertThat(reader(LIST.query().withSelection(List.of())).count()).isZero();
        List<Row> streamed = new ArrayList<>();
        reader.stream(streamed::add);
        assertThat(streamed).hasSize(1_200);
    }

    @ParameterizedTest
    @EnumSource
    void stopsWhenCancelled(TestBases.Kind kind) {
        open(kind);
        sessions.add(row -> { });
        CancelledProgress progress = new CancelledProgress();
        assertThatThrownBy(() -> reader(LIST.query()).watching(progress).stream(row -> { })).isInstanceOf(TaskCancelledException.class);
    }

    /** Work that was cancelled before it began. */
    private static final class CancelledProgress implements Progress {
        @Override
        public void fraction(double fraction) {
        }

        @Override
        public void message(String message) {
        }

        @Override
        public boolean isCancelled() {
            return true;
        }

        @Override
        public void onCancel(Runnable hook) {
            hook.run();
        }
    }

    private void category(String label) {
        CategoryRecord category = new CategoryRecord();
        category.setId(Ids.next());
        category.setLabel(label);
        category.setPosition("a");
        OfferCategoryRecord link = new OfferCategoryRecord();
        link.setOfferId(sessions.offer());
        link.setCategoryId(category.getId());
        sessions.journal().write(ChangeLabel.of("test"), tx -> tx.insertAll(List.of(category, link)));
        assertThat(base.dsl().fetchCount(CATEGORY)).isPositive();
    }

    private void assertFiltered(String filter, String... codes) {
        Filter parsed = new ListTextParser(LIST, CLOCK, Texts.french(), Texts.english()).filter(filter);
        assertThat(codes(LIST.query().and(parsed))).as(filter).containsExactlyInAnyOrder(codes);
    }

    private List<String> codes(ListQuery query) {
        return values("code", query).stream().map(String.class::cast).toList();
    }

    private List<Object> values(String column, ListQuery query) {
        ListReader reader = reader(query.withColumns(List.of(column)));
        List<Object> values = new ArrayList<>();
        reader.window(0, 1_000).forEach(row -> values.add(row.get(0)));
        return values;
    }

    private ListReader reader(ListQuery query) {
        return new ListReader(base.dsl(), LIST, query, CLOCK);
    }

    private static List<String> withNull(List<String> values) {
        List<String> all = new ArrayList<>(values);
        all.add(null);
        return all;
    }
}
