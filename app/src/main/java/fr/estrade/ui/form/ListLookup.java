package fr.estrade.ui.form;

import fr.estrade.list.CellText;
import fr.estrade.list.ListColumn;
import fr.estrade.list.ListQuery;
import fr.estrade.list.Row;
import fr.estrade.text.Texts;
import fr.estrade.ui.Place;
import fr.estrade.ui.grid.ListSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Finds records by a list: its quick filter searches, one of its columns names them, others tell them apart. */
public final class ListLookup implements Lookup {

    private final ListSource source;
    private final ListQuery query;
    private final CellText text;
    private final String page;
    private final Function<String, UUID> maker;

    /**
     * A lookup.
     *
     * @param query which rows can be chosen: its first column names a record, the others tell it apart
     * @param page  name of the page that shows a record; may be null
     */
    public ListLookup(Texts texts, ListSource source, ListQuery query, String page) {
        this(source, query, new CellText(texts, ZoneId.systemDefault()), page, null);
    }

    private ListLookup(ListSource source, ListQuery query, CellText text, String page, Function<String, UUID> maker) {
        this.source = source;
        this.query = query;
        this.text = text;
        this.page = page;
        this.maker = maker;
    }

    /**
     * The same lookup, which makes a record where there is none of the name that was typed.
     *
     * @param make writes it and gives its id; not called on the thread of the user interface
     */
    public ListLookup creating(Function<String, UUID> make) {
        return new ListLookup(source, query, text, page, make);
    }

    @Override
    public boolean creates() {
        return maker != null;
    }

    @Override
    public UUID create(String name) {
        return maker.apply(name);
    }

    @Override
    public Optional<Choice> find(UUID id) {
        return source.reader(query).rowsByIds(List.of(id)).stream().findFirst().map(this::choice);
    }

    @Override
    public List<Choice> search(String typed, int limit) {
        return source.reader(query.withQuick(typed)).window(0, limit).stream().map(this::choice).toList();
    }

    @Override
    public Place place(UUID id) {
        return page == null ? null : Place.of(page, id);
    }

    private Choice choice(Row row) {
        List<String> rest = new ArrayList<>();
        List<String> columns = query.columns();
        for (int i = 1; i < columns.size(); i++) {
            ListColumn column = source.list().column(columns.get(i));
            if (row.get(i) != null) {
                rest.add(text.of(column, row.get(i)));
            }
        }
        return new Choice(row.id(), text.of(source.list().column(columns.getFirst()), row.get(0)), String.join(" · ", rest));
    }
}
