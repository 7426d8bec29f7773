package fr.estrade.evaluation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.QuestionTarget;
import fr.estrade.evaluation.Content.Option;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.Scale;
import fr.estrade.evaluation.SheetColumn;
import fr.estrade.evaluation.Wording;
import fr.estrade.evaluation.sheet.LineKeying.Outcome;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys of a sheet with a scale of 1 to 4, a recommendation of 0 to 10, a comment, a scale of −2 to 2 and a choice of several. */
class LineKeyingTest {
    private static final List<SheetColumn> COLUMNS = List.of(
            column(QuestionKind.SCALE, new Scale(1, 4, 3), 0), column(QuestionKind.RECOMMENDATION, Scale.RECOMMENDATION, 0),
            column(QuestionKind.TEXT, null, 0), column(QuestionKind.SCALE, new Scale(-2, 2, 1), 0), column(QuestionKind.MULTIPLE_CHOICE, null, 3));

    private final LineKeying keying = new LineKeying(COLUMNS);
    private final SheetLine line = new SheetLine(UUID.randomUUID(), 1);

    private static SheetColumn column(QuestionKind kind, Scale scale, int options) {
        Question question = new Question(UUID.randomUUID(), UUID.randomUUID(), kind, QuestionTarget.SESSION, new Wording("Q", null), false, scale,
                IntStream.rangeClosed(1, options).mapToObj(i -> new Option(UUID.randomUUID(), UUID.randomUUID(), null, new Wording("o" + i, null))).toList());
        return new SheetColumn(question, null, null, null, null);
    }

    private List<String> keyed() {
        return COLUMNS.stream().map(line::typed).toList();
    }

    private Outcome press(String keys) {
        Outcome last = null;
        for (char c : keys.toCharArray()) {
            last = keying.key(c);
        }
        return last;
    }

    @Test
    void digitsLeadOnByThemselvesPastTheWords() {
        keying.begin(line);
        press("3");
        assertThat(keying.place()).isEqualTo(1);
        press("10");
        assertThat(keying.place()).as("the comment is left for *").isEqualTo(3);
        press("-1");
        press("13");
        assertThat(keyed()).containsExactly("3", "10", "", "-1", "13");
        assertThat(keying.line().entry(COLUMNS).answers()).hasSize(4);
    }

    @Test
    void aDigitThatCannotBelongToTheAnswerBeforeEndsIt() {
        keying.begin(line);
        press("41");
        assertThat(keying.place()).as("1 may become 10").isEqualTo(1);
        press("2");
        assertThat(keyed()).containsExactly("4", "1", "", "2", "");
        assertThat(keying.place()).isEqualTo(4);
    }

    @Test
    void aKeyThatCanBeNoAnswerChangesNothing() {
        keying.begin(line);
        assertThat(press("5")).isEqualTo(Outcome.REFUSED);
        keying.back();
        assertThat(press("0")).isEqualTo(Outcome.REFUSED);
        keying.back();
        assertThat(press("x")).isEqualTo(Outcome.REFUSED);
        assertThat(keying.place()).isZero();
        assertThat(keyed()).containsOnly("");
        keying.back();
        press("41");
        assertThat(press("7")).as("7 is none of −2 to 2").isEqualTo(Outcome.REFUSED);
        assertThat(keying.place()).isEqualTo(1);
        keying.back();
        press("0");
        assertThat(keyed()).startsWith("4", "10");
        press("-");
        assertThat(keying.next()).as("a sign is no answer").isEqualTo(Outcome.REFUSED);
        press("-");
        assertThat(keying.place()).isEqualTo(4);
        assertThat(keyed()).containsExactly("4", "10", "", "", "");
    }

    @Test
    void whatFollowsARefusedKeyWithoutLookingIsFiledNowhere() {
        keying.begin(line);
        press("5");
        assertThat(press("3")).as("it may be the answer here, or the next one").isEqualTo(Outcome.REFUSED);
        press("10-+*2");
        assertThat(keyed()).containsOnly("");
        assertThat(keying.isHeld()).isTrue();
        assertThat(press("*Salle bruyante")).as("not even the space between words").isEqualTo(Outcome.REFUSED);
        assertThat(keying.isHeld()).isTrue();
        keying.clear();
        assertThat(keying.place()).as("without an answer").isEqualTo(1);
        press("99");
        assertThat(keying.isHeld()).as("a second 9 belongs to no scale").isTrue();
        keying.clear();
        assertThat(keying.place()).as("without an answer, and on to the next digits").isEqualTo(4);
        assertThat(keyed()).containsExactly("", "9", "", "", "");
        keying.goTo(0);
        press("7");
        keying.next();
        assertThat(keying.isHeld()).as("left by an arrow").isFalse();
        press("1");
        assertThat(keyed()).containsExactly("", "1", "", "", "");
    }

    @Test
    void oneDigitTooManyHoldsTheSheetWithoutTouchingItsWords() {
        keying.begin(line);
        keying.goTo(keying.comment());
        line.type(keying.current().key(), "utile");
        assertThat(press("3")).isEqualTo(Outcome.REFUSED);
        assertThat(keying.isHeld()).isTrue();
        keying.clear();
        assertThat(keying.isHeld()).isFalse();
        assertThat(line.typed(keying.current())).isEqualTo("utile");
    }

    @Test
    void noAnswerAndCorrections() {
        keying.begin(line);
        press("-");
        assertThat(keying.place()).isEqualTo(1);
        press("1");
        keying.back();
        keying.back();
        assertThat(keying.place()).isZero();
        press("2");
        keying.previous();
        press("4");
        assertThat(keyed()).startsWith("4", "");
        assertThat(press("*")).isEqualTo(Outcome.WORDS);
        assertThat(keying.place()).isEqualTo(2);
        assertThat(press("3")).as("a digit is no comment").isEqualTo(Outcome.REFUSED);
        keying.goTo(4);
        press("1");
        assertThat(press("4")).isEqualTo(Outcome.REFUSED);
        keying.back();
        press("+");
        assertThat(keying.current()).isEqualTo(SheetColumn.REMARK);
        assertThat(keyed()).containsExactly("4", "", "", "", "1");
    }
}
