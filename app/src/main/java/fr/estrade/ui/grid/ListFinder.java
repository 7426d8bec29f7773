package fr.estrade.ui.grid;

import fr.estrade.list.ListQuery;
import fr.estrade.text.Texts;
import fr.estrade.ui.Finder;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.ListLookup;
import java.util.List;

/** Finds records by the quick filter of their list. */
public final class ListFinder implements Finder {

    private final ListLookup lookup;
    private final Icons icon;
    private final String page;

    /**
     * A finder.
     *
     * @param query which rows can be found: its first column names a record, the others tell it apart
     * @param page  name of the page that shows a record
     */
    public ListFinder(Texts texts, ListSource source, ListQuery query, Icons icon, String page) {
        this.lookup = new ListLookup(texts, source, query, page);
        this.icon = icon;
        this.page = page;
    }

    @Override
    public List<Found> find(String typed, int limit) {
        return lookup.search(typed, limit).stream()
                .map(choice -> new Found(icon, choice.label(), choice.detail(), Place.of(page, choice.id()))).toList();
    }
}
