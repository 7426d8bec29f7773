package fr.estrade.evaluation.result.page;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.evaluation.Evaluations;
import fr.estrade.evaluation.result.ResultLists;
import fr.estrade.evaluation.result.ResultScope;
import fr.estrade.evaluation.result.SatisfactionLists;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Feature;
import fr.estrade.ui.FeatureParts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.AddedPart;
import fr.estrade.ui.grid.ListPage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Results of evaluations in the window: of anything on their own page, of a session or an offer on theirs, and the rule of the rate. */
public final class ResultFeature implements Feature {
    static final String PAGE = Evaluations.RESULTS_PAGE;
    /** Key of the part of a record's page that shows its results. */
    public static final String PART = "result.part";
    static final String NUMBERS = Evaluations.NUMBERS_PAGE;
    static final String RATES = Evaluations.RATES_PAGE;
    static final String SESSION_RATES = Evaluations.SESSION_RATES_PAGE;

    /** The results of a session on its page. */
    public static List<AddedPart> sessionParts() {
        return List.of(new AddedPart(PART, (kit, base, session) -> ResultsView.of(kit, base, ResultScope.ofSession(session))));
    }

    /** The results of an offer on its page. */
    public static List<AddedPart> offerParts() {
        return List.of(new AddedPart(PART, (kit, base, offer) -> ResultsView.of(kit, base, ResultScope.ofOffer(offer))));
    }

    /** The results of the sessions that a body commissioned on its page. */
    public static List<AddedPart> organisationParts() {
        return List.of(new AddedPart(PART, (kit, base, body) -> ResultsView.of(kit, base, ResultScope.EVERYTHING.withOrganisation(body))));
    }

    /** The results of the sessions that were held at a place on its page. */
    public static List<AddedPart> placeParts() {
        return List.of(new AddedPart(PART, (kit, base, place) -> ResultsView.of(kit, base, ResultScope.EVERYTHING.withPlace(place))));
    }

    /** What is said of a trainer on their page, where the office shows it. */
    public static List<AddedPart> trainerParts() {
        return List.of(new AddedPart(PART, (kit, base, trainer) -> ResultsView.of(kit, base, ResultScope.EVERYTHING.withTrainer(trainer))));
    }

    @Override
    public FeatureParts open(BaseAccess base) {
        return new FeatureParts()
                .page(PAGE, (kit, place) -> new ResultsPage(kit, base, place.id()))
                .page(NUMBERS, (kit, place) -> new NumbersPage(kit, base))
                .page(RATES, (kit, place) -> new ListPage(kit, base.list(SatisfactionLists.OFFERS))
                        .opens(id -> Place.of(PAGE).at(ResultScope.ofOffer(id).written())).empty("result.none"))
                .page(SESSION_RATES, (kit, place) -> new ListPage(kit, base.list(SatisfactionLists.SESSIONS))
                        .opens(id -> Place.of(PAGE).at(ResultScope.ofSession(id).written())).empty("result.none"))
                .page(RulePage.NAME, (kit, place) -> new RulePage(kit, base, place.id()))
                .command(kit -> Command.of("nav.results", Icons.CHART, () -> kit.navigator().open(Place.of(PAGE))))
                .command(kit -> rates(kit, "list.satisfaction", RATES))
                .command(kit -> rates(kit, "list.sessionSatisfaction", SESSION_RATES))
                .command(kit -> Command.of("result.rule", Icons.SETTINGS, () -> kit.navigator().open(Place.of(RulePage.NAME))))
                .samples(() -> samples(base));
    }

    /** Leads to the rates of all offers or sessions. */
    static Command rates(Kit kit, String key, String page) {
        return Command.of(key, Icons.CHART, () -> kit.navigator().open(Place.of(page)));
    }

    static Page numbers(Kit kit, BaseAccess base, ResultScope scope) {
        return new ListPage(kit, base.list(ResultLists.of(scope), SESSION, SESSION_EVALUATION, ANSWER_SHEET, ANSWER)).empty("result.none");
    }

    /** The offer with the most sheets, one with few, one without any, and a session. */
    private static List<Place> samples(BaseAccess base) {
        List<Place> places = new ArrayList<>();
        var sheets = DSL.sum(SESSION_EVALUATION.RECEIVED_COUNT);
        List<UUID> offers = base.dsl().select(SESSION.OFFER_ID).from(SESSION).leftJoin(SESSION_EVALUATION).on(SESSION_EVALUATION.SESSION_ID.eq(SESSION.ID))
                .groupBy(SESSION.OFFER_ID).orderBy(sheets.desc().nullsLast(), SESSION.OFFER_ID).fetch(SESSION.OFFER_ID);
        if (!offers.isEmpty()) {
            places.add(Place.of(PAGE).at(ResultScope.ofOffer(offers.getFirst()).written()));
            places.add(Place.of(PAGE).at(ResultScope.ofOffer(offers.get(offers.size() / 2)).written()));
            places.add(Place.of(PAGE).at(ResultScope.ofOffer(offers.getLast()).written()));
            places.add(Place.of(RulePage.NAME, offers.getFirst()));
        }
        return places;
    }
}
