package fr.estrade.evaluation;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.QuestionTarget;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A version of a questionnaire as it was read, whole.
 *
 * @param questionnaireId of the questionnaire
 * @param code            of the questionnaire
 * @param name            of the questionnaire
 * @param moment          for which it is meant
 * @param addressee       whom it is put to
 * @param versionId       of this version
 * @param number          of this version, from 1
 * @param introduction    what stands above the questions; may be null
 * @param sections        in order
 * @param answered        whether a sheet of it came back, so that it must not change any more
 */
public record Content(UUID questionnaireId, String code, String name, EvaluationMoment moment, Addressee addressee, UUID versionId, int number,
        Wording introduction, List<Section> sections, boolean answered) {

    public Content {
        sections = List.copyOf(sections);
    }

    /** Questions that stand together. */
    public record Section(UUID id, Wording title, List<Question> questions) {

        public Section {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question.
     *
     * @param lineageId the same in every version that asks it
     * @param scale     of its scores; null where it has none: choices and texts
     * @param options   what can be chosen, or the words for scores of a scale
     */
    public record Question(UUID id, UUID lineageId, QuestionKind kind, QuestionTarget target, Wording label, boolean required, Scale scale,
            List<Option> options) {

        public Question {
            options = List.copyOf(options);
        }

        /** Whether answers to it have scores, so that a mean can be made of them. */
        public boolean isScored() {
            return scale != null;
        }

        /** The word for a score; empty where the questionnaire has none. */
        public Optional<Wording> wordFor(int score) {
            return options.stream().filter(option -> option.score() != null && option.score() == score).map(Content.Option::label).findFirst();
        }
    }

    /**
     * Something to choose, or the word for a score.
     *
     * @param score null for a choice
     */
    public record Option(UUID id, UUID lineageId, Integer score, Wording label) {
    }

    /** Every question, in order. */
    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    /** The question of that id. */
    public Optional<Question> question(UUID id) {
        return questions().filter(question -> question.id().equals(id)).findFirst();
    }
}
