package fr.estrade.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.UpdatableRecord;

/**
 * What a target's rows are recognised by, read once, so that each line is looked up in memory; and what earlier lines of the same
 * file have taken. Rows themselves are read some hundreds at a time.
 */
final class KnownRows<R extends UpdatableRecord<R>> {
    private static final int FETCH = 5_000;
    private static final int CHUNK = 200;

    private final ImportTarget<R> target;
    private final List<Map<String, UUID>> ids = new ArrayList<>();
    private final List<Set<String>> ambiguous = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    KnownRows(ImportTarget<R> target, DSLContext dsl) {
        this.target = target;
        Set<Field<?>> columns = new LinkedHashSet<>(List.of(target.id()));
        for (Recognition<R> recognition : target.recognitions()) {
            columns.addAll(recognition.reads());
            ids.add(new HashMap<>());
            ambiguous.add(new HashSet<>());
        }
        if (target.code() != null) {
            columns.add(target.code());
        }
        try (Cursor<? extends Record> rows = dsl.select(columns).from(target.table()).orderBy(target.id()).fetchSize(FETCH).fetchLazy()) {
            for (Record row : rows) {
                take(row);
            }
        }
    }

    private void take(Record row) {
        for (int i = 0; i < ids.size(); i++) {
            String key = target.recognitions().get(i).key().apply(row);
            if (key != null && ids.get(i).putIfAbsent(key, row.get(target.id())) != null) {
                ambiguous.get(i).add(key);
            }
        }
        if (target.code() != null && row.get(target.code()) != null) {
            codes.add(row.get(target.code()));
        }
    }

    /** The row that a key means; the first, where several have it; null for none. */
    UUID find(int recognition, String key) {
        return ids.get(recognition).get(key);
    }

    /** Whether several rows have that key, so that none of them is surely meant. */
    boolean isAmbiguous(int recognition, String key) {
        return ambiguous.get(recognition).contains(key);
    }

    /** The codes that are taken. */
    Set<String> codes() {
        return codes;
    }

    /** Reads rows by their ids. */
    Map<UUID, R> fetch(DSLContext dsl, Set<UUID> wanted) {
        Map<UUID, R> found = new LinkedHashMap<>();
        List<UUID> all = new ArrayList<>(wanted);
        for (int from = 0; from < all.size(); from += CHUNK) {
            dsl.selectFrom(target.table()).where(target.id().in(all.subList(from, Math.min(all.size(), from + CHUNK))))
                    .forEach(row -> found.put(row.get(target.id()), row));
        }
        return found;
    }
}
