package fr.estrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.testing.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTest {

    private static String seen(String text) {
        return text.replace('\u00a0', '~').replace('\u202f', '^');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Pourquoi cette formation ?|Pourquoi cette formation^?",
        "Pourquoi cette formation?|Pourquoi cette formation^?",
        "Attention!|Attention^!",
        "Quoi ?!|Quoi^?!",
        "Dates : à définir|Dates~: à définir",
        "Vue: À venir|Vue~: À venir",
        "l'offre « Piloter une CTG »|l’offre «~Piloter une CTG~»",
        "«Piloter»|«~Piloter~»",
        "d'« impact »|d’«~impact~»",
        "un ; deux;trois|un^; deux;trois",
        "850€ par stagiaire|850~€ par stagiaire",
        "130 € TTC|130~€ TTC",
        "88,9 %|88,9~%",
        "Convention N° 35/19|Convention N°~35/19",
        "Rechercher...|Rechercher…",
        "« Supprimer {0} ? »|«~Supprimer {0}^?~»",
        "{0} : {1}|{0}~: {1}",
        "l'{0}|l’{0}",
    })
    void frenchIsSet(String typed, String expected) {
        assertThat(seen(Typography.french(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://www.exemple.fr/page?a=1;b=2", "www.exemple.fr/?q=a:b", "contact@exemple.fr", "9:30", "09:00–17:00",
        "jdbc:postgresql://serveur/estrade", "1:50", "(?)", "?", ": suite", "C:\\Temp", "a&nbsp;b", "code.X:y",
        "{0,number,#,##0.0%}", "", "....", "« »"
    })
    void someTextsAreLeftAlone(String text) {
        assertThat(Typography.french(text).replace('\u00a0', ' ')).isEqualTo(text.replace('\u00a0', ' '));
    }

    @Test
    void anAddressKeepsItsSignsAndTheSentenceGetsIts() {
        assertThat(seen(Typography.french("Voir https://exemple.fr/a?b=c ; sinon écrire à x@y.fr !")))
                .isEqualTo("Voir https://exemple.fr/a?b=c^; sinon écrire à x@y.fr^!");
        assertThat(seen(Typography.french("Voir https://exemple.fr : c'est là")))
                .isEqualTo("Voir https://exemple.fr~: c’est là");
    }

    @Test
    void englishOnlyGetsApostrophesAndEllipses() {
        assertThat(Typography.english("Don't: search...")).isEqualTo("Don’t: search…");
    }

    @Test
    void settingTwiceChangesNothing() {
        Random random = Seed.random(getClass());
        String signs = "ab9 \u00a0\u202f;:!?«»'’.…€%°nN/()@-\n{}0,&#|http://www.";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(14); n > 0; n--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            String once = Typography.french(typed.toString());
            assertThat(seen(Typography.french(once))).as(seen(typed.toString())).isEqualTo(seen(once));
            String plain = once.replaceAll("[\\s\u00a0\u202f]", "").replace('’', '\'').replace("…", "...");
            assertThat(plain).isEqualTo(
                    typed.toString().replaceAll("[\\s\u00a0\u202f]", "").replace('’', '\'').replace("…", "..."));
        }
    }
}
