package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;
import static fr.estrade.db.Tables.SESSION_TRAINER;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Of which answers results are made. What is null does not matter; what is set must all hold.
 *
 * @param offerId         of the sessions' offer
 * @param sessionId       of one session
 * @param trainerId       what is said of one trainer: answers to questions about them, in their sessions
 * @param placeId         where the sessions were held
 * @param organisationId  the commissioning body of the sessions
 * @param questionnaireId which was put, in any version
 * @param moment          to which the evaluation belongs by its timing
 * @param addressee       who answered
 * @param from            sessions that ended on this day or later
 * @param until           sessions that ended on this day or before
 */
public record ResultScope(UUID offerId, UUID sessionId, UUID trainerId, UUID placeId, UUID organisationId, UUID questionnaireId,
        EvaluationMoment moment, Addressee addressee, LocalDate from, LocalDate until) {

    /** Every answer there is. */
    public static final ResultScope EVERYTHING = new ResultScope(null, null, null, null, null, null, null, null, null, null);

    /** The sessions of an offer. */
    public static ResultScope ofOffer(UUID id) {
        return EVERYTHING.withOffer(id);
    }

    /** One session. */
    public static ResultScope ofSession(UUID id) {
        return EVERYTHING.withSession(id);
    }

    public ResultScope withOffer(UUID id) {
        return new ResultScope(id, sessionId, trainerId, placeId, organisationId, questionnaireId, moment, addressee, from, until);
    }

    public ResultScope withSession(UUID id) {
        return new ResultScope(offerId, id, trainerId, placeId, organisationId, questionnaireId, moment, addressee, from, until);
    }

    public ResultScope withTrainer(UUID id) {
        return new ResultScope(offerId, sessionId, id, placeId, organisationId, questionnaireId, moment, addressee, from, until);
    }

    public ResultScope withPlace(UUID id) {
        return new ResultScope(offerId, sessionId, trainerId, id, organisationId, questionnaireId, moment, addressee, from, until);
    }

    public ResultScope withOrganisation(UUID id) {
        return new ResultScope(offerId, sessionId, trainerId, placeId, id, questionnaireId, moment, addressee, from, until);
    }

    public ResultScope withQuestionnaire(UUID id) {
        return new ResultScope(offerId, sessionId, trainerId, placeId, organisationId, id, moment, addressee, from, until);
    }

    public ResultScope withMoment(EvaluationMoment other) {
        return new ResultScope(offerId, sessionId, trainerId, placeId, organisationId, questionnaireId, other, addressee, from, until);
    }

    public ResultScope withAddressee(Addressee other) {
        return new ResultScope(offerId, sessionId, trainerId, placeId, organisationId, questionnaireId, moment, other, from, until);
    }

    /** Sessions that ended between two days; null: on that side there is no bound. */
    public ResultScope withPeriod(LocalDate first, LocalDate last) {
        return new ResultScope(offerId, sessionId, trainerId, placeId, organisationId, questionnaireId, moment, addressee, first, last);
    }

    /** On {@code session_evaluation}, joined with its session and questionnaire. */
    Condition evaluations() {
        Condition all = DSL.noCondition();
        all = offerId == null ? all : all.and(SESSION.OFFER_ID.eq(offerId));
        all = sessionId == null ? all : all.and(SESSION.ID.eq(sessionId));
        all = placeId == null ? all : all.and(SESSION.PLACE_ID.eq(placeId));
        all = organisationId == null ? all : all.and(SESSION.ORGANISATION_ID.eq(organisationId));
        all = questionnaireId == null ? all : all.and(QUESTIONNAIRE.ID.eq(questionnaireId));
        all = moment == null ? all : all.and(SESSION_EVALUATION.MOMENT.eq(moment));
        all = addressee == null ? all : all.and(QUESTIONNAIRE.ADDRESSEE.eq(addressee));
        all = from == null ? all : all.and(SESSION.ENDS_ON.ge(from));
        all = until == null ? all : all.and(SESSION.ENDS_ON.le(until));
        return trainerId == null ? all : all.and(SESSION.ID.in(
                DSL.select(SESSION_TRAINER.SESSION_ID).from(SESSION_TRAINER).where(SESSION_TRAINER.TRAINER_ID.eq(trainerId))));
    }

    /** On {@code answer}, beside what holds for its evaluation. */
    Condition answers() {
        return trainerId == null ? DSL.noCondition() : ANSWER.TRAINER_ID.eq(trainerId);
    }

    /** As a short text that {@link #read} understands, for places and saved settings. */
    public String written() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("offer", offerId);
        parts.put("session", sessionId);
        parts.put("trainer", trainerId);
        parts.put("place", placeId);
        parts.put("organisation", organisationId);
        parts.put("questionnaire", questionnaireId);
        parts.put("moment", moment);
        parts.put("addressee", addressee);
        parts.put("from", from);
        parts.put("until", until);
        return parts.entrySet().stream().filter(part -> part.getValue() != null)
                .map(part -> part.getKey() + "=" + part.getValue()).collect(Collectors.joining(";"));
    }

    /** What {@link #written} wrote; what it does not know is left out. */
    public static ResultScope read(String text) {
        ResultScope scope = EVERYTHING;
        for (String part : text.split(";")) {
            int at = part.indexOf('=');
            String value = part.substring(at + 1);
            scope = switch (part.substring(0, Math.max(at, 0))) {
                case "offer" -> scope.withOffer(UUID.fromString(value));
                case "session" -> scope.withSession(UUID.fromString(value));
                case "trainer" -> scope.withTrainer(UUID.fromString(value));
                case "place" -> scope.withPlace(UUID.fromString(value));
                case "organisation" -> scope.withOrganisation(UUID.fromString(value));
                case "questionnaire" -> scope.withQuestionnaire(UUID.fromString(value));
                case "moment" -> scope.withMoment(EvaluationMoment.valueOf(value));
                case "addressee" -> scope.withAddressee(Addressee.valueOf(value));
                case "from" -> scope.withPeriod(LocalDate.parse(value), scope.until());
                case "until" -> scope.withPeriod(scope.from(), LocalDate.parse(value));
                default -> scope;
            };
        }
        return scope;
    }
}
