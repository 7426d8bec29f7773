package fr.estrade.shell;

import fr.estrade.list.ListReader;
import fr.estrade.ui.Feature;
import fr.estrade.ui.FeatureParts;
import fr.estrade.ui.NavigationEntry;
import fr.estrade.ui.Place;
import fr.estrade.ui.RecordSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Every place worth seeing in a base: what the navigation leads to, every page that a feature has registered, with the first
 * record of its list where it shows one, and the samples that features name. A new page is in it without being named here.
 */
final class Tour {
    private final List<Feature> features;
    private final BaseState.Open open;

    Tour(List<Feature> features, BaseState.Open open) {
        this.features = features;
        this.open = open;
    }

    /** The main places: the home page, what the navigation leads to, and a record of each kind. Reads the base. */
    Map<String, Place> main() {
        Map<String, Place> stops = new LinkedHashMap<>();
        stops.put(Frame.HOME.page(), Frame.HOME);
        for (Feature feature : features) {
            for (NavigationEntry entry : feature.navigation()) {
                stops.put(entry.place().page(), entry.place());
            }
        }
        // What stands on the page of another record has no page of its own.
        for (RecordSearch search : open.searches().stream().filter(found -> found.owner() == null).toList()) {
            new ListReader(open.access().dsl(), search.list(), search.query(""), open.access().clock()).window(0, 1)
                    .forEach(row -> stops.put(search.page(), Place.of(search.page(), row.id())));
        }
        return stops;
    }

    /** Every place, by a name that can be a file's. Reads the base. */
    Map<String, Place> all() throws Exception {
        Map<String, Place> stops = main();
        stops.put(Frame.SETTINGS.page(), Frame.SETTINGS);
        stops.put(ChangesPage.NAME, Place.of(ChangesPage.NAME));
        stops.put(PersonalDataPage.NAME, Place.of(PersonalDataPage.NAME));
        for (FeatureParts part : open.parts()) {
            part.pages().keySet().forEach(page -> stops.putIfAbsent(page, Place.of(page)));
            for (Callable<List<Place>> samples : part.samples()) {
                samples.call().forEach(place -> stops.put(free(stops, place), place));
            }
        }
        return stops;
    }

    private static String free(Map<String, Place> stops, Place place) {
        String name = place.part() == null ? place.page() : place.page() + "-" + place.part().replaceAll("[^\\p{Alnum}]+", "-");
        List<String> taken = new ArrayList<>();
        String candidate = name;
        while (stops.containsKey(candidate)) {
            taken.add(candidate);
            candidate = name + "-" + (taken.size() + 1);
        }
        return candidate;
    }
}
