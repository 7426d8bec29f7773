package fr.estrade.trainer;

import static fr.estrade.db.Tables.TRAINER_UNAVAILABILITY;

import fr.estrade.db.tables.records.TrainerUnavailabilityRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Saved;
import fr.estrade.journal.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes the entries of a calendar over as times when a trainer cannot come. What was taken over before is changed and not made
 * again: an event is known by its name, a row of a table by what it says. An occurrence that an event no longer has goes.
 */
public final class UnavailabilityImport {

    /**
     * What came of it.
     *
     * @param saved the one change, to take it back by
     */
    public record Result(int added, int changed, int removed, int same, Saved saved) {
    }

    private final Journal journal;

    public UnavailabilityImport(Journal journal) {
        this.journal = journal;
    }

    /** Takes entries over in one change. Not on the thread of the user interface. */
    public Result run(UUID trainerId, List<CalendarEntry> entries) {
        int[] counts = new int[4];
        Saved saved = journal.write(ChangeLabel.of("trainer.calendar.imported", entries.size()), tx -> run(tx, trainerId, entries, counts));
        return new Result(counts[0], counts[1], counts[2], counts[3], saved);
    }

    private static void run(Tx tx, UUID trainerId, List<CalendarEntry> entries, int[] counts) {
        Map<String, TrainerUnavailabilityRecord> named = new HashMap<>();
        Set<Unavailability> known = new HashSet<>();
        for (TrainerUnavailabilityRecord row : tx.dsl().selectFrom(TRAINER_UNAVAILABILITY)
                .where(TRAINER_UNAVAILABILITY.TRAINER_ID.eq(trainerId)).fetch()) {
            known.add(Unavailabilities.of(row));
            if (row.getCalendarUid() != null) {
                named.put(row.getCalendarUid(), row);
            }
        }
        List<TrainerUnavailabilityRecord> fresh = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<String> events = new HashSet<>();
        for (CalendarEntry entry : entries) {
            String key = entry.key();
            events.add(entry.uid());
            if (key == null ? !known.add(entry.when()) : !keys.add(key)) {
                counts[3]++;
                continue;
            }
            TrainerUnavailabilityRecord row = key == null ? null : named.get(key);
            if (row == null) {
                fresh.add(Unavailabilities.fill(new TrainerUnavailabilityRecord(), entry.when()));
                fresh.getLast().setTrainerId(trainerId);
                fresh.getLast().setCalendarUid(key);
            } else if (Unavailabilities.of(row).equals(entry.when())) {
                counts[3]++;
            } else {
                tx.update(Unavailabilities.fill(row, entry.when()));
                counts[1]++;
            }
        }
        tx.insertAll(fresh);
        counts[0] = fresh.size();
        for (Map.Entry<String, TrainerUnavailabilityRecord> old : named.entrySet()) {
            if (!keys.contains(old.getKey()) && events.contains(CalendarEntry.uidOf(old.getKey()))) {
                tx.delete(old.getValue());
                counts[2]++;
            }
        }
    }
}
