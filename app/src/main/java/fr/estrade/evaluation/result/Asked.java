package fr.estrade.evaluation.result;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.QuestionTarget;
import fr.estrade.evaluation.Scale;
import fr.estrade.evaluation.Wording;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A question as it was asked in one or several versions of its questionnaire, on one scale; worded as in the newest of them.
 *
 * @param lineageId       the same in every version
 * @param scale           of the answers; null where they have no score. Asked on two scales, it is two of these
 * @param options         what could be chosen in any version, or the words for scores, the newest version's
 * @param questionnaireId to which it belongs
 * @param questionnaire   name of that
 * @param section         in which it stands
 */
public record Asked(UUID lineageId, QuestionKind kind, QuestionTarget target, Scale scale, Wording label, List<Option> options,
        UUID questionnaireId, String questionnaire, Section section) {

    /** A section of the newest version; those of different questionnaires are different. */
    public record Section(UUID id, Wording title) {
    }

    /**
     * Something that could be chosen, or the word for a score.
     *
     * @param score null for a choice
     */
    public record Option(UUID lineageId, Integer score, Wording label) {
    }

    public Asked {
        options = List.copyOf(options);
    }

    /** Whether answers have scores. */
    public boolean isScored() {
        return scale != null;
    }

    /** Whether answers say how satisfied somebody is; a fact, such as whether the joining instructions came, does not. */
    public boolean measuresSatisfaction() {
        return kind == QuestionKind.SCALE || kind == QuestionKind.RECOMMENDATION;
    }

    /** The word for a score; empty where the questionnaire has none. */
    public Optional<Wording> wordFor(int score) {
        return options.stream().filter(option -> option.score() != null && option.score() == score).map(Option::label).findFirst();
    }
}
