package fr.estrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.testing.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which keys the names of a person are found again. */
class NameKeyTest {

    @ParameterizedTest
    @CsvSource({"Jean-Marc, DÉPÉE, depee, jean marc", "Élodie, O’Brian, ELODIE, o'brian", "Zoé, Le Goff, Le Goff, Zoe"})
    void wordsOfOneNameInAnyOrderAreOneName(String first, String last, String otherFirst, String otherLast) {
        assertThat(NameKey.of(otherFirst, otherLast)).isEqualTo(NameKey.of(first, last));
    }

    @ParameterizedTest
    @CsvSource({"Jean, Dupont, Jean, Dupond", "Philippe, Martin, Filipe, Martain", "Marie-Claire, Gauthier, Marie, Gautier",
        "Anne, Boissonneau, Anne, Boisoneau"})
    void whatSoundsAlikeHasOneSound(String first, String last, String otherFirst, String otherLast) {
        assertThat(NameKey.sound(otherFirst, otherLast)).isEqualTo(NameKey.sound(first, last));
    }

    @Test
    void otherNamesSoundOtherwise() {
        assertThat(NameKey.sound("Jean", "Martin")).isNotEqualTo(NameKey.sound("Paul", "Martin"));
        assertThat(NameKey.sound("Jean", "Martin")).isNotEqualTo(NameKey.sound("Jean", "Bernard"));
        assertThat(NameKey.sound("Ida", "Martin")).as("vowels count at the beginning").isNotEqualTo(NameKey.sound("Da", "Martin"));
    }

    @Test
    void thereMayBeOneNameOnlyOrNone() {
        assertThat(NameKey.of(null, "Oye")).isEqualTo("oye");
        assertThat(NameKey.sound(null, "Oye")).isNotEmpty();
        assertThat(NameKey.of(null, null)).isEmpty();
        assertThat(NameKey.of("", "李")).as("letters of any script").isEqualTo("李");
    }

    @Test
    void theSoundIsWhatItsRulesSay() {
        Random random = Seed.random(NameKeyTest.class);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 1 + random.nextInt(9); length > 0; length--) {
                word.append("aeiouypphhccckqqugglnmtdsxzwbr2李".charAt(random.nextInt(32)));
            }
            assertThat(NameKey.sound(word.toString())).as(word.toString()).isEqualTo(soundByRules(word.toString()));
        }
    }

    /** The rules one after the other, as expressions. */
    private static String soundByRules(String word) {
        String sound = word.replaceAll("(?<=[a-z]{2})[tdsxzp]+$", "")
                .replace("ph", "f").replace("ch", "C").replaceAll("qu|q|ck", "k").replaceAll("gu(?=[eiy])", "G")
                .replaceAll("c(?=[eiy])", "s").replaceAll("g(?=[eiy])", "j").replace('c', 'k').replace('G', 'g')
                .replace("h", "").replace('w', 'v').replace('z', 's').replace('x', 's').replace('m', 'n')
                .replaceAll("^[aeiouy]+", "A").replaceAll("[aeiouy]+", "").replaceAll("(.)\\1+", "$1");
        return sound.isEmpty() ? word : sound;
    }
}
