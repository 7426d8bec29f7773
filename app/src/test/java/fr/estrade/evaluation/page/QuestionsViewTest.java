package fr.estrade.evaluation.page;

import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.SESSION_EVALUATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.QuestionTarget;
import fr.estrade.evaluation.Asked;
import fr.estrade.evaluation.Content;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.ContentReader;
import fr.estrade.evaluation.QuestionGestures;
import fr.estrade.evaluation.Questionnaires;
import fr.estrade.evaluation.Scale;
import fr.estrade.evaluation.Wording;
import fr.estrade.offer.Offers;
import fr.estrade.session.Sessions;
import fr.estrade.testing.Desk;
import fr.estrade.ui.Page;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The editor of a questionnaire, worked at by keyboard alone. */
class QuestionsViewTest {
    private final Desk desk = Desk.withBase();
    private UUID id;

    @AfterEach
    void close() {
        desk.close();
    }

    private void open(UUID questionnaire) {
        id = questionnaire;
        desk.open(() -> new QuestionnairePage(desk.kit(), desk.base()).of(id));
        desk.settle();
    }

    private UUID made() {
        UUID made = new Questionnaires(desk.base().journal()).create("Bilan d’essai", EvaluationMoment.HOT, Addressee.PARTICIPANT);
        new QuestionGestures(desk.base().journal()).addSection(new ContentReader(desk.base().dsl()).newest(made).orElseThrow().versionId(), 0, "La journée");
        return made;
    }

    private Content content() {
        desk.settle();
        return new ContentReader(desk.base().dsl()).newest(id).orElseThrow();
    }

    private List<String> labels() {
        return content().questions().map(question -> question.label().french()).toList();
    }

    private Node focused() {
        return desk.call(() -> desk.stage().getScene().getFocusOwner());
    }

    private boolean reads(String text) {
        return !desk.robot().lookup((Node node) -> node instanceof Labeled label && label.getText() != null && label.getText().contains(text)
                && node.isVisible()).queryAll().isEmpty();
    }

    private void key(String text) {
        desk.type(text);
        desk.press(KeyCode.ENTER);
        desk.settle();
    }

    private void to(String accessible) {
        desk.run(() -> desk.stage().getScene().getRoot().lookupAll(".text-field").stream()
                .filter(node -> accessible.equals(node.getAccessibleText())).findFirst().orElseThrow().requestFocus());
        desk.settle();
    }

    @Test
    void questionsAreTypedOneAfterTheOtherAndMovedByKeys() {
        open(made());
        key("Le rythme convenait");
        key("Les contenus étaient utiles");
        key("Les échanges étaient riches");
        assertThat(labels()).containsExactly("Le rythme convenait", "Les contenus étaient utiles", "Les échanges étaient riches");
        assertThat(content().questions().map(Question::scale)).containsOnly(Scale.usual(1, 4));
        desk.press(KeyCode.UP);
        assertThat(focused()).isInstanceOf(TextField.class);
        desk.press(KeyCode.ALT, KeyCode.UP);
        assertThat(labels()).containsExactly("Le rythme convenait", "Les échanges étaient riches", "Les contenus étaient utiles");
        desk.press(KeyCode.END);
        desk.type(" et utiles");
        desk.press(KeyCode.TAB);
        desk.type("The exchanges were useful");
        desk.press(KeyCode.TAB);
        assertThat(content().questions().toList().get(1).label()).isEqualTo(new Wording("Les échanges étaient riches et utiles", "The exchanges were useful"));
    }

    @Test
    void aQuestionGoesOnIntoTheNextSectionAndOneThatIsRemovedComesBack() {
        open(made());
        key("Le rythme convenait");
        new QuestionGestures(desk.base().journal()).addSection(content().versionId(), 1, "Pour finir");
        desk.settle();
        to("Question 1");
        desk.press(KeyCode.ALT, KeyCode.DOWN);
        desk.settle();
        assertThat(content().sections()).extracting(section -> section.questions().size()).containsExactly(0, 1);
        to("Question 1");
        desk.press(KeyCode.CONTROL, KeyCode.DELETE);
        assertThat(labels()).isEmpty();
        desk.click(desk.find(".toast-action"));
        assertThat(labels()).containsExactly("Le rythme convenait");
        to("Titre de la rubrique");
        desk.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(content().sections()).extracting(section -> section.title().french()).containsExactly("Pour finir", "La journée");
    }

