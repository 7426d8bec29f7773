package fr.estrade.record;

import static fr.estrade.db.Tables.EVALUATION_MOMENT;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.OfferStatus;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.PriceRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person sees while editing, before anything is saved. */
class RecordModelTest {
    static final RecordShape<OfferRecord> OFFERS = RecordShape.of(OFFER)
            .rule(OFFER.HEADCOUNT_MAX, offer -> offer.getHeadcountMin() != null && offer.getHeadcountMax() != null
                    && offer.getHeadcountMin() > offer.getHeadcountMax() ? Optional.of(Problem.error("record.refused")) : Optional.empty())
            .rule(OFFER.VINTAGE, offer -> offer.getVintage() != null && offer.getVintage() < 2000
                    ? Optional.of(Problem.warning("record.too-small", 2000)) : Optional.empty())
            .children(RecordShape.of(PRICE), PRICE.OFFER_ID, PRICE.POSITION)
            .children(RecordShape.of(EVALUATION_MOMENT), EVALUATION_MOMENT.OFFER_ID, EVALUATION_MOMENT.POSITION);

    private final RecordModel<OfferRecord> offer = OFFERS.create();

    @Test
    void aNewRecordHasTheDefaultsOfTheSchemaAndNothingUnsaved() {
        assertThat(offer.get(OFFER.STATUS)).isEqualTo(OfferStatus.DRAFT);
        assertThat(offer.get(OFFER.TEMPLATE)).isFalse();
        assertThat(offer.id()).isNotNull();
        assertThat(offer.isNew()).isTrue();
        assertThat(offer.isDirty()).isFalse();
    }

    @Test
    void givesTheSamePropertyEachTime() {
        assertThat(offer.property(OFFER.TITLE)).isSameAs(offer.property(OFFER.TITLE));
    }

    @Test
    void isDirtyByWhatWouldBeSavedNotByWhatIsTyped() {
        offer.set(OFFER.TITLE, "  ");
        assertThat(offer.isDirty()).isFalse();
        offer.set(OFFER.TITLE, "Piloter ");
        assertThat(offer.isDirty()).isTrue();
        assertThat(offer.dirtyFields()).containsExactly(OFFER.TITLE);
        offer.revert(OFFER.TITLE);
        assertThat(offer.isDirty()).isFalse();
    }

    @Test
    void saysNothingBeforeTheFieldIsLeftAndAtOnceAfterwards() {
        assertThat(offer.problem(OFFER.TITLE).get()).isNull();
        offer.touch(OFFER.TITLE);
        assertThat(offer.problem(OFFER.TITLE).get()).isEqualTo(Problem.error("record.required"));
        offer.set(OFFER.TITLE, "P");
        assertThat(offer.problem(OFFER.TITLE).get()).isNull();
        offer.set(OFFER.TITLE, "");
        assertThat(offer.problem(OFFER.TITLE).get()).isNotNull();
    }

    @Test
    void tidiesAFieldThatIsLeftAndNotBefore() {
        offer.set(OFFER.TITLE, "Piloter ");
        assertThat(offer.property(OFFER.TITLE).getValue()).isEqualTo("Piloter ");
        offer.touch(OFFER.TITLE);
        assertThat(offer.property(OFFER.TITLE).getValue()).isEqualTo("Piloter");
    }

    @Test
    void aRuleOverTwoFieldsFollowsBoth() {
        offer.set(OFFER.HEADCOUNT_MIN, (short) 12);
        offer.set(OFFER.HEADCOUNT_MAX, (short) 7);
        offer.touch(OFFER.HEADCOUNT_MAX);
        assertThat(offer.problem(OFFER.HEADCOUNT_MAX).get().isError()).isTrue();
        offer.set(OFFER.HEADCOUNT_MIN, (short) 6);
        assertThat(offer.problem(OFFER.HEADCOUNT_MAX).get()).isNull();
    }

