package fr.estrade.list;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.demo.DemoBase;
import fr.estrade.list.export.CsvStyle;
import fr.estrade.list.export.ExportFormat;
import fr.estrade.list.export.ExportRequest;
import fr.estrade.list.export.ListExport;
import fr.estrade.shell.House;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import fr.estrade.task.Progress;
import fr.estrade.testing.Seed;
import fr.estrade.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every list of the application, over the demonstration: it works, and is the same on both engines. */
class AllListsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-20T09:00:00Z"), ZoneId.of("Europe/Paris"));
    private static final int SESSIONS = 60;
    private static Base h2;
    private static Base postgres;

    @BeforeAll
    static void open() {
        h2 = TestBases.h2();
        postgres = TestBases.postgres();
        for (Base base : List.of(h2, postgres)) {
            new DemoBase(CLOCK).fill(new House().journal(base, CLOCK), SESSIONS, made -> { });
        }
    }

    @AfterAll
    static void close() {
        h2.close();
        postgres.close();
    }

    private static Stream<ListDefinition> lists() {
        return new House().lists().all().stream();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void hasRowsWithEveryColumnInAnyOrder(ListDefinition list) {
        ListQuery whole = list.query().withColumns(list.columns().stream().map(ListColumn::key).toList());
        List<Row> rows = rows(h2, list, whole);
        assertThat(rows).isNotEmpty();
        assertThat(rows.stream().map(Row::id)).doesNotHaveDuplicates();
        assertThat(rows(postgres, list, whole)).isEqualTo(rows);
        assertThat(reader(h2, list, whole).count()).isEqualTo(rows.size());
        for (ListColumn column : list.columns()) {
            if (column.isSortable()) {
                for (Sort sort : List.of(Sort.by(column.key()), Sort.descending(column.key()))) {
                    ListQuery sorted = whole.withSorts(List.of(sort));
                    assertThat(reader(postgres, list, sorted).ids()).as("%s by %s", list, sort).isEqualTo(reader(h2, list, sorted).ids()).hasSize(rows.size());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void canBeFilteredByEveryValueItHolds(ListDefinition list) {
        for (ListColumn column : list.filterable()) {
            List<ValueCount> values = reader(h2, list, list.query()).distinctValues(column.key(), 8);
            assertThat(reader(postgres, list, list.query()).distinctValues(column.key(), 8)).as("%s of %s", column, list).isEqualTo(values);
            for (ValueCount value : values) {
                if (column.kind() == ColumnKind.DATES || column.kind() == ColumnKind.MONEY || column.kind() == ColumnKind.TEXT) {
                    // Several values count apart here that a filter takes for the same.
                    assertThat(counts(list, new Filter(column.key(), Operator.IS, List.of(text(value.value()))))).as("%s = %s", column, value)
                            .isGreaterThanOrEqualTo(column.kind() == ColumnKind.DATES || column.isFacet() ? 0 : value.count());
                } else {
                    assertThat(counts(list, Filter.of(column.key(), Operator.IS, value.value()))).as("%s = %s", column, value).isEqualTo(value.count());
                }
            }
        }
    }

    private static String text(Object value) {
        return value instanceof List<?> ? "" : FilterValues.canonical(value);
    }

    private static long counts(ListDefinition list, Filter filter) {
        ListQuery query = list.query().and(filter);
        long count = reader(h2, list, query).count();
        assertThat(reader(postgres, list, query).count()).as("%s", filter).isEqualTo(count);
        return count;
    }

    @Test
    void answersAnyQuestionTheSameOnBothEngines() {
        Random random = Seed.random(AllListsTest.class);
        List<ListDefinition> lists = lists().toList();
        for (int i = 0; i < 150; i++) {
            ListDefinition list = lists.get(random.nextInt(lists.size()));
            ListQuery query = randomQuery(list, random);
            UUID[] ids = reader(h2, list, query).ids();
            assertThat(reader(postgres, list, query).ids()).as("%s: %s", list, query).isEqualTo(ids);
            assertThat(reader(h2, list, query).count()).isEqualTo(ids.length);
            int offset = ids.length == 0 ? 0 : random.nextInt(ids.length);
            assertThat(reader(postgres, list, query).window(offset, 5)).isEqualTo(reader(h2, list, query).window(offset, 5));
        }
    }

    /** Filters by values that occur, so that something is found; a negation now and then. */
    private static ListQuery randomQuery(ListDefinition list, Random random) {
        ListQuery query = list.query();
        List<ListColumn> columns = list.filterable();
        for (int filters = random.nextInt(3); filters > 0; filters--) {
            ListColumn column = columns.get(random.nextInt(columns.size()));
            List<ValueCount> values = reader(h2, list, list.query()).distinctValues(column.key(), 30);
            List<String> chosen = new ArrayList<>();
            for (int count = 1 + random.nextInt(3); count > 0 && !values.isEmpty(); count--) {
                chosen.add(text(values.get(random.nextInt(values.size())).value()));
            }
            Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
            boolean comparison = operator.isComparison() && (!column.kind().isOrdered() || chosen.isEmpty() || chosen.getFirst().isEmpty());
            boolean contains = operator.isContains() && !FilterValues.isText(column);
            if (!chosen.isEmpty() && !comparison && !contains) {
                query = query.and(new Filter(column.key(), operator, operator.isComparison() ? chosen.subList(0, 1) : chosen));
            }
        }
        List<ListColumn> sortable = list.columns().stream().filter(ListColumn::isSortable).toList();
        List<Sort> sorts = new ArrayList<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            sorts.add(new Sort(sortable.get(random.nextInt(sortable.size())).key(), random.nextBoolean()));
        }
        List<String> words = List.of("", "", "e", "La Convention", "é a", "'", "100%");
        return query.withSorts(sorts.stream().distinct().toList()).withQuick(words.get(random.nextInt(words.size())));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void exportsWithoutCodeOfItsOwn(ListDefinition list) throws IOException {
        ListQuery whole = list.query().withColumns(list.columns().stream().map(ListColumn::key).toList());
        long rows = reader(h2, list, whole).count();
        for (ExportFormat format : ExportFormat.of(list)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            long written = new ListExport(h2.dsl(), Texts.english(), CLOCK, "Essai").write(new ExportRequest(list, whole, format, CsvStyle.RFC_4180), out, new NoProgress());
            assertThat(out.size()).as("%s as %s", list, format).isPositive();
            if (format != ExportFormat.ICS) {
                assertThat(written).as("%s as %s", list, format).isEqualTo(rows);
            }
        }
        new ListExport(postgres.dsl(), Texts.french(), CLOCK, null).write(new ExportRequest(list, whole, ExportFormat.JSON), OutputStream.nullOutputStream(), new NoProgress());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void isNamedInBothLanguages(ListDefinition list) {
        for (Texts texts : List.of(Texts.french(), Texts.english())) {
            HashSet<String> titles = new HashSet<>();
            assertThat(list.title(texts)).doesNotStartWith("!");
            for (ListColumn column : list.columns()) {
                assertThat(list.title(column, texts)).as("%s of %s", column, list).doesNotStartWith("!");
                assertThat(titles.add(list.title(column, texts))).as("%s of %s is titled “%s” like another", column, list, list.title(column, texts)).isTrue();
            }
        }
    }

    /** Nobody watches. */
    private static final class NoProgress implements Progress {
        @Override
        public void fraction(double fraction) {
        }

        @Override
        public void message(String message) {
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void onCancel(Runnable hook) {
        }
    }

    private static List<Row> rows(Base base, ListDefinition list, ListQuery query) {
        List<Row> rows = new ArrayList<>();
        reader(base, list, query).stream(rows::add);
        return rows;
    }

    private static ListReader reader(Base base, ListDefinition list, ListQuery query) {
        return new ListReader(base.dsl(), list, query, CLOCK);
    }
}
