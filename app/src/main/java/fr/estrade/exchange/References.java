package fr.estrade.exchange;

import fr.estrade.journal.Ids;
import fr.estrade.journal.Tx;
import fr.estrade.text.SearchKey;
import fr.estrade.text.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** The rows of other tables that lines name. One that is not there gets an id in advance, and is made when a line is taken. */
final class References<R extends UpdatableRecord<R>> {
    private static final int LONGEST_NAME = 200;

    private record Named<R extends org.jooq.Record>(Reference<R> reference, String name) {
    }

    private final DSLContext dsl;
    private final Texts texts;
    private final Map<Reference<R>, Map<String, List<UUID>>> known = new HashMap<>();
    private final Map<Reference<R>, Map<String, UUID>> promised = new HashMap<>();
    private final Map<UUID, Named<R>> toMake = new HashMap<>();
    private final Map<UUID, UUID> made = new HashMap<>();
    private final Set<UUID> announced = new HashSet<>();

    References(DSLContext dsl, Texts texts) {
        this.dsl = dsl;
        this.texts = texts;
    }

    /** Sets the columns of a line that name other rows. */
    void resolve(Candidate<R> line) {
        line.references().forEach((reference, name) -> {
            String key = SearchKey.of(name);
            List<UUID> found = known.computeIfAbsent(reference, one -> one.rows().known(dsl)).getOrDefault(key, List.of());
            if (name.length() > LONGEST_NAME) {
                line.refuse(texts.get("record.too-long", LONGEST_NAME, name.length()));
            } else if (found.size() > 1) {
                line.refuse(texts.get("exchange.reference.ambiguous", name, found.size()));
            } else if (found.size() == 1) {
                line.row().set(reference.column(), found.getFirst());
            } else {
                UUID id = promised.computeIfAbsent(reference, one -> new HashMap<>()).computeIfAbsent(key, one -> Ids.next());
                toMake.putIfAbsent(id, new Named<>(reference, name));
                line.row().set(reference.column(), id);
            }
        });
    }

    /** Lets a line name what a row names already, so that nothing is made that the row would not refer to. */
    void keep(Candidate<R> line, R row) {
        line.references().keySet().stream().map(Reference::column).filter(column -> row.get(column) != null)
                .forEach(column -> line.row().set(column, row.get(column)));
    }

    /** Says of a line that is taken which rows it makes beside its own. */
    void announce(Candidate<R> line) {
        line.references().keySet().forEach(reference -> {
            UUID id = line.row().get(reference.column());
            Named<R> named = toMake.get(id);
            if (named != null && announced.add(id)) {
                line.note(texts.get("exchange.reference.new", texts.column(reference.column().getTable().getName(), reference.column().getName()),
                        named.name()));
            }
        });
    }

    /** Makes what a line that is taken names and nothing has. */
    void make(Tx tx, Candidate<R> line) {
        line.references().keySet().forEach(reference -> {
            TableField<R, UUID> column = reference.column();
            Named<R> named = toMake.get(line.row().get(column));
            if (named != null) {
                line.row().set(column, made.computeIfAbsent(line.row().get(column), id -> reference.rows().make(tx, named.name())));
            }
        });
    }

    /** What a line calls the row that a column names; null if it names none. */
    String nameOf(Candidate<R> line, TableField<R, ?> column) {
        return line.references().entrySet().stream().filter(entry -> entry.getKey().column().equals(column))
                .map(Map.Entry::getValue).findFirst().orElse(null);
    }
}
