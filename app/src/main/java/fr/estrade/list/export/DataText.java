package fr.estrade.list.export;

import fr.estrade.list.Amount;
import fr.estrade.list.ColumnKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** Values as programs read them, in no language. */
final class DataText {
    private DataText() {
    }

    /** The text of a value that is not null. */
    static String of(ColumnKind kind, Object value) {
        return switch (kind) {
            case TEXT, NUMBER, COUNT, MINUTES, DATE, INSTANT, BOOLEAN -> value.toString();
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case MONEY -> ((Amount) value).euros().toPlainString();
            case TIME -> time((LocalTime) value);
            case DATES -> dates(value);
            case CODE -> ((Enum<?>) value).name();
        };
    }

    private static String time(LocalTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @SuppressWarnings("unchecked")
    private static String dates(Object value) {
        return ((List<LocalDate>) value).stream().map(LocalDate::toString).collect(Collectors.joining(" "));
    }
}
