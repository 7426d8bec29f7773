package fr.estrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "en_US.UTF-8, en", "en_GB, en", "en, en", "fr_FR.UTF-8, fr", "de_DE.UTF-8, fr", "C, fr", "C.UTF-8, fr", "POSIX, fr"
    })
    void theSystemsLanguageIsFrenchUnlessItIsEnglish(String lang, String language) {
        assertThat(Language.ofSystem(Map.of("LANG", lang), "Linux", Locale.ENGLISH).getLanguage()).isEqualTo(language);
    }

    @Test
    void theMessagesVariablesGoBeforeTheGeneralOne() {
        assertThat(Language.ofSystem(Map.of("LANG", "fr_FR", "LC_MESSAGES", "en_US"), "Linux", Locale.FRENCH).getLanguage()).isEqualTo("en");
        assertThat(Language.ofSystem(Map.of("LANG", "en_US", "LC_ALL", "fr_FR", "LC_MESSAGES", "en_US"), "Linux", Locale.FRENCH).getLanguage()).isEqualTo("fr");
        assertThat(Language.ofSystem(Map.of(), "Linux", Locale.ENGLISH).getLanguage()).isEqualTo("fr");
    }

    @Test
    void windowsAndMacTellItToTheJvm() {
        assertThat(Language.ofSystem(Map.of(), "Windows 11", Locale.US).getLanguage()).isEqualTo("en");
        assertThat(Language.ofSystem(Map.of(), "Mac OS X", Locale.GERMANY).getLanguage()).isEqualTo("fr");
    }

    @Test
    void whatIsAskedForGoesFirstWhereverItStands() {
        assertThat(of("list", "--lang", "en").getLanguage()).isEqualTo("en");
        assertThat(of("--lang=en", "list").getLanguage()).isEqualTo("en");
        assertThat(of("list", "--lang").getLanguage()).isEqualTo("fr");
        assertThat(of("list", "--lang", "tlh").getLanguage()).isEqualTo("fr");
        assertThat(of("list", "--", "--lang=en").getLanguage()).isEqualTo("fr");
    }

    private static Locale of(String... args) {
        return Language.of(args, Locale.FRANCE);
    }
}
