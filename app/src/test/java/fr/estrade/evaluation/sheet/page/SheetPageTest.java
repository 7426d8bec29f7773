package fr.estrade.evaluation.sheet.page;

import static fr.estrade.db.Tables.SECOND_KEYING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.evaluation.EvaluationCounts;
import fr.estrade.evaluation.Evaluations;
import fr.estrade.evaluation.Keyed;
import fr.estrade.evaluation.sheet.AnswerSheets;
import fr.estrade.evaluation.sheet.Evaluated;
import fr.estrade.evaluation.sheet.KeyedSheet;
import fr.estrade.evaluation.sheet.Respondent;
import fr.estrade.evaluation.sheet.SheetEntry;
import fr.estrade.evaluation.sheet.SheetPile;
import fr.estrade.evaluation.sheet.SheetReader;
import fr.estrade.offer.Offers;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.registration.People;
import fr.estrade.registration.RegistrationCounts;
import fr.estrade.registration.Registrations;
import fr.estrade.registration.Registrations.Request;
import fr.estrade.session.Sessions;
import fr.estrade.testing.Desk;
import fr.estrade.testing.Sample;
import fr.estrade.testing.Seed;
import fr.estrade.ui.Keys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pile of sheets of eleven questions from 1 to 4 and a comment, keyed as in the office. It is 20 March 2026. */
class SheetPageTest {
    private Desk desk;
    private SheetPage page;
    private UUID session;
    private UUID evaluation;

    @BeforeEach
    void open() {
        desk = Desk.deriving(new RegistrationCounts(), new EvaluationCounts());
        UUID offer = new Offers(desk.base().journal()).create(null, "Relier les services");
        new Sample(desk.base(), ProgrammeOwner.offer(offer)).give("Un[A B]");
        session = new Sessions(desk.base().journal()).create(offer, null);
        evaluation = new Evaluated(desk.base().journal()).evaluation(session, Evaluated.scales(11));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<UUID> expecting(int people) {
        People known = new People(desk.base().journal());
        List<Request> requests = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            requests.add(Request.of(known.person("Agent", (char) ('A' + i - 1) + "mar")));
        }
        List<UUID> ids = new Registrations(desk.base().journal(), Desk.CLOCK).add(session, requests, null, null).ids();
        return ids;
    }

    private void show() {
        page = desk.open(() -> new SheetPage(desk.kit(), desk.base(), evaluation));
    }

    private SheetPile pile() {
        desk.settle();
        return new SheetReader(desk.base().dsl()).read(evaluation).orElseThrow();
    }

    private List<List<Integer>> scores() {
        return pile().sheets().stream().map(sheet -> pile().form().columns().stream().map(column -> sheet.entry().answers().get(column.key()))
                .filter(Keyed.Score.class::isInstance).map(answer -> ((Keyed.Score) answer).score()).toList()).toList();
    }

