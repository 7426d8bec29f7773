package fr.estrade.shell;

import fr.estrade.record.Draft;
import fr.estrade.text.Texts;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Place;
import fr.estrade.ui.RecordSearch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was keyed in and never saved because the program or the machine stopped: also in records that were never saved, which
 * no list shows. The page of a record offers its draft again. Reads files.
 */
final class UnsavedDrafts {
    /** The columns that name a record, in the order in which they are asked. */
    private static final List<String> NAMES = List.of("title", "name", "last_name", "label", "code");

    private final BaseAccess base;
    private final List<RecordSearch> searches;
    private final Texts texts;

    UnsavedDrafts(BaseAccess base, List<RecordSearch> searches, Texts texts) {
        this.base = base;
        this.searches = searches;
        this.texts = texts;
    }

    /** The newest first; those of records that no page shows are left out. */
    List<FoundRecord> all() {
        return base.drafts().all().stream().map(this::said).flatMap(Optional::stream).toList();
    }

    private Optional<FoundRecord> said(Draft draft) {
        String kept = texts.get(draft.isNew() ? "home.draft.new" : "home.draft.changed", texts.get("table." + draft.table()),
                texts.formats().dateTime(draft.keptAt()));
        return searches.stream().filter(search -> search.page().equals(page(draft.table()))).findFirst()
                .map(search -> new FoundRecord(search.icon(), name(draft), kept, Place.of(search.page(), draft.id())));
    }

    private String name(Draft draft) {
        return Stream.concat(NAMES.stream().map(draft::typed), Stream.of(texts.get("page.untitled")))
                .filter(Objects::nonNull).filter(name -> !name.isBlank()).findFirst().orElseThrow();
    }

    /** Pages of records are named after their table: {@code text_block} is shown by {@code textBlock}. */
    private static String page(String table) {
        StringBuilder page = new StringBuilder();
        for (String word : table.split("_")) {
            page.append(page.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return page.toString();
    }
}
