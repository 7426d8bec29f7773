package fr.estrade.offer;

import static fr.estrade.db.Tables.ATTACHMENT;
import static fr.estrade.db.Tables.AUDIENCE_ROLE;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.PROGRAMME_LINE;

import fr.estrade.journal.Position;
import fr.estrade.journal.Tx;
import fr.estrade.offer.FlatProgramme.Row;
import fr.estrade.offer.programme.LongestRise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/** The rows of a programme as they are within a change, read when they are first asked for. */
final class CurrentRows {
    private final Tx tx;
    private final ProgrammeOwner owner;
    private final Map<Table<?>, Map<UUID, UpdatableRecord<?>>> rows = new HashMap<>();

    CurrentRows(Tx tx, ProgrammeOwner owner) {
        this.tx = tx;
        this.owner = owner;
    }

    /** The row; null if there is none. */
    UpdatableRecord<?> find(Table<?> table, UUID id) {
        return rows(table).get(id);
    }

    /** The row, which somebody may have deleted. */
    UpdatableRecord<?> require(Table<?> table, UUID id) {
        UpdatableRecord<?> row = find(table, id);
        if (row == null) {
            throw ProgrammeConflictException.gone(table, id);
        }
        return row;
    }

    Collection<UpdatableRecord<?>> all(Table<?> table) {
        return rows(table).values();
    }

    void add(Table<?> table, UpdatableRecord<?> row) {
        rows(table).put(row.get(id(table)), row);
    }

    Field<UUID> id(Table<?> table) {
        return table.field("id", UUID.class);
    }

    Field<String> position(Table<?> table) {
        return table.field("position", String.class);
    }

    /** The phase or day that a row is part of; null for what is part of the whole. */
    UUID parentOf(Table<?> table, Record row) {
        if (table.equals(PROGRAMME_DAY) || table.equals(PRICE)) {
            return row.get(table.field("phase_id", UUID.class));
        }
        return table.equals(PROGRAMME_LINE) || table.equals(ATTACHMENT) ? row.get(table.field("programme_day_id", UUID.class)) : null;
    }

    /**
     * Positions for the rows that are new or stand elsewhere: as few as can be. A row goes right behind the one that it follows in
     * the programme, whatever somebody else has put there meanwhile.
     *
     * @return by id
     */
    Map<UUID, String> placed(Table<?> table, Map<UUID, Row> old, Map<UUID, Row> now) {
        Map<List<Object>, List<UUID>> oldGroups = groups(old.values());
        Map<UUID, String> positions = new HashMap<>();
        groups(now.values()).forEach((group, ids) -> {
            List<UUID> before = oldGroups.getOrDefault(group, List.of());
            if (!ids.equals(before)) {
                place(table, group, ids, before, old, positions);
            }
        });
        return positions;
    }

    private void place(Table<?> table, List<Object> group, List<UUID> ids, List<UUID> before, Map<UUID, Row> old, Map<UUID, String> positions) {
        List<UUID> staying = staying(ids, before);
        List<UUID> standing = standing(table, group, ids, staying, old);
        List<UUID> order = new ArrayList<>(standing);
        UUID last = null;
        for (UUID id : ids) {
            if (!staying.contains(id)) {
                order.add(last == null ? 0 : order.indexOf(last) + 1, id);
                last = id;
            } else if (standing.contains(id)) {
                last = id;
            }
        }
        int at = 0;
        while (at < order.size()) {
            int end = at;
            while (end < order.size() && !standing.contains(order.get(end))) {
                end++;
            }
            if (end > at) {
                String low = at == 0 ? null : positionOf(table, order.get(at - 1));
                String high = end == order.size() ? null : positionOf(table, order.get(end));
                if (low != null && high != null && low.compareTo(high) >= 0) {
                    spread(order, positions);
                    return;
                }
                List<String> between = Position.between(low, high, end - at);
                for (int i = at; i < end; i++) {
                    positions.put(order.get(i), between.get(i - at));
                }
            }
            at = end + 1;
        }
    }

    /** Two rows have the same position, since two people each inserted one: all get new ones. */
    private static void spread(List<UUID> order, Map<UUID, String> positions) {
        List<String> fresh = Position.spread(order.size());
        for (int i = 0; i < order.size(); i++) {
            positions.put(order.get(i), fresh.get(i));
        }
    }

