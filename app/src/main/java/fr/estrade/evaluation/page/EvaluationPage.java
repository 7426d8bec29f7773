package fr.estrade.evaluation.page;

import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;
import static fr.estrade.db.Tables.SESSION_TRAINER;

import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.tables.records.SessionEvaluationRecord;
import fr.estrade.evaluation.EvaluationLists;
import fr.estrade.evaluation.EvaluationState;
import fr.estrade.evaluation.Evaluations;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.record.Problem;
import fr.estrade.record.RecordModel;
import fr.estrade.record.RecordShape;
import fr.estrade.session.page.SessionFeature;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Command;
import fr.estrade.ui.FactFlow;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.Form;
import fr.estrade.ui.form.RecordPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** An evaluation of a session on one page: when it is due, who collects it, what came back, and where its sheets are keyed and read. */
final class EvaluationPage {

    private static final RecordShape<SessionEvaluationRecord> SHAPE = RecordShape.of(SESSION_EVALUATION)
            .rule(SESSION_EVALUATION.OFFSET_DAYS, row -> (row.getReference() == null) != (row.getOffsetDays() == null)
                    ? Optional.of(Problem.warning("evaluation.problem.timing")) : Optional.empty());

    /** What an evaluation belongs to, as it was read. */
    private record Belongs(UUID session, String code, String title, SessionStatus status, UUID questionnaire, String name, int number, boolean newest,
            String awaitedFrom) {
    }

    private final Kit kit;
    private final BaseAccess base;
    private final UUID id;
    private final EvaluationDesk desk;
    private final FactFlow facts = new FactFlow();
    private Belongs belongs;

    EvaluationPage(Kit kit, BaseAccess base, UUID id) {
        this.kit = kit;
        this.base = base;
        this.id = id;
        this.desk = new EvaluationDesk(kit, base);
    }

    Page page() {
        RecordPage<SessionEvaluationRecord> page = new RecordPage<>(kit, base, SHAPE, id);
        return page.titled(model -> belongs == null ? kit.text("evaluation.title") : kit.text("evaluation.title.of", belongs.name(), belongs.code()))
                .label(model -> ChangeLabel.of("change.evaluation.edited"))
                .header(this::header)
                .beside(model -> read(page, model), SESSION, QUESTIONNAIRE, QUESTIONNAIRE_VERSION, SESSION_TRAINER, ORGANISATION)
                .form("page.form", this::form)
                .command(Command.of("evaluation.key", Icons.KEYBOARD, () -> kit.navigator().open(Place.of(Evaluations.SHEETS_PAGE, id))))
                .command(Command.of("evaluation.results", Icons.CHART, () -> kit.navigator().open(Place.of(Evaluations.RESULTS_PAGE, id))))
                .command(Command.of("evaluation.remind", Icons.DATE, () -> desk.remind(List.of(id))))
                .more(Command.of("evaluation.openSession", Icons.SESSION, () ->
                        kit.navigator().open(Place.of(SessionFeature.PAGE, page.model().get(SESSION_EVALUATION.SESSION_ID)).at(EvaluationsPart.KEY))))
                .more(Command.of("evaluation.openQuestionnaire", Icons.DOCUMENT, () -> {
                    if (belongs != null) {
                        kit.navigator().open(Place.of(QuestionnaireFeature.PAGE, belongs.questionnaire()));
                    }
                }))
                .more(Command.of("evaluation.useNewest", Icons.UP, () -> desk.useNewest(List.of(id))));
    }

    private void form(Form<SessionEvaluationRecord> form) {
        form.section("evaluation.section.when")
                .fields(SESSION_EVALUATION.REFERENCE, SESSION_EVALUATION.OFFSET_DAYS, SESSION_EVALUATION.DUE_TYPED_ON, SESSION_EVALUATION.LABEL);
        form.section("evaluation.section.sheets")
                .fields(SESSION_EVALUATION.COLLECTED_BY, SESSION_EVALUATION.EXPECTED_TYPED, SESSION_EVALUATION.REMINDED_ON)
                .check(SESSION_EVALUATION.CLOSED);
        form.section("evaluation.section.note").area(SESSION_EVALUATION.NOTE);
    }

    private void read(RecordPage<SessionEvaluationRecord> page, RecordModel<SessionEvaluationRecord> model) {
        kit.tasks().run(kit.text("evaluation.reading"), () -> base.dsl().select(SESSION.ID, SESSION.CODE, SESSION.TITLE, SESSION.STATUS,
                        SESSION_EVALUATION.questionnaireVersion().QUESTIONNAIRE_ID, SESSION_EVALUATION.questionnaireVersion().questionnaire().NAME,
                        SESSION_EVALUATION.questionnaireVersion().NUMBER, EvaluationLists.AWAITED_FROM)
                .from(SESSION_EVALUATION).join(SESSION).on(SESSION.ID.eq(SESSION_EVALUATION.SESSION_ID)).where(SESSION_EVALUATION.ID.eq(id))
                .fetchOptional(row -> new Belongs(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7(),
                        !base.dsl().fetchExists(QUESTIONNAIRE_VERSION, QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID.eq(row.value5())
                                .and(QUESTIONNAIRE_VERSION.NUMBER.gt(row.value7()))), row.value8()))).latest(this, 0).onSuccess(found -> {
                                    belongs = found.orElse(null);
                                    page.retitle();
                                    show(model);
                                }).start();
    }

    private Node header(RecordModel<SessionEvaluationRecord> model) {
        List.of(SESSION_EVALUATION.DUE_ON, SESSION_EVALUATION.EXPECTED_COUNT, SESSION_EVALUATION.RECEIVED_COUNT, SESSION_EVALUATION.CLOSED,
                SESSION_EVALUATION.MOMENT).forEach(field -> model.property(field).subscribe(now -> show(model)));
        return facts;
    }

    private void show(RecordModel<SessionEvaluationRecord> model) {
        LocalDate due = model.get(SESSION_EVALUATION.DUE_ON);
        int expected = model.get(SESSION_EVALUATION.EXPECTED_COUNT);
        int received = model.get(SESSION_EVALUATION.RECEIVED_COUNT);
        boolean closed = Boolean.TRUE.equals(model.get(SESSION_EVALUATION.CLOSED)) || belongs != null && belongs.status() == SessionStatus.CANCELLED;
        EvaluationState state = EvaluationState.of(due, expected, received, closed, LocalDate.now(base.clock()));
        facts.getChildren().setAll(Chips.chip(kit.texts().code(state), EvaluationLooks.of(state)));
        if (model.get(SESSION_EVALUATION.MOMENT) != null) {
            facts.getChildren().add(new Label(kit.texts().code(model.get(SESSION_EVALUATION.MOMENT))));
        }
        facts.getChildren().add(new Label(due == null ? kit.text("evaluation.due.unknown") : kit.text("evaluation.due", kit.formats().dateWithDay(due))));
        facts.getChildren().add(new Label(kit.text("evaluation.received", received, expected)));
        if (belongs == null) {
            return;
        }
        if (belongs.awaitedFrom() != null && received < expected && !closed) {
            facts.getChildren().add(new Label(kit.text("evaluation.awaitedFrom", belongs.awaitedFrom())));
        }
        if (!belongs.newest() && received == 0) {
            facts.getChildren().add(Chips.chip(kit.text("evaluation.older", belongs.number()), Icons.INFO, Tone.ACCENT));
        }
        Label of = new Label(kit.text("registration.of", belongs.code(), belongs.title()));
        of.getStyleClass().add("muted");
        facts.getChildren().add(of);
    }
}
