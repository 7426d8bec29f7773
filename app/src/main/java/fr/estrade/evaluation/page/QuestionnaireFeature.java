package fr.estrade.evaluation.page;

import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.QUESTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.evaluation.EvaluationLists;
import fr.estrade.evaluation.EvaluationState;
import fr.estrade.evaluation.Evaluations;
import fr.estrade.evaluation.Questionnaires;
import fr.estrade.list.Filter;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListQuery;
import fr.estrade.list.Operator;
import fr.estrade.list.Sort;
import fr.estrade.session.page.SessionGesture;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Deletions;
import fr.estrade.ui.Feature;
import fr.estrade.ui.FeatureParts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.NavigationEntry;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.RecordSearch;
import fr.estrade.ui.Undoing;
import fr.estrade.ui.form.AddedPart;
import fr.estrade.ui.form.ListLookup;
import fr.estrade.ui.form.Lookup;
import fr.estrade.ui.grid.BulkCommand;
import fr.estrade.ui.grid.ListPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Questionnaires in the window, and the evaluations of sessions: their lists, their records, and a part of the page of a session. */
public final class QuestionnaireFeature implements Feature {

    /** Name of the page of a questionnaire. */
    public static final String PAGE = "questionnaire";
    /** Name of the page with all evaluations. */
    public static final String LIST_PAGE = "evaluations";
    /** The arrangement of that page with what is overdue. */
    static final String OVERDUE = "evaluation.view.overdue";
    /** The arrangement of that page with what is due within the week. */
    static final String DUE = "evaluation.view.due";
    private static final String QUESTIONNAIRES_PAGE = "questionnaires";

    /** What a session's page shows of it. */
    public static List<AddedPart> sessionParts() {
        return List.of(new AddedPart(EvaluationsPart.KEY, EvaluationsPart::new));
    }

    /** What is done with several sessions at once. */
    public static List<SessionGesture> sessionGestures() {
        return List.of(new SessionGesture("evaluation.prepare", Icons.STAR, (kit, base) -> new EvaluationDesk(kit, base)::prepare));
    }