    /** Of the rows of a group, those that keep their place among each other. */
    private static List<UUID> staying(List<UUID> ids, List<UUID> before) {
        List<UUID> known = ids.stream().filter(before::contains).toList();
        boolean[] rising = LongestRise.of(known.stream().mapToInt(before::indexOf).toArray());
        List<UUID> staying = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            if (rising[i]) {
                staying.add(known.get(i));
            }
        }
        return staying;
    }

    /** The rows that stand in the group now and stay there, in the order of the base; rows of others among them. */
    private List<UUID> standing(Table<?> table, List<Object> group, List<UUID> ids, List<UUID> staying, Map<UUID, Row> old) {
        return all(table).stream()
                .filter(row -> {
                    UUID id = row.get(id(table));
                    boolean foreign = !old.containsKey(id) && !ids.contains(id);
                    return staying.contains(id) || foreign && groupOf(table, row).equals(group);
                })
                .sorted(Comparator.comparing((UpdatableRecord<?> row) -> row.get(position(table))).thenComparing(row -> row.get(id(table)).toString()))
                .map(row -> row.get(id(table))).toList();
    }

    private String positionOf(Table<?> table, UUID id) {
        return find(table, id).get(position(table));
    }

    private List<Object> groupOf(Table<?> table, Record row) {
        UUID parent = parentOf(table, row);
        if (table.equals(PROGRAMME_LINE)) {
            return List.of(parent == null ? owner.id() : parent, row.get(PROGRAMME_LINE.KIND), (int) row.get(PROGRAMME_LINE.SEQUENCE));
        }
        return parent == null ? List.of() : List.of(parent);
    }

    private static Map<List<Object>, List<UUID>> groups(Collection<Row> rows) {
        Map<List<Object>, List<UUID>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.group(), group -> new ArrayList<>()).add(row.id()));
        return groups;
    }

    private Map<UUID, UpdatableRecord<?>> rows(Table<?> table) {
        return rows.computeIfAbsent(table, this::read);
    }

    private Map<UUID, UpdatableRecord<?>> read(Table<?> table) {
        // Without what may be megabytes.
        List<Field<?>> columns = Arrays.stream(table.fields()).filter(field -> !field.equals(ATTACHMENT.CONTENT)).<Field<?>>map(field -> field).toList();
        Result<Record> found = tx.dsl().select(columns).from(table).where(mine(table)).fetch();
        Map<UUID, UpdatableRecord<?>> byId = new LinkedHashMap<>();
        for (Record row : found) {
            UpdatableRecord<?> record = (UpdatableRecord<?>) row.into(table);
            record.touched(false);
            byId.put(row.get(id(table)), record);
        }
        return byId;
    }

    private Condition mine(Table<?> table) {
        if (table.equals(PHASE)) {
            return owner.kind().ofPhase.eq(owner.id());
        }
        if (table.equals(AUDIENCE_ROLE)) {
            return owner.kind().ofRole.eq(owner.id());
        }
        if (table.equals(PROGRAMME_DAY)) {
            return PROGRAMME_DAY.PHASE_ID.in(phases());
        }
        if (table.equals(PRICE)) {
            return PRICE.PHASE_ID.in(phases());
        }
        if (table.equals(PROGRAMME_LINE)) {
            return PROGRAMME_LINE.PROGRAMME_DAY_ID.in(days()).or(owner.kind().ofLine.eq(owner.id()));
        }
        if (table.equals(ATTACHMENT)) {
            return ATTACHMENT.PROGRAMME_DAY_ID.in(days());
        }
        return table.field("id", UUID.class).eq(owner.id());
    }

    private Select<? extends org.jooq.Record1<UUID>> phases() {
        return DSL.select(PHASE.ID).from(PHASE).where(owner.kind().ofPhase.eq(owner.id()));
    }

    private Select<? extends org.jooq.Record1<UUID>> days() {
        return DSL.select(PROGRAMME_DAY.ID).from(PROGRAMME_DAY).where(PROGRAMME_DAY.PHASE_ID.in(phases()));
    }
}
