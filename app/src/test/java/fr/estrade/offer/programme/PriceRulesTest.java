package fr.estrade.offer.programme;

import static fr.estrade.offer.programme.Sketch.price;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.PriceUnit;
import fr.estrade.db.code.TaxBasis;
import fr.estrade.offer.programme.ProgrammeTotals.Part;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceRulesTest {
    private static final Price WHOLE = price("850", TaxBasis.TTC, PriceUnit.TRAINEE);
    private static final Price DAY = price("425", TaxBasis.TTC, PriceUnit.DAY);

    @Test
    void aPriceADayFollowsFromThePriceOfTheWhole() {
        assertThat(PriceRules.perDay(WHOLE, 2)).contains(new BigDecimal("425.00"));
        assertThat(PriceRules.perDay(WHOLE, 3)).contains(new BigDecimal("283.33"));
        assertThat(PriceRules.perDay(WHOLE, 0)).isEmpty();
        assertThat(PriceRules.perDay(DAY, 2)).isEmpty();
        assertThat(PriceRules.perDay(price(null, TaxBasis.TTC, PriceUnit.TRAINEE), 2)).isEmpty();
        assertThat(PriceRules.perHour(WHOLE, 840)).contains(new BigDecimal("60.71"));
    }

    @Test
    void anAmountThatIsNotYetOfAnythingSaysNothingOfADay() {
        Price begun = price("9600", null, null);
        assertThat(PriceRules.perDay(begun, 2)).isEmpty();
        assertThat(PriceRules.perHour(begun, 840)).isEmpty();
        assertThat(PriceRules.mismatches(List.of(WHOLE, begun), new Part(2, 840, 0))).isEmpty();
    }

    @Test
    void aTypedPriceADayThatContradictsIsFlagged() {
        assertThat(PriceRules.mismatches(List.of(WHOLE, DAY), new Part(2, 840, 0))).isEmpty();
        assertThat(PriceRules.mismatches(List.of(WHOLE, DAY), new Part(3, 1260, 0)))
                .containsExactly(new PriceRules.Mismatch(DAY, WHOLE, new BigDecimal("283.33")));
    }

    @Test
    void anotherTaxBasisOrAnotherPriceOfTheWholeExplainsIt() {
        Price group = price("1275", TaxBasis.TTC, PriceUnit.GROUP);
        assertThat(PriceRules.mismatches(List.of(WHOLE, group, DAY), new Part(3, 1260, 0))).isEmpty();
        assertThat(PriceRules.mismatches(List.of(price("850", TaxBasis.HT, PriceUnit.TRAINEE), DAY), new Part(3, 1260, 0))).isEmpty();
    }

    @Test
    void roundingIsNoContradiction() {
        assertThat(PriceRules.mismatches(List.of(WHOLE, price("283", TaxBasis.TTC, PriceUnit.DAY)), new Part(3, 1260, 0))).isEmpty();
        assertThat(PriceRules.mismatches(List.of(WHOLE, price("284", TaxBasis.TTC, PriceUnit.DAY)), new Part(3, 1260, 0))).hasSize(1);
    }

    @Test
    void aPriceAnHourIsOnlyJudgedWhenTheHoursAreKnown() {
        Price hour = price("10", TaxBasis.TTC, PriceUnit.HOUR);
        assertThat(PriceRules.mismatches(List.of(WHOLE, hour), new Part(2, 840, 0))).hasSize(1);
        assertThat(PriceRules.mismatches(List.of(WHOLE, hour), new Part(2, 420, 1))).isEmpty();
    }
}
