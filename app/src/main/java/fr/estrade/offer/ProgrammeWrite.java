package fr.estrade.offer;

import static fr.estrade.db.Tables.ATTACHMENT;
import static fr.estrade.db.Tables.AUDIENCE_ROLE;
import static fr.estrade.db.Tables.DAY_ROLE;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;

import fr.estrade.db.tables.records.DayRoleRecord;
import fr.estrade.journal.Tx;
import fr.estrade.offer.FlatProgramme.Expected;
import fr.estrade.offer.FlatProgramme.Row;
import fr.estrade.offer.ProgrammeWriter.Content;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/** One gesture being written: what is new, what is different, what stands elsewhere, what is gone. */
final class ProgrammeWrite {
    private final Tx tx;
    private final ProgrammeOwner owner;
    private final FlatProgramme before;
    private final FlatProgramme after;
    private final Map<UUID, Content> contents;
    private final CurrentRows current;
    private final Set<UUID> removed = new HashSet<>();

    ProgrammeWrite(Tx tx, ProgrammeOwner owner, FlatProgramme before, FlatProgramme after, Map<UUID, Content> contents) {
        this.tx = tx;
        this.owner = owner;
        this.before = before;
        this.after = after;
        this.contents = contents;
        this.current = new CurrentRows(tx, owner);
    }

    void run() {
        update(after.ownerTable(), List.of(after.ownerRow()), Map.of());
        for (Table<?> table : FlatProgramme.TABLES) {
            write(table);
        }
        expect();
        List<Table<?>> children = FlatProgramme.TABLES.reversed();
        children.forEach(this::checkRemoved);
        FlatProgramme.TABLES.forEach(this::remove);
    }

    private void write(Table<?> table) {
        Map<UUID, Row> old = before.rows(table);
        Map<UUID, Row> now = after.rows(table);
        if (old.equals(now) && List.copyOf(old.keySet()).equals(List.copyOf(now.keySet()))) {
            return;
        }
        Map<UUID, String> positions = current.placed(table, old, now);
        insert(table, now.values().stream().filter(row -> !old.containsKey(row.id())).toList(), positions);
        update(table, now.values().stream().filter(row -> old.containsKey(row.id())).toList(), positions);
        makeRoom(table, now.keySet(), positions);
        old.keySet().stream().filter(id -> !now.containsKey(id)).forEach(removed::add);
    }

    private void insert(Table<?> table, List<Row> rows, Map<UUID, String> positions) {
        List<UpdatableRecord<?>> records = new ArrayList<>();
        List<UUID> days = new ArrayList<>();
        for (Row row : rows) {
            if (current.find(table, row.id()) != null) {
                continue;
            }
            row.parents().forEach(current::require);
            UpdatableRecord<?> record = (UpdatableRecord<?>) table.newRecord();
            record.set(current.id(table), row.id());
            row.values().forEach((field, value) -> set(record, field, value));
            record.set(current.position(table), positions.get(row.id()));
            if (table.equals(ATTACHMENT)) {
                record.set(ATTACHMENT.CONTENT, content(row.id()));
            } else if (table.equals(PROGRAMME_DAY)) {
                days.add(row.id());
            }
            records.add(record);
        }
        tx.insertAll(records);
        SessionDayRows.add(tx, owner, days);
        records.forEach(record -> current.add(table, record));
    }

    private byte[] content(UUID attachment) {
        return switch (contents.get(attachment)) {
            case Content.Bytes file -> file.bytes();
            case Content.CopyOf other -> {
                byte[] bytes = tx.dsl().select(ATTACHMENT.CONTENT).from(ATTACHMENT).where(ATTACHMENT.ID.eq(other.attachmentId())).fetchOne(ATTACHMENT.CONTENT);
                if (bytes == null) {
                    throw ProgrammeConflictException.gone(ATTACHMENT, other.attachmentId());
                }
                yield bytes;
            }
            case null -> throw new IllegalArgumentException("Attachment " + attachment + " without content");
        };
    }

