package fr.estrade.evaluation;

import static fr.estrade.db.Tables.QUESTION_OPTION;

import fr.estrade.db.tables.records.QuestionOptionRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Saved;
import fr.estrade.offer.Labels;
import fr.estrade.offer.Places;
import fr.estrade.offer.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;

/**
 * What is done with the choices of a question and the words for the scores of a scale: each call is one change of the journal, and fails
 * with an {@link AnsweredException} once a sheet of that version came back. None may be called on the screen's thread.
 */
public final class OptionGestures {

    private final Journal journal;

    public OptionGestures(Journal journal) {
        this.journal = journal;
    }

    /** Sets the word for a score of a scale; a blank one takes it away. */
    public Saved nameScore(UUID questionId, int score, String label, String labelEn) {
        return journal.write(ChangeLabel.of("change.question.scale"), tx -> {
            Versions.question(tx, questionId);
            Condition which = QUESTION_OPTION.QUESTION_ID.eq(questionId).and(QUESTION_OPTION.SCORE.eq((short) score));
            if (label == null || label.isBlank()) {
                tx.deleteWhere(QUESTION_OPTION, which);
            } else if (tx.dsl().fetchExists(QUESTION_OPTION, which)) {
                tx.updateWhere(QUESTION_OPTION, which, row -> {
                    row.setLabel(label.strip());
                    row.setLabelEn(labelEn);
                });
            } else {
                List<QuestionOptionRecord> words = QuestionGestures.options(tx, questionId);
                int index = (int) words.stream().filter(word -> word.getScore() != null && word.getScore() < score).count();
                tx.insert(QuestionGestures.option(questionId, Places.at(tx, words, QUESTION_OPTION.POSITION, index), (short) score, new Wording(label.strip(), labelEn)));
            }
        });
    }

    /** Adds choices, one for each label; their ids. */
    public List<UUID> addOptions(UUID questionId, int index, List<String> labels) {
        return journal.writeReturning(ChangeLabel.of("change.question.optionAdded", labels.size()), tx -> {
            Versions.question(tx, questionId);
            List<String> positions = Places.at(tx, QuestionGestures.options(tx, questionId), QUESTION_OPTION.POSITION, index, labels.size());
            List<QuestionOptionRecord> rows = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                rows.add(QuestionGestures.option(questionId, positions.get(i), null, new Wording(labels.get(i).strip(), null)));
            }
            tx.insertAll(rows);
            return rows.stream().map(QuestionOptionRecord::getId).toList();
        });
    }

    /** Names a choice; {@code labelEn} may be null. */
    public Saved nameOption(UUID optionId, String label, String labelEn) {
        return journal.write(Labels.of("change.question.optionNamed", label), tx -> {
            Versions.question(tx, Rows.current(tx, QUESTION_OPTION, optionId).getQuestionId());
            tx.updateWhere(QUESTION_OPTION, QUESTION_OPTION.ID.eq(optionId), row -> {
                row.setLabel(label.strip());
                row.setLabelEn(labelEn);
            });
        });
    }

    /** Moves a choice; {@code index} counts the others. */
    public Saved moveOption(UUID optionId, int index) {
        return journal.write(ChangeLabel.of("change.question.optionMoved"), tx -> {
            QuestionOptionRecord option = Rows.current(tx, QUESTION_OPTION, optionId);
            Versions.question(tx, option.getQuestionId());
            List<QuestionOptionRecord> others = QuestionGestures.options(tx, option.getQuestionId()).stream().filter(row -> !row.getId().equals(optionId)).toList();
            option.setPosition(Places.at(tx, others, QUESTION_OPTION.POSITION, index));
            tx.update(option);
        });
    }

    /** Removes a choice. */
    public Saved removeOption(UUID optionId) {
        return journal.write(ChangeLabel.of("change.question.optionRemoved"), tx -> {
            Versions.question(tx, Rows.current(tx, QUESTION_OPTION, optionId).getQuestionId());
            tx.deleteWhere(QUESTION_OPTION, QUESTION_OPTION.ID.eq(optionId));
        });
    }
}
