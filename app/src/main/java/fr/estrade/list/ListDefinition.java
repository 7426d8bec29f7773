package fr.estrade.list;

import fr.estrade.db.DefaultSchema;
import fr.estrade.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Named;
import org.jooq.TableField;
import org.jooq.TableLike;
import org.jooq.impl.DSL;

/**
 * What a list is: its columns, what rows can be filtered by, its order, and the query behind them. Immutable.
 *
 * <pre>{@code
 * ListDefinition.named("sessions")
 *         .from(SESSION, SESSION.ID)
 *         .column("code", SESSION.CODE, c -> c.identity().width(10))
 *         .column("offerTitle", SESSION.offer().TITLE)
 *         .column("firmMinutes", SESSION.FIRM_MINUTES, c -> c.kind(MINUTES).hidden())
 *         .search(SESSION.SEARCH_KEY)
 *         .order(Sort.descending("startsOn"), Sort.by("code"))
 *         .build();
 * }</pre>
 *
 * <p>Fields of other tables are best written as jOOQ's paths ({@code SESSION.offer().TITLE}): the join is then made only
 * by queries that need it, so that counting and paging stay fast. The query must give one row for each id.
 *
 * <p>The list's title is the text {@code list.<name>}, a column's {@code list.<name>.<key>}, or else that of its field.
 */
public final class ListDefinition {
    private final String name;
    private final TableLike<?> from;
    private final Field<UUID> id;
    private final Condition always;
    private final Map<String, ListColumn> columns;
    private final List<Field<String>> searchKeys;
    private final List<Related> related;
    private final List<Sort> order;
    private final Agenda agenda;

    private ListDefinition(Builder builder) {
        name = builder.name;
        from = Objects.requireNonNull(builder.from, "A list needs from(table, id)");
        id = builder.id;
        always = builder.always;
        columns = new LinkedHashMap<>(builder.columns);
        searchKeys = List.copyOf(builder.searchKeys);
        related = List.copyOf(builder.related);
        order = List.copyOf(builder.order);
        agenda = builder.agenda;
        order.forEach(sort -> {
            if (!columns.containsKey(sort.column()) || !columns.get(sort.column()).isSortable()) {
                throw new IllegalArgumentException("List " + name + " cannot be sorted by " + sort.column());
            }
        });
        if (columns().isEmpty()) {
            throw new IllegalArgumentException("List " + name + " has no columns");
        }
    }

    /** Words of related rows, and what finds the list's rows by them. */
    record Related(Field<String> words, UnaryOperator<Condition> match) {
    }

