package fr.estrade.attendance;

import static fr.estrade.db.Tables.ATTENDANCE;
import static fr.estrade.db.Tables.ATTENDANCE_SHEET;

import fr.estrade.db.code.AttendanceState;
import fr.estrade.db.tables.records.AttendanceRecord;
import fr.estrade.db.tables.records.AttendanceSheetRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Saved;
import fr.estrade.journal.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;

/**
 * Writes down who was there and which sheets came back: each call is one change of the journal, for however many cells. None may be
 * called on the screen's thread.
 */
public final class Attendances {
    private final Journal journal;

    public Attendances(Journal journal) {
        this.journal = journal;
    }

    /** Keys entries, whatever was keyed of those cells before. */
    public Saved set(Collection<Entry> entries) {
        return journal.write(ChangeLabel.of("change.attendance.set", entries.size()), tx -> put(tx, entries));
    }

    /** Forgets what was keyed of some cells. */
    public Saved clear(Collection<Cell> cells) {
        return journal.write(ChangeLabel.of("change.attendance.cleared", cells.size()), tx -> {
            Set<UUID> ids = known(tx, cells).values().stream().map(AttendanceRecord::getId).collect(Collectors.toSet());
            tx.deleteWhere(ATTENDANCE, ATTENDANCE.ID.in(ids));
        });
    }

    /** Says that everybody expected on some half-days was there; what was keyed of them already stays. */
    public Saved allPresent(UUID sessionId, Collection<Slot> slots) {
        return journal.write(ChangeLabel.of("change.attendance.allPresent"), tx -> {
            AttendanceRegister register = new RegisterReader(tx.dsl()).read(sessionId).orElseThrow();
            put(tx, slots.stream().flatMap(slot -> register.missing(slot).stream())
                    .map(cell -> new Entry(cell, AttendanceState.PRESENT, null)).toList());
        });
    }

    private static void put(Tx tx, Collection<Entry> entries) {
        Map<Cell, AttendanceRecord> known = known(tx, entries.stream().map(Entry::cell).toList());
        List<AttendanceRecord> fresh = new ArrayList<>();
        for (Entry entry : entries) {
            AttendanceRecord row = known.getOrDefault(entry.cell(), new AttendanceRecord());
            row.setState(entry.state());
            row.setMinutes(entry.typedMinutes());
            if (row.getId() == null) {
                row.setRegistrationId(entry.cell().registrationId());
                row.setSessionDayId(entry.cell().slot().dayId());
                row.setHalf(entry.cell().slot().half());
                fresh.add(row);
            } else {
                tx.update(row);
            }
        }
        tx.insertAll(fresh);
    }

    private static Map<Cell, AttendanceRecord> known(Tx tx, Collection<Cell> cells) {
        Condition those = ATTENDANCE.REGISTRATION_ID.in(cells.stream().map(Cell::registrationId).collect(Collectors.toSet()))
                .and(ATTENDANCE.SESSION_DAY_ID.in(cells.stream().map(cell -> cell.slot().dayId()).collect(Collectors.toSet())));
        Set<Cell> wanted = Set.copyOf(cells);
        return tx.dsl().selectFrom(ATTENDANCE).where(those).fetch().stream()
                .filter(row -> wanted.contains(cell(row))).collect(Collectors.toMap(Attendances::cell, row -> row));
    }

    private static Cell cell(AttendanceRecord row) {
        return new Cell(row.getRegistrationId(), new Slot(row.getSessionDayId(), row.getHalf()));
    }

    /** Says when the sheet of a half-day came back; {@code receivedOn} null: it has not, and nobody's signature is on it. */
    public Saved received(Slot slot, LocalDate receivedOn) {
        String label = receivedOn == null ? "change.attendance.sheetMissing" : "change.attendance.sheetReceived";
        return journal.write(ChangeLabel.of(label, 1), tx -> {
            AttendanceSheetRecord sheet = sheet(tx, slot);
            sheet.setReceivedOn(receivedOn);
            sheet.setTrainerSigned(receivedOn != null && Boolean.TRUE.equals(sheet.getTrainerSigned()));
            keep(tx, sheet);
        });
    }

    /** Says all that is known of the sheet of a half-day. */
    public Saved note(Sheet known) {
        String label = known.receivedOn() == null ? "change.attendance.sheetMissing" : "change.attendance.sheetReceived";
        return journal.write(ChangeLabel.of(label, 1), tx -> {
            AttendanceSheetRecord sheet = sheet(tx, known.slot());
            sheet.setReceivedOn(known.receivedOn());
            sheet.setTrainerSigned(known.trainerSigned());
            keep(tx, sheet);
        });
    }

    private static AttendanceSheetRecord sheet(Tx tx, Slot slot) {
        return tx.dsl().selectFrom(ATTENDANCE_SHEET).where(ATTENDANCE_SHEET.SESSION_DAY_ID.eq(slot.dayId())).and(ATTENDANCE_SHEET.HALF.eq(slot.half()))
                .fetchOptional().orElseGet(() -> {
                    AttendanceSheetRecord fresh = new AttendanceSheetRecord();
                    fresh.setSessionDayId(slot.dayId());
                    fresh.setHalf(slot.half());
                    return fresh;
                });
    }

    private static void keep(Tx tx, AttendanceSheetRecord sheet) {
        if (sheet.getId() == null) {
            tx.insert(sheet);
        } else {
            tx.update(sheet);
        }
    }
}
