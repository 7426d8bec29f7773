package fr.estrade.ui;

import java.util.List;

/**
 * A part of the office's work, as the window knows it: its entries of the navigation, and over an open base its pages,
 * commands, records to search and things to do. Each feature package has one; the composition root lists them.
 *
 * <pre>{@code
 * public final class OfferFeature implements Feature {
 *     public List<NavigationEntry> navigation() {
 *         return List.of(new NavigationEntry("nav.offers", Icons.OFFER, Place.of("offers")));
 *     }
 *
 *     public FeatureParts open(BaseAccess base) {
 *         return new FeatureParts()
 *                 .page("offers", (kit, place) -> new OffersPage(kit, base))
 *                 .page("offer", (kit, place) -> new OfferPage(kit, base, place.id()))
 *                 .command(kit -> Command.of("offer.new", Icons.ADD, () -> kit.navigator().open(Place.of("offer"))))
 *                 .search(new RecordSearch(OfferLists.OFFERS, "offer", Icons.OFFER, "title", List.of("code", "status")));
 *     }
 * }
 * }</pre>
 */
public interface Feature {

    /** Its entries of the navigation, which are shown before any base is open. */
    default List<NavigationEntry> navigation() {
        return List.of();
    }

    /**
     * What it offers over an open base. Called once for each base that is opened, on the thread of the user interface: it
     * builds no page and reads nothing.
     */
    FeatureParts open(BaseAccess base);
}
