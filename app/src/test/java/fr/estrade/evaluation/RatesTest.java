package fr.estrade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.db.code.RateFormula;
import fr.estrade.testing.Seed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every formula by examples worked by hand, and by what must hold of any answers. */
class RatesTest {
    private static final Scale FOUR = Scale.usual(1, 4);

    private static Tally four(long ones, long twos, long threes, long fours) {
        return Tally.of(FOUR, Map.of(1, ones, 2, twos, 3, threes, 4, fours));
    }

    private static BigDecimal percent(Optional<Ratio> ratio) {
        return ratio.orElseThrow().percent(1);
    }

    @ParameterizedTest(name = "of {0} to {1} satisfied from {2}")
    @CsvSource({"1,4,3", "1,5,4", "0,10,7", "1,10,7", "0,1,1", "0,2,2", "1,3,3", "0,5,4"})
    void theUsualLineIsTheSectors(int min, int max, int satisfiedFrom) {
        assertThat(Scale.usual(min, max).satisfiedFrom()).isEqualTo(satisfiedFrom);
    }

    @Test
    void nineSheetsOfTheSketch() {
        // 4 3 4 4 2 4 3 4 4: eight of nine gave 3 or 4, their sum is 32.
        Tally tally = four(0, 1, 2, 6);
        assertThat(tally.answers()).isEqualTo(9);
        assertThat(percent(tally.shareSatisfied())).isEqualByComparingTo("88.9");
        assertThat(tally.mean().orElseThrow().decimal(2)).isEqualByComparingTo("3.56");
        assertThat(percent(tally.normalisedMean())).isEqualByComparingTo("85.2");
    }

    @Test
    void twoFormulasGiveTwoNumbersOnTheSameAnswers() {
        Tally lukewarm = four(0, 0, 10, 0);
        assertThat(percent(lukewarm.shareSatisfied())).isEqualByComparingTo("100.0");
        assertThat(percent(lukewarm.normalisedMean())).isEqualByComparingTo("66.7");
    }

    @Test
    void recommendationIsPromotersLessDetractors() {
        Tally tally = Tally.of(Scale.RECOMMENDATION, Map.of(10, 3L, 9, 2L, 8, 3L, 6, 1L, 0, 1L));
        assertThat(tally.recommendation().orElseThrow().percent(0)).isEqualByComparingTo("30");
        assertThat(Tally.of(Scale.RECOMMENDATION, Map.of(6, 4L)).recommendation().orElseThrow().percent(0)).isEqualByComparingTo("-100");
        assertThat(Tally.of(Scale.RECOMMENDATION, Map.of(7, 1L, 8, 1L)).recommendation().orElseThrow().percent(0)).isEqualByComparingTo("0");
        assertThatThrownBy(() -> four(1, 0, 0, 0).recommendation()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFigureOfNoAnswersIsUnknownAndNotZero() {
        Tally none = Tally.none(FOUR);
        assertThat(none.mean()).isEmpty();
        assertThat(none.shareSatisfied()).isEmpty();
        assertThat(none.normalisedMean()).isEmpty();
        assertThat(Tally.none(Scale.RECOMMENDATION).recommendation()).isEmpty();
        assertThat(SatisfactionRate.of(RateFormula.SHARE_SATISFIED, List.of(none))).isEmpty();
        assertThat(SatisfactionRate.of(RateFormula.NORMALISED_MEAN, List.of())).isEmpty();
        assertThat(SatisfactionRate.responseRate(0, 0)).isEmpty();
    }

    @Test
    void theAnswersOfSeveralScalesWeighTheSame() {
        // Ten answers of four points (five satisfied), ten of five points (all satisfied).
        List<Tally> tallies = List.of(four(0, 5, 5, 0), Tally.of(Scale.usual(1, 5), Map.of(5, 10L)));
        assertThat(percent(SatisfactionRate.of(RateFormula.SHARE_SATISFIED, tallies))).isEqualByComparingTo("75.0");
        // (5 × 1/3 + 5 × 2/3 + 10 × 1) ÷ 20
        assertThat(percent(SatisfactionRate.of(RateFormula.NORMALISED_MEAN, tallies))).isEqualByComparingTo("75.0");
    }

    @Test
    void nineOfTwelveIsThreeQuartersAndTheUnexpectedSheetNeverExceedsTheWhole() {
        assertThat(percent(SatisfactionRate.responseRate(9, 12))).isEqualByComparingTo("75.0");
        assertThat(percent(SatisfactionRate.responseRate(13, 12))).isEqualByComparingTo("100.0");
    }

    @Test
    void aSampleIsSmallBelowItsThresholdAndNotAtIt() {
        assertThat(rateOf(4).isSmallSample()).isTrue();
        assertThat(rateOf(5).isSmallSample()).isFalse();
    }

    private static SatisfactionRate rateOf(long sheets) {
        return new SatisfactionRate(RateFormula.SHARE_SATISFIED, Optional.of(Ratio.of(1, 2)), sheets, sheets, 12, 1, null, LocalDate.of(2026, 5, 20),
                List.of(), 5);
    }

    @Test
    void whateverIsAnsweredRatesStayWithinTheirBoundsAndDoNotDependOnTheOrder() {
        Random random = Seed.random(RatesTest.class);
        for (int round = 0; round < 300; round++) {
            List<Tally> parts = new ArrayList<>();
            for (int question = 0; question <= random.nextInt(5); question++) {
                int min = random.nextInt(-3, 3);
                Scale scale = Scale.usual(min, min + 1 + random.nextInt(10));
                Map<Integer, Long> counts = new HashMap<>();
                for (int answer = 0; answer < random.nextInt(40); answer++) {
                    counts.merge(random.nextInt(scale.min(), scale.max() + 1), 1L, Long::sum);
                }
                parts.add(Tally.of(scale, counts));
            }
            List<Tally> shuffled = new ArrayList<>(parts);
            Collections.shuffle(shuffled, random);
            for (RateFormula formula : RateFormula.values()) {
                Optional<Ratio> rate = SatisfactionRate.of(formula, parts);
                assertThat(SatisfactionRate.of(formula, shuffled)).isEqualTo(rate);
                rate.ifPresent(value -> assertThat(value).isBetween(Ratio.ZERO, Ratio.of(1, 1)));
            }
            for (Tally tally : parts) {
                tally.mean().ifPresent(mean -> assertThat(mean).isBetween(Ratio.of(tally.scale().min(), 1), Ratio.of(tally.scale().max(), 1)));
            }
        }
    }

    @Test
    void answersAddedOneByOneGiveTheSameAsAllAtOnce() {
        Random random = Seed.random(RatesTest.class);
        Tally one = Tally.none(Scale.RECOMMENDATION);
        Map<Integer, Long> all = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            int score = random.nextInt(11);
            one = one.plus(Tally.of(Scale.RECOMMENDATION, Map.of(score, 1L)));
            all.merge(score, 1L, Long::sum);
        }
        assertThat(one).isEqualTo(Tally.of(Scale.RECOMMENDATION, all));
        assertThat(one.recommendation().orElseThrow()).isBetween(Ratio.of(-1, 1), Ratio.of(1, 1));
    }

    @Test
    void aScoreOutsideItsScaleIsRefused() {
        assertThatThrownBy(() -> Tally.of(FOUR, Map.of(5, 1L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> four(1, 0, 0, 0).plus(Tally.none(Scale.YES_NO))).isInstanceOf(IllegalArgumentException.class);
    }
}
