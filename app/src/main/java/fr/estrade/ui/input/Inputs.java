package fr.estrade.ui.input;

import fr.estrade.text.Formats;
import fr.estrade.text.InputReader;
import fr.estrade.text.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;

/** Makes fields for values of each kind, in one language. */
public final class Inputs {

    private final Texts texts;
    private final Clock clock;
    private final InputReader reader;
    private final Formats formats;

    /** @param clock what day it is, for "demain" */
    public Inputs(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        this.reader = new InputReader(texts, clock);
        this.formats = texts.formats();
    }

    /** A date. */
    public ValueField<LocalDate> date() {
        return CalendarButton.on(new ValueField<>(texts, reader::date, formats::date), texts, () -> LocalDate.now(clock));
    }

    /** A date, shown with its weekday. */
    public ValueField<LocalDate> dateWithDay() {
        return CalendarButton.on(new ValueField<>(texts, reader::date, formats::dateLong), texts, () -> LocalDate.now(clock));
    }

    /** A time of day. */
    public ValueField<LocalTime> time() {
        return narrow(new ValueField<>(texts, reader::time, formats::time), 6);
    }

    /** A duration, as minutes. */
    public ValueField<Integer> duration() {
        return narrow(new ValueField<>(texts, reader::duration, formats::duration), 6);
    }

    /** An amount in euros. */
    public ValueField<BigDecimal> money() {
        return narrow(new ValueField<>(texts, reader::money, formats::money), 8);
    }

    /** A number with decimals. */
    public ValueField<BigDecimal> decimal() {
        return narrow(new ValueField<>(texts, reader::decimal, formats::number), 8);
    }

    /** A number of days. */
    public ValueField<BigDecimal> days() {
        return narrow(new ValueField<>(texts, reader::days, formats::days), 6);
    }

    /** A whole number. */
    public ValueField<Integer> integer() {
        return narrow(new ValueField<>(texts, reader::integer, formats::number), 6);
    }

    private static <T> ValueField<T> narrow(ValueField<T> field, int columns) {
        field.setPrefColumnCount(columns);
        return field;
    }
}