    private void update(Table<?> table, List<Row> rows, Map<UUID, String> positions) {
        for (Row row : rows) {
            Row old = before.rows(table).get(row.id());
            List<Field<?>> columns = row.differences(old);
            String position = positions.get(row.id());
            if (columns.isEmpty() && position == null) {
                continue;
            }
            UpdatableRecord<?> record = current.require(table, row.id());
            for (Field<?> column : columns) {
                Object theirs = record.get(column);
                if (!FlatProgramme.same(theirs, row.values().get(column))) {
                    if (!FlatProgramme.same(theirs, old.values().get(column))) {
                        throw ProgrammeConflictException.changed(table, row.id(), column, theirs);
                    }
                    set(record, column, row.values().get(column));
                }
            }
            row.parents().forEach(current::require);
            if (position != null) {
                record.set(current.position(table), position);
            }
            if (record.touched()) {
                tx.update(record);
            }
        }
    }

    /** Gives rows of others another position where there was no room between them. */
    private void makeRoom(Table<?> table, Set<UUID> ours, Map<UUID, String> positions) {
        positions.forEach((id, position) -> {
            if (!ours.contains(id)) {
                UpdatableRecord<?> record = current.require(table, id);
                record.set(current.position(table), position);
                tx.update(record);
            }
        });
    }

    /** Says which days expect which roles. */
    private void expect() {
        Set<Expected> old = new HashSet<>(before.expected());
        Set<Expected> now = new HashSet<>(after.expected());
        for (Expected gone : old) {
            if (!now.contains(gone) && !removed.contains(gone.dayId())) {
                tx.deleteWhere(DAY_ROLE, DAY_ROLE.PROGRAMME_DAY_ID.eq(gone.dayId()).and(DAY_ROLE.AUDIENCE_ROLE_ID.eq(gone.roleId())));
            }
        }
        List<DayRoleRecord> added = new ArrayList<>();
        for (Expected fresh : after.expected()) {
            if (!old.contains(fresh) && !tx.dsl().fetchExists(DAY_ROLE,
                    DAY_ROLE.PROGRAMME_DAY_ID.eq(fresh.dayId()).and(DAY_ROLE.AUDIENCE_ROLE_ID.eq(fresh.roleId())))) {
                current.require(PROGRAMME_DAY, fresh.dayId());
                current.require(AUDIENCE_ROLE, fresh.roleId());
                DayRoleRecord record = new DayRoleRecord();
                record.setProgrammeDayId(fresh.dayId());
                record.setAudienceRoleId(fresh.roleId());
                added.add(record);
            }
        }
        tx.insertAll(added);
    }

    /** Nothing is deleted that somebody else has changed, or put something into, since it was seen. */
    private void checkRemoved(Table<?> table) {
        if (removed.isEmpty()) {
            return;
        }
        for (Row old : before.rows(table).values()) {
            UpdatableRecord<?> record = removed.contains(old.id()) ? current.find(table, old.id()) : null;
            if (record != null) {
                old.values().forEach((column, value) -> {
                    if (!FlatProgramme.same(record.get(column), value)) {
                        throw ProgrammeConflictException.changed(table, old.id(), column, record.get(column));
                    }
                });
            }
        }
        for (UpdatableRecord<?> record : current.all(table)) {
            UUID id = record.get(current.id(table));
            UUID parent = current.parentOf(table, record);
            if (parent != null && removed.contains(parent) && !removed.contains(id)) {
                throw ProgrammeConflictException.changed(parentTable(parent), parent, null, null);
            }
        }
    }

    private Table<?> parentTable(UUID id) {
        return before.rows(PHASE).containsKey(id) ? PHASE : PROGRAMME_DAY;
    }

    private void remove(Table<?> table) {
        for (Row old : before.rows(table).values()) {
            boolean alone = removed.contains(old.id()) && old.parents().values().stream().noneMatch(removed::contains);
            if (alone) {
                if (table.equals(PHASE)) {
                    SessionDayRows.deleteOfPhase(tx, old.id());
                } else if (table.equals(PROGRAMME_DAY)) {
                    SessionDayRows.deleteOfDay(tx, old.id());
                } else if (table.equals(AUDIENCE_ROLE)) {
                    RoleGestures.remove(tx, old.id());
                }
                tx.deleteTree(table, old.id());
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void set(UpdatableRecord<?> record, Field<?> field, Object value) {
        record.set((Field<Object>) field, value instanceof String text && text.isEmpty() ? null : value);
    }
}
