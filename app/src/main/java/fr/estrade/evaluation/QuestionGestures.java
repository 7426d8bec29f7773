package fr.estrade.evaluation;

import static fr.estrade.db.Tables.QUESTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE_SECTION;
import static fr.estrade.db.Tables.QUESTION_OPTION;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.QuestionTarget;
import fr.estrade.db.tables.records.QuestionOptionRecord;
import fr.estrade.db.tables.records.QuestionRecord;
import fr.estrade.db.tables.records.QuestionnaireSectionRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Position;
import fr.estrade.journal.Saved;
import fr.estrade.journal.Tx;
import fr.estrade.journal.TxAction;
import fr.estrade.offer.Labels;
import fr.estrade.offer.Places;
import fr.estrade.offer.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What is done with the sections and questions of a version (their choices are {@link OptionGestures}'): each call is one change of the journal, and fails with an
 * {@link AnsweredException} once a sheet of that version came back. None may be called on the screen's thread.
 */
public final class QuestionGestures {

    private final Journal journal;

    public QuestionGestures(Journal journal) {
        this.journal = journal;
    }

    /** Adds a section; its id. */
    public UUID addSection(UUID versionId, int index, String title) {
        return journal.writeReturning(Labels.of("change.questionSection.added", title), tx -> {
            Versions.requireUnanswered(tx, versionId);
            QuestionnaireSectionRecord section = new QuestionnaireSectionRecord();
            section.setQuestionnaireVersionId(versionId);
            section.setTitle(title.strip());
            section.setPosition(Places.at(tx, sections(tx, versionId), QUESTIONNAIRE_SECTION.POSITION, index));
            return tx.insert(section).getId();
        });
    }

    /** Names a section; {@code titleEn} may be null. */
    public Saved nameSection(UUID sectionId, String title, String titleEn) {
        return journal.write(Labels.of("change.questionSection.named", title), tx -> {
            Versions.ofSection(tx, sectionId);
            tx.updateWhere(QUESTIONNAIRE_SECTION, QUESTIONNAIRE_SECTION.ID.eq(sectionId), row -> {
                row.setTitle(title.strip());
                row.setTitleEn(titleEn);
            });
        });
    }

    /** Moves a section; {@code index} counts the others. */
    public Saved moveSection(UUID sectionId, int index) {
        return journal.write(ChangeLabel.of("change.questionSection.moved"), tx -> {
            UUID version = Versions.ofSection(tx, sectionId);
            List<QuestionnaireSectionRecord> others = sections(tx, version).stream().filter(row -> !row.getId().equals(sectionId)).toList();
            QuestionnaireSectionRecord section = Rows.current(tx, QUESTIONNAIRE_SECTION, sectionId);
            section.setPosition(Places.at(tx, others, QUESTIONNAIRE_SECTION.POSITION, index));
            tx.update(section);
        });
    }

    /** Removes a section with its questions. */
    public Saved removeSection(UUID sectionId) {
        return journal.write(ChangeLabel.of("change.questionSection.removed"), tx -> {
            Versions.ofSection(tx, sectionId);
            tx.deleteTree(QUESTIONNAIRE_SECTION, sectionId);
        });
    }

    /**
     * Adds questions, one for each label, answered as the question before them is, so that eleven questions of one scale are eleven
     * lines; the first of a section is answered on the usual scale.
     *
     * @return their ids
     */
    public List<UUID> addQuestions(UUID sectionId, int index, List<String> labels) {
        ChangeLabel label = labels.size() == 1 ? Labels.of("change.question.added", labels.getFirst()) : ChangeLabel.of("change.question.addedAll", labels.size());
        return journal.writeReturning(label, tx -> {
            Versions.ofSection(tx, sectionId);
            List<QuestionRecord> siblings = questions(tx, sectionId);
            QuestionRecord model = index > 0 && !siblings.isEmpty() ? siblings.get(Math.min(index, siblings.size()) - 1) : null;
            List<String> positions = Places.at(tx, siblings, QUESTION.POSITION, index, labels.size());
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                ids.add(add(tx, sectionId, labels.get(i), positions.get(i), model));
            }
            return ids;
        });
    }

    private static UUID add(Tx tx, UUID sectionId, String label, String position, QuestionRecord model) {
        boolean alike = model != null && (model.getKind() == QuestionKind.SCALE || model.getKind() == QuestionKind.YES_NO || model.getKind() == QuestionKind.TEXT);
        QuestionRecord question = new QuestionRecord();
        question.setId(Ids.next());
        question.setLineageId(question.getId());
        question.setQuestionnaireSectionId(sectionId);
        question.setPosition(position);
        question.setLabel(label.strip());
        question.setKind(alike ? model.getKind() : QuestionKind.SCALE);
        question.setTarget(alike ? model.getTarget() : QuestionTarget.SESSION);
        boolean scale = question.getKind() == QuestionKind.SCALE;
        question.setScaleMin(!scale ? null : alike ? model.getScaleMin() : Short.valueOf((short) QuestionRules.USUAL_MIN));
        question.setScaleMax(!scale ? null : alike ? model.getScaleMax() : Short.valueOf((short) QuestionRules.USUAL_MAX));
        question.setSatisfiedFrom(alike ? model.getSatisfiedFrom() : null);
        tx.insert(question);
        if (alike) {
            tx.insertAll(options(tx, model.getId()).stream().map(word -> option(question.getId(), word.getPosition(), word.getScore(),
                    new Wording(word.getLabel(), word.getLabelEn()))).toList());
        } else {
            usualWords(tx, question);
        }
        return question.getId();
    }

    private static void usualWords(Tx tx, QuestionRecord question) {
        List<String> positions = Position.spread(QuestionRules.USUAL_WORDS.size());
        List<QuestionOptionRecord> words = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            words.add(option(question.getId(), positions.get(i), (short) (QuestionRules.USUAL_MIN + i), QuestionRules.USUAL_WORDS.get(i)));
        }
        tx.insertAll(words);
    }

    static QuestionOptionRecord option(UUID questionId, String position, Short score, Wording label) {
        QuestionOptionRecord option = new QuestionOptionRecord();
        option.setId(Ids.next());
        option.setLineageId(option.getId());
        option.setQuestionId(questionId);
        option.setPosition(position);
        option.setScore(score);
        option.setLabel(label.french());
        option.setLabelEn(label.english());
        return option;
    }

    /** Sets the words of a question; {@code labelEn} may be null. */
    public Saved word(UUID questionId, String label, String labelEn) {
        return change(Labels.of("change.question.worded", label), questionId, row -> {
            row.setLabel(label.strip());
            row.setLabelEn(labelEn);
        });
    }

    /** Says what a question is asked of; objectives stay the objectives' alone. */
    public Saved setTarget(UUID questionId, QuestionTarget target) {
        return change(ChangeLabel.of("change.question.target"), questionId, row -> row.setTarget(QuestionRules.target(row.getKind(), target)));
    }

    /** Says whether an answer is awaited on every sheet. */
    public Saved setRequired(UUID questionId, boolean required) {
        return change(ChangeLabel.of("change.question.required"), questionId, row -> row.setRequired(required));
    }

    /**
     * Says how a question is answered. What its kind decides follows: a scale gets the usual bounds and words, objectives are asked of
     * each objective, a choice keeps the choices it has, and what no longer applies goes.
     */
    public Saved setKind(UUID questionId, QuestionKind kind) {
        return journal.write(ChangeLabel.of("change.question.kind"), tx -> {
            QuestionRecord row = Versions.question(tx, questionId);
            if (row.getKind() == kind) {
                return;
            }
            if (!(QuestionRules.isChoice(kind) && QuestionRules.isChoice(row.getKind()))) {
                tx.deleteWhere(QUESTION_OPTION, QUESTION_OPTION.QUESTION_ID.eq(questionId));
            }
            boolean scale = kind == QuestionKind.SCALE;
            row.setKind(kind);
            row.setTarget(QuestionRules.target(kind, row.getTarget()));
            row.setScaleMin(scale ? Short.valueOf((short) QuestionRules.USUAL_MIN) : null);
            row.setScaleMax(scale ? Short.valueOf((short) QuestionRules.USUAL_MAX) : null);
            row.setSatisfiedFrom(null);
            tx.update(row);
            if (scale) {
                usualWords(tx, row);
            }
        });
    }

    /**
     * Sets the bounds of a scale; words of scores outside of them go.
     *
     * @param satisfiedFrom null: the usual score
     * @throws IllegalArgumentException if {@link QuestionRules#scale} has something against them
     */
    public Saved setScale(UUID questionId, int min, int max, Integer satisfiedFrom) {
        if (!QuestionRules.scale(min, max, satisfiedFrom).isEmpty()) {
            throw new IllegalArgumentException("No scale: " + min + " to " + max + ", satisfied from " + satisfiedFrom);
        }
        return journal.write(ChangeLabel.of("change.question.scale"), tx -> {
            QuestionRecord row = Versions.question(tx, questionId);
            row.setScaleMin((short) min);
            row.setScaleMax((short) max);
            row.setSatisfiedFrom(satisfiedFrom == null ? null : satisfiedFrom.shortValue());
            tx.update(row);
            tx.deleteWhere(QUESTION_OPTION, QUESTION_OPTION.QUESTION_ID.eq(questionId)
                    .and(QUESTION_OPTION.SCORE.lt((short) min).or(QUESTION_OPTION.SCORE.gt((short) max))));
        });
    }

    /** Moves a question to a section of the same version; {@code index} counts the others there. */
    public Saved moveQuestion(UUID questionId, UUID sectionId, int index) {
        return journal.write(ChangeLabel.of("change.question.moved"), tx -> {
            QuestionRecord question = Versions.question(tx, questionId);
            Versions.ofSection(tx, sectionId);
            List<QuestionRecord> others = questions(tx, sectionId).stream().filter(row -> !row.getId().equals(questionId)).toList();
            question.setQuestionnaireSectionId(sectionId);
            question.setPosition(Places.at(tx, others, QUESTION.POSITION, index));
            tx.update(question);
        });
    }

    /** Removes questions. */
    public Saved removeQuestions(Collection<UUID> questionIds) {
        return journal.write(ChangeLabel.of("change.question.removed", questionIds.size()), tx -> questionIds.forEach(id -> {
            Versions.question(tx, id);
            tx.deleteTree(QUESTION, id);
        }));
    }

    private Saved change(ChangeLabel label, UUID questionId, Consumer<QuestionRecord> change) {
        TxAction work = tx -> {
            QuestionRecord row = Versions.question(tx, questionId);
            change.accept(row);
            tx.update(row);
        };
        return journal.write(label, work);
    }

    private static List<QuestionnaireSectionRecord> sections(Tx tx, UUID versionId) {
        return tx.dsl().selectFrom(QUESTIONNAIRE_SECTION).where(QUESTIONNAIRE_SECTION.QUESTIONNAIRE_VERSION_ID.eq(versionId))
                .orderBy(QUESTIONNAIRE_SECTION.POSITION, QUESTIONNAIRE_SECTION.ID).fetch();
    }

    private static List<QuestionRecord> questions(Tx tx, UUID sectionId) {
        return tx.dsl().selectFrom(QUESTION).where(QUESTION.QUESTIONNAIRE_SECTION_ID.eq(sectionId)).orderBy(QUESTION.POSITION, QUESTION.ID).fetch();
    }

    static List<QuestionOptionRecord> options(Tx tx, UUID questionId) {
        return tx.dsl().selectFrom(QUESTION_OPTION).where(QUESTION_OPTION.QUESTION_ID.eq(questionId)).orderBy(QUESTION_OPTION.POSITION, QUESTION_OPTION.ID).fetch();
    }
}
