package fr.estrade.evaluation.page;

import fr.estrade.db.code.QuestionTarget;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Says in a few words how a question is answered. */
final class QuestionWords {

    private final Texts texts;

    QuestionWords(Texts texts) {
        this.texts = texts;
    }

    /** "Échelle de 1 à 4 · chaque formateur · attendue". */
    String summary(Question question) {
        List<String> words = new ArrayList<>();
        words.add(switch (question.kind()) {
            case SCALE -> texts.get("questionnaire.summary.scale", question.scale().min(), question.scale().max());
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> texts.get("questionnaire.summary.choice", texts.code(question.kind()), question.options().size());
            default -> texts.code(question.kind());
        });
        if (question.target() != QuestionTarget.SESSION && question.target() != QuestionTarget.OBJECTIVE) {
            words.add(texts.code(question.target()));
        }
        if (question.required()) {
            words.add(texts.get("questionnaire.summary.required"));
        }
        return String.join(" · ", words);
    }
}
