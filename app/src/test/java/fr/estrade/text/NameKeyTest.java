package fr.estrade.text;

import static org.assertj.core.api.Assertions.assertThat;

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
}
