package fr.estrade.list;

import fr.estrade.task.Progress;
import fr.estrade.task.TaskCancelledException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Reads the rows that a query asks of a list. Every method runs statements, so it must not be called on the thread of
 * the user interface. Reads nothing before it is asked; each call sees the base as it is then.
 *
 * <p>Order: text without regard to case and accents, unknown values last in both directions, ties by id, so that paging
 * never shows a row twice.
 */
public final class ListReader {
    /** Rows read at once where many are gone through. H2 compares each of them with every id of the statement. */
    private static final int BATCH = 250;
    /** Ids that are worth naming in a statement. */
    private static final int FEW = 1_000;
    private static final String VALUE = "counted_value";

    private final DSLContext dsl;
    private final ListDefinition list;
    private final ListQuery query;
    private final List<ListColumn> columns;
    private final TextSql text;
    private final ListConditions conditions;
    private final Progress progress;

    /**
     * @param dsl   to read with
     * @param query what is asked
     * @param clock tells what "today" means in filters, and the zone in which the days of moments begin
     * @throws ListException if the list has no such column
     */
    public ListReader(DSLContext dsl, ListDefinition list, ListQuery query, Clock clock) {
        this(dsl, list, query, new TextSql(dsl.dialect()), clock);
    }

    private ListReader(DSLContext dsl, ListDefinition list, ListQuery query, TextSql text, Clock clock) {
        this(dsl, list.measured(facet -> conditions(list, text, clock).onFacet(query, facet), LocalDate.now(clock)), query, text, clock, null);
    }

    private ListReader(DSLContext dsl, ListDefinition list, ListQuery query, TextSql text, Clock clock, Progress progress) {
        this(dsl, list, query, text, conditions(list, text, clock), progress);
    }

    private static ListConditions conditions(ListDefinition list, TextSql text, Clock clock) {
        return new ListConditions(list, text, LocalDate.now(clock), clock.getZone());
    }

    private ListReader(DSLContext dsl, ListDefinition list, ListQuery query, TextSql text, ListConditions conditions, Progress progress) {
        this.dsl = dsl;
        this.list = list;
        this.query = query;
        this.text = text;
        this.columns = query.columns().stream().map(list::column).toList();
        this.conditions = conditions;
        this.progress = progress;
    }

    /** The same reader, whose statements end early with {@link TaskCancelledException} once the work is cancelled. */
    public ListReader watching(Progress work) {
        return new ListReader(dsl, list, query, text, conditions, work);
    }

    /** The list that is read. */
    public ListDefinition list() {
        return list;
    }

    /** The columns asked for; rows hold their values in this order. */
    public List<ListColumn> columns() {
        return columns;
    }

    /** How many rows there are. */
    public long count() {
        if (query.selection() != null) {
            return ids().length;
        }
        return run(dsl.selectCount().from(list.from()).where(conditions.of(query)), counted -> counted.fetchOne(0, long.class));
    }

    /** The ids of all rows in order: a grid pages through them, however many there are. */
    public UUID[] ids() {
        Set<UUID> chosen = query.selection() == null ? null : new HashSet<>(query.selection());
        // A large selection is not put in the statement: there is a limit to its parameters.
        Condition in = chosen != null && chosen.size() <= FEW ? list.id().in(chosen) : DSL.noCondition();
        List<UUID> ids = run(
                dsl.select(list.id()).from(list.from()).where(conditions.of(query)).and(in).orderBy(order()),
                ordered -> ordered.fetch(list.id()));
        return (chosen == null ? ids.stream() : ids.stream().filter(chosen::contains)).toArray(UUID[]::new);
    }

    /** Some of the rows in order; a grid does better with {@link #ids} and {@link #rowsByIds}. */
    public List<Row> window(long offset, int limit) {
        if (query.selection() != null) {
            List<UUID> ids = List.of(ids());
            int from = (int) Math.min(offset, ids.size());
            return rowsByIds(ids.subList(from, Math.min(ids.size(), from + limit)));
        }
        // H2 works out all columns of all rows before it sorts and cuts: which rows are asked for is found by their ids.
        return rowsByIds(run(
                dsl.select(list.id()).from(list.from()).where(conditions.of(query)).orderBy(order()).limit(limit).offset(offset),
                ordered -> ordered.fetch(list.id())));
    }