    /** Begins a list; its name is what the command line and saved views call it. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Says step by step what a list is. */
    public static final class Builder {
        private final String name;
        private TableLike<?> from;
        private Field<UUID> id;
        private Condition always = DSL.noCondition();
        private final Map<String, ListColumn> columns = new LinkedHashMap<>();
        private final List<Field<String>> searchKeys = new ArrayList<>();
        private final List<Related> related = new ArrayList<>();
        private List<Sort> order = List.of();
        private Agenda agenda;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name);
        }

        /** Begins with everything that another list is. */
        private Builder(ListDefinition list) {
            name = list.name;
            from = list.from;
            id = list.id;
            always = list.always;
            columns.putAll(list.columns);
            searchKeys.addAll(list.searchKeys);
            related.addAll(list.related);
            order = list.order;
            agenda = list.agenda;
        }

        /**
         * Where the rows come from.
         *
         * @param table a table, or tables joined so that each id comes once
         * @param id    tells the rows apart; breaks ties of every order
         */
        public Builder from(TableLike<?> table, Field<UUID> id) {
            this.from = Objects.requireNonNull(table);
            this.id = Objects.requireNonNull(id);
            return this;
        }

        /** Only rows of which this is true belong to the list, whatever the user filters by. */
        public Builder where(Condition condition) {
            this.always = always.and(condition);
            return this;
        }

        /** A column that shows a field. */
        public Builder column(String key, Field<?> field) {
            return column(key, field, options -> { });
        }

        /** A column that shows a field, and what is special about it. */
        public Builder column(String key, Field<?> field, Consumer<ListColumn.Options> options) {
            return add(new ListColumn(key, Objects.requireNonNull(field), new ListColumn.Options().with(options)));
        }

        /** A column whose values are not in the database but found for many rows at once; it neither sorts nor filters. */
        public Builder facts(String key, ColumnKind kind, BulkFacts<?> facts, Consumer<ListColumn.Options> options) {
            return facts(key, kind, facts, value -> value, options);
        }

        /** One of several columns that tell of the same facts, which are found once for all of them. */
        public <T> Builder facts(String key, ColumnKind kind, BulkFacts<T> facts, Function<? super T, ?> value, Consumer<ListColumn.Options> options) {
            return add(new ListColumn(key, null, new ListColumn.Options().kind(kind).with(options).facts(facts, value)));
        }

        /**
         * Something to filter by that is no column, because a row may have several of it.
         *
         * @param field  what the filter's values are compared with
         * @param values where the values offered to the user come from
         * @param match  turns a condition on the field into one on the list's rows, with {@code exists}
         */
        public Builder facet(String key, Field<?> field, TableLike<?> values, UnaryOperator<Condition> match) {
            return facet(key, field, values, match, options -> { });
        }

        /** The same with options. */
        public Builder facet(String key, Field<?> field, TableLike<?> values, UnaryOperator<Condition> match, Consumer<ListColumn.Options> options) {
            return add(new ListColumn(key, Objects.requireNonNull(field), new ListColumn.Options().facet(values, match).with(options)));
        }

        /**
         * A number that counts only what the filters on a facet let through: hours within a period, not only the rows that have some.
         *
         * @param facet  key of the facet, a column of a table that the number is computed from
         * @param within gives the number from a condition on that facet's field, and the day on which it is read: what is to come may not count
         */
        public Builder measure(String key, String facet, BiFunction<Condition, LocalDate, Field<?>> within, Consumer<ListColumn.Options> options) {
            ListColumn.Options measure = new ListColumn.Options().measure(facet, within).with(options);
            return add(new ListColumn(key, within.apply(DSL.noCondition(), LocalDate.EPOCH), measure));
        }

        private Builder add(ListColumn column) {
            if (columns.putIfAbsent(column.key(), column) != null) {
                throw new IllegalArgumentException("List " + name + " has column " + column.key() + " twice");
            }
            return this;
        }

        /** Search keys (lower case, no accents) that the quick filter looks into, beside the searchable columns. */
        @SafeVarargs
        public final Builder search(Field<String>... keys) {
            for (Field<String> key : keys) {
                searchKeys.add(key);
            }
            return this;
        }

        /**
         * Words of related rows that the quick filter looks into too: a session is found by its trainers. There should be few such
         * rows, and {@code match} should name theirs once ({@code in} a query that does not depend on the list's row): it is asked
         * for each word.
         *
         * @param words what they are called; compared without case and accents
         * @param match turns a condition on the words into one on the list's rows
         */
        public Builder searchRelated(Field<String> words, UnaryOperator<Condition> match) {
            related.add(new Related(words, match));
            return this;
        }

        /** The order before the user chooses one. */
        public Builder order(Sort... sorts) {
            order = List.of(sorts);
            return this;
        }

        /** The dated days of the rows, for the calendar export. */
        public Builder agenda(Agenda agenda) {
            this.agenda = Objects.requireNonNull(agenda);
            return this;
        }

        /** The list. */
        public ListDefinition build() {
            return new ListDefinition(this);
        }
    }

    /**
     * The same list, its measures counting what a query lets through.
     *
     * @param conditions the condition of a query on the field of a facet, given its key; empty where it has none
     * @param today      the day on which it is read
     */
    ListDefinition measured(Function<String, Optional<Condition>> conditions, LocalDate today) {
        List<ListColumn> facets = columns.values().stream().map(ListColumn::measuredBy).filter(Objects::nonNull).distinct().map(columns::get).toList();
        if (facets.isEmpty()) {
            return this;
        }
        Builder measured = new Builder(this);
        measured.columns.replaceAll((key, column) -> column.measuredBy() == null ? column
                : column.within(conditions.apply(column.measuredBy()).orElse(DSL.noCondition()), today));
        facets.forEach(facet -> conditions.apply(facet.key()).ifPresent(condition -> measured.where(facet.facetMatch().apply(condition))));
        return measured.build();
    }

    /** What the command line and saved views call it. */
    public String name() {
        return name;
    }

    /** The columns, facets excepted, in their usual order. */
    public List<ListColumn> columns() {
        return columns.values().stream().filter(column -> !column.isFacet()).toList();
    }

    /** Everything rows can be filtered by: columns and facets. */
    public List<ListColumn> filterable() {
        return columns.values().stream().filter(ListColumn::isFilterable).toList();
    }

    /** The columns shown before the user arranges anything. */
    public List<String> visibleColumns() {
        return columns().stream().filter(ListColumn::isVisible).map(ListColumn::key).toList();
    }

    /** The column or facet of that key. */
    public Optional<ListColumn> find(String key) {
        return Optional.ofNullable(columns.get(key));
    }

    /**
     * The column or facet of that key.
     *
     * @throws ListException if there is none; it names those there are
     */
    public ListColumn column(String key) {
        return find(key).orElseThrow(() -> new ListException("list.unknown-column", key, String.join(", ", columns.keySet())));
    }

    /** The order before the user chooses one. */
    public List<Sort> order() {
        return order;
    }

    /** The dated days of its rows, if it has any. */
    public Optional<Agenda> agenda() {
        return Optional.ofNullable(agenda);
    }

    /** The list's title, in the plural. */
    public String title(Texts texts) {
        return texts.get("list." + name);
    }

    /** A column's title. */
    public String title(ListColumn column, Texts texts) {
        if (column.label() != null) {
            return texts.get(column.label());
        }
        String own = "list." + name + "." + column.key();
        TableField<?, ?> field = column.schemaField();
        return field == null || texts.has(own) ? texts.get(own) : texts.column(tableOf(field), field.getName());
    }

    /** The schema's name of a field's table; a path to it ({@code SESSION.offer()}) calls itself by an alias. */
    private static String tableOf(TableField<?, ?> field) {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> table.getRecordType() == field.getTable().getRecordType())
                .findFirst().map(Named::getName).orElseGet(field.getTable()::getName);
    }

    /** The query that the list starts with: no filter, its usual columns and order. */
    public ListQuery query() {
        return new ListQuery("", List.of(), order, visibleColumns(), null);
    }

    /** The query without what this list does not have (any more): for saved views and settings of other versions. */
    public ListQuery repaired(ListQuery query) {
        List<String> shown = query.columns().stream().filter(key -> find(key).filter(column -> !column.isFacet()).isPresent()).toList();
        return new ListQuery(query.quick(),
                query.filters().stream().filter(this::isPossible).toList(),
                query.sorts().stream().filter(sort -> find(sort.column()).filter(ListColumn::isSortable).isPresent()).toList(),
                shown.isEmpty() ? visibleColumns() : shown,
                query.selection());
    }

    private boolean isPossible(Filter filter) {
        try {
            FilterValues.check(column(filter.column()), filter);
            return true;
        } catch (ListException notPossible) {
            return false;
        }
    }

    TableLike<?> from() {
        return from;
    }

    Field<UUID> id() {
        return id;
    }

    Condition always() {
        return always;
    }

    List<Field<String>> searchKeys() {
        return searchKeys;
    }

    List<Related> related() {
        return related;
    }

    Stream<ListColumn> searchable() {
        return columns().stream().filter(ListColumn::isSearchable);
    }

    @Override
    public String toString() {
        return "list " + name;
    }
}
