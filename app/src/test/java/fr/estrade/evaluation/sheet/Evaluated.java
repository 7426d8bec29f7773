package fr.estrade.evaluation.sheet;

import static fr.estrade.db.Tables.TRAINER;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.QuestionTarget;
import fr.estrade.db.tables.records.QuestionOptionRecord;
import fr.estrade.db.tables.records.QuestionRecord;
import fr.estrade.db.tables.records.QuestionnaireRecord;
import fr.estrade.db.tables.records.QuestionnaireSectionRecord;
import fr.estrade.db.tables.records.QuestionnaireVersionRecord;
import fr.estrade.db.tables.records.SessionEvaluationRecord;
import fr.estrade.db.tables.records.SessionTrainerRecord;
import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.evaluation.Keyed;
import fr.estrade.evaluation.SheetColumn;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Position;
import fr.estrade.journal.Tx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Questionnaires, put to sessions, for tests. */
public final class Evaluated {
    private static final ChangeLabel LABEL = ChangeLabel.of("change.sheet.removed", 1);

    private final Journal journal;
    private int count;

    public Evaluated(Journal journal) {
        this.journal = journal;
    }

    /** A question to be made: a scale where it has bounds, a choice where it has options. */
    public record Asked(QuestionKind kind, QuestionTarget target, String label, Integer min, Integer max, List<String> options) {

        public static Asked scale(String label, int min, int max) {
            return new Asked(QuestionKind.SCALE, QuestionTarget.SESSION, label, min, max, List.of());
        }

        public static Asked of(QuestionKind kind, QuestionTarget target, String label, String... options) {
            return new Asked(kind, target, label, null, null, List.of(options));
        }
    }

    /** So many questions from 1 to 4, and a comment. */
    public static List<Asked> scales(int number) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            asked.add(Asked.scale("Question " + i, 1, 4));
        }
        asked.add(Asked.of(QuestionKind.TEXT, QuestionTarget.SESSION, "Commentaire"));
        return asked;
    }

    /** An evaluation of a session with a questionnaire of its own; its id. */
    public UUID evaluation(UUID sessionId, List<Asked> asked) {
        return journal.writeReturning(LABEL, tx -> {
            SessionEvaluationRecord evaluation = new SessionEvaluationRecord();
            evaluation.setSessionId(sessionId);
            evaluation.setPosition(Position.spread(1).getFirst());
            evaluation.setQuestionnaireVersionId(questionnaire(tx, asked));
            return tx.insert(evaluation).getId();
        });
    }

    private UUID questionnaire(Tx tx, List<Asked> asked) {
        QuestionnaireRecord questionnaire = new QuestionnaireRecord();
        questionnaire.setCode("Q-TEST" + ++count);
        questionnaire.setName("Questionnaire à chaud");
        questionnaire.setMoment(EvaluationMoment.HOT);
        questionnaire.setAddressee(Addressee.PARTICIPANT);
        tx.insert(questionnaire);
        QuestionnaireVersionRecord version = new QuestionnaireVersionRecord();
        version.setQuestionnaireId(questionnaire.getId());
        version.setNumber((short) 1);
        tx.insert(version);
        QuestionnaireSectionRecord section = new QuestionnaireSectionRecord();
        section.setQuestionnaireVersionId(version.getId());
        section.setPosition(Position.spread(1).getFirst());
        section.setTitle("La formation");
        tx.insert(section);
        List<String> positions = Position.spread(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            question(tx, section.getId(), positions.get(i), asked.get(i));
        }
        return version.getId();
    }

    private static void question(Tx tx, UUID section, String position, Asked asked) {
        QuestionRecord question = new QuestionRecord();
        question.setQuestionnaireSectionId(section);
        question.setPosition(position);
        question.setLineageId(Ids.next());
        question.setKind(asked.kind());
        question.setTarget(asked.target());
        question.setLabel(asked.label());
        question.setScaleMin(asked.min() == null ? null : asked.min().shortValue());
        question.setScaleMax(asked.max() == null ? null : asked.max().shortValue());
        tx.insert(question);
        for (int i = 0; i < asked.options().size(); i++) {
            QuestionOptionRecord option = new QuestionOptionRecord();
            option.setQuestionId(question.getId());
            option.setPosition(Position.spread(asked.options().size()).get(i));
            option.setLabel(asked.options().get(i));
            option.setLineageId(Ids.next());
            tx.insert(option);
        }
    }

    /** A trainer of a session; their id. */
    public UUID trainer(UUID sessionId, String lastName) {
        return journal.writeReturning(LABEL, tx -> {
            TrainerRecord trainer = TRAINER.newRecord();
            trainer.setCode("F-" + lastName.toUpperCase());
            trainer.setFirstName("Ada");
            trainer.setLastName(lastName);
            tx.insert(trainer);
            SessionTrainerRecord gives = new SessionTrainerRecord();
            gives.setSessionId(sessionId);
            gives.setTrainerId(trainer.getId());
            gives.setPosition(Position.spread(1).getFirst());
            tx.insert(gives);
            return trainer.getId();
        });
    }

    /** Scores of the first places of a sheet, in order. */
    public static Map<String, Keyed> scores(SheetForm form, int... scores) {
        Map<String, Keyed> answers = new LinkedHashMap<>();
        for (int i = 0; i < scores.length; i++) {
            answers.put(form.columns().get(i).key(), new Keyed.Score(scores[i]));
        }
        return answers;
    }

    /** The first place of a question of that wording. */
    public static SheetColumn place(SheetForm form, String label) {
        return form.columns().stream().filter(column -> column.question().label().french().equals(label)).findFirst().orElseThrow();
    }
}
