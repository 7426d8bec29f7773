package fr.estrade.evaluation.result.page;

import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.OFFICE;
import static fr.estrade.db.Tables.SESSION_EVALUATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.RateFormula;
import fr.estrade.db.tables.records.AnswerSheetRecord;
import fr.estrade.evaluation.EvaluationCounts;
import fr.estrade.evaluation.Evaluations;
import fr.estrade.evaluation.SatisfactionRate;
import fr.estrade.evaluation.result.Answered;
import fr.estrade.evaluation.result.Answered.Question;
import fr.estrade.evaluation.result.Answered.Version;
import fr.estrade.evaluation.result.RateWords;
import fr.estrade.evaluation.result.ResultScope;
import fr.estrade.evaluation.result.SatisfactionLists;
import fr.estrade.evaluation.result.SatisfactionParts;
import fr.estrade.evaluation.result.SatisfactionRates;
import fr.estrade.evaluation.result.SatisfactionRule;
import fr.estrade.evaluation.result.SatisfactionRules;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.list.ListReader;
import fr.estrade.offer.Offers;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.session.SessionDates;
import fr.estrade.session.SessionDating;
import fr.estrade.session.SessionReader;
import fr.estrade.session.Sessions;
import fr.estrade.testing.Desk;
import fr.estrade.testing.HeldText;
import fr.estrade.testing.Sample;
import fr.estrade.ui.Place;
import fr.estrade.ui.View;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results as somebody reads them, drills into them and sets the rule of the rate. It is 20 March 2026. */
class ResultPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    private Desk desk;
    private Answered answered;
    private UUID offer;
    private UUID whole;
    private Version version;

    @BeforeEach
    void open() {
        desk = Desk.deriving(new SessionDates(), new EvaluationCounts());
        answered = new Answered(desk.base().journal());
        offer = new Offers(desk.base().journal()).create(null, "Piloter une convention");
        new Sample(desk.base(), ProgrammeOwner.offer(offer)).give("Un[A]");
        whole = SatisfactionRules.ofOffice(desk.base().dsl()).lineages().iterator().next();
        version = answered.questionnaire(EvaluationMoment.HOT, Addressee.PARTICIPANT, Question.scale(whole, 4, "Êtes-vous satisfait ?"),
                Question.of(QuestionKind.RECOMMENDATION, "Recommanderiez-vous ?"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** A session that ended on a day, and the sheets that came back, of twelve. */
    private UUID session(LocalDate end, int... scores) {
        UUID session = new Sessions(desk.base().journal()).create(offer, null);
        UUID evaluation = answered.evaluation(session, version, 12);
        answered.sheets(evaluation, version, scores);
        new SessionDating(desk.base().journal()).fix(new SessionReader(desk.base().dsl()).read(session).orElseThrow().days().getFirst().when(), end);
        return session;
    }

    private ResultsView show(ResultScope scope) {
        ResultsView view = desk.call(() -> ResultsView.of(desk.kit(), desk.base(), scope));
        desk.show(view::root);
        desk.run(view::takeFocus);
        return view;
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** Everything that can be read on it. */
    private List<String> read(View view) {
        return desk.call(() -> {
            List<String> texts = new ArrayList<>();
            collect(view.root(), texts);
            return texts;
        });
    }

    private static void collect(Node node, List<String> into) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label && label.getText() != null) {
            into.add(plain(label.getText()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    @Test
    void theScreenTheListAndTheJsonOfAnOfferGiveTheSameRateWithItsMethod() {
        session(TODAY.minusDays(3), 4, 4, 4, 4, 4, 3, 3, 3, 2);
        ResultsView view = show(ResultScope.ofOffer(offer));
        SatisfactionRate rate = new SatisfactionRates(desk.base().dsl(), TODAY).ofOffer(offer);
        RateWords words = new RateWords(desk.kit().texts());
        assertThat(read(view)).contains("88,9 %", "81,5 %", "9 sur 12 feuilles", "formule retenue", plain(words.sentence(rate)))
                .doesNotContain("échantillon faible");
        assertThat(SatisfactionParts.SHOWN_OF_OFFER.reader().read(desk.base().dsl(), offer, false).json().get("received").asInt()).isEqualTo(9);
        assertThat(new ListReader(desk.base().dsl(), SatisfactionLists.OFFERS, SatisfactionLists.OFFERS.query().withColumns(List.of("received", "expected")),
                Desk.CLOCK).window(0, 9).getFirst().values()).containsExactly(9L, 12L);
    }

    @Test
    void aNumberLeadsToItsAnswersAndEscapeBack() {
        session(TODAY.minusDays(3), 4, 4, 4, 4, 4, 3, 3, 3, 2);
        ResultsView view = show(ResultScope.ofOffer(offer));
        desk.press(KeyCode.ENTER);
        assertThat(read(view)).contains("Réponses · Questions du taux", "9");
        desk.press(KeyCode.ESCAPE);
        assertThat(read(view)).contains("88,9 %").doesNotContain("Retour aux résultats");

        DistributionBar bar = (DistributionBar) view.root().lookup(".distribution");
        desk.run(bar::requestFocus);
        assertThat(plain(bar.getAccessibleText())).isEqualTo("Êtes-vous satisfait ?, 2 : 1 réponse, 11,1 %");
        desk.press(KeyCode.RIGHT);
        desk.press(KeyCode.ENTER);
        assertThat(read(view)).contains("Réponses · Êtes-vous satisfait ? : 3", "3");
    }

    @Test
    void anAnswerLeadsToItsSheet() {
        session(TODAY.minusDays(3), 4, 4, 3);
        AnswerSheetRecord second = desk.base().dsl().selectFrom(ANSWER_SHEET).orderBy(ANSWER_SHEET.NUMBER).fetch().get(1);
        show(ResultScope.ofOffer(offer));
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.HOME);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.ENTER);
        assertThat(desk.visited().getLast()).isEqualTo(Place.of(Evaluations.SHEETS_PAGE, second.getSessionEvaluationId()).at(second.getId().toString()));
    }

    @Test
    void whatIsEmptyOrFewSaysWhatToDoNext() {
        session(TODAY.minusDays(3));
        ResultsView view = show(ResultScope.ofOffer(offer));
        assertThat(read(view)).contains("Aucune feuille reçue", "Voir les évaluations");
        assertThat(read(view)).anySatisfy(text -> assertThat(text).contains("12 feuilles sont attendues"));
        UUID few = session(TODAY.minusDays(2), 4, 1);
        view = show(ResultScope.ofSession(few));
        assertThat(read(view)).contains("50 %", "échantillon faible", "Échantillon faible : 2 sur 12 feuilles, en dessous de 5 un taux n’est qu’une indication.");
    }

    @Test
    void anEvaluationLeadsToItsOwnResults() {
        session(TODAY.minusDays(9), 1, 1);
        UUID session = session(TODAY.minusDays(3), 4, 4, 4, 4, 4, 3, 3, 3, 2);
        UUID evaluation = desk.base().dsl().select(SESSION_EVALUATION.ID).from(SESSION_EVALUATION).where(SESSION_EVALUATION.SESSION_ID.eq(session))
                .fetchOne(SESSION_EVALUATION.ID);
        ResultsPage page = desk.open(() -> new ResultsPage(desk.kit(), desk.base(), evaluation));
        assertThat(read(page)).contains("88,9 %", "9 sur 12 feuilles");
    }

    @Test
    void aFactSaysWhoSaidYesAndSatisfiesNobody() {
        version = answered.questionnaire(EvaluationMoment.HOT, Addressee.PARTICIPANT, Question.of(QuestionKind.YES_NO, "Avez-vous reçu la convocation ?"));
        UUID session = session(TODAY.minusDays(3), 1, 1, 1, 0);
        assertThat(read(show(ResultScope.ofSession(session)))).contains("oui : 75 % · non : 25 %", "oui : 3").doesNotContain("75 %");
        RulePage page = desk.open(() -> new RulePage(desk.kit(), desk.base(), null));
        assertThat(read(page)).contains("Avez-vous reçu la convocation ? (oui ou non : « oui » comptera comme satisfait)");
    }

    @Test
    void theWayBackFromTheAnswersIsTheResultsAsTheyWere() {
        session(TODAY.minusYears(1), 4, 4, 4, 4, 4);
        session(TODAY.minusDays(3), 4, 4, 4, 4, 4, 3, 3, 3, 2);
        ResultScope scope = ResultScope.ofOffer(offer).withMoment(EvaluationMoment.HOT).withPeriod(TODAY.minusDays(30), null);
        ResultsPage page = desk.open(() -> new ResultsPage(desk.kit(), desk.base(), null));
        desk.run(() -> page.reveal(scope.written()));
        String shown = desk.revealed().getLast();
        assertThat(ResultScope.read(shown).from()).isEqualTo(TODAY.minusDays(30));
        desk.run(() -> ((Hyperlink) page.root().lookup(".rate-value")).fire());
        assertThat(read(page)).contains("Retour aux résultats");
        desk.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(read(page)).contains("88,9 %").doesNotContain("Retour aux résultats");

        desk.run(() -> ((Hyperlink) page.root().lookup(".rate-value")).fire());
        desk.run(() -> page.reveal(shown));
        assertThat(read(page)).as("coming back from a sheet to the list it was opened from").contains("Retour aux résultats");
        assertThat(desk.call(page::stepBack)).isTrue();
        assertThat(desk.call(page::stepBack)).isFalse();
        desk.run(() -> page.reveal(ResultScope.ofOffer(offer).withPeriod(TODAY.minusYears(2), TODAY.minusDays(30)).written()));
        assertThat(read(page)).contains("100 %").doesNotContain("88,9 %");
        desk.run(() -> page.reveal(shown));
        assertThat(read(page)).contains("88,9 %");
        assertThat(desk.revealed().getLast()).isEqualTo(shown);
    }

    @Test
    void everyMomentThatWasAskedForIsFoundAgain() {
        session(TODAY.minusDays(3), 4, 4);
        ResultsPage page = desk.open(() -> new ResultsPage(desk.kit(), desk.base(), null));
        desk.run(() -> page.reveal(ResultScope.ofOffer(offer).written() + ";as=shown"));
        assertThat(ResultScope.read(desk.revealed().getLast()).moment()).as("the rule says at the end, and that was taken away").isNull();
    }

    @Test
    void aRuleThatSomebodyElseChangedIsNotOverwrittenSilently() {
        session(TODAY.minusDays(3), 4, 4, 3, 2, 1);
        RulePage page = desk.open(() -> new RulePage(desk.kit(), desk.base(), offer));
        SatisfactionRule theirs = SatisfactionRules.ofOffice(desk.base().dsl()).forOffer(offer).with(RateFormula.NORMALISED_MEAN);
        desk.run(() -> months(page).setText("12"));
        new SatisfactionRules(desk.base().journal()).save(theirs);
        desk.run(() -> page.save(() -> { }));
        assertThat(SatisfactionRules.own(desk.base().dsl(), offer)).as("theirs is still there").contains(theirs);
        assertThat(months(page).getText()).as("and so is what was typed").isEqualTo("12");
        desk.run(() -> page.save(() -> { }));
        assertThat(SatisfactionRules.own(desk.base().dsl(), offer)).hasValueSatisfying(rule -> assertThat(rule.periodMonths()).isEqualTo(12));

        desk.run(() -> page.root().lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> button.getText().equals("Reprendre la règle de l’office")).findFirst().orElseThrow().fire());
        assertThat(SatisfactionRules.own(desk.base().dsl(), offer)).isEmpty();
        desk.run(() -> desk.robot().lookup(".toast").queryAll().stream().filter(toast -> toast.lookupAll(".label").stream()
                .anyMatch(label -> ((Labeled) label).getText().equals("Taux de satisfaction par la règle de l’office")))
                .forEach(toast -> toast.lookupAll(".button").stream().map(Button.class::cast).filter(button -> "Annuler".equals(button.getText())).forEach(Button::fire)));
        assertThat(SatisfactionRules.own(desk.base().dsl(), offer)).as("given back").isPresent();
        assertThat(read(page)).contains("« Piloter une convention » a sa propre règle.");
    }

    private static TextInputControl months(RulePage page) {
        return (TextInputControl) page.root().lookupAll(".text-field").stream()
                .filter(field -> "Sessions terminées depuis moins de (mois)".equals(field.getAccessibleText())).findFirst().orElseThrow();
    }

    @Test
    void severalSessionsAreComparedAndLeadOn() {
        session(TODAY.minusYears(1), 4, 4, 4, 4, 4);
        UUID worst = session(TODAY.minusDays(2), 1, 1, 1, 1, 4);
        ResultsView view = show(ResultScope.ofOffer(offer));
        List<String> texts = read(view);
        assertThat(texts).contains("Évolution de session en session", "Évolution d’année en année", "Les sessions, de la moins bonne à la meilleure",
                "20 % · 5 sur 12 feuilles", "100 % · 5 sur 12 feuilles");
        assertThat(texts.indexOf("20 % · 5 sur 12 feuilles")).isLessThan(texts.indexOf("100 % · 5 sur 12 feuilles"));
        desk.run(() -> ((Hyperlink) view.root().lookup(".bar-name")).fire());
        assertThat(desk.visited().getLast().page()).isEqualTo("results");
        assertThat(ResultScope.read(desk.visited().getLast().part()).sessionId()).isEqualTo(worst);
    }

    @Test
    void aTrainersResultsAreShownOnlyWhereTheOfficeShowsThem() {
        session(TODAY.minusDays(2), 4);
        desk.base().journal().write(ChangeLabel.of("result.rule.changed"), tx -> tx.updateWhere(OFFICE, OFFICE.ID.isNotNull(), row -> row.setTrainerResults(false)));
        ResultsView view = show(ResultScope.EVERYTHING.withTrainer(UUID.randomUUID()));
        assertThat(read(view)).contains("Les résultats ne sont pas montrés formateur par formateur").doesNotContain("100 %");
    }

    @Test
    void theRuleIsChosenWithBothFormulasSideBySideAndRefusesWhatCannotBe() {
        session(TODAY.minusDays(3), 4, 4, 4, 4, 4, 3, 3, 3, 2);
        RulePage page = desk.open(() -> new RulePage(desk.kit(), desk.base(), offer));
        assertThat(read(page)).contains("88,9 %", "81,5 %", "« Piloter une convention » suit la règle de l’office. Ce qui est enregistré ici ne vaut que pour cette offre.");
        desk.run(() -> page.root().lookupAll(".radio-button").stream().map(RadioButton.class::cast)
                .filter(button -> button.getUserData() == RateFormula.NORMALISED_MEAN).forEach(RadioButton::fire));
        desk.run(() -> page.root().lookupAll(".check-box").stream().map(CheckBox.class::cast)
                .filter(box -> box.getText().equals("Recommanderiez-vous ?")).forEach(box -> assertThat(box.isSelected()).isFalse()));
        assertThat(page.unsaved()).hasSize(1);
        TextInputControl months = months(page);
        desk.run(() -> {
            months.setText("0");
            page.save(() -> { });
        });
        assertThat(read(page)).anySatisfy(text -> assertThat(text).startsWith("Un nombre de mois entre 1 et 600"));
        assertThat(SatisfactionRules.own(desk.base().dsl(), offer)).isEmpty();
        desk.run(() -> {
            months.setText("12");
            page.save(() -> { });
        });
        assertThat(SatisfactionRules.own(desk.base().dsl(), offer)).hasValueSatisfying(rule -> {
            assertThat(rule.formula()).isEqualTo(RateFormula.NORMALISED_MEAN);
            assertThat(rule.periodMonths()).isEqualTo(12);
            assertThat(rule.lineages()).containsExactly(whole);
        });
        assertThat(read(page)).contains("« Piloter une convention » a sa propre règle.", "Reprendre la règle de l’office");
        assertThat(page.unsaved()).isEmpty();
    }

    @Test
    void aChartIsTakenAlongAsAPicture(@TempDir Path folder) throws Exception {
        session(TODAY.minusDays(2), 4, 3);
        ResultsView view = show(ResultScope.ofOffer(offer));
        ChartCard card = (ChartCard) view.root().lookup(".result-card");
        fire(card, "Copier l’image");
        Image copied = ((HeldText) desk.kit().clipboard()).picture();
        assertThat(copied.getWidth()).as("twice the pixels of the screen").isEqualTo(2 * Math.ceil(card.lookup(".result-picture").getLayoutBounds().getWidth()));
        assertThat(colours(copied)).as("something is drawn on it").hasSizeGreaterThan(10);

        Path file = folder.resolve("rubrique.png");
        desk.chooseNext(file);
        fire(card, "Enregistrer l’image…");
        Image kept = new Image(file.toUri().toString());
        assertThat(kept.isError()).isFalse();
        assertThat(kept.getWidth()).isEqualTo(copied.getWidth());
        assertThat(kept.getHeight()).isEqualTo(copied.getHeight());
        assertThat(colours(kept)).isEqualTo(colours(copied));

        desk.chooseNext(file.resolve("rubrique.png"));
        fire(card, "Enregistrer l’image…");
        assertThat(desk.robot().lookup(".toast.warning").queryAll()).as("what could not be written is said").hasSize(1);
    }

    private void fire(ChartCard card, String name) {
        desk.run(() -> card.lookupAll(".button").stream().map(Button.class::cast).filter(button -> name.equals(button.getAccessibleText()))
                .findFirst().orElseThrow().fire());
    }

    private Set<Integer> colours(Image image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return colours;
    }
}
