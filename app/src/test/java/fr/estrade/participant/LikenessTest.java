package fr.estrade.participant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.participant.Likeness.Person;
import fr.estrade.participant.Likeness.Reason;
import fr.estrade.testing.Seed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who looks like the same person, by examples and by what must always hold. */
class LikenessTest {
    private static final LocalDate BORN = LocalDate.of(1980, 5, 20);

    private static Person person(String first, String last) {
        return new Person(first, last, null, null);
    }

    @ParameterizedTest
    @CsvSource({"Jean-Marc, Dépée, jean marc, DEPEE, SAME_NAME", "Jeanne, Dupont, Dupont, Jeanne, OTHER_ORDER", "Jeanne, Dupont, Jeanne, Dupond, CLOSE_NAME",
        "Jeanne, Martin, Jaenne, Martin, CLOSE_NAME", "Élodie, Le Goff, Elodie, LeGoff, CLOSE_NAME"})
    void theSameNameTypedOtherwise(String first, String last, String otherFirst, String otherLast, Reason reason) {
        assertThat(Likeness.of(person(first, last), person(otherFirst, otherLast))).get().extracting(Likeness::reasons).isEqualTo(List.of(reason));
    }

    @ParameterizedTest
    @CsvSource({"Jean, Martin, Jeanne, Martin", "Jean, Martin, Paul, Martin", "Jean, Martin, Jean, Bernard", "Ana, Roy, Eva, Roy", "Marie, Dupont, Marie-Claire, Dupont",
        ", Martin, , Martin"})
    void notEnoughByItself(String first, String last, String otherFirst, String otherLast) {
        assertThat(Likeness.of(person(first, last), person(otherFirst, otherLast))).isEmpty();
    }

    @Test
    void theAddressAndTheDayOfBirthSupportAName() {
        assertThat(Likeness.of(new Person("Marie", "Dupont", null, BORN), new Person("Marie-Claire", "Dupont", null, BORN)))
                .get().extracting(Likeness::reasons).isEqualTo(List.of(Reason.PART_OF_NAME, Reason.SAME_BIRTH));
        assertThat(Likeness.of(new Person("M.", "Dupont", "m.dupont@caf.example.org", null), new Person("Marie", "Dupont", "m.dupond@caf.example.org", null)))
                .get().extracting(Likeness::reasons).isEqualTo(List.of(Reason.PART_OF_NAME, Reason.CLOSE_EMAIL));
        assertThat(Likeness.of(new Person("Marie", "Dupont", "MDupont@Caf.example.org", null), new Person("Marie", "Roy", "mdupont@caf.example.org", null)))
                .as("a name changes, an address stays").isPresent();
        assertThat(Likeness.of(new Person("Marie", "Dupont", null, BORN), new Person("Paul", "Roy", null, BORN))).as("many are born on a day").isEmpty();
    }

    @Test
    void anotherDayOfBirthIsAnotherPerson() {
        assertThat(Likeness.of(new Person("Marie", "Dupont", null, BORN), new Person("Marie", "Dupont", null, BORN.plusYears(11)))).isEmpty();
    }

    @Test
    void alwaysHolds() {
        RandomGenerator random = Seed.random(LikenessTest.class);
        List<String> names = List.of("Jean", "Jeanne", "Marie-Claire", "Dupont", "Dupond", "Le Goff", "Élodie", "Martin", "J.", "Roy");
        for (int i = 0; i < 3000; i++) {
            Person one = any(random, names);
            Person other = any(random, names);
            assertThat(Likeness.of(one, other).map(Likeness::score)).as("both ways the same: %s, %s", one, other)
                    .isEqualTo(Likeness.of(other, one).map(Likeness::score));
            Person shouted = new Person(one.first().toUpperCase(Locale.ROOT), one.last().replace('-', ' ').replace("É", "E"), one.email(), one.birth());
            assertThat(Likeness.of(one, shouted)).as("the same person in capitals: %s", one).get()
                    .satisfies(alike -> assertThat(alike.score()).isBetween(Likeness.LIKELY, 100));
            Likeness.of(one, other).ifPresent(alike -> assertThat(alike.reasons()).isNotEmpty());
        }
    }

    private static Person any(RandomGenerator random, List<String> names) {
        return new Person(names.get(random.nextInt(names.size())), names.get(random.nextInt(names.size())),
                random.nextBoolean() ? null : "a" + random.nextInt(12) + "@example.org", random.nextBoolean() ? null : BORN.plusDays(random.nextInt(3)));
    }
}