    @Test
    void aWarningIsShownAndDoesNotBlock() {
        offer.set(OFFER.CODE, "F1");
        offer.set(OFFER.TITLE, "Piloter");
        offer.set(OFFER.VINTAGE, (short) 1999);
        assertThat(offer.validateAll()).isTrue();
        assertThat(offer.problem(OFFER.VINTAGE).get().isError()).isFalse();
        assertThat(offer.invalidProperty().get()).isFalse();
    }

    @Test
    void leadsToTheFirstErrorWhichMayBeInAChild() {
        offer.set(OFFER.CODE, "F1");
        offer.set(OFFER.TITLE, "Piloter");
        RecordModel<PriceRecord> price = offer.children(PRICE.OFFER_ID).add();
        price.set(PRICE.AMOUNT, new BigDecimal("-5"));
        assertThat(offer.validateAll()).isFalse();
        assertThat(offer.firstError()).hasValueSatisfying(error -> {
            assertThat(error.model()).isSameAs(price);
            assertThat(error.field()).isEqualTo(PRICE.AMOUNT);
        });
        assertThat(offer.invalidProperty().get()).isTrue();
        offer.children(PRICE.OFFER_ID).remove(price);
        assertThat(offer.invalidProperty().get()).isFalse();
    }

    @Test
    void childrenAreAddedMovedPastedAndRemoved() {
        ChildList<PriceRecord> prices = offer.children(PRICE.OFFER_ID);
        prices.paste(0, PRICE.LABEL, List.of("a", "b", "c"));
        prices.insertAt(1).set(PRICE.LABEL, "a2");
        prices.move(3, 0);
        assertThat(labels(prices)).containsExactly("c", "a", "a2", "b");
        assertThat(prices.items()).extracting(price -> price.get(PRICE.POSITION)).isSorted().doesNotHaveDuplicates();
        prices.remove(prices.items().get(1));
        assertThat(labels(prices)).containsExactly("c", "a2", "b");
        assertThat(prices.removed()).as("nothing to delete in the base").isEmpty();
        assertThat(offer.isDirty()).isTrue();
        offer.revert();
        assertThat(prices.items()).isEmpty();
        assertThat(offer.isDirty()).isFalse();
    }

    @Test
    void childrenGetNewPositionsWhenTwoHaveTheSame() {
        ChildList<PriceRecord> prices = offer.children(PRICE.OFFER_ID);
        prices.paste(0, PRICE.LABEL, List.of("a", "b"));
        prices.items().forEach(price -> price.set(PRICE.POSITION, "i"));
        prices.insertAt(1).set(PRICE.LABEL, "between");
        assertThat(labels(prices)).containsExactly("a", "between", "b");
        assertThat(prices.items()).extracting(price -> price.get(PRICE.POSITION)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void childrenStayOrderedHoweverOftenTheyAreInsertedToAndFro() {
        ChildList<PriceRecord> prices = offer.children(PRICE.OFFER_ID);
        prices.insertAt(0, 2);
        for (int i = 0; i < 400; i++) {
            prices.insertAt(1 + i % 2 * (prices.items().size() - 2));
        }
        assertThat(prices.items()).extracting(price -> price.get(PRICE.POSITION)).isSorted().doesNotHaveDuplicates()
                .allMatch(position -> position.length() <= 60);
    }

    @Test
    void aRequiredFieldWithADefaultCannotBeEmptied() {
        offer.children(EVALUATION_MOMENT.OFFER_ID).add().set(EVALUATION_MOMENT.MOMENT, EvaluationMoment.HOT);
        offer.set(OFFER.STATUS, null);
        offer.touch(OFFER.STATUS);
        assertThat(offer.problem(OFFER.STATUS).get()).isEqualTo(Problem.error("record.required"));
    }

    private static List<String> labels(ChildList<PriceRecord> prices) {
        return prices.items().stream().map(price -> price.get(PRICE.LABEL)).toList();
    }
}
