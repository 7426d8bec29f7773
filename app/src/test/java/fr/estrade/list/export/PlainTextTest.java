package fr.estrade.list.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.testing.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 1 02 03 04 05", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\u0000=1", "＝1", "＋1", "－1", "＠1", "  =1", "\u00a0=1",
        "\u3000@x", "'=1", "''-2", "\ufeff=1", "=cmd|' /C calc'!A0"})
    void whatASpreadsheetCouldTakeForAFormulaIsGuarded(String text) {
        assertThat(PlainText.guarded(text)).isEqualTo("'" + text);
        assertThat(PlainText.unguarded(PlainText.guarded(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Piloter", "1=1", "l’offre", "'hello'", "a-b", "– point", "• =", "5 + 3", "''"})
    void otherTextStaysAsItIs(String text) {
        assertThat(PlainText.guarded(text)).isEqualTo(text);
        assertThat(PlainText.unguarded(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/19", "9/12", "10-12"})
    void whatASpreadsheetCouldTakeForADayStaysText(String text) {
        String cell = PlainText.undated(text);
        assertThat(cell).matches("\\d+\u00a0[/-]\u00a0\\d+");
        assertThat(PlainText.unguarded(cell)).isEqualTo(text);
        assertThat(PlainText.undated("12 mars 2026")).isEqualTo("12 mars 2026");
    }

    @Test
    void anyTextComesBackAsItWas() {
        Random random = Seed.random(PlainTextTest.class);
        String signs = "='+-@ \t\r\n\u0000＝＠\u00a0aé\"";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String typed = text.toString();
            assertThat(PlainText.unguarded(PlainText.guarded(typed))).isEqualTo(typed);
        }
    }

    @Test
    void whatNoFileCanHoldIsLeftOut() {
        assertThat(PlainText.legal("a\u0000b\u0007c\uffff\ud800d\tend\r\n")).isEqualTo("abcd\tend\r\n");
        assertThat(PlainText.legal("😀")).isEqualTo("😀");
        assertThat(PlainText.legal("\ude00\ud83d")).isEmpty();
    }
}
