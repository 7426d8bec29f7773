package fr.estrade.record;

import static fr.estrade.db.Tables.ATTACHMENT;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.OFFICE;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.SessionStatus;
import java.math.BigDecimal;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnFactsTest {

    @Test
    void readsFromTheSchemaWhatAFormNeeds() {
        ColumnFacts<String> title = ColumnFacts.of(OFFER.TITLE);
        assertThat(title.isRequired()).isTrue();
        assertThat(title.maxLength()).hasValue(400);
        assertThat(title.isMultiline()).isFalse();

        ColumnFacts<String> context = ColumnFacts.of(OFFER.CONTEXT);
        assertThat(context.isRequired()).isFalse();
        assertThat(context.maxLength()).isEmpty();
        assertThat(context.isMultiline()).isTrue();

        ColumnFacts<SessionStatus> status = ColumnFacts.of(SESSION.STATUS);
        assertThat(status.constants()).containsExactly(SessionStatus.values());
        assertThat(status.defaultValue()).isEqualTo(SessionStatus.ENVISAGED);
    }

    @Test
    void readsRangesFromTypesAndChecks() {
        assertRange(PROGRAMME_DAY.MINUTES, "0", "1440", 0);
        assertRange(OFFICE.FISCAL_YEAR_START_MONTH, "1", "12", 0);
        assertRange(OFFER.HEADCOUNT_MIN, "0", "32767", 0);
        assertRange(PRICE.AMOUNT, "0", "9999999999.99", 2);
        assertRange(OFFER.DECLARED_DAYS, "0", "9999.9", 1);
        assertRange(OFFER.VINTAGE, "-32768", "32767", 0);
        assertThat(ColumnFacts.of(OFFER.TITLE).maximum()).isNull();
    }

    @Test
    void knowsWhatTheProgramKeepsForItself() {
        assertThat(ColumnFacts.of(SESSION.STARTS_ON).isDerived()).isTrue();
        assertThat(ColumnFacts.of(SESSION.SEARCH_KEY).isKept()).isTrue();
        assertThat(ColumnFacts.of(SESSION.VERSION).isKept()).isTrue();
        assertThat(ColumnFacts.of(SESSION.ID).isKept()).isTrue();
        assertThat(ColumnFacts.of(SESSION.TITLE).isKept()).isFalse();
    }

    @Test
    void keepsTheMarksForTheProgramOutOfTheNote() {
        assertThat(ColumnFacts.of(OFFER.PREREQUISITE_STATE).note()).isEqualTo("Null: not filled in, which a sheet must not leave");
        assertThat(ColumnFacts.of(SESSION.ORGANISATION_ID).note()).isEqualTo("Commissioning body");
        assertThat(ColumnFacts.of(SESSION.STARTS_ON).note()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", quoteCharacter = '"', value = {
        "\"  Piloter\u00a0\",Piloter",
        "\"   \",-",
        "\"\u00a0\u202f\",-",
        "\"a\r\nb\tc\",a b c",
        "\"e\u0301te\u0301\",été",
        "\"a\u0000b\u0007\",ab",
    })
    void tidiesTextOfOneLine(String typed, String saved) {
        assertThat(ColumnFacts.of(OFFER.TITLE).tidy(typed)).isEqualTo(saved);
    }

    @Test
    void tidiesTextOfSeveralLines() {
        assertThat(ColumnFacts.of(OFFER.CONTEXT).tidy("  \r\n  indented\r\n\r\nlast\u2028line\t \r\n")).isEqualTo("  indented\n\nlast\nline");
        assertThat(ColumnFacts.of(OFFER.CONTEXT).tidy("\r\n \n")).isNull();
    }

    @Test
    void tidiesNumbersToTheDecimalsOfTheColumnButNeverRounds() {
        assertThat(ColumnFacts.of(PRICE.AMOUNT).tidy(new BigDecimal("1500"))).isEqualTo(new BigDecimal("1500.00"));
        assertThat(ColumnFacts.of(PRICE.AMOUNT).tidy(new BigDecimal("10.5000"))).isEqualTo(new BigDecimal("10.50"));
        BigDecimal tooPrecise = new BigDecimal("10.005");
        assertThat(ColumnFacts.of(PRICE.AMOUNT).tidy(tooPrecise)).isEqualTo(tooPrecise);
        assertThat(ColumnFacts.of(PRICE.AMOUNT).check(tooPrecise)).contains(Problem.error("record.too-precise", 2));
    }

    @Test
    void findsWhatIsWrong() {
        assertThat(ColumnFacts.of(OFFER.TITLE).check(null)).contains(Problem.error("record.required"));
        assertThat(ColumnFacts.of(OFFER.CONTEXT).check(null)).isEmpty();
        assertThat(ColumnFacts.of(OFFER.CODE).check("x".repeat(31))).contains(Problem.error("record.too-long", 30, 31));
        // A character outside the basic plane counts once, as in the databases.
        assertThat(ColumnFacts.of(OFFER.CODE).check("😀".repeat(30))).isEmpty();
        assertThat(ColumnFacts.of(PROGRAMME_DAY.MINUTES).check(1441)).contains(Problem.error("record.too-large", new BigDecimal("1440")));
        assertThat(ColumnFacts.of(PROGRAMME_DAY.MINUTES).check(-1)).contains(Problem.error("record.too-small", new BigDecimal("0")));
        assertThat(ColumnFacts.of(ATTACHMENT.SIZE_BYTES).check(Long.MAX_VALUE)).isEmpty();
    }

    private static void assertRange(TableField<?, ? extends Number> field, String minimum, String maximum, int decimals) {
        ColumnFacts<? extends Number> facts = ColumnFacts.of(field);
        assertThat(facts.minimum()).as("%s", facts).isEqualByComparingTo(minimum);
        assertThat(facts.maximum()).as("%s", facts).isEqualByComparingTo(maximum);
        assertThat(facts.decimals()).isEqualTo(decimals);
    }
}
