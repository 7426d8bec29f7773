package fr.estrade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.QuestionTarget;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.Content.Section;
import fr.estrade.offer.Workplace;
import fr.estrade.storage.TestBases;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questionnaires, their versions and questions, on both engines. */
class QuestionnairesTest {

    private Workplace work;
    private Questionnaires questionnaires;
    private QuestionGestures questions;
    private OptionGestures options;

    private void open(TestBases.Kind kind) {
        work = new Workplace(kind);
        questionnaires = new Questionnaires(work.journal);
        questions = new QuestionGestures(work.journal);
        options = new OptionGestures(work.journal);
    }

    @AfterEach
    void close() {
        work.close();
    }

    private Content newest(UUID questionnaire) {
        return new ContentReader(work.dsl()).newest(questionnaire).orElseThrow();
    }

    private Question question(UUID questionnaire, UUID id) {
        return newest(questionnaire).question(id).orElseThrow();
    }

    private static List<String> labels(Section section) {
        return section.questions().stream().map(question -> question.label().french()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void elevenLinesAreElevenQuestionsOfTheSameScale(TestBases.Kind kind) {
        open(kind);
        UUID id = questionnaires.create("Bilan de la journée", EvaluationMoment.HOT, Addressee.PARTICIPANT);
        assertThat(newest(id).code()).isEqualTo("BILAN-DE-LA-JOURNEE");
        assertThat(newest(id).number()).isEqualTo(1);
        UUID section = questions.addSection(newest(id).versionId(), 0, "La journée");
        UUID first = questions.addQuestions(section, 0, List.of("Le rythme convenait")).getFirst();
        assertThat(question(id, first).scale()).isEqualTo(Scale.usual(1, 4));
        assertThat(question(id, first).wordFor(4)).contains(new Wording("Tout à fait d’accord", "Strongly agree"));
        questions.setScale(first, 0, 5, 4);
        options.nameScore(first, 5, "Excellent", "Excellent");
        List<UUID> more = questions.addQuestions(section, 1, List.of("Les contenus étaient utiles", "Les échanges étaient riches"));
        assertThat(labels(newest(id).sections().getFirst())).containsExactly("Le rythme convenait", "Les contenus étaient utiles", "Les échanges étaient riches");
        assertThat(question(id, more.getLast()).scale()).isEqualTo(new Scale(0, 5, 4));
        assertThat(question(id, more.getLast()).wordFor(5)).contains(new Wording("Excellent", "Excellent"));
        assertThat(newest(id).questions().map(Question::lineageId)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aKindDecidesWhatAQuestionIsAbout(TestBases.Kind kind) {
        open(kind);
        UUID id = questionnaires.create("Objectifs", EvaluationMoment.HOT, Addressee.PARTICIPANT);
        UUID question = questions.addQuestions(questions.addSection(newest(id).versionId(), 0, "Tout"), 0, List.of("Chaque objectif")).getFirst();
        questions.setTarget(question, QuestionTarget.TRAINER);
        questions.setKind(question, QuestionKind.OBJECTIVES);
        assertThat(question(id, question)).returns(QuestionTarget.OBJECTIVE, Question::target).returns(Scale.ACHIEVEMENT, Question::scale)
                .returns(List.of(), Question::options);
        questions.setTarget(question, QuestionTarget.DAY);
        assertThat(question(id, question).target()).isEqualTo(QuestionTarget.OBJECTIVE);
        questions.setKind(question, QuestionKind.SINGLE_CHOICE);
        assertThat(question(id, question)).returns(QuestionTarget.SESSION, Question::target).returns(null, Question::scale);
        assertThat(QuestionRules.problems(question(id, question))).containsExactly(QuestionRules.Problem.TOO_FEW_OPTIONS);
        List<UUID> choices = options.addOptions(question, 0, List.of("Oui", "Non", "Oui"));
        assertThat(QuestionRules.problems(question(id, question))).containsExactly(QuestionRules.Problem.SAME_OPTION);
        options.nameOption(choices.getLast(), "Peut-être", "Maybe");
        options.moveOption(choices.getLast(), 1);
        questions.setKind(question, QuestionKind.MULTIPLE_CHOICE);
        assertThat(question(id, question).options()).extracting(option -> option.label().french()).containsExactly("Oui", "Peut-être", "Non");
        assertThat(QuestionRules.problems(question(id, question))).isEmpty();
        questions.setKind(question, QuestionKind.SCALE);
        assertThat(question(id, question)).returns(Scale.usual(1, 4), Question::scale);
        assertThat(question(id, question).options()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void questionsMoveBetweenSectionsAndEveryGestureIsTakenBack(TestBases.Kind kind) {
        open(kind);
        UUID id = questionnaires.create("Mouvements", EvaluationMoment.HOT, Addressee.PARTICIPANT);
        UUID one = questions.addSection(newest(id).versionId(), 0, "Une");
        UUID two = questions.addSection(newest(id).versionId(), 1, "Deux");
        List<UUID> ids = questions.addQuestions(one, 0, List.of("a", "b", "c"));
        var before = work.state();
        questions.moveQuestion(ids.get(2), two, 0);
        questions.moveQuestion(ids.get(1), one, 0);
        questions.moveSection(two, 0);
        assertThat(newest(id).sections()).extracting(QuestionnairesTest::labels).containsExactly(List.of("c"), List.of("b", "a"));
        questions.removeSection(two);
        assertThat(newest(id).sections()).extracting(QuestionnairesTest::labels).containsExactly(List.of("b", "a"));
        for (int i = 0; i < 4; i++) {
            work.journal.undo();
        }
        assertThat(work.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void anAnsweredVersionRefusesEveryChange(TestBases.Kind kind) {
        open(kind);
        Content hot = Asked.ready(work, "CHAUD");
        UUID evaluation = Asked.put(work.journal, work.sessions.create(work.eightDayOffer(), null), hot.versionId());
        questions.word(hot.questions().findFirst().orElseThrow().id(), "Rien n’est encore répondu", null);
        Asked.sheets(work.journal, evaluation, 9);
        assertThat(newest(hot.questionnaireId()).answered()).isTrue();
        Section section = hot.sections().get(1);
        Question question = section.questions().getFirst();
        UUID option = question.options().getFirst().id();
        var before = work.state();
        for (ThrowingCallable gesture : List.<ThrowingCallable>of(
                () -> questions.addSection(hot.versionId(), 0, "Une de plus"), () -> questions.nameSection(section.id(), "Autre", null),
                () -> questions.moveSection(section.id(), 0), () -> questions.removeSection(section.id()),
                () -> questions.addQuestions(section.id(), 0, List.of("Une de plus")), () -> questions.word(question.id(), "Autre", null),
                () -> questions.setKind(question.id(), QuestionKind.TEXT), () -> questions.setTarget(question.id(), QuestionTarget.DAY),
                () -> questions.setRequired(question.id(), !question.required()), () -> questions.setScale(question.id(), 0, 9, null),
                () -> questions.moveQuestion(question.id(), hot.sections().getFirst().id(), 0), () -> questions.removeQuestions(List.of(question.id())),
                () -> options.nameScore(question.id(), 4, "Autre", null), () -> options.addOptions(question.id(), 0, List.of("Autre")),
                () -> options.nameOption(option, "Autre", null), () -> options.moveOption(option, 2), () -> options.removeOption(option),
                () -> questionnaires.introduce(hot.versionId(), "Autre", null))) {
            assertThatThrownBy(gesture).isInstanceOfSatisfying(AnsweredException.class, refused -> assertThat(refused.arguments()).containsExactly(1, 9));
        }
        assertThat(work.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aNewVersionAsksTheSameQuestionsAndChangesAlone(TestBases.Kind kind) {
        open(kind);
        Content hot = Asked.ready(work, "CHAUD");
        assertThat(questionnaires.newVersion(hot.questionnaireId())).as("it can still be changed itself").isEqualTo(hot.versionId());
        Asked.sheets(work.journal, Asked.put(work.journal, work.sessions.create(work.eightDayOffer(), null), hot.versionId()), 1);
        var before = work.state();
        UUID version = questionnaires.newVersion(hot.questionnaireId());
        Content second = newest(hot.questionnaireId());
        assertThat(second).returns(version, Content::versionId).returns(2, Content::number).returns(false, Content::answered)
                .returns(hot.introduction(), Content::introduction);
        assertThat(second.questions().map(Question::lineageId)).containsExactlyElementsOf(hot.questions().map(Question::lineageId).toList());
        assertThat(second.questions().map(Question::id)).doesNotContainAnyElementsOf(hot.questions().map(Question::id).toList());
        assertThat(second.questions().map(Question::options).map(List::size)).containsExactlyElementsOf(hot.questions().map(Question::options).map(List::size).toList());
        questions.word(second.questions().findFirst().orElseThrow().id(), "Reformulée", null);
        assertThat(new ContentReader(work.dsl()).version(hot.versionId()).orElseThrow().sections()).isEqualTo(hot.sections());
        work.journal.undo();
        work.journal.undo();
        assertThat(work.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aCopyIsAQuestionnaireOfItsOwn(TestBases.Kind kind) {
        open(kind);
        Content hot = Asked.ready(work, "CHAUD");
        Content copy = newest(questionnaires.copy(hot.questionnaireId(), "À chaud, Caf"));
        assertThat(copy).returns("A-CHAUD-CAF", Content::code).returns(1, Content::number).returns(EvaluationMoment.HOT, Content::moment);
        assertThat(copy.questions().map(Question::lineageId)).containsExactlyElementsOf(hot.questions().map(Question::lineageId).toList());
        questionnaires.archive(List.of(copy.questionnaireId()), true);
        work.journal.undo();
        work.journal.undo();
        assertThat(new ContentReader(work.dsl()).newest(copy.questionnaireId())).isEmpty();
    }
}