    @Test
    void aNewQuestionnaireIsNamedSavedAndFilled() {
        QuestionnairePage pages = desk.call(() -> new QuestionnairePage(desk.kit(), desk.base()));
        Page page = desk.open(() -> pages.of(null));
        desk.settle();
        desk.type("Bilan de la journée");
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.TAB);
        desk.type("à ch");
        desk.press(KeyCode.TAB);
        desk.type("part");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        desk.settle();
        id = desk.base().dsl().fetchSingle(QUESTIONNAIRE, QUESTIONNAIRE.CODE.eq("BILAN-DE-LA-JOURNEE")).getId();
        desk.run(() -> page.reveal(QuestionsView.KEY));
        desk.settle();
        desk.click(desk.find(".empty-actions > .button"));
        desk.type("La journée");
        desk.press(KeyCode.ENTER);
        desk.settle();
        key("Le rythme convenait");
        assertThat(labels()).containsExactly("Le rythme convenait");
    }

    @Test
    void aKindIsChosenByItsFirstLettersAndExplainsItself() {
        open(made());
        key("Chaque objectif");
        desk.press(KeyCode.UP);
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.TAB);
        assertThat(focused()).isInstanceOf(ComboBox.class);
        desk.type("obj");
        assertThat(content().questions().findFirst().orElseThrow().kind()).as("not before it is chosen").isEqualTo(QuestionKind.SCALE);
        desk.press(KeyCode.TAB);
        assertThat(content().questions().findFirst().orElseThrow()).returns(QuestionKind.OBJECTIVES, Question::kind)
                .returns(QuestionTarget.OBJECTIVE, Question::target);
        assertThat(reads("Posée pour chaque objectif du programme")).isTrue();
    }

    @Test
    void boundsTheWrongWayRoundAreSaidAndNotWritten() {
        open(made());
        key("Le rythme convenait");
        desk.press(KeyCode.UP);
        to("Moins bonne note");
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.type("9");
        desk.press(KeyCode.TAB);
        desk.settle();
        assertThat(reads("La moins bonne note doit être au-dessous de la meilleure")).isTrue();
        assertThat(content().questions().findFirst().orElseThrow().scale()).isEqualTo(Scale.usual(1, 4));
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.type("12");
        desk.press(KeyCode.TAB);
        assertThat(content().questions().findFirst().orElseThrow().scale()).isEqualTo(Scale.usual(9, 12));
    }

    @Test
    void aChoiceWithoutTwoOptionsSaysSoUntilItHasThem() {
        open(made());
        key("Votre employeur");
        desk.press(KeyCode.UP);
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.TAB);
        desk.type("un s");
        desk.press(KeyCode.TAB);
        desk.settle();
        assertThat(reads("Ajoutez au moins deux choix")).isTrue();
        to("Ajouter un choix… (Entrée)");
        key("Une Caf");
        key("Une commune");
        assertThat(content().questions().findFirst().orElseThrow().options()).extracting(option -> option.label().french())
                .containsExactly("Une Caf", "Une commune");
        assertThat(reads("Ajoutez au moins deux choix")).isFalse();
    }

    @Test
    void severalLinesPastedAreSeveralQuestions() {
        open(made());
        desk.run(() -> desk.kit().clipboard().put("1. Le rythme convenait\n2. Les contenus étaient utiles\n"));
        desk.press(KeyCode.CONTROL, KeyCode.V);
        assertThat(labels()).containsExactly("Le rythme convenait", "Les contenus étaient utiles");
    }

    @Test
    void aSheetThatComesBackMeanwhileEndsTheChanging() {
        open(made());
        key("Le rythme convenait");
        UUID session = new Sessions(desk.base().journal()).create(new Offers(desk.base().journal()).create(null, "Relier les services"), null);
        Asked.sheets(desk.base().journal(), Asked.put(desk.base().journal(), session, content().versionId()), 1);
        assertThat(content().answered()).isTrue();
        assertThat(reads("ne change plus")).isTrue();
        to("Question 1");
        desk.type(" autrement");
        desk.press(KeyCode.TAB);
        assertThat(labels()).containsExactly("Le rythme convenait");
    }

    @Test
    void theTitleOfASectionIsKeptHoweverItIsLeft() {
        open(made());
        to("Titre de la rubrique");
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.type("La matinée");
        desk.press(KeyCode.TAB);
        assertThat(content().sections()).extracting(section -> section.title().french()).containsExactly("La matinée");
        to("Titre de la rubrique");
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.type("La soirée");
        desk.click(desk.find(".question-adding"));
        assertThat(content().sections()).extracting(section -> section.title().french()).containsExactly("La soirée");
        to("Titre de la rubrique");
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.type("La nuit");
        desk.click(desk.find(".question-state"));
        assertThat(content().sections()).extracting(section -> section.title().french()).containsExactly("La nuit");
        to("Titre de la rubrique");
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.type("Le midi");
        desk.click(desk.robot().lookup((Node node) -> node instanceof Labeled button && "Versions".equals(button.getText()) && node.isVisible()).query());
        assertThat(content().sections()).extracting(section -> section.title().french()).containsExactly("Le midi");
    }

    @Test
    void anAnsweredVersionIsReadAndANewOneIsAButtonAway() {
        UUID ready = desk.base().dsl().fetchSingle(QUESTIONNAIRE, QUESTIONNAIRE.CODE.eq("CHAUD")).getId();
        Content first = new ContentReader(desk.base().dsl()).newest(ready).orElseThrow();
        UUID session = new Sessions(desk.base().journal()).create(new Offers(desk.base().journal()).create(null, "Relier les services"), null);
        Asked.sheets(desk.base().journal(), Asked.put(desk.base().journal(), session, first.versionId()), 9);
        open(ready);
        assertThat(reads("9 feuilles")).isTrue();
        desk.type("x");
        assertThat(content().sections()).isEqualTo(first.sections());
        desk.click(desk.robot().lookup((Node node) -> node instanceof Labeled button && "Faire la version suivante".equals(button.getText()) && node.isVisible()).query());
        assertThat(content().number()).isEqualTo(2);
        assertThat(reads("modifiable")).isTrue();
    }

    private Content answered(String code) {
        UUID ready = desk.base().dsl().fetchSingle(QUESTIONNAIRE, QUESTIONNAIRE.CODE.eq(code)).getId();
        Content first = new ContentReader(desk.base().dsl()).newest(ready).orElseThrow();
        UUID session = new Sessions(desk.base().journal()).create(new Offers(desk.base().journal()).create(null, "Relier les services"), null);
        Asked.sheets(desk.base().journal(), Asked.put(desk.base().journal(), session, first.versionId()), 2);
        return first;
    }

    @Test
    void theFirstKeyTypedAtAFrozenQuestionIsAnsweredAndTakenAlongIntoTheNextVersion() {
        Content first = answered("CHAUD");
        Question third = first.questions().toList().get(2);
        open(first.questionnaireId());
        to("Question 3");
        desk.press(KeyCode.END);
        desk.type(" x");
        desk.press(KeyCode.BACK_SPACE);
        desk.type("vraiment");
        assertThat(reads("rien n’y change")).isTrue();
        assertThat(reads("vraiment\u00a0»")).isTrue();
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.SPACE);
        desk.settle();
        assertThat(content().number()).isEqualTo(2);
        assertThat(focused().getAccessibleText()).isEqualTo("Question 3");
        desk.type(" utile");
        desk.press(KeyCode.TAB);
        assertThat(content().questions().toList().get(2)).returns(third.lineageId(), Question::lineageId)
                .returns(third.label().french() + " vraiment utile", question -> question.label().french());
        assertThat(reads("rien n’y change")).isFalse();
        assertThat(new ContentReader(desk.base().dsl()).version(first.versionId()).orElseThrow().sections()).isEqualTo(first.sections());
    }

    private Node button(String text) {
        return desk.robot().lookup((Node node) -> node instanceof Labeled button && text.equals(button.getText()) && node.isVisible()
                && !node.getStyleClass().contains("frozen-go-on")).query();
    }

    @Test
    void theNextVersionTakesAlongWhatWasTypedWhicheverButtonMakesIt() {
        Content first = answered("CHAUD");
        open(first.questionnaireId());
        to("Question 3");
        desk.press(KeyCode.END);
        desk.type(" vraiment");
        desk.click(button("Faire la version suivante"));
        assertThat(content().number()).isEqualTo(2);
        assertThat(focused().getAccessibleText()).isEqualTo("Question 3");
        desk.type(" utile");
        desk.press(KeyCode.TAB);
        assertThat(labels().get(2)).isEqualTo(first.questions().toList().get(2).label().french() + " vraiment utile");
    }

    @Test
    void theNextVersionTakesAlongWhatWasTypedWhereItIsChosen() {
        Content first = answered("CHAUD");
        new Questionnaires(desk.base().journal()).newVersion(first.questionnaireId());
        open(first.questionnaireId());
        ComboBox<?> chooser = desk.find(".combo-box");
        desk.run(() -> chooser.getSelectionModel().select(1));
        to("Question 3");
        desk.press(KeyCode.END);
        desk.type(" vraiment");
        desk.click(button("Versions"));
        desk.click(button("Version 2"));
        desk.press(KeyCode.TAB);
        assertThat(labels().get(2)).isEqualTo(first.questions().toList().get(2).label().french() + " vraiment");
        assertThat(new ContentReader(desk.base().dsl()).version(first.versionId()).orElseThrow().sections()).isEqualTo(first.sections());
    }

    @Test
    void aPartThatIsEnteredByKeyHasTheFocusAndKeepsItWhenItIsReadAnew() {
        open(made());
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(focused()).isInstanceOf(Hyperlink.class);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        key("Le rythme convenait");
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(focused()).isInstanceOf(Hyperlink.class);
        Asked.put(desk.base().journal(), session(), content().versionId());
        desk.settle();
        assertThat(reads("1 session")).isTrue();
        assertThat(focused()).isInstanceOf(Hyperlink.class);
    }

    @Test
    void aFrozenTitleAnswersToo() {
        Content first = answered("CHAUD");
        open(first.questionnaireId());
        to("Titre de la rubrique");
        desk.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(reads("rien n’y change")).isTrue();
        desk.press(KeyCode.ESCAPE);
        assertThat(reads("rien n’y change")).isFalse();
        desk.press(KeyCode.END);
        desk.type(" !");
        desk.click(desk.find(".frozen-go-on"));
        desk.press(KeyCode.TAB);
        assertThat(content().sections().getFirst().title().french()).isEqualTo(first.sections().getFirst().title().french() + " !");
    }

    @Test
    void aQuestionAndAChoiceAreKeptWhenTheirFieldIsLeftWithoutEnter() {
        open(made());
        desk.type("Le rythme convenait");
        to("Titre de la rubrique");
        assertThat(labels()).containsExactly("Le rythme convenait");
        desk.click(desk.find(".question-adding"));
        desk.type("À jeter");
        desk.press(KeyCode.ESCAPE);
        to("Titre de la rubrique");
        assertThat(labels()).containsExactly("Le rythme convenait");
    }

    @Test
    void whoWouldStillGetTheOldVersionIsSaidAndTakenToTheNewestInOneGesture() {
        Content first = answered("CHAUD");
        List<UUID> toCome = List.of(Asked.put(desk.base().journal(), session(), first.versionId()), Asked.put(desk.base().journal(), session(), first.versionId()));
        open(first.questionnaireId());
        assertThat(reads("posent encore une version")).isFalse();
        to("Question 1");
        desk.type("x");
        desk.click(desk.find(".frozen-go-on"));
        assertThat(reads("2 évaluations à venir posent encore une version précédente")).isTrue();
        desk.click(desk.find(".toast-action"));
        assertThat(put(toCome)).containsOnly(content().versionId());
        assertThat(reads("2 évaluations à venir posent")).isFalse();
        desk.click(desk.find(".toast-action"));
        assertThat(put(toCome)).containsOnly(first.versionId());
        assertThat(reads("2 évaluations à venir posent encore une version précédente")).isTrue();
    }

    private UUID session() {
        return new Sessions(desk.base().journal()).create(new Offers(desk.base().journal()).create(null, "Relier les services"), null);
    }

    private List<UUID> put(List<UUID> evaluations) {
        desk.settle();
        return desk.base().dsl().select(SESSION_EVALUATION.QUESTIONNAIRE_VERSION_ID).from(SESSION_EVALUATION).where(SESSION_EVALUATION.ID.in(evaluations))
                .fetch(SESSION_EVALUATION.QUESTIONNAIRE_VERSION_ID);
    }
}
