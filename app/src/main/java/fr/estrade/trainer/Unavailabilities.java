package fr.estrade.trainer;

import static fr.estrade.db.Tables.TRAINER_UNAVAILABILITY;

import fr.estrade.db.tables.records.TrainerUnavailabilityRecord;
import fr.estrade.record.Problem;
import fr.estrade.record.RecordShape;
import fr.estrade.ui.Kit;
import fr.estrade.ui.form.ChildTable;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** The times when trainers cannot come, as rows and as the rule {@link Unavailability} knows them. */
public final class Unavailabilities {

    static final RecordShape<TrainerUnavailabilityRecord> SHAPE = RecordShape.of(TRAINER_UNAVAILABILITY)
            .rule(TRAINER_UNAVAILABILITY.UNTIL_ON, Unavailabilities::span)
            .rule(TRAINER_UNAVAILABILITY.END_TIME, Unavailabilities::times);

    private Unavailabilities() {
    }

    /** Those of some trainers by the trainer's id; who has none is not in it. Reads the base. */
    public static Map<UUID, List<Unavailability>> ofTrainers(DSLContext dsl, Collection<UUID> trainerIds) {
        return dsl.selectFrom(TRAINER_UNAVAILABILITY).where(TRAINER_UNAVAILABILITY.TRAINER_ID.in(trainerIds))
                .orderBy(TRAINER_UNAVAILABILITY.FROM_ON, TRAINER_UNAVAILABILITY.ID)
                .fetchGroups(TRAINER_UNAVAILABILITY.TRAINER_ID, Unavailabilities::of);
    }

    static Unavailability of(TrainerUnavailabilityRecord row) {
        return new Unavailability(row.getFromOn(), row.getUntilOn(), row.getWeekday() == null ? null : DayOfWeek.of(row.getWeekday()),
                row.getStartTime(), row.getEndTime(), row.getReason());
    }

    static TrainerUnavailabilityRecord fill(TrainerUnavailabilityRecord row, Unavailability when) {
        row.setFromOn(when.from());
        row.setUntilOn(when.until());
        row.setWeekday(when.weekday() == null ? null : (short) when.weekday().getValue());
        row.setStartTime(when.start());
        row.setEndTime(when.end());
        row.setReason(when.reason());
        return row;
    }

    static void columns(Kit kit, ChildTable<TrainerUnavailabilityRecord> table) {
        List<Short> days = Arrays.stream(DayOfWeek.values()).map(day -> (short) day.getValue()).toList();
        table.column(TRAINER_UNAVAILABILITY.FROM_ON, 3)
                .column(TRAINER_UNAVAILABILITY.UNTIL_ON, 3)
                .choice(TRAINER_UNAVAILABILITY.WEEKDAY, 3, days, day -> kit.formats().weekday(DayOfWeek.of(day)))
                .column(TRAINER_UNAVAILABILITY.START_TIME, 2)
                .column(TRAINER_UNAVAILABILITY.END_TIME, 2)
                .column(TRAINER_UNAVAILABILITY.REASON, 6)
                .add("unavailability.add");
    }

    private static Optional<Problem> span(TrainerUnavailabilityRecord row) {
        return row.getFromOn() != null && row.getUntilOn() != null && row.getUntilOn().isBefore(row.getFromOn())
                ? Optional.of(Problem.error("unavailability.span")) : Optional.empty();
    }

    private static Optional<Problem> times(TrainerUnavailabilityRecord row) {
        if ((row.getStartTime() == null) != (row.getEndTime() == null)) {
            return Optional.of(Problem.error("unavailability.times.both"));
        }
        return row.getStartTime() != null && !row.getEndTime().isAfter(row.getStartTime())
                ? Optional.of(Problem.error("unavailability.times.order")) : Optional.empty();
    }
}
