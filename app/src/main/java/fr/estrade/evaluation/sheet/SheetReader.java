package fr.estrade.evaluation.sheet;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.PROGRAMME_LINE;
import static fr.estrade.db.Tables.SESSION_EVALUATION;
import static fr.estrade.db.Tables.TRAINER;

import fr.estrade.db.tables.records.AnswerRecord;
import fr.estrade.db.tables.records.AnswerSheetRecord;
import fr.estrade.db.tables.records.SessionEvaluationRecord;
import fr.estrade.evaluation.Content;
import fr.estrade.evaluation.Content.Option;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.ContentReader;
import fr.estrade.evaluation.Keyed;
import fr.estrade.evaluation.SheetColumn;
import fr.estrade.evaluation.sheet.SheetPile.Expected;
import fr.estrade.registration.RollReader;
import fr.estrade.registration.Standing;
import fr.estrade.session.SessionReader;
import fr.estrade.session.SessionSnapshot;
import fr.estrade.trainer.Trainers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Reads the sheets of an evaluation. */
public final class SheetReader {
    /** Name of who answered; null where a sheet is anonymous. */
    private static final Field<String> RESPONDENT = AnswerLists.respondent(ANSWER_SHEET).as("respondent_name");

    private final DSLContext dsl;

    public SheetReader(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What a sheet of an evaluation can say; empty when there is no such evaluation. */
    public Optional<SheetForm> form(UUID evaluationId) {
        return dsl.fetchOptional(SESSION_EVALUATION, SESSION_EVALUATION.ID.eq(evaluationId)).map(this::form);
    }

    /** What a sheet can say now: the content of a version that was answered when it was read cannot have changed since, the session may have. */
    Optional<SheetForm> now(SheetForm read) {
        return dsl.fetchOptional(SESSION_EVALUATION, SESSION_EVALUATION.ID.eq(read.evaluationId())).map(evaluation ->
                evaluation.getQuestionnaireVersionId().equals(read.content().versionId()) && read.content().answered() && evaluation.getReceivedCount() > 0
                        ? form(evaluation, read.content()) : form(evaluation));
    }

    private SheetForm form(SessionEvaluationRecord evaluation) {
        return form(evaluation, new ContentReader(dsl).version(evaluation.getQuestionnaireVersionId()).orElseThrow());
    }

    private SheetForm form(SessionEvaluationRecord evaluation, Content content) {
        SessionSnapshot session = new SessionReader(dsl).read(evaluation.getSessionId()).orElseThrow();
        return new SheetForm(evaluation.getId(), evaluation.getLabel(), session, content, columns(evaluation.getId(), content, session));
    }

    /** The places that the session has now, and those that were answered when it had others. */
    private List<SheetColumn> columns(UUID evaluationId, Content content, SessionSnapshot session) {
        List<SheetColumn> columns = new ArrayList<>(SheetColumn.of(content, session));
        Set<String> keys = columns.stream().map(SheetColumn::key).collect(Collectors.toCollection(HashSet::new));
        List<SheetColumn> others = dsl.selectDistinct(ANSWER.QUESTION_ID, ANSWER.SESSION_DAY_ID, ANSWER.TRAINER_ID, ANSWER.PROGRAMME_LINE_ID).from(ANSWER)
                .where(ANSWER.SESSION_EVALUATION_ID.eq(evaluationId)).and(ANSWER.QUESTION_ID.isNotNull())
                .fetch(place -> content.question(place.value1()).map(question -> new SheetColumn(question, place.value2(), place.value3(), place.value4(), null)))
                .stream().flatMap(Optional::stream).filter(column -> keys.add(column.key())).sorted(Comparator.comparing(SheetColumn::key)).toList();
        named(others).forEach(column -> columns.add(after(columns, column.question(), content), column));
        return columns;
    }

    /** The same places with the names of what they are about. */
    private List<SheetColumn> named(List<SheetColumn> places) {
        if (places.isEmpty()) {
            return places;
        }
        Map<UUID, String> names = new HashMap<>(dsl.select(TRAINER.ID, Trainers.CALLED).from(TRAINER)
                .where(TRAINER.ID.in(places.stream().map(SheetColumn::trainerId).filter(Objects::nonNull).toList())).fetchMap(TRAINER.ID, Trainers.CALLED));
        names.putAll(dsl.select(PROGRAMME_LINE.ID, PROGRAMME_LINE.BODY).from(PROGRAMME_LINE)
                .where(PROGRAMME_LINE.ID.in(places.stream().map(SheetColumn::lineId).filter(Objects::nonNull).toList()))
                .fetchMap(PROGRAMME_LINE.ID, PROGRAMME_LINE.BODY));
        return places.stream().map(place -> new SheetColumn(place.question(), place.dayId(), place.trainerId(), place.lineId(),
                names.get(place.trainerId() != null ? place.trainerId() : place.lineId()))).toList();
    }

    /** Behind the places of a question, or of the questions before it. */
    private static int after(List<SheetColumn> columns, Question question, Content content) {
        List<UUID> order = content.questions().map(Question::id).toList();
        int place = order.indexOf(question.id());
        return (int) columns.stream().takeWhile(column -> order.indexOf(column.question().id()) <= place).count();
    }

    /** An evaluation with its sheets; empty when there is no such evaluation. */
    public Optional<SheetPile> read(UUID evaluationId) {
        return dsl.fetchOptional(SESSION_EVALUATION, SESSION_EVALUATION.ID.eq(evaluationId)).map(evaluation -> {
            SheetForm form = form(evaluation);
            return new SheetPile(form, evaluation.getClosed(), evaluation.getExpectedCount(), expected(form), sheets(form));
        });
    }

    private List<Expected> expected(SheetForm form) {
        SessionSnapshot session = form.session();
        return switch (form.content().addressee()) {
            case PARTICIPANT -> new RollReader(dsl).of(session).those(Standing.PLACED).stream()
                    .map(person -> new Expected(Respondent.participant(person.id()), person.name())).toList();
            case TRAINER -> session.trainers().stream()
                    .map(trainer -> new Expected(Respondent.trainer(trainer.trainerId()), trainer.name())).toList();
            case COMMISSIONING_BODY -> session.commissioning() == null ? List.of()
                    : List.of(new Expected(Respondent.organisation(session.commissioning().id()), session.commissioning().name()));
            case MANAGER, FUNDER -> List.of();
        };
    }

    private List<KeyedSheet> sheets(SheetForm form) {
        return sheets(form, ANSWER_SHEET.SESSION_EVALUATION_ID.eq(form.evaluationId()), ANSWER.SESSION_EVALUATION_ID.eq(form.evaluationId()));
    }

    /** One sheet; empty when there is none of that id. */
    Optional<KeyedSheet> sheet(SheetForm form, UUID id) {
        return sheets(form, ANSWER_SHEET.ID.eq(id), ANSWER.ANSWER_SHEET_ID.eq(id)).stream().findFirst();
    }

    private List<KeyedSheet> sheets(SheetForm form, Condition which, Condition theirs) {
        Map<UUID, List<AnswerRecord>> answers = dsl.selectFrom(ANSWER).where(theirs).fetch().stream()
                .collect(Collectors.groupingBy(AnswerRecord::getAnswerSheetId));
        return dsl.select(ANSWER_SHEET.asterisk(), RESPONDENT).from(ANSWER_SHEET).where(which).orderBy(ANSWER_SHEET.NUMBER)
                .fetch(row -> sheet(form, row, answers.getOrDefault(row.get(ANSWER_SHEET.ID), List.of())));
    }

    private static KeyedSheet sheet(SheetForm form, Record row, List<AnswerRecord> answers) {
        AnswerSheetRecord sheet = row.into(ANSWER_SHEET);
        Respondent respondent = new Respondent(sheet.getRegistrationId(), sheet.getTrainerId(), sheet.getOrganisationId(), sheet.getRespondent());
        return new KeyedSheet(sheet.getId(), sheet.getNumber(), row.get(RESPONDENT), sheet.getAnonymisedOn(),
                new SheetEntry(respondent, sheet.getReceivedOn(), keyed(form, answers), remark(answers)));
    }

    private static String remark(List<AnswerRecord> answers) {
        return answers.stream().filter(answer -> answer.getQuestionId() == null).map(AnswerRecord::getBody).findFirst().orElse(null);
    }

    /** The answers in the order of the sheet's places. */
    private static Map<String, Keyed> keyed(SheetForm form, List<AnswerRecord> answers) {
        Map<String, List<AnswerRecord>> byPlace = answers.stream().filter(answer -> answer.getQuestionId() != null)
                .collect(Collectors.groupingBy(SheetReader::key));
        Map<String, Keyed> keyed = new LinkedHashMap<>();
        for (SheetColumn column : form.columns()) {
            List<AnswerRecord> rows = byPlace.get(column.key());
            if (rows != null) {
                keyed.put(column.key(), keyed(column.question(), rows));
            }
        }
        return keyed;
    }

    /** The key of the place that an answer stands in, as {@link SheetColumn#key()} says it. */
    static String key(AnswerRecord row) {
        UUID subject = row.getSessionDayId() != null ? row.getSessionDayId()
                : row.getTrainerId() != null ? row.getTrainerId() : row.getProgrammeLineId();
        return row.getQuestionId() == null ? SheetColumn.REMARK.key() : row.getQuestionId() + (subject == null ? "" : "/" + subject);
    }

    private static Keyed keyed(Question question, List<AnswerRecord> rows) {
        AnswerRecord first = rows.getFirst();
        if (first.getScore() != null) {
            return new Keyed.Score(first.getScore());
        }
        if (first.getBody() != null) {
            return new Keyed.Text(first.getBody());
        }
        Set<UUID> chosen = rows.stream().map(AnswerRecord::getQuestionOptionId).collect(Collectors.toSet());
        return new Keyed.Chosen(question.options().stream().map(Option::id).filter(chosen::contains).toList());
    }
}
