package fr.estrade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.estrade.db.code.QuestionKind;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.VersionDifference.Kind;
import fr.estrade.offer.Workplace;
import fr.estrade.storage.TestBases;
import fr.estrade.text.Texts;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a version differs from the one before it, what a sheet takes to key, and how a questionnaire is shown. */
class VersionDifferenceTest {
    private final Workplace work = new Workplace(TestBases.Kind.H2);
    private final QuestionGestures gestures = new QuestionGestures(work.journal);
    private final Content first = Asked.ready(work, "CHAUD");

    @AfterEach
    void close() {
        work.close();
    }

    private Content second() {
        Asked.sheets(work.journal, Asked.put(work.journal, work.sessions.create(work.eightDayOffer(), null), first.versionId()), 9);
        new Questionnaires(work.journal).newVersion(first.questionnaireId());
        return Asked.ready(work, "CHAUD");
    }

    @Test
    void questionsAreTheSameByTheirLineageWhateverTheirWords() {
        Content second = second();
        assertThat(VersionDifference.between(first, second)).isEmpty();
        List<Question> questions = second.questions().toList();
        gestures.word(questions.get(0).id(), "J’ai eu à temps ce qu’il me fallait", "I had what I needed in time");
        gestures.setScale(questions.get(2).id(), 0, 5, null);
        gestures.removeQuestions(List.of(questions.get(4).id()));
        gestures.moveQuestion(questions.get(6).id(), second.sections().getFirst().id(), 0);
        gestures.addQuestions(second.sections().getFirst().id(), 9, List.of("L’accueil était bon"));
        assertThat(VersionDifference.between(first, Asked.ready(work, "CHAUD")))
                .filteredOn(change -> change.kind() != Kind.MOVED || change.lineageId().equals(questions.get(6).lineageId()))
                .extracting(VersionDifference.Change::kind)
                .containsExactly(Kind.MOVED, Kind.REWORDED, Kind.ANSWERED_OTHERWISE, Kind.ADDED, Kind.REMOVED);
    }

    @Test
    void aSheetTakesAKeyForEachAnswerAndOneForTheNextSheet() {
        assertThat(new Preview(first).keystrokes()).as("thirteen questions, one of them free text").isEqualTo(12 + 1);
    }

    @Test
    void aQuestionnaireIsShownWithAllItsVersions() {
        second();
        JsonNode json = ShowQuestionnaire.KIND.read(work.dsl(), first.questionnaireId(), false).orElseThrow().json();
        assertThat(json.path("code").asText()).isEqualTo("CHAUD");
        assertThat(json.path("versions")).extracting(version -> version.path("number").asInt()).containsExactly(2, 1);
        JsonNode old = json.path("versions").path(1);
        assertThat(old.path("sheets").asInt()).isEqualTo(9);
        JsonNode question = old.path("sections").path(0).path("questions").path(0);
        assertThat(question.path("kind").asText()).isEqualTo(QuestionKind.SCALE.name());
        assertThat(question.path("scale").path("satisfiedFrom").asInt()).isEqualTo(3);
        assertThat(question.path("options").path(3).path("labelEn").asText()).isEqualTo("Strongly agree");
        assertThat(ShowQuestionnaire.KIND.read(work.dsl(), first.questionnaireId(), false).orElseThrow().text(Texts.french()))
                .contains("Version 2", "1. J’ai reçu à temps les informations utiles");
    }
}
