package fr.estrade.record;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;

/**
 * What the schema says of a column: decides which editor it gets, how its values are tidied, and what is wrong with them.
 * Immutable.
 *
 * @param <T> type of the column's values
 */
public final class ColumnFacts<T> {
    private static final Pattern KEY_OF_OTHERS = Pattern.compile("\\b(?:from|names|sounds): ");
    private static final Pattern MARKS = Pattern.compile("\\b(?:enum|from|names|sounds|parent): [\\w, ]+\\.?\\s*|\\bderived\\b\\.?\\s*");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085\\u000B\\u000C]");
    private static final Pattern BREAKS = Pattern.compile("[\\n\\t]+");
    private static final Pattern SIDES = Pattern.compile("^[\\s\\u00A0\\u202F]+|[\\s\\u00A0\\u202F]+$");
    private static final Pattern EMPTY_SIDES = Pattern.compile("^[\\s\\u00A0\\u202F]*\\n|[\\s\\u00A0\\u202F]+$");
    private static final Pattern UNSEEN_IN_CODES = Pattern.compile("\\p{Cf}|\\s{2,}");
    private static final int TEXT_LIMIT = 1_000_000;

    private final TableField<?, T> field;
    private final NumberRange range;

    private ColumnFacts(TableField<?, T> field) {
        this.field = field;
        this.range = NumberRange.of(field);
    }

    /** The facts of a column of the schema. */
    public static <T> ColumnFacts<T> of(TableField<?, T> field) {
        return new ColumnFacts<>(field);
    }

    /** The column. */
    public TableField<?, T> field() {
        return field;
    }

    /** Type of its values. */
    public Class<T> type() {
        return field.getType();
    }

    /** Name of its table in the schema. */
    public String table() {
        return field.getTable().getName();
    }

    /** Name of the column in the schema. */
    public String name() {
        return field.getName();
    }

    /** Whether a record cannot be without it. */
    public boolean isRequired() {
        return !field.getDataType().nullable();
    }

    /** How many characters a text may have; empty: no limit that anybody meets. */
    public OptionalInt maxLength() {
        int length = field.getDataType().length();
        return isText() && length > 0 && length < TEXT_LIMIT ? OptionalInt.of(length) : OptionalInt.empty();
    }

    /** Whether it holds text. */
    public boolean isText() {
        return type() == String.class;
    }

    /** Whether it holds text of several lines. */
    public boolean isMultiline() {
        return isText() && maxLength().isEmpty();
    }

    /** Whether it holds what people call a record by: short, on one line, nothing in it that cannot be seen. */
    public boolean isCode() {
        return isText() && name().equals("code");
    }

    /** Whether it holds a number. */
    public boolean isNumber() {
        return Number.class.isAssignableFrom(type());
    }

    /** The least number allowed; null: none but that of the type. */
    public BigDecimal minimum() {
        return range.minimum();
    }

    /** The greatest number allowed; null for what is no number. */
    public BigDecimal maximum() {
        return range.maximum();
    }

    /** How many decimals a number may have. */
    public int decimals() {
        return range.decimals();
    }

    /** The constants it can have, in their order; empty for what is no enumeration. */
    public List<T> constants() {
        return type().isEnum() ? Arrays.asList(type().getEnumConstants()) : List.of();
    }

    /** Whether it follows from other rows and is never typed. */
    public boolean isDerived() {
        return comment().matches("(?s).*\\bderived\\b.*");
    }

    /** Whether the program keeps it for itself: keys, version, what it finds rows by, derived. */
    public boolean isKept() {
        return isDerived() || KEY_OF_OTHERS.matcher(comment()).find() || name().equals("version") || isKey();
    }

    private boolean isKey() {
        UniqueKey<?> key = field.getTable().getPrimaryKey();
        return key != null && key.getFields().contains(field);
    }

    /** What the schema's comment says to people, without the marks for the program; may be empty. */
    public String note() {
        return MARKS.matcher(comment()).replaceAll("").trim();
    }

    private String comment() {
        return field.getComment() == null ? "" : field.getComment();
    }

    /** The value of a new row; null where the schema gives none. */
    public T defaultValue() {
        DataType<T> type = field.getDataType();
        Field<T> given = type.default_();
        if (!type.defaulted() || given == null) {
            return null;
        }
        String literal = given.toString();
        Matcher quoted = Pattern.compile("(?s)'(.*)'").matcher(literal);
        return DSL.val(quoted.matches() ? quoted.group(1).replace("''", "'") : literal, type).getValue();
    }

    /**
     * The value as it is saved: text in Unicode's composed form, without spaces at its ends and control characters, on
     * one line if the column is one, a code without what cannot be seen; empty text is unknown; a number with the column's decimals, if it has no more.
     *
     * @param value may be null
     */
    public T tidy(T value) {
        return switch (value) {
            case String text -> type().cast(tidyText(text));
            case BigDecimal number -> type().cast(tidyNumber(number));
            case null, default -> value;
        };
    }

    private String tidyText(String text) {
        if (!isCode() && isTidy(text)) {
            return text;
        }
        String lines = UNPRINTABLE.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
        String composed = Normalizer.normalize(lines, Normalizer.Form.NFC);
        String whole = isMultiline() ? EMPTY_SIDES.matcher(composed).replaceAll("") : BREAKS.matcher(composed).replaceAll(" ");
        // Not strip(): it keeps no-break spaces.
        String bare = isMultiline() ? whole : SIDES.matcher(whole).replaceAll("");
        String seen = isCode() ? UNSEEN_IN_CODES.matcher(bare).replaceAll(some -> some.group().isBlank() ? " " : "") : bare;
        return seen.isBlank() ? null : seen;
    }

    /** Whether there is surely nothing to tidy: most texts of a list of thousands are words and digits. */
    private static boolean isTidy(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean plain = sign > ' ' && sign < 0x7F || sign > 0xA0 && sign < 0x300;
            if (!plain && !(sign == ' ' && i > 0 && i + 1 < text.length())) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private BigDecimal tidyNumber(BigDecimal number) {
        int scale = decimals();
        return number.stripTrailingZeros().scale() <= scale ? number.setScale(scale) : number;
    }

    /**
     * What is wrong with a value.
     *
     * @param tidy as {@link #tidy} gives it
     */
    public Optional<Problem> check(T tidy) {
        if (tidy == null) {
            return isRequired() ? Optional.of(Problem.error("record.required")) : Optional.empty();
        }
        if (tidy instanceof String text && maxLength().isPresent()) {
            // As the databases count: characters of Unicode, not halves of them.
            int length = text.codePointCount(0, text.length());
            return length > maxLength().getAsInt() ? Optional.of(Problem.error("record.too-long", maxLength().getAsInt(), length)) : Optional.empty();
        }
        return tidy instanceof Number number ? range.check(number) : Optional.empty();
    }

    @Override
    public String toString() {
        return table() + "." + name();
    }
}
