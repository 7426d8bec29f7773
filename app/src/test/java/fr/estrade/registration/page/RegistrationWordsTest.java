package fr.estrade.registration.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.DelayUnit;
import fr.estrade.registration.AccessDelay;
import fr.estrade.text.Texts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How the time until one can come is said beside what the offer announces. */
class RegistrationWordsTest {
    private static final LocalDate ASKED = LocalDate.of(2026, 5, 1);
    private static final LocalDate STARTS = LocalDate.of(2026, 5, 20);

    private static String access(Texts texts, int amount, DelayUnit unit, boolean maximum) {
        return new RegistrationWords(texts).access(new AccessDelay.Announced((short) amount, unit, maximum), ASKED, STARTS).orElseThrow();
    }

    @Test
    void oneOfAUnitIsSaidInTheSingular() {
        assertThat(access(Texts.french(), 1, DelayUnit.WEEK, false)).contains("1 semaine").doesNotContain("semaines");
        assertThat(access(Texts.english(), 1, DelayUnit.MONTH, true)).contains("1 month at most");
    }

    @Test
    void severalOfAUnitAreSaidInThePlural() {
        assertThat(access(Texts.french(), 15, DelayUnit.DAY, true)).contains("15 jours au plus");
        assertThat(access(Texts.english(), 2, DelayUnit.MONTH, false)).contains("2 months");
    }
}