    private boolean reads(String text) {
        return !desk.robot().lookup((Node node) -> node instanceof Labeled label && label.getText() != null
                && label.getText().replace('\u00a0', ' ').replace('\u202f', ' ').contains(text) && shown(node)).queryAll().isEmpty();
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void keyed(int sheets) {
        AnswerSheets all = new AnswerSheets(desk.base().journal(), Desk.CLOCK);
        for (int i = 0; i < sheets; i++) {
            all.add(pile().form(), new SheetEntry(Respondent.ANONYMOUS, null, Evaluated.scores(pile().form(), 4, 3, 2, 1), null));
        }
    }

    @Test
    void fortySheetsOfElevenQuestionsTakeTheKeysOfTheAnswersAndOneASheet() {
        Random random = Seed.random(SheetPageTest.class);
        List<List<Integer>> paper = new ArrayList<>();
        StringBuilder keys = new StringBuilder();
        for (int sheet = 0; sheet < 40; sheet++) {
            List<Integer> answers = random.ints(11, 1, 5).boxed().toList();
            paper.add(answers);
            answers.forEach(keys::append);
            keys.append('\n');
        }
        assertThat(keys).as("one key an answer, one a sheet").hasSize(40 * 11 + 40);
        show();
        desk.type(keys.toString());

        assertThat(scores()).isEqualTo(paper);
        assertThat(pile().sheets()).extracting(KeyedSheet::number).first().isEqualTo(1);
        assertThat(reads("40 feuilles reçues")).isTrue();
        long satisfied = paper.stream().flatMap(List::stream).filter(score -> score >= 3).count();
        assertThat(reads("(" + satisfied + " satisfaits ÷ 440 réponses à toutes les échelles, 40 feuilles)")).isTrue();
    }

    @Test
    void nineOfTwelveExpectedSayWhoIsMissingAndHowTheRateIsMade() {
        expecting(12);
        show();
        desk.type("44444444444\n".repeat(8) + "22222222222\n");
        assertThat(reads("Reçues 9 sur 12 attendues")).isTrue();
        assertThat(reads("taux 88,9 % (88 satisfaits ÷ 99 réponses à toutes les échelles, 9 feuilles)")).isTrue();
        assertThat(reads("3 feuilles manquent")).isTrue();
        desk.base().journal().undo();
        desk.settle();
        assertThat(reads("Reçues 8 sur 12 attendues")).as("what is undone is gone from the desk").isTrue();
    }

    @Test
    void namedSheetsAreKeyedByNumberOrByTheFirstLetters() {
        List<UUID> people = expecting(12);
        show();
        desk.click(desk.robot().lookup((Node node) -> node instanceof Labeled label && "Feuilles nominatives".equals(label.getText())).query());
        desk.type("02" + "44444444444\n");
        desk.type("kma" + "\n" + "33333333333\n");
        assertThat(pile().sheets()).extracting(sheet -> sheet.entry().respondent().registrationId())
                .containsExactly(people.get(1), people.get(10));
        desk.type("02");
        assertThat(reads("La feuille de Agent Bmar est déjà saisie : n° 1.")).isTrue();
        desk.type("44-44\n");
        assertThat(pile().sheets()).as("what was keyed for somebody is not filed without a name").hasSize(2);
        desk.press(KeyCode.BACK_SPACE);
        desk.type("-" + "11111111111\n");
        assertThat(pile().sheets().getLast().entry().respondent().isAnonymous()).isTrue();
        assertThat(reads("9 feuilles manquent")).isTrue();
    }

    @Test
    void aKeyThatCanBeNoAnswerIsRefusedInSightAndCommentsTakeOneKey() {
        show();
        desk.type("7");
        assertThat(reads("Refusé : 1 à 4 ici")).isTrue();
        desk.press(KeyCode.BACK_SPACE);
        assertThat(reads("Refusé")).isFalse();
        desk.type("4-2*plus de pratique\n");
        KeyedSheet sheet = pile().sheets().getFirst();
        Map<String, Keyed> answers = sheet.entry().answers();
        assertThat(answers.get(Evaluated.place(pile().form(), "Question 1").key())).isEqualTo(new Keyed.Score(4));
        assertThat(answers.get(Evaluated.place(pile().form(), "Question 3").key())).isEqualTo(new Keyed.Score(2));
        assertThat(answers.get(Evaluated.place(pile().form(), "Commentaire").key())).isEqualTo(new Keyed.Text("plus de pratique"));
        assertThat(answers).hasSize(3);
        desk.type("\n");
        assertThat(reads("Cette feuille ne dit rien")).isTrue();
    }

    @Test
    void aCommentKeyedBlindAfterARefusedDigitIsFiledNowhere() {
        show();
        desk.type("44444444447" + "*Salle bruyante\n");
        assertThat(pile().sheets()).isEmpty();
        assertThat(reads("Refusé : 1 à 4 ici")).as("still held").isTrue();
        desk.press(KeyCode.TAB);
        assertThat(reads("Refusé : 1 à 4 ici")).as("only what was said goes on").isTrue();
        desk.press(KeyCode.BACK_SPACE);
        desk.type("3\n");
        assertThat(scores()).containsExactly(List.of(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3));
        assertThat(pile().sheets().getFirst().entry().answers()).as("no words").hasSize(11);
    }

    @Test
    void elevenDigitsKeyedBlindWithOneOutOfTheScaleSaveNothingWrong() {
        show();
        desk.type("12734123412\n" + "44444444444\n");
        assertThat(pile().sheets()).as("neither this sheet nor the next one in its place").isEmpty();
        assertThat(reads("Refusé : 1 à 4 ici")).isTrue();
        desk.press(KeyCode.BACK_SPACE);
        desk.type("334123412\n");
        assertThat(scores()).containsExactly(List.of(1, 2, 3, 3, 4, 1, 2, 3, 4, 1, 2));
        desk.type("112212341234\n");
        assertThat(scores()).as("one digit was keyed twice").hasSize(1);
        assertThat(reads("un chiffre de trop")).isTrue();
    }

    @Test
    void undoTakesBackWhatIsKeyedBeforeWhatIsSaved() {
        keyed(2);
        show();
        desk.press(KeyCode.UP);
        desk.press(KeyCode.UP);
        desk.type("12");
        assertThat(reads("4")).isTrue();
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(desk.robot().lookup(".sheet-number").match((Labeled label) -> label.getGraphic() != null).queryAll()).isEmpty();
        assertThat(scores()).containsExactly(List.of(4, 3, 2, 1), List.of(4, 3, 2, 1));
        desk.press(KeyCode.CONTROL, KeyCode.Y);
        desk.press(KeyCode.DOWN);
        assertThat(scores()).as("the first key done again, and kept on leaving").containsExactly(List.of(1, 3, 2, 1), List.of(4, 3, 2, 1));
    }

    @Test
    void undoIsTheJournalsOnlyWhereNothingIsKeyed() {
        show();
        assertThat(takesBack()).isFalse();
        desk.type("43");
        assertThat(takesBack()).isTrue();
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(takesBack()).isFalse();
        desk.type("11111111111\n");
        assertThat(scores()).containsExactly(Collections.nCopies(11, 1));
    }

    private boolean takesBack() {
        return desk.call(() -> page.commands().stream().anyMatch(command -> command.shortcut() == Keys.UNDO));
    }

    @Test
    void aCorrectionSaysWhatItIsAndIsGivenUpWithEscape() {
        keyed(1);
        show();
        desk.press(KeyCode.UP);
        desk.type("11");
        Labeled number = desk.robot().lookup(".sheet-number").match((Labeled label) -> label.getGraphic() != null).query();
        assertThat(number.getTooltip().getText()).contains("Correction pas encore enregistrée", "Échap");
        assertThat(number.getAccessibleText()).contains("Correction pas encore enregistrée");
        desk.press(KeyCode.ESCAPE);
        assertThat(number.getTooltip()).isNull();
        desk.press(KeyCode.DOWN);
        assertThat(scores()).containsExactly(List.of(4, 3, 2, 1));
    }

    @Test
    void aClosedEvaluationTakesNoKeysUntilItIsReopened() {
        keyed(1);
        Evaluations evaluations = new Evaluations(desk.base().journal());
        evaluations.close(List.of(evaluation), true);
        show();
        assertThat(reads("Cette évaluation est close")).isTrue();
        desk.type("44444444444\n");
        assertThat(pile().sheets()).hasSize(1);
        desk.click(desk.robot().lookup((Node node) -> node instanceof Button button && "Rouvrir l’évaluation".equals(button.getText())).query());
        assertThat(pile().closed()).isFalse();
        assertThat(reads("Cette évaluation est close")).isFalse();
        desk.type("44444444444\n");
        assertThat(pile().sheets()).hasSize(2);
        desk.base().journal().undo();
        desk.base().journal().undo();
        desk.settle();
        assertThat(reads("Cette évaluation est close")).as("what was reopened can be closed again by undo").isTrue();
    }

    @Test
    void anEarlierSheetIsCorrectedInItsPlace() {
        keyed(2);
        show();
        desk.press(KeyCode.UP);
        desk.press(KeyCode.UP);
        desk.press(KeyCode.RIGHT);
        desk.type("1\n");
        assertThat(scores()).containsExactly(List.of(4, 1, 2, 1), List.of(4, 3, 2, 1));
        desk.type("4\n");
        assertThat(scores()).as("the cursor went on to the sheet in hand").hasSize(3);
    }

    @Test
    void oneSheetMoreThanExpectedIsAskedForBeforeItIsKept() {
        expecting(3);
        show();
        desk.type("44444444444\n".repeat(2));
        assertThat(reads("attendues sont là")).isFalse();
        desk.type("44444444444\n");
        assertThat(reads("Les 3 feuilles attendues sont là ; celle-ci serait la 4e")).isTrue();
        desk.type("433\n");
        assertThat(pile().sheets()).as("a stray key makes no sheet").hasSize(3);
        assertThat(reads("Entrée de nouveau : la garder")).isTrue();
        desk.type("222\n");
        assertThat(pile().sheets()).as("nor does the next one keyed without looking").hasSize(3);
        desk.type("\n");
        assertThat(scores()).hasSize(4).last().isEqualTo(List.of(4, 3, 3));
        assertThat(reads("celle-ci serait la 5e")).isTrue();
        desk.type("1\n");
        desk.press(KeyCode.ESCAPE);
        assertThat(reads("Entrée de nouveau")).isFalse();
        desk.type("\n");
        assertThat(reads("Cette feuille ne dit rien")).as("nothing is left of it").isTrue();
        assertThat(pile().sheets()).hasSize(4);
    }

    @Test
    void escapeDropsANewSheetAndUndoBringsItBack() {
        show();
        desk.type("4327");
        desk.press(KeyCode.ESCAPE);
        assertThat(reads("Refusé")).as("the refused key alone").isFalse();
        desk.press(KeyCode.ESCAPE);
        assertThat(reads("Feuille en cours abandonnée")).isTrue();
        desk.type("\n");
        assertThat(reads("Cette feuille ne dit rien")).isTrue();
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        desk.type("1\n");
        assertThat(scores()).as("whole, with the cursor where it was").containsExactly(List.of(4, 3, 2, 1));
    }

    @Test
    void whoComesFromAnAnswerStandsOnItsSheet() {
        keyed(3);
        String second = pile().sheets().get(1).id().toString();
        desk.open(() -> {
            SheetPage shown = new SheetPage(desk.kit(), desk.base(), evaluation);
            shown.reveal(second);
            return shown;
        });
        desk.type("1\n");
        assertThat(scores()).containsExactly(List.of(4, 3, 2, 1), List.of(1, 3, 2, 1), List.of(4, 3, 2, 1));
    }

    @Test
    void theLineInHandSurvivesTheEndOfTheProgram() {
        show();
        desk.type("432");
        desk.settle();
        show();
        desk.type("1\n");
        assertThat(pile().sheets()).hasSize(1);
        assertThat(pile().sheets().getFirst().entry().answers()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aSecondKeyingShowsWhereItDiffersAndOneIsChosenByKey() {
        keyed(2);
        show();
        desk.click(desk.robot().lookup((Node node) -> node instanceof Labeled label && "Seconde saisie".equals(label.getText())).query());
        desk.type("4321\n" + "4121\n");
        assertThat(desk.base().dsl().fetchCount(SECOND_KEYING)).isEqualTo(1);
        assertThat(scores().getLast()).as("the first keying counts until it is decided").containsExactly(4, 3, 2, 1);
        desk.click(desk.robot().lookup((Node node) -> node instanceof Labeled label && "Comparer les saisies".equals(label.getText())).query());
        assertThat(reads("Feuille 2")).isTrue();
        desk.type("2");
        assertThat(scores().getLast()).containsExactly(4, 1, 2, 1);
        assertThat(desk.base().dsl().fetchCount(SECOND_KEYING)).isZero();
        assertThat(reads("Plus rien à départager")).isTrue();
    }
}
