package fr.estrade.list;

import fr.estrade.db.DefaultSchema;
import fr.estrade.text.Texts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableLike;

/**
 * A column of a list, or a facet: something rows can be filtered by without being a column. Immutable; made by
 * {@link ListDefinition.Builder}.
 */
public final class ListColumn {
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final String key;
    private final ColumnKind kind;
    private final Field<?> field;
    private final Options options;

    ListColumn(String key, Field<?> field, Options options) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Key of a column is lowerCamelCase: " + key);
        }
        this.key = key;
        this.field = field;
        this.options = options;
        this.kind = options.kind != null ? options.kind : ColumnKind.of(field);
        if (kind == ColumnKind.MONEY && options.bulk == null && options.basis == null) {
            throw new IllegalArgumentException("Column " + key + " is an amount without a tax basis");
        }
    }

    /** What may be said of a column beyond its field; everything has a sensible default. */
    public static final class Options {
        private ColumnKind kind;
        private Field<? extends Enum<?>> basis;
        private Field<?> sortField;
        private boolean plainSortKey;
        private boolean visible = true;
        private int width;
        private boolean sortable = true;
        private boolean searchable;
        private boolean identity;
        private boolean whole;
        private BiFunction<Texts, String, String> saying;
        private Unknown unknown = Unknown.BLANK;
        private String label;
        private BulkFacts<?> bulk;
        private Function<Object, ?> told;
        private TableLike<?> facetValues;
        private UnaryOperator<Condition> facetMatch;
        private String measuredBy;
        private BiFunction<Condition, LocalDate, Field<?>> measure;

        Options() {
        }

        /** Other than the field's type suggests: a COUNT, MINUTES, DATES. */
        public Options kind(ColumnKind kind) {
            this.kind = Objects.requireNonNull(kind);
            return this;
        }

        /** Makes it an amount in euros; the field given tells its tax basis. */
        public Options money(Field<? extends Enum<?>> basis) {
            this.kind = ColumnKind.MONEY;
            this.basis = Objects.requireNonNull(basis);
            return this;
        }

        /** Not shown before the user asks for it. */
        public Options hidden() {
            this.visible = false;
            return this;
        }

        /** Not shown before the user asks for it, if that is so in this list. */
        public Options hidden(boolean so) {
            this.visible &= !so;
            return this;
        }

        /** Usual width in characters; without it the kind decides. */
        public Options width(int characters) {
            this.width = characters;
            return this;
        }

        /** What to sort by instead of the value itself. */
        public Options sortBy(Field<?> field) {
            this.sortField = Objects.requireNonNull(field);
            return this;
        }

        /** A text to sort by instead of the value, which is without capitals and accents already (see {@code SearchKey}): an index can serve. */
        public Options sortByKey(Field<String> key) {
            this.plainSortKey = true;
            return sortBy(key);
        }

        /** Cannot be sorted by. */
        public Options unsortable() {
            this.sortable = false;
            return this;
        }

        /** The quick filter looks into this column too. */
        public Options searchable() {
            this.searchable = true;
            return this;
        }

        /** Names the record: heads the row for a screen reader, and stays at the left. */
        public Options identity() {
            this.identity = true;
            return this;
        }

        /** A code, a phone number: means nothing when it is cut, so its column is never narrower than its usual width. */
        public Options whole() {
            this.whole = true;
            return this;
        }

        /** What a text says to a reader, where the base keeps something else: a key, a name of the schema. Programs get what is kept. */
        public Options saying(BiFunction<Texts, String, String> words) {
            this.saying = Objects.requireNonNull(words);
            return this;
        }

        /** How an unknown value is shown to a reader. */
        public Options unknown(Unknown unknown) {
            this.unknown = Objects.requireNonNull(unknown);
            return this;
        }

        /** Key of the text that titles the column, when neither its own nor its field's is to be used. */
        public Options label(String key) {
            this.label = Objects.requireNonNull(key);
            return this;
        }

        @SuppressWarnings("unchecked")
        <T> Options facts(BulkFacts<T> facts, Function<? super T, ?> value) {
            this.bulk = Objects.requireNonNull(facts);
            this.told = (Function<Object, ?>) value;
            this.sortable = false;
            return this;
        }

        Options measure(String facet, BiFunction<Condition, LocalDate, Field<?>> within) {
            this.measuredBy = Objects.requireNonNull(facet);
            this.measure = within;
            return this;
        }

        Options facet(TableLike<?> values, UnaryOperator<Condition> match) {
            this.facetValues = Objects.requireNonNull(values);
            this.facetMatch = Objects.requireNonNull(match);
            this.sortable = false;
            this.visible = false;
            return this;
        }

        Options with(Consumer<Options> choices) {
            choices.accept(this);
            return this;
        }
    }

    /** Name of the column for programs: in JSON, in filters, in saved views. */
    public String key() {
        return key;
    }

    /** What its values are. */
    public ColumnKind kind() {
        return kind;
    }

    /** Shown before the user arranges anything. */
    public boolean isVisible() {
        return options.visible;
    }

    /** Whether the list can be sorted by it. */
    public boolean isSortable() {
        return options.sortable;
    }

    /** Whether rows can be filtered by it. */
    public boolean isFilterable() {
        return field != null;
    }

    /** Whether it names the record. */
    public boolean isIdentity() {
        return options.identity;
    }

    /** Whether its values mean nothing when they are cut. */
    public boolean isWhole() {
        return options.whole;
    }

    /** Whether it is no column but only something to filter by. */
    public boolean isFacet() {
        return options.facetMatch != null;
    }

    /** The facet whose filters say what this number counts; null for a column that means the same whatever is filtered. */
    String measuredBy() {
        return options.measuredBy;
    }

    /** The same column, counting only that, on a day. */
    ListColumn within(Condition condition, LocalDate today) {
        return new ListColumn(key, options.measure.apply(condition, today), options);
    }

    /** The enumeration of a CODE column. */
    @SuppressWarnings("unchecked")
    public Class<? extends Enum<?>> enumeration() {
        if (kind != ColumnKind.CODE) {
            throw new IllegalStateException("Column " + key + " is no code");
        }
        return (Class<? extends Enum<?>>) field.getType();
    }

    /** Usual width in characters. */
    public int width() {
        if (options.width > 0) {
            return options.width;
        }
        return switch (kind) {
            case TEXT -> 30;
            case DATES -> 24;
            case INSTANT, CODE, MONEY -> 16;
            case DATE -> 12;
            case DECIMAL, MINUTES, TIME, BOOLEAN -> 9;
            case NUMBER, COUNT -> 6;
        };
    }

    /** How an unknown value is shown to a reader. */
    public Unknown unknown() {
        return options.unknown;
    }

    /** A value of a TEXT column or facet as a reader sees it. */
    String said(Texts texts, String value) {
        return options.saying == null ? value : options.saying.apply(texts, value);
    }

    /** The field behind it; null when its values are bulk facts. */
    Field<?> field() {
        return field;
    }

    /** Whether {@link #sortField} is plain already. */
    boolean isSortedByKey() {
        return options.plainSortKey;
    }

    Field<?> sortField() {
        return options.sortField != null ? options.sortField : field;
    }

    /** Field of the tax basis of an amount; null otherwise. */
    Field<? extends Enum<?>> basis() {
        return options.basis;
    }

    BulkFacts<?> bulk() {
        return options.bulk;
    }

    /** Its value in what its bulk facts found for a row; null for null. */
    Object told(Object fact) {
        return fact == null ? null : options.told.apply(fact);
    }

    boolean isSearchable() {
        return options.searchable;
    }

    /** Where the values of a facet come from. */
    TableLike<?> facetValues() {
        return options.facetValues;
    }

    /** Turns a condition on the facet's field into one on the list's rows. */
    UnaryOperator<Condition> facetMatch() {
        return options.facetMatch;
    }

    String label() {
        return options.label;
    }

    /** The column of the schema that it shows as it is, for its label; null for anything computed. */
    TableField<?, ?> schemaField() {
        if (!(field instanceof TableField<?, ?> column) || column.getTable() == null) {
            return null;
        }
        // The table may go by an alias here, or be reached by a path.
        Table<?> table = column.getTable();
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(original -> original.getClass().isInstance(table))
                .findFirst()
                .map(original -> (TableField<?, ?>) original.field(column.getUnqualifiedName()))
                .orElse(null);
    }

    @Override
    public String toString() {
        return key + ":" + kind;
    }
}
