package fr.estrade.shell;

import fr.estrade.ui.Navigator;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Moves between pages. A page is made when somebody goes there; the last few are kept, so that coming back to a list finds it
 * as it was left. A page with unsaved input is left only after a question.
 */
final class Pages implements Navigator {
    /** The one that is shown, and those one is likely to come back to. */
    private static final int KEPT = 6;

    private final History history;
    private final UnsavedGuard guard;
    private final Function<Place, Page> factory;
    private final Consumer<Place> arrived;
    private final Map<Place, Page> kept = new LinkedHashMap<>(KEPT, 1, true);
    private final ReadOnlyObjectWrapper<Page> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Siblings> siblings = new ReadOnlyObjectWrapper<>(Siblings.NONE);

    /**
     * Shows nothing yet.
     *
     * @param history where one has been; what it stands at is shown by {@link #resume}
     * @param factory makes the page of a place, also for one that does not exist
     * @param arrived is told where one is each time that changes
     */
    Pages(History history, UnsavedGuard guard, Function<Place, Page> factory, Consumer<Place> arrived) {
        this.history = history;
        this.guard = guard;
        this.factory = factory;
        this.arrived = arrived;
    }

    /** The page that is shown; null before the first one. */
    ReadOnlyObjectProperty<Page> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The page that is shown; null before the first one. */
    Page shown() {
        return shown.get();
    }

    @Override
    public void open(Place place) {
        if (shown.get() != null && history.current().filter(place::samePage).isPresent()) {
            if (shown.get().isLeftForGood() && place.part() == null) {
                beginAgain(place);
                return;
            }
            history.go(place);
            reveal(place);
            return;
        }
        leaveThen(() -> {
            history.go(place);
            show(place);
        });
    }

    /** Something new is asked for where something new is begun: what was keyed in is saved or given up first. */
    private void beginAgain(Place place) {
        if (shown.get().unsaved().isEmpty()) {
            shown.get().takeFocus();
            return;
        }
        leaveThen(() -> {
            kept.remove(key(place));
            history.go(place);
            show(place);
        });
    }

    @Override
    public void open(Place place, List<Place> among) {
        leaveThen(() -> {
            history.go(place);
            siblings.set(Siblings.of(among, place));
            show(place);
        });
    }

    @Override
    public void back() {
        if (shown.get() != null && shown.get().stepBack()) {
            return;
        }
        history.before().ifPresent(place -> stepTo(place, history::stepBack));
    }

    /** The records before and after the one that is shown. */
    ReadOnlyObjectProperty<Siblings> siblingsProperty() {
        return siblings.getReadOnlyProperty();
    }

    /** Goes to the next or the previous record, in the place of this one: back leads to the list that both came from. */
    void step(int by) {
        Siblings now = siblings.get();
        (by > 0 ? now.next() : now.previous()).ifPresent(place -> leaveThen(() -> {
            history.replace(place);
            siblings.set(now.stepped(by));
            show(place);
        }));
    }

    /** Goes to the place that one came back from, if there is one. */
    void forward() {
        history.after().ifPresent(place -> stepTo(place, history::stepForward));
    }

    @Override
    public void replace(Place place) {
        leaveThen(() -> {
            history.replace(place);
            show(place);
        });
    }

    @Override
    public void recorded(Page page, UUID id) {
        Place before = placeOf(page);
        if (before == null) {
            return;
        }
        Place place = new Place(before.page(), id, null);
        kept.remove(before);
        kept.put(place, page);
        if (history.current().filter(before::samePage).isPresent()) {
            Place now = place.at(history.current().get().part());
            history.replace(now);
            arrived.accept(now);
        }
    }

    @Override
    public void revealed(Page page, String part) {
        Place place = page == shown.get() ? placeOf(page) : null;
        if (place != null && history.current().filter(place::samePage).isPresent()) {
            history.replace(place.at(part));
        }
    }

    /** The place of a page that is kept, whatever its part; null where it is not. */
    private Place placeOf(Page page) {
        return kept.entrySet().stream().filter(entry -> entry.getValue() == page).map(Map.Entry::getKey).findFirst().orElse(null);
    }

    /** Shows where the history stands, or a first place. */
    void resume(Place first) {
        if (history.current().isEmpty()) {
            history.go(first);
        }
        show(history.current().orElseThrow());
    }

    /** Remembers where one wants to be as soon as there is a base. */
    void want(Place place) {
        history.go(place);
    }

    /** Shows nothing and keeps nothing: the base is gone. */
    void clear() {
        kept.clear();
        siblings.set(Siblings.NONE);
        shown.set(null);
    }

    /** Does something that ends the shown page, after asking about unsaved input. */
    void leaveThen(Runnable action) {
        guard.leave(shown.get(), action);
    }

    private void stepTo(Place place, Runnable step) {
        boolean samePage = history.current().filter(place::samePage).isPresent();
        Runnable go = () -> {
            step.run();
            show(place);
        };
        if (samePage) {
            go.run();
        } else {
            leaveThen(go);
        }
    }

    private void show(Place place) {
        Page page = kept.computeIfAbsent(key(place), factory);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        siblings.set(siblings.get().at(place));
        boolean other = page != shown.get();
        shown.set(page);
        kept.values().removeIf(left -> left != page && left.isLeftForGood());
        arrived.accept(place);
        reveal(place);
        if (other && !page.hasFocus()) {
            page.takeFocus();
        }
    }

    private void reveal(Place place) {
        if (place.part() != null) {
            shown.get().reveal(place.part());
        }
    }

    private static Place key(Place place) {
        return place.at(null);
    }
}
