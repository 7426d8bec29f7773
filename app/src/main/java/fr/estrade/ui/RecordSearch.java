package fr.estrade.ui;

import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.TableField;

/**
 * Records that the search finds by the quick filter of their list.
 *
 * @param list    the list that they stand in
 * @param page    name of the page that shows one of them
 * @param icon    what marks their kind
 * @param title   key of the column that names a record
 * @param details keys of the columns that tell it from its like, the most telling first
 * @param owner   column of the record on whose page it stands, at the part called like its table; null: it has a page of its own
 */
public record RecordSearch(ListDefinition list, String page, Icons icon, String title, List<String> details, TableField<?, UUID> owner) {

    public RecordSearch {
        Objects.requireNonNull(page);
        Objects.requireNonNull(icon);
        details = List.copyOf(details);
        columns(title, details).forEach(list::column);
    }

    /** Records that have a page of their own. */
    public RecordSearch(ListDefinition list, String page, Icons icon, String title, List<String> details) {
        this(list, page, icon, title, details, null);
    }

    private static List<String> columns(String title, List<String> details) {
        return Stream.concat(Stream.of(title), details.stream()).toList();
    }

    /** What to ask of the list: the naming column first, then the details, in the list's own order. */
    public ListQuery query(String words) {
        return list.query().withQuick(words).withColumns(new ArrayList<>(columns(title, details)));
    }
}