    /** The rows of these ids, in their order; ids that are no rows of the list (any more) are left out. Filters do not matter. */
    public List<Row> rowsByIds(List<UUID> ids) {
        List<Row> rows = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<UUID> batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
            Map<UUID, Row> found = HashMap.newHashMap(batch.size());
            run(dsl.select(fields()).from(list.from()).where(list.always()).and(list.id().in(batch)), some -> some.fetch(this::row))
                    .forEach(row -> found.put(row.id(), row));
            batch.stream().map(found::get).filter(Objects::nonNull).forEach(rows::add);
        }
        return withFacts(rows);
    }

    /**
     * Hands over all rows in order, without ever holding more than some thousand of them. Work that is watched is told how
     * far it is.
     *
     * @param consumer is called on the calling thread
     */
    public void stream(Consumer<Row> consumer) {
        UUID[] ids = ids();
        for (int from = 0; from < ids.length; from += BATCH) {
            if (progress != null) {
                progress.checkCancelled();
                progress.steps(from, ids.length);
            }
            rowsByIds(Arrays.asList(ids).subList(from, Math.min(ids.length, from + BATCH))).forEach(consumer);
        }
    }

    /**
     * The values that occur in a column or facet among the rows, whatever the filter on that column itself is, in their
     * order, unknown last: for the menu of its filter.
     *
     * @param limit how many at most
     */
    public List<ValueCount> distinctValues(String key, int limit) {
        ListColumn column = list.column(key);
        if (!column.isFilterable()) {
            throw new ListException("list.not-filterable", key);
        }
        if (column.isFacet()) {
            return facetValues(column, limit);
        }
        // Grouped from outside, because what computes a value need not be something that can be grouped by.
        Table<?> rows = dsl.select(column.field().as(VALUE)).from(list.from()).where(conditions.of(query.withoutColumnFilter(key))).asTable("counted");
        Field<?> value = DSL.field(DSL.name("counted", VALUE), column.field().getDataType());
        return run(
                dsl.select(value, DSL.count()).from(rows).groupBy(value).orderBy(sorted(value, false)).limit(limit),
                groups -> groups.fetch(group -> new ValueCount(shown(column, group.get(0), null), group.get(1, long.class))));
    }

    private List<ValueCount> facetValues(ListColumn facet, int limit) {
        Field<?> field = facet.field();
        Condition others = conditions.of(query.withoutColumnFilter(facet.key()));
        List<Object> values = run(
                dsl.selectDistinct(field, sortKey(field)).from(facet.facetValues()).where(field.isNotNull())
                        .orderBy(sorted(field, false)).limit(limit),
                some -> some.fetch(value -> value.get(0)));
        List<ValueCount> counts = new ArrayList<>();
        for (Object value : values) {
            @SuppressWarnings("unchecked")
            Condition match = facet.facetMatch().apply(((Field<Object>) field).eq(value));
            long count = run(dsl.selectCount().from(list.from()).where(others).and(match), counted -> counted.fetchOne(0, long.class));
            counts.add(new ValueCount(shown(facet, value, null), count));
        }
        return counts;
    }

    private List<SelectField<?>> fields() {
        List<SelectField<?>> fields = new ArrayList<>();
        fields.add(list.id());
        for (ListColumn column : columns) {
            if (column.field() != null) {
                fields.add(column.field());
            }
            if (column.basis() != null) {
                fields.add(column.basis());
            }
        }
        return fields;
    }

    /** Values are taken by their place: two columns may well show the same field. */
    private Row row(Record record) {
        Object[] values = new Object[columns.size()];
        int next = 1;
        for (int i = 0; i < values.length; i++) {
            ListColumn column = columns.get(i);
            if (column.field() != null) {
                Object value = record.get(next++);
                Object basis = column.basis() == null ? null : record.get(next++);
                values[i] = shown(column, value, basis);
            }
        }
        return new Row((UUID) record.get(0), values);
    }

    private static Object shown(ListColumn column, Object value, Object basis) {
        if (value == null) {
            return null;
        }
        return switch (column.kind()) {
            case MONEY -> new Amount((BigDecimal) value, (Enum<?>) basis);
            case DATES -> Arrays.stream(((String) value).split(" ")).filter(date -> !date.isEmpty()).map(LocalDate::parse).toList();
            case INSTANT -> value instanceof OffsetDateTime moment ? moment.toInstant() : value;
            default -> value;
        };
    }

    private List<Row> withFacts(List<Row> rows) {
        if (columns.stream().anyMatch(column -> column.bulk() != null)) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                addFacts(rows.subList(from, Math.min(rows.size(), from + BATCH)));
            }
        }
        return rows;
    }

    private void addFacts(List<Row> batch) {
        List<UUID> ids = batch.stream().map(Row::id).toList();
        Map<BulkFacts<?>, Map<UUID, ?>> found = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            ListColumn column = columns.get(i);
            if (column.bulk() != null) {
                Map<UUID, ?> facts = found.computeIfAbsent(column.bulk(), bulk -> bulk.load(dsl, ids));
                for (Row row : batch) {
                    row.values()[i] = column.told(facts.get(row.id()));
                }
            }
        }
    }

    private List<SortField<?>> order() {
        List<SortField<?>> order = new ArrayList<>();
        for (Sort sort : query.sorts()) {
            ListColumn column = list.column(sort.column());
            if (!column.isSortable()) {
                throw new ListException("list.not-sortable", column.key());
            }
            order.add(column.isSortedByKey() ? byKey(column.sortField(), sort.descending()) : sorted(column.sortField(), sort.descending()));
        }
        order.add(list.id().asc());
        return order;
    }

    @SuppressWarnings("unchecked")
    private SortField<?> byKey(Field<?> plain, boolean descending) {
        Field<String> key = text.byCodes((Field<String>) plain);
        return (descending ? key.desc() : key.asc()).nullsLast();
    }

    private SortField<?> sorted(Field<?> field, boolean descending) {
        Field<?> key = sortKey(field);
        return (descending ? key.desc() : key.asc()).nullsLast();
    }

    /** Text sorts folded; a code sorts as its constants are declared, which is how the office thinks of them. */
    private Field<?> sortKey(Field<?> field) {
        if (field.getType() == String.class) {
            return text.folded(ListConditions.asText(field));
        }
        if (field.getType().isEnum()) {
            return rank(field);
        }
        return field;
    }

    @SuppressWarnings("unchecked")
    private static Field<Integer> rank(Field<?> field) {
        Field<Object> code = (Field<Object>) field;
        Map<Field<Object>, Field<Integer>> ranks = new LinkedHashMap<>();
        for (Object constant : field.getType().getEnumConstants()) {
            // Inlined, so that the expression is the same wherever one statement repeats it.
            ranks.put(DSL.inline(constant, code.getDataType()), DSL.inline(((Enum<?>) constant).ordinal()));
        }
        return DSL.choose(code).mapFields(ranks);
    }

    /** Runs a query so that cancelling the work ends it. */
    private <R extends Record, Q extends ResultQuery<R>, T> T run(Q select, Function<Q, T> fetch) {
        if (progress == null) {
            return fetch.apply(select);
        }
        progress.checkCancelled();
        progress.onCancel(select::cancel);
        return orCancelled(() -> fetch.apply(select));
    }

    private <T> T orCancelled(Supplier<T> fetch) {
        try {
            return fetch.get();
        } catch (DataAccessException failed) {
            if (progress.isCancelled()) {
                throw new TaskCancelledException();
            }
            throw failed;
        }
    }
}
