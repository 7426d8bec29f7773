package fr.estrade.list;

import fr.estrade.text.Formats;
import fr.estrade.text.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Writes the values of rows as a reader sees them, on screen and on paper. Safe to use from any thread. */
public final class CellText {
    private final Texts texts;
    private final Formats formats;
    private final ZoneId zone;

    /**
     * @param texts of the language to write in
     * @param zone  in which moments are told
     */
    public CellText(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.formats = texts.formats();
        this.zone = zone;
    }

    /**
     * A value of a column as text; what is unknown is said as the column wants it.
     *
     * @param value as a row holds it; null: unknown
     */
    @SuppressWarnings("unchecked")
    public String of(ListColumn column, Object value) {
        if (value == null) {
            return column.unknown().text(formats);
        }
        return switch (column.kind()) {
            case TEXT -> column.said(texts, value.toString());
            case NUMBER, COUNT -> formats.number((Number) value);
            case DECIMAL -> formats.number((BigDecimal) value);
            case MONEY -> money((Amount) value);
            case MINUTES -> formats.duration((Number) value);
            case DATE -> formats.date((LocalDate) value);
            case DATES -> formats.dates((List<LocalDate>) value);
            case TIME -> formats.time((LocalTime) value);
            case INSTANT -> formats.dateTime((Instant) value, zone);
            case BOOLEAN -> texts.get((Boolean) value ? "list.yes" : "list.no");
            case CODE -> texts.code((Enum<?>) value);
        };
    }

    /** The label of a constant. */
    public String of(Enum<?> constant) {
        return texts.code(constant);
    }

    private String money(Amount amount) {
        return formats.money(amount.euros(), amount.basis() == null ? null : texts.code(amount.basis()));
    }
}
