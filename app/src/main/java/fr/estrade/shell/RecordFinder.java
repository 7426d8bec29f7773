package fr.estrade.shell;

import fr.estrade.list.CellText;
import fr.estrade.list.ListReader;
import fr.estrade.list.Row;
import fr.estrade.task.Progress;
import fr.estrade.text.Texts;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Place;
import fr.estrade.ui.RecordSearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Finds records by words, or by where they are shown. Reads the base, so not for the thread of the user interface. */
final class RecordFinder {
    private final BaseAccess base;
    private final List<RecordSearch> searches;
    private final Texts texts;
    private final CellText cells;

    RecordFinder(BaseAccess base, List<RecordSearch> searches, Texts texts) {
        this.base = base;
        this.searches = searches;
        this.texts = texts;
        this.cells = new CellText(texts, base.clock().getZone());
    }

    /**
     * Records in which all the words occur.
     *
     * @param ofEachKind how many at most of each kind
     */
    List<FoundRecord> find(String words, int ofEachKind, Progress progress) {
        List<FoundRecord> found = new ArrayList<>();
        for (RecordSearch search : searches) {
            ListReader reader = new ListReader(base.dsl(), search.list(), search.query(words), base.clock()).watching(progress);
            reader.window(0, ofEachKind).forEach(row -> found.add(said(search, reader, row)));
        }
        return found;
    }

    /** The records shown at these places, in this order; those that are gone are left out. */
    List<FoundRecord> at(List<Place> places) {
        Map<Place, FoundRecord> found = new HashMap<>();
        for (RecordSearch search : searches) {
            List<UUID> ids = places.stream().filter(place -> place.page().equals(search.page())).map(Place::id).filter(Objects::nonNull).toList();
            if (!ids.isEmpty()) {
                ListReader reader = new ListReader(base.dsl(), search.list(), search.query(""), base.clock());
                reader.rowsByIds(ids).forEach(row -> found.put(Place.of(search.page(), row.id()), said(search, reader, row)));
            }
        }
        return places.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private FoundRecord said(RecordSearch search, ListReader reader, Row row) {
        List<String> details = new ArrayList<>();
        for (int i = 1; i < reader.columns().size(); i++) {
            if (row.get(i) != null) {
                details.add(cells.of(reader.columns().get(i), row.get(i)));
            }
        }
        details.removeIf(String::isBlank);
        return new FoundRecord(search.icon(), cells.of(reader.columns().getFirst(), row.get(0)),
                String.join(texts.get("search.separator"), details), Place.of(search.page(), row.id()));
    }
}
