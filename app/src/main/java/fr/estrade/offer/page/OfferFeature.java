package fr.estrade.offer.page;

import static fr.estrade.db.Tables.OFFER;

import fr.estrade.db.code.OfferStatus;
import fr.estrade.list.Filter;
import fr.estrade.list.Operator;
import fr.estrade.offer.OfferLists;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Feature;
import fr.estrade.ui.FeatureParts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.NavigationEntry;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.RecordSearch;
import fr.estrade.ui.form.AddedPart;
import fr.estrade.ui.form.ListLookup;
import fr.estrade.ui.form.Lookup;
import fr.estrade.ui.grid.BulkCommand;
import fr.estrade.ui.grid.ListPage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The catalogue in the window: the list of offers, and the page of each. */
public final class OfferFeature implements Feature {

    static final String LIST_PAGE = "offers";

    private final ProgrammePart programme;
    private final QuestionnaireChoice questionnaires;
    private final List<AddedPart> more;

    /**
     * @param programme shows the programme of an offer on its page; null: it is not shown
     * @param questionnaires chooses what sessions of an offer are asked; null: nothing can be chosen
     * @param more      parts of the page of an offer that features above bring, after its sessions
     */
    public OfferFeature(ProgrammePart programme, QuestionnaireChoice questionnaires, List<AddedPart> more) {
        this.programme = programme;
        this.questionnaires = questionnaires;
        this.more = List.copyOf(more);
    }

    /** Chooses an offer that is no template. */
    public static Lookup lookup(Kit kit, BaseAccess base) {
        return new ListLookup(kit.texts(), base.list(OfferLists.OFFERS, OFFER), OfferLists.OFFERS.query()
                .withColumns(List.of("title", "code"))
                .withFilters(List.of(Filter.of("template", Operator.IS, false))), OfferPage.PAGE);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("offerpage.navigation", Icons.OFFER, Place.of(LIST_PAGE)).with(OfferPage.PAGE));
    }

    @Override
    public FeatureParts open(BaseAccess base) {
        return new FeatureParts()
                .page(LIST_PAGE, (kit, place) -> list(kit, base))
                .page(OfferPage.PAGE, (kit, place) -> OfferPage.of(kit, base, place.id(), programme, questionnaires, more))
                .command(kit -> create(kit, base))
                .beginning(kit -> create(kit, base))
                .search(new RecordSearch(OfferLists.OFFERS, OfferPage.PAGE, Icons.OFFER, "title", List.of("code", "deliveryType", "status")))
                .todos(new OfferTodos(base))
                .samples(() -> samples(base));
    }

    static Command create(Kit kit, BaseAccess base) {
        return Command.of("offerpage.new", Icons.ADD, () -> new NewOffer(kit, base).open(null));
    }

    private static Page list(Kit kit, BaseAccess base) {
        OfferActions actions = new OfferActions(kit, base);
        // Whatever an offer is made of counts for the completeness of its sheet.
        return new ListPage(kit, base.list(OfferLists.OFFERS))
                .opens(id -> Place.of(OfferPage.PAGE, id))
                .primary(create(kit, base).on(Keys.NEW))
                .look("status", status -> OfferLooks.of((OfferStatus) status))
                .preset("offerpage.view.active", OfferLists.OFFERS.query().and(Filter.of("status", Operator.IS, OfferStatus.DRAFT, OfferStatus.PUBLISHED))
                        .and(Filter.of("template", Operator.IS, false)))
                .preset("offerpage.view.drafts", OfferLists.OFFERS.query().and(Filter.of("status", Operator.IS, OfferStatus.DRAFT)))
                .preset("offerpage.view.templates", OfferLists.OFFERS.query().and(Filter.of("template", Operator.IS, true)))
                .preset("offerpage.view.archived", OfferLists.OFFERS.query().and(Filter.of("status", Operator.IS, OfferStatus.ARCHIVED)))
                .bulk(new BulkCommand("offerpage.archive", Icons.ARCHIVE, (ids, done) -> actions.archive(ids, done)))
                .bulk(new BulkCommand("offerpage.unarchive", Icons.UNARCHIVE, (ids, done) -> actions.unarchive(ids, done)))
                .bulk(new BulkCommand("offerpage.duplicate", Icons.DUPLICATE, (ids, done) -> {
                    actions.duplicate(ids);
                    done.run();
                }))
                .bulk(new BulkCommand("offerpage.delete", Icons.DELETE, ids -> actions.delete(ids, () -> { })))
                .deletes(ids -> actions.delete(ids, () -> { }))
                .detail(id -> new OfferSummary(kit, base, id).root())
                .empty("offerpage.none");
    }

    /** The parts of the offer that has the most to show. */
    private static List<Place> samples(BaseAccess base) {
        UUID id = base.dsl().select(OFFER.ID).from(OFFER).orderBy(OFFER.FIRM_DAYS.desc(), OFFER.ID).limit(1).fetchOne(OFFER.ID);
        List<Place> places = new ArrayList<>();
        if (id != null) {
            OfferPage.PARTS.forEach(part -> places.add(Place.of(OfferPage.PAGE, id).at(part)));
        }
        return places;
    }
}
