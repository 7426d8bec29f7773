package fr.estrade.ui.form;

import fr.estrade.record.ColumnFacts;
import fr.estrade.text.Formats;
import fr.estrade.text.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jooq.Field;
import org.jooq.TableField;

/** Says the columns of the schema and their values in words, for labels, conflicts and history. */
public final class FieldWords {

    private final Texts texts;
    private final Formats formats;

    public FieldWords(Texts texts) {
        this.texts = texts;
        this.formats = texts.formats();
    }

    /** What a column is called. */
    public String label(TableField<?, ?> field) {
        return texts.column(field.getTable().getName(), field.getName());
    }

    /** What explains a column; null when nothing needs explaining. */
    public String help(TableField<?, ?> field) {
        return texts.columnHelp(field.getTable().getName(), field.getName()).orElse(null);
    }

    /** What stands after a value of the column ("jours"); null when it has no unit. */
    public String unit(TableField<?, ?> field) {
        return texts.columnUnit(field.getTable().getName(), field.getName()).orElse(null);
    }

    /** A value as a reader sees it; null is "non renseigné". */
    public String value(Field<?> field, Object value) {
        return switch (value) {
            case null -> formats.notProvided();
            case Enum<?> constant -> texts.code(constant);
            case LocalDate date -> formats.date(date);
            case LocalTime time -> formats.timeShort(time);
            case OffsetDateTime moment -> formats.dateTime(moment.toInstant());
            case Instant moment -> formats.dateTime(moment);
            case Boolean flag -> texts.get(flag ? "list.yes" : "list.no");
            case BigDecimal amount when isMoney(field) -> formats.money(amount);
            case Number minutes when isMinutes(field) -> formats.duration(minutes);
            case Number number -> formats.number(number);
            case byte[] bytes -> formats.fileSize(bytes.length);
            default -> value.toString();
        };
    }

    /** Whether the column holds an amount in euros, by the house's type for money. */
    static boolean isMoney(Field<?> field) {
        return field.getType() == BigDecimal.class && field.getDataType().precision() == 12 && field.getDataType().scale() == 2;
    }

    /** Whether the column holds a duration in minutes, by the house's name for them. */
    static boolean isMinutes(Field<?> field) {
        return field.getName().endsWith("minutes") && Number.class.isAssignableFrom(field.getType());
    }

    static boolean isLong(TableField<?, ?> field) {
        return ColumnFacts.of(field).isMultiline();
    }
}
