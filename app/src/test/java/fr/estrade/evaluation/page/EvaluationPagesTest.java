package fr.estrade.evaluation.page;

import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.code.TimingReference;
import fr.estrade.db.code.ToolOwner;
import fr.estrade.db.tables.records.EvaluationMomentRecord;
import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.evaluation.EvaluationCounts;
import fr.estrade.evaluation.Questionnaires;
import fr.estrade.evaluation.sheet.AnswerSheets;
import fr.estrade.evaluation.sheet.Respondent;
import fr.estrade.evaluation.sheet.SheetEntry;
import fr.estrade.evaluation.sheet.SheetReader;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.offer.Offers;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.session.SessionDates;
import fr.estrade.session.SessionDating;
import fr.estrade.session.SessionReader;
import fr.estrade.session.Sessions;
import fr.estrade.testing.Desk;
import fr.estrade.testing.Sample;
import fr.estrade.ui.Page;
import fr.estrade.ui.Todo;
import fr.estrade.ui.Todo.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The evaluations of a session and what the home page says of them. It is Friday 20 March 2026. */
class EvaluationPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    private final Desk desk = Desk.deriving(new SessionDates(), new EvaluationCounts());
    private UUID offer;
    private UUID session;

    @BeforeEach
    void open() {
        offer = new Offers(desk.base().journal()).create(null, "Relier les services");
        desk.base().journal().write(ChangeLabel.of("change.evaluation.edited"), tx -> {
            EvaluationMomentRecord rule = new EvaluationMomentRecord();
            rule.setOfferId(offer);
            rule.setPosition("a");
            rule.setMoment(EvaluationMoment.HOT);
            rule.setReference(TimingReference.END);
            rule.setOffsetDays(0);
            rule.setToolOwner(ToolOwner.CLIENT);
            rule.setQuestionnaireId(tx.dsl().fetchSingle(QUESTIONNAIRE, QUESTIONNAIRE.CODE.eq("CHAUD")).getId());
            tx.insert(rule);
        });
        new Sample(desk.base(), ProgrammeOwner.offer(offer)).give("Un[A]");
        session = new Sessions(desk.base().journal()).create(offer, null);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Node shown(String text) {
        return desk.robot().lookup((Node node) -> node instanceof Labeled label && label.getText() != null && label.getText().contains(text) && node.isVisible())
                .query();
    }

    private List<Todo> todos() {
        return new EvaluationTodos(desk.base().dsl()).find(desk.kit().texts(), TODAY);
    }

    private void due(LocalDate on, int expected) {
        desk.base().journal().write(ChangeLabel.of("change.evaluation.edited"), tx -> tx.updateWhere(SESSION_EVALUATION,
                SESSION_EVALUATION.SESSION_ID.eq(session), row -> {
                    row.setDueTypedOn(on);
                    row.setExpectedTyped(expected);
                }));
    }

    @Test
    void whatTheOfferAsksForComesInOneGestureAndAnotherByItsName() {
        EvaluationsPart part = desk.call(() -> new EvaluationsPart(desk.kit(), desk.base(), session));
        desk.show(part::root);
        desk.settle();
        assertThat(shown("L’offre prévoit encore 1")).isNotNull();
        desk.click(shown("Préparer les évaluations"));
        desk.settle();
        assertThat(desk.base().dsl().fetchCount(SESSION_EVALUATION)).isEqualTo(1);
        desk.run(() -> desk.find(".registration-add").requestFocus());
        desk.type("formateur");
        desk.await(() -> desk.robot().listWindows().size() > 1);
        desk.press(KeyCode.ENTER);
        desk.settle();
        assertThat(desk.base().dsl().select(SESSION_EVALUATION.questionnaireVersion().questionnaire().CODE).from(SESSION_EVALUATION)
                .fetch(row -> row.value1())).containsExactlyInAnyOrder("CHAUD", "FORMATEUR");
    }

    @Test
    void aConfirmedSessionWhoseEvaluationsNobodyPreparedIsAThingToDo() {
        assertThat(todos()).isEmpty();
        new Sessions(desk.base().journal()).setStatus(List.of(session), SessionStatus.CONFIRMED);
        new SessionDating(desk.base().journal()).fix(new SessionReader(desk.base().dsl()).read(session).orElseThrow().firmDays().findFirst().orElseThrow().when(),
                TODAY.plusDays(20));
        assertThat(todos()).singleElement().satisfies(todo -> assertThat(todo.text()).startsWith("Évaluations à préparer"));
        desk.run(() -> new EvaluationDesk(desk.kit(), desk.base()).prepareAll());
        desk.settle();
        assertThat(desk.base().dsl().fetchCount(SESSION_EVALUATION)).isEqualTo(1);
        assertThat(todos()).isEmpty();
    }

    @Test
    void theHomePageSaysWhatIsOverdueAndWhoOwesIt() {
        new EvaluationDesk(desk.kit(), desk.base()).evaluations().prepare(List.of(session));
        assertThat(todos()).isEmpty();
        due(TODAY.plusDays(5), 12);
        assertThat(todos()).extracting(Todo::urgency).containsExactly(Urgency.THIS_WEEK);
        due(TODAY.minusDays(4), 12);
        OrganisationRecord body = new OrganisationRecord();
        body.setCode("CAF-ESSAI");
        body.setName("Caf Essai");
        desk.base().journal().write(ChangeLabel.of("change.evaluation.edited"), tx -> {
            tx.insert(body);
            tx.updateWhere(SESSION, SESSION.ID.eq(session), row -> row.setOrganisationId(body.getId()));
        });
        assertThat(todos()).singleElement().satisfies(todo -> {
            assertThat(todo.urgency()).isEqualTo(Urgency.LATE);
            assertThat(todo.text()).contains("Questionnaire à chaud").contains("0 sur 12 feuilles");
            assertThat(todo.detail()).isEqualTo("attendues de Caf Essai");
        });
        UUID evaluation = desk.base().dsl().fetchSingle(SESSION_EVALUATION).getId();
        desk.run(() -> new EvaluationDesk(desk.kit(), desk.base()).close(List.of(evaluation), true));
        desk.settle();
        assertThat(todos()).isEmpty();
    }

    @Test
    void anEvaluationTellsWhereItStandsAndLeadsToItsSheets() {
        new EvaluationDesk(desk.kit(), desk.base()).evaluations().prepare(List.of(session));
        due(TODAY.minusDays(4), 12);
        UUID evaluation = desk.base().dsl().fetchSingle(SESSION_EVALUATION).getId();
        desk.open(() -> new EvaluationPage(desk.kit(), desk.base(), evaluation).page());
        desk.settle();
        assertThat(shown("En retard")).isNotNull();
        assertThat(shown("Feuilles reçues\u00a0: 0 sur 12")).isNotNull();
        desk.click(shown("Relancée aujourd’hui"));
        desk.settle();
        assertThat(desk.base().dsl().fetchSingle(SESSION_EVALUATION).getRemindedOn()).isEqualTo(TODAY);
        desk.click(shown("Saisir les feuilles"));
        assertThat(desk.visited().getLast().page()).isEqualTo("sheets");
    }

    @Test
    void theNewestVersionTakenOnThePageIsNoLongerCalledAnOlderOne() {
        UUID other = new Sessions(desk.base().journal()).create(offer, null);
        new EvaluationDesk(desk.kit(), desk.base()).evaluations().prepare(List.of(session, other));
        UUID evaluation = desk.base().dsl().fetchSingle(SESSION_EVALUATION, SESSION_EVALUATION.SESSION_ID.eq(session)).getId();
        UUID answered = desk.base().dsl().fetchSingle(SESSION_EVALUATION, SESSION_EVALUATION.SESSION_ID.eq(other)).getId();
        new AnswerSheets(desk.base().journal(), Desk.CLOCK).add(new SheetReader(desk.base().dsl()).form(answered).orElseThrow(),
                new SheetEntry(Respondent.ANONYMOUS, TODAY, Map.of(), "Bien"));
        Page page = desk.open(() -> new EvaluationPage(desk.kit(), desk.base(), evaluation).page());
        assertThat(desk.robot().lookup(".facts .chip").queryAll()).as("its state alone").hasSize(1);
        new Questionnaires(desk.base().journal())
                .newVersion(desk.base().dsl().fetchSingle(QUESTIONNAIRE, QUESTIONNAIRE.CODE.eq("CHAUD")).getId());
        desk.settle();
        assertThat(shown("Version 1, une plus récente existe")).isNotNull();
        desk.run(() -> page.commands().stream().filter(command -> command.key().equals("evaluation.useNewest")).findFirst().orElseThrow().run());
        assertThat(desk.robot().lookup(".facts .chip").queryAll()).as("its state alone").hasSize(1);
    }
}
