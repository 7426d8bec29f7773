package fr.estrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a name that is typed in one go is taken apart. */
class PersonNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Jeanne Dupont|Jeanne|Dupont", "DUPONT Jeanne|Jeanne|DUPONT", "Jeanne DUPONT|Jeanne|DUPONT",
        "Dupont, Jeanne|Jeanne|Dupont", "  Jean-Marc   Le Goff |Jean-Marc|Le Goff", "Marie de LA TOUR|Marie|de LA TOUR",
        "J. MARTIN|J.|MARTIN", "JEANNE DUPONT|JEANNE|DUPONT", "O'BRIEN Sean|Sean|O'BRIEN"})
    void firstAndLast(String typed, String first, String last) {
        assertThat(PersonName.read(typed)).isEqualTo(new PersonName(first, last));
    }

    @ParameterizedTest
    @CsvSource({"Dupont", "DUPONT", "' Dupont, '"})
    void aSingleWordIsTheLastName(String typed) {
        assertThat(PersonName.read(typed).first()).isNull();
        assertThat(PersonName.read(typed).full()).isEqualToIgnoringCase("dupont");
    }
}
