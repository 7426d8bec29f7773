package fr.estrade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.QuestionTarget;
import fr.estrade.evaluation.Content.Option;
import fr.estrade.evaluation.Content.Question;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the digits mean in each kind of question, and when a place is finished. */
class KeypadTest {

    private static Question question(QuestionKind kind, Scale scale, int options) {
        return new Question(UUID.randomUUID(), UUID.randomUUID(), kind, kind == QuestionKind.OBJECTIVES ? QuestionTarget.OBJECTIVE : QuestionTarget.SESSION,
                new Wording("?", null), false, scale, IntStream.rangeClosed(1, options)
                        .mapToObj(i -> new Option(UUID.randomUUID(), UUID.randomUUID(), null, new Wording("Choix " + i, null))).toList());
    }

    private static final Question FOUR = question(QuestionKind.SCALE, Scale.usual(1, 4), 0);
    private static final Question TEN = question(QuestionKind.RECOMMENDATION, Scale.RECOMMENDATION, 0);
    private static final Question SEVERAL = question(QuestionKind.MULTIPLE_CHOICE, null, 4);
    private static final Question MANY = question(QuestionKind.MULTIPLE_CHOICE, null, 12);

    @ParameterizedTest(name = "{0} on 1 to 4: accepted {1}, finished {2}")
    @CsvSource({"1,true,true", "4,true,true", "5,false,false", "0,false,false", "12,false,false"})
    void aScaleOfOneDigitIsFinishedByOne(String keyed, boolean accepted, boolean finished) {
        assertThat(Keypad.accepts(FOUR, keyed)).isEqualTo(accepted);
        assertThat(Keypad.isFinished(FOUR, keyed)).isEqualTo(finished);
        assertThat(Keypad.read(FOUR, keyed).isPresent()).isEqualTo(accepted);
    }

    @ParameterizedTest(name = "{0} on 0 to 10: accepted {1}, finished {2}")
    @CsvSource({"0,true,true", "9,true,true", "1,true,false", "10,true,true", "11,false,false"})
    void onlyTheOneOfTenWaitsForAnotherDigit(String keyed, boolean accepted, boolean finished) {
        assertThat(Keypad.accepts(TEN, keyed)).isEqualTo(accepted);
        assertThat(Keypad.isFinished(TEN, keyed)).isEqualTo(finished);
    }

    @Test
    void aOneThatStaysAloneIsAOne() {
        assertThat(Keypad.read(TEN, "1")).contains(new Keyed.Score(1));
    }

    @Test
    void severalChoicesAreKeyedOneAfterTheOtherAndKeptInTheirOrder() {
        List<UUID> ids = SEVERAL.options().stream().map(Option::id).toList();
        assertThat(Keypad.read(SEVERAL, "31")).contains(new Keyed.Chosen(List.of(ids.get(0), ids.get(2))));
        assertThat(Keypad.accepts(SEVERAL, "35")).isFalse();
        assertThat(Keypad.isFinished(SEVERAL, "1234")).isTrue();
        assertThat(Keypad.isFinished(SEVERAL, "31")).isFalse();
        assertThat(Keypad.write(SEVERAL, new Keyed.Chosen(List.of(ids.get(0), ids.get(2))))).isEqualTo("13");
    }

    @Test
    void moreThanNineChoicesArePartedBySpaces() {
        List<UUID> ids = MANY.options().stream().map(Option::id).toList();
        assertThat(Keypad.read(MANY, "2 12")).contains(new Keyed.Chosen(List.of(ids.get(1), ids.get(11))));
        assertThat(Keypad.write(MANY, new Keyed.Chosen(List.of(ids.get(1), ids.get(11))))).isEqualTo("2 12");
    }

    @Test
    void oneChoiceIsItsNumber() {
        Question one = question(QuestionKind.SINGLE_CHOICE, null, 3);
        assertThat(Keypad.read(one, "2")).contains(new Keyed.Chosen(List.of(one.options().get(1).id())));
        assertThat(Keypad.accepts(one, "4")).isFalse();
        assertThat(Keypad.isFinished(one, "3")).isTrue();
    }

    @Test
    void nothingKeyedIsNoAnswer() {
        assertThat(Keypad.read(FOUR, "")).isEmpty();
        assertThat(Keypad.read(FOUR, null)).isEmpty();
        assertThat(Keypad.read(question(QuestionKind.TEXT, null, 0), "  ")).isEmpty();
    }

    @Test
    void whatIsReadIsWrittenTheSame() {
        for (String keyed : List.of("0", "1", "10", "7")) {
            assertThat(Keypad.write(TEN, Keypad.read(TEN, keyed).orElseThrow())).isEqualTo(keyed);
        }
    }
}
