package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.QuestionTarget;
import fr.estrade.db.tables.records.AnswerRecord;
import fr.estrade.db.tables.records.AnswerSheetRecord;
import fr.estrade.db.tables.records.QuestionOptionRecord;
import fr.estrade.db.tables.records.QuestionRecord;
import fr.estrade.db.tables.records.QuestionnaireRecord;
import fr.estrade.db.tables.records.QuestionnaireSectionRecord;
import fr.estrade.db.tables.records.QuestionnaireVersionRecord;
import fr.estrade.db.tables.records.SessionEvaluationRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.UpdatableRecord;

/** Questionnaires, and sheets that came back, in a base: as few words as a test needs. */
public final class Answered {
    private final Journal journal;
    private int count;

    public Answered(Journal journal) {
        this.journal = journal;
    }

    /**
     * A question of a version.
     *
     * @param lineage the same in every version
     * @param options of a choice
     */
    public record Question(UUID lineage, QuestionKind kind, QuestionTarget target, int min, int max, String label, List<String> options) {

        /** A scale from 1. */
        public static Question scale(UUID lineage, int max, String label) {
            return new Question(lineage, QuestionKind.SCALE, QuestionTarget.SESSION, 1, max, label, List.of());
        }

        public static Question of(QuestionKind kind, String label, String... options) {
            return new Question(Ids.next(), kind, kind == QuestionKind.OBJECTIVES ? QuestionTarget.OBJECTIVE : QuestionTarget.SESSION, 0, 0, label,
                    List.of(options));
        }

        public Question about(QuestionTarget other) {
            return new Question(lineage, kind, other, min, max, label, options);
        }
    }

    /** A version as it was written: the ids of its questions in order, and of their options by label. */
    public record Version(UUID id, UUID questionnaireId, List<UUID> questions, Map<String, UUID> options) {
    }

    /** A questionnaire with its first version. */
    public Version questionnaire(EvaluationMoment moment, Addressee addressee, Question... questions) {
        QuestionnaireRecord row = new QuestionnaireRecord();
        row.setCode("Q" + ++count);
        row.setName("Questionnaire " + count);
        row.setMoment(moment);
        row.setAddressee(addressee);
        write(List.of(row));
        return version(row.getId(), 1, questions);
    }

    /** Another version of a questionnaire. */
    public Version version(UUID questionnaireId, int number, Question... asked) {
        List<UpdatableRecord<?>> rows = new ArrayList<>();
        QuestionnaireVersionRecord version = new QuestionnaireVersionRecord();
        version.setId(Ids.next());
        version.setQuestionnaireId(questionnaireId);
        version.setNumber((short) number);
        QuestionnaireSectionRecord section = new QuestionnaireSectionRecord();
        section.setId(Ids.next());
        section.setQuestionnaireVersionId(version.getId());
        section.setPosition("a");
        section.setTitle("Le bilan");
        rows.add(version);
        rows.add(section);
        List<UUID> ids = new ArrayList<>();
        Map<String, UUID> options = new LinkedHashMap<>();
        List<String> positions = Position.spread(asked.length);
        for (int i = 0; i < asked.length; i++) {
            QuestionRecord question = question(asked[i], section.getId(), positions.get(i));
            rows.add(question);
            ids.add(question.getId());
            List<String> places = Position.spread(asked[i].options().size());
            for (String label : asked[i].options()) {
                QuestionOptionRecord option = new QuestionOptionRecord();
                option.setId(Ids.next());
                option.setLineageId(option.getId());
                option.setQuestionId(question.getId());
                option.setPosition(places.get(asked[i].options().indexOf(label)));
                option.setLabel(label);
                rows.add(option);
                options.put(label, option.getId());
            }
        }
        write(rows);
        return new Version(version.getId(), questionnaireId, ids, options);
    }

    private static QuestionRecord question(Question asked, UUID sectionId, String position) {
        QuestionRecord question = new QuestionRecord();
        question.setId(Ids.next());
        question.setQuestionnaireSectionId(sectionId);
        question.setPosition(position);
        question.setLineageId(asked.lineage());
        question.setKind(asked.kind());
        question.setTarget(asked.target());
        question.setLabel(asked.label());
        if (asked.kind() == QuestionKind.SCALE) {
            question.setScaleMin((short) asked.min());
            question.setScaleMax((short) asked.max());
        }
        return question;
    }

    /** The evaluation of a session by a version, with so many sheets expected. */
    public UUID evaluation(UUID sessionId, Version version, int expected) {
        SessionEvaluationRecord row = new SessionEvaluationRecord();
        row.setSessionId(sessionId);
        row.setPosition("p%03d".formatted(++count));
        row.setQuestionnaireVersionId(version.id());
        row.setExpectedTyped(expected);
        write(List.of(row));
        return row.getId();
    }

    /** Changes an evaluation. */
    public void edit(UUID evaluationId, Consumer<SessionEvaluationRecord> change) {
        journal.write(ChangeLabel.of("result.rule.changed"), tx -> tx.updateWhere(SESSION_EVALUATION, SESSION_EVALUATION.ID.eq(evaluationId), change));
    }

    /** An answer on a sheet. */
    public record Given(UUID questionId, Consumer<AnswerRecord> content) {

        public static Given score(UUID questionId, int score) {
            return new Given(questionId, row -> row.setScore((short) score));
        }

        public static Given option(UUID questionId, UUID optionId) {
            return new Given(questionId, row -> row.setQuestionOptionId(optionId));
        }

        public static Given text(UUID questionId, String body) {
            return new Given(questionId, row -> row.setBody(body));
        }

        public Given and(Consumer<AnswerRecord> more) {
            return new Given(questionId, content.andThen(more));
        }
    }

    /** A sheet that answers the questions of a version in order by scores; null: no answer. */
    public void sheet(UUID evaluationId, Version version, Integer... scores) {
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] != null) {
                given.add(Given.score(version.questions().get(i), scores[i]));
            }
        }
        sheet(evaluationId, given);
    }

    /** Sheets that give one score each to the first question of a version. */
    public void sheets(UUID evaluationId, Version version, int... scores) {
        Arrays.stream(scores).forEach(score -> sheet(evaluationId, version, score));
    }

    /** A sheet with any answers. */
    public UUID sheet(UUID evaluationId, Collection<Given> given) {
        return sheet(evaluationId, given, sheet -> { });
    }

    /** A sheet with any answers, and whose it is. */
    public UUID sheet(UUID evaluationId, Collection<Given> given, Consumer<AnswerSheetRecord> whose) {
        List<UpdatableRecord<?>> rows = new ArrayList<>();
        AnswerSheetRecord sheet = new AnswerSheetRecord();
        sheet.setId(Ids.next());
        sheet.setSessionEvaluationId(evaluationId);
        sheet.setNumber(++count);
        whose.accept(sheet);
        rows.add(sheet);
        for (Given one : given) {
            AnswerRecord answer = new AnswerRecord();
            answer.setAnswerSheetId(sheet.getId());
            answer.setSessionEvaluationId(evaluationId);
            answer.setQuestionId(one.questionId());
            one.content().accept(answer);
            rows.add(answer);
        }
        write(rows);
        return sheet.getId();
    }

    private void write(List<? extends UpdatableRecord<?>> rows) {
        journal.write(ChangeLabel.of("result.rule.changed"), tx -> tx.insertAll(rows));
    }
}
