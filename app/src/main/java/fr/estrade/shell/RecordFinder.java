package fr.estrade.shell;

import fr.estrade.list.CellText;
import fr.estrade.list.ListReader;
import fr.estrade.list.Row;
import fr.estrade.task.Progress;
import fr.estrade.text.Texts;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.OwnerPlaces;
import fr.estrade.ui.Place;
import fr.estrade.ui.RecordSearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

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
            List<Row> rows = reader.window(0, ofEachKind);
            Map<UUID, Place> places = places(search, rows.stream().map(Row::id).toList());
            rows.stream().filter(row -> places.containsKey(row.id())).forEach(row -> found.add(said(search, reader, row, places.get(row.id()))));
        }
        return found;
    }

    /** Where records are shown: on their own page, or on that of the record they belong to. */
    private Map<UUID, Place> places(RecordSearch search, List<UUID> ids) {
        if (search.owner() != null) {
            return ids.isEmpty() ? Map.of() : new OwnerPlaces(search.owner(), search.page()).of(base.dsl(), ids);
        }
        return ids.stream().collect(Collectors.toMap(id -> id, id -> Place.of(search.page(), id)));
    }

    /** The records shown at these places, in this order; those that are gone are left out. */
    List<FoundRecord> at(List<Place> places) {
        Map<Place, FoundRecord> found = new HashMap<>();
        for (RecordSearch search : searches.stream().filter(one -> one.owner() == null).toList()) {
            List<UUID> ids = places.stream().filter(place -> place.page().equals(search.page())).map(Place::id).filter(Objects::nonNull).toList();
            if (!ids.isEmpty()) {
                ListReader reader = new ListReader(base.dsl(), search.list(), search.query(""), base.clock());
                reader.rowsByIds(ids).forEach(row -> found.put(Place.of(search.page(), row.id()), said(search, reader, row, Place.of(search.page(), row.id()))));
            }
        }
        return places.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private FoundRecord said(RecordSearch search, ListReader reader, Row row, Place place) {
        List<String> details = new ArrayList<>();
        for (int i = 1; i < reader.columns().size(); i++) {
            if (row.get(i) != null) {
                details.add(cells.of(reader.columns().get(i), row.get(i)));
            }
        }
        details.removeIf(String::isBlank);
        return new FoundRecord(search.icon(), cells.of(reader.columns().getFirst(), row.get(0)),
                String.join(texts.get("search.separator"), details), place);
    }
}
