package fr.estrade.offer;

import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;

import fr.estrade.db.code.PhaseKind;
import fr.estrade.db.tables.records.PhaseRecord;
import fr.estrade.db.tables.records.ProgrammeDayRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Tx;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.offer.programme.ProgrammeDay;
import java.util.List;
import java.util.UUID;
import org.jooq.TableField;

/**
 * What is done with the days of a programme, an offer's or a session's: each call is one change. In a session every day has its
 * row for the date, which comes and goes with it.
 *
 * <p>A day is given as it was seen. What sets a column fails with a
 * {@link fr.estrade.journal.StaleRecordException} if somebody saved the day since; moving, copying and deleting do not mind.
 */
public final class DayGestures {
    private final Journal journal;

    DayGestures(Journal journal) {
        this.journal = journal;
    }

    /**
     * Adds an empty day to a phase.
     *
     * @param index 0 for the first; one that is too large means the end
     * @return its id
     * @throws IllegalStateException if the phase is an hour bank
     */
    public UUID add(UUID phaseId, int index) {
        return journal.writeReturning(ChangeLabel.of("change.day.added"), tx -> {
            PhaseRecord phase = phaseOfDays(tx, phaseId);
            ProgrammeDayRecord day = new ProgrammeDayRecord();
            day.setPhaseId(phaseId);
            day.setPosition(Places.at(tx, Rows.days(tx, phaseId), PROGRAMME_DAY.POSITION, index));
            tx.insert(day);
            SessionDayRows.add(tx, ProgrammeOwner.of(phase), List.of(day.getId()));
            return day.getId();
        });
    }

    /**
     * Sets a column: title, audience, methods, notes, minutes.
     *
     * @param value may be null
     * @return whether it differs now
     */
    public <T> boolean set(ProgrammeDay seen, TableField<ProgrammeDayRecord, T> column, T value) {
        return journal.write(Labels.of("change.day.edited", seen.title()),
                tx -> Rows.set(tx, PROGRAMME_DAY, seen.id(), seen.version(), column, value)).changed();
    }

    /** Gives a day times of its own; {@link DayTimes#UNKNOWN} lets it keep the usual ones. */
    public boolean setTimes(ProgrammeDay seen, DayTimes times) {
        return journal.write(Labels.of("change.day.times", seen.title()), tx -> {
            ProgrammeDayRecord day = Rows.asSeen(PROGRAMME_DAY, seen.id(), seen.version());
            day.setStartTime(times.start());
            day.setBreakStart(times.breakStart());
            day.setBreakEnd(times.breakEnd());
            day.setEndTime(times.end());
            tx.update(day);
        }).changed();
    }

    /**
     * Moves a day within its phase or to another one of the same programme; {@code index} counts the places there without it.
     *
     * @throws IllegalStateException    if that phase is an hour bank
     * @throws IllegalArgumentException if that phase is of another programme
     */
    public void move(ProgrammeDay day, UUID phaseId, int index) {
        journal.write(Labels.of("change.day.moved", day.title()), tx -> {
            ProgrammeDayRecord row = Rows.current(tx, PROGRAMME_DAY, day.id());
            ProgrammeOwner to = ProgrammeOwner.of(phaseOfDays(tx, phaseId));
            if (!to.equals(SessionDayRows.ownerOf(tx, row.getPhaseId()))) {
                throw new IllegalArgumentException("A day stays in its programme: copy it instead");
            }
            List<ProgrammeDayRecord> others = Rows.without(Rows.days(tx, phaseId), PROGRAMME_DAY.ID, day.id());
            row.setPosition(Places.at(tx, others, PROGRAMME_DAY.POSITION, index));
            row.setPhaseId(phaseId);
            tx.update(row);
        });
    }

    /** Puts a copy of a day with its lines right after it; the copy's id. In a session the copy has no date. */
    public UUID duplicate(ProgrammeDay day) {
        return journal.writeReturning(Labels.of("change.day.duplicated", day.title()), tx -> {
            ProgrammeDayRecord row = Rows.current(tx, PROGRAMME_DAY, day.id());
            List<ProgrammeDayRecord> all = Rows.days(tx, row.getPhaseId());
            int index = all.stream().map(ProgrammeDayRecord::getId).toList().indexOf(row.getId());
            String position = Places.at(tx, all, PROGRAMME_DAY.POSITION, index + 1);
            ProgrammeCopy copy = new ProgrammeCopy(tx, ProgrammeCopy.Origin.NONE);
            row.setPosition(position);
            copy.days(List.of(row), SessionDayRows.ownerOf(tx, row.getPhaseId()));
            return copy.copyOf(day.id());
        });
    }

    /** Deletes a day with its lines and, in a session, its date. */
    public void delete(ProgrammeDay day) {
        journal.write(Labels.of("change.day.deleted", day.title()), tx -> {
            SessionDayRows.deleteOfDay(tx, day.id());
            tx.deleteTree(PROGRAMME_DAY, day.id());
        });
    }

    private static PhaseRecord phaseOfDays(Tx tx, UUID phaseId) {
        PhaseRecord phase = Rows.current(tx, PHASE, phaseId);
        if (phase.getKind() == PhaseKind.HOUR_BANK) {
            throw new IllegalStateException("An hour bank has no days");
        }
        return phase;
    }
}
