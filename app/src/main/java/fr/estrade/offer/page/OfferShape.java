package fr.estrade.offer.page;

import static fr.estrade.db.Tables.AUDIENCE_ROLE;
import static fr.estrade.db.Tables.DAY_ROLE;
import static fr.estrade.db.Tables.EVALUATION_MOMENT;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.OFFER_CATEGORY;
import static fr.estrade.db.Tables.OFFER_TEXT_BLOCK;
import static fr.estrade.db.Tables.OFFER_TRAINER;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.PROGRAMME_LINE;

import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.PlaceState;
import fr.estrade.db.code.PrerequisiteState;
import fr.estrade.db.tables.records.EvaluationMomentRecord;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.offer.EvaluationTiming;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.record.Problem;
import fr.estrade.record.RecordShape;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is saved together on the page of an offer, and what must hold of it. The programme's phases and days are not in it, they are
 * written gesture by gesture; attachments are not either, they are large.
 */
final class OfferShape {

    private static final int NSF_DIGITS = 3;

    /** Offers. */
    static final RecordShape<OfferRecord> OFFERS = RecordShape.of(OFFER)
            .rule(OFFER.HEADCOUNT_MAX, OfferShape::headcount)
            .rule(OFFER.PREREQUISITES, OfferShape::prerequisites)
            .rule(OFFER.USUAL_END, OfferShape::usualTimes)
            .rule(OFFER.ACCESS_DELAY_UNIT, OfferShape::accessDelay)
            .rule(OFFER.PLACE, OfferShape::place)
            .rule(OFFER.NSF_CODE, OfferShape::nsfCode)
            .children(RecordShape.of(OFFER_CATEGORY), OFFER_CATEGORY.OFFER_ID)
            .children(RecordShape.of(PROGRAMME_LINE), PROGRAMME_LINE.OFFER_ID, PROGRAMME_LINE.POSITION)
            // A role that goes takes with it that days expect it.
            .children(RecordShape.of(AUDIENCE_ROLE).children(RecordShape.of(DAY_ROLE), DAY_ROLE.AUDIENCE_ROLE_ID),
                    AUDIENCE_ROLE.OFFER_ID, AUDIENCE_ROLE.POSITION)
            .children(RecordShape.of(EVALUATION_MOMENT).rule(EVALUATION_MOMENT.MOMENT, OfferShape::timing)
                    .rule(EVALUATION_MOMENT.LABEL, OfferShape::word), EVALUATION_MOMENT.OFFER_ID, EVALUATION_MOMENT.POSITION)
            .children(RecordShape.of(PRICE).rule(PRICE.TAX_BASIS, OfferShape::basis).rule(PRICE.UNIT, OfferShape::unit),
                    PRICE.OFFER_ID, PRICE.POSITION)
            .children(RecordShape.of(OFFER_TRAINER), OFFER_TRAINER.OFFER_ID, OFFER_TRAINER.POSITION)
            .children(RecordShape.of(OFFER_TEXT_BLOCK), OFFER_TEXT_BLOCK.OFFER_ID, OFFER_TEXT_BLOCK.POSITION);

    private OfferShape() {
    }

    private static Optional<Problem> headcount(OfferRecord offer) {
        return offer.getHeadcountMin() != null && offer.getHeadcountMax() != null && offer.getHeadcountMin() > offer.getHeadcountMax()
                ? Optional.of(Problem.error("offerpage.problem.headcount")) : Optional.empty();
    }

    /** That there are none must be said, and said once: with a text beside it nobody knows which of the two holds. */
    private static Optional<Problem> prerequisites(OfferRecord offer) {
        boolean text = offer.getPrerequisites() != null;
        if (offer.getPrerequisiteState() == PrerequisiteState.STATED && !text) {
            return Optional.of(Problem.warning("offerpage.problem.prerequisites.missing"));
        }
        return offer.getPrerequisiteState() == PrerequisiteState.NONE && text
                ? Optional.of(Problem.warning("offerpage.problem.prerequisites.both")) : Optional.empty();
    }

    private static Optional<Problem> usualTimes(OfferRecord offer) {
        List<DayTimes.Fault> faults = new DayTimes(offer.getUsualStart(), offer.getUsualBreakStart(), offer.getUsualBreakEnd(),
                offer.getUsualEnd()).faults();
        return faults.stream().findFirst().map(fault -> Problem.warning("offerpage.problem.times." + fault.name()));
    }

    private static Optional<Problem> accessDelay(OfferRecord offer) {
        return (offer.getAccessDelayAmount() == null) == (offer.getAccessDelayUnit() == null) ? Optional.empty()
                : Optional.of(Problem.warning("offerpage.problem.accessDelay"));
    }

    private static Optional<Problem> place(OfferRecord offer) {
        return offer.getPlaceState() == PlaceState.KNOWN && offer.getPlace() == null
                ? Optional.of(Problem.warning("offerpage.problem.place")) : Optional.empty();
    }

    private static Optional<Problem> nsfCode(OfferRecord offer) {
        String code = offer.getNsfCode();
        return code == null || code.length() == NSF_DIGITS && code.chars().allMatch(Character::isDigit) ? Optional.empty()
                : Optional.of(Problem.warning("offerpage.problem.nsf"));
    }

    private static Optional<Problem> timing(EvaluationMomentRecord evaluation) {
        Set<EvaluationMoment> possible = EvaluationTiming.possible(evaluation.getReference(), evaluation.getOffsetDays());
        return evaluation.getMoment() == null || possible.contains(evaluation.getMoment()) ? Optional.empty()
                : Optional.of(Problem.warning("offerpage.problem.timing." + possible.iterator().next().name()));
    }

    private static Optional<Problem> word(EvaluationMomentRecord evaluation) {
        return EvaluationTiming.usualMeaning(evaluation.getLabel())
                .filter(meant -> evaluation.getMoment() != null && meant != evaluation.getMoment())
                .map(meant -> Problem.warning("offerpage.problem.word." + evaluation.getMoment().name(), evaluation.getLabel()));
    }

    private static Optional<Problem> basis(PriceRecord price) {
        return price.getAmount() != null && price.getTaxBasis() == null
                ? Optional.of(Problem.warning("offerpage.problem.price.basis")) : Optional.empty();
    }

    private static Optional<Problem> unit(PriceRecord price) {
        return price.getAmount() != null && price.getUnit() == null
                ? Optional.of(Problem.warning("offerpage.problem.price.unit")) : Optional.empty();
    }
}