    /** Chooses a questionnaire that is in use. */
    public static Lookup lookup(Kit kit, BaseAccess base) {
        return new ListLookup(kit.texts(), base.list(EvaluationLists.QUESTIONNAIRES, QUESTIONNAIRE), EvaluationLists.QUESTIONNAIRES.query()
                .withColumns(List.of("name", "moment", "addressee"))
                .withFilters(List.of(Filter.of("archived", Operator.IS, false))), PAGE);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("nav.evaluations", Icons.STAR, Place.of(LIST_PAGE))
                .with(Evaluations.PAGE, Evaluations.SHEETS_PAGE, Evaluations.ALL_SHEETS_PAGE, Evaluations.ANSWERS_PAGE, Evaluations.IMPORT_PAGE,
                        Evaluations.RESULTS_PAGE, Evaluations.NUMBERS_PAGE,
                        Evaluations.RATES_PAGE, Evaluations.SESSION_RATES_PAGE, QUESTIONNAIRES_PAGE, PAGE,
                        Evaluations.COMMENTS_PAGE, Evaluations.TAGS_PAGE, Evaluations.TAG_PAGE, Evaluations.REVIEW_PAGE));
    }

    @Override
    public FeatureParts open(BaseAccess base) {
        return new FeatureParts()
                .page(LIST_PAGE, (kit, place) -> evaluations(kit, base))
                .page(Evaluations.PAGE, (kit, place) -> new EvaluationPage(kit, base, place.id()).page())
                .page(QUESTIONNAIRES_PAGE, (kit, place) -> questionnaires(kit, base))
                .page(PAGE, (kit, place) -> new QuestionnairePage(kit, base).of(place.id()))
                .command(QuestionnaireFeature::create)
                .command(QuestionnaireFeature::all)
                .search(new RecordSearch(EvaluationLists.QUESTIONNAIRES, PAGE, Icons.STAR, "name", List.of("code", "moment", "addressee")))
                .todos(new EvaluationTodos(base.dsl()))
                .samples(() -> samples(base));
    }

    /** The parts of the questionnaire that was put most often, an evaluation, and the list of questionnaires. */
    private static List<Place> samples(BaseAccess base) {
        List<Place> places = new ArrayList<>(List.of(Place.of(QUESTIONNAIRES_PAGE)));
        base.dsl().select(QUESTIONNAIRE.ID).from(QUESTIONNAIRE).where(QUESTIONNAIRE.CODE.eq("CHAUD")).fetch(QUESTIONNAIRE.ID)
                .forEach(id -> QuestionnairePage.PARTS.forEach(part -> places.add(Place.of(PAGE, id).at(part))));
        base.dsl().select(SESSION_EVALUATION.ID).from(SESSION_EVALUATION).orderBy(SESSION_EVALUATION.RECEIVED_COUNT.desc(), SESSION_EVALUATION.ID).limit(1)
                .fetch(SESSION_EVALUATION.ID).forEach(id -> places.add(Place.of(Evaluations.PAGE, id)));
        return places;
    }

    static Command create(Kit kit) {
        return Command.of("questionnaire.new", Icons.ADD, () -> kit.navigator().open(Place.of(PAGE)));
    }

    private static Command all(Kit kit) {
        return Command.of("questionnaire.all", Icons.DOCUMENT, () -> kit.navigator().open(Place.of(QUESTIONNAIRES_PAGE)));
    }

    private static Page evaluations(Kit kit, BaseAccess base) {
        ListDefinition list = EvaluationLists.evaluations(LocalDate.now(base.clock()));
        EvaluationDesk desk = new EvaluationDesk(kit, base);
        return desk.on(new ListPage(kit, base.list(list, SESSION_EVALUATION, SESSION, QUESTIONNAIRE, OFFER, ORGANISATION))
                .opens(id -> Place.of(Evaluations.PAGE, id))
                .also(Command.of("evaluation.comments", Icons.TEXT_BLOCK, () -> kit.navigator().open(Place.of(Evaluations.COMMENTS_PAGE))))
                .also(all(kit))
                .primary(Command.of("evaluation.prepareAll", Icons.ADD, desk::prepareAll))
                .look("state", state -> EvaluationLooks.of((EvaluationState) state))
                .preset("evaluation.view.awaited", in(list, EvaluationState.OVERDUE, EvaluationState.DUE, EvaluationState.UPCOMING))
                .preset(OVERDUE, in(list, EvaluationState.OVERDUE))
                .preset(DUE, in(list, EvaluationState.DUE))
                .preset("evaluation.view.byProvider", in(list, EvaluationState.OVERDUE, EvaluationState.DUE).and(Filter.of("missing", Operator.MORE, 0))
                        .withSorts(List.of(Sort.by("awaitedFrom"), Sort.by("dueOn"))))
                .empty("evaluation.none"));
    }

    private static ListQuery in(ListDefinition list, EvaluationState... states) {
        return list.query().and(Filter.of("state", Operator.IS, (Object[]) states));
    }

    private static Page questionnaires(Kit kit, BaseAccess base) {
        Questionnaires store = new Questionnaires(base.journal());
        Undoing undoing = new Undoing(kit, base);
        return new ListPage(kit, base.list(EvaluationLists.QUESTIONNAIRES, QUESTIONNAIRE, QUESTIONNAIRE_VERSION, QUESTION, SESSION_EVALUATION))
                .opens(id -> Place.of(PAGE, id))
                .primary(create(kit).on(Keys.NEW))
                .bulk(new BulkCommand("questionnaire.archive", Icons.ARCHIVE, (ids, done) -> undoing.prepare(
                        kit.texts().count("questionnaire.archived", ids.size()), () -> store.archive(ids, true)).onSuccess(saved -> done.run()).start()))
                .bulk(new BulkCommand("questionnaire.unarchive", Icons.UNARCHIVE, (ids, done) -> undoing.prepare(
                        kit.texts().count("questionnaire.unarchived", ids.size()), () -> store.archive(ids, false)).onSuccess(saved -> done.run()).start()))
                .deletes(new Deletions(kit, base).of(QUESTIONNAIRE, "questionnaire.deleted"))
                .preset("questionnaire.view.current", EvaluationLists.QUESTIONNAIRES.query().and(Filter.of("archived", Operator.IS, false)))
                .empty("questionnaire.none");
    }
}
