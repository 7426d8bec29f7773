package fr.estrade.demo;

import fr.estrade.db.tables.records.AudienceRoleRecord;
import fr.estrade.db.tables.records.DayRoleRecord;
import fr.estrade.db.tables.records.PhaseRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.db.tables.records.ProgrammeDayRecord;
import fr.estrade.db.tables.records.ProgrammeLineRecord;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.UpdatableRecord;

/**
 * The rows of a programme, of an offer or a session.
 *
 * @param objectives of the whole
 * @param roles      of its audience
 * @param prices     of the whole
 */
record ProgrammeRows(List<ProgrammeLineRecord> objectives, List<AudienceRoleRecord> roles, List<PriceRecord> prices, List<PhaseRows> phases) {

    /** @param prices of an hour bank */
    record PhaseRows(PhaseRecord phase, List<PriceRecord> prices, List<DayRows> days) {
        boolean isFirm() {
            return !Boolean.TRUE.equals(phase.getOptional()) || Boolean.TRUE.equals(phase.getTakenUp());
        }
    }

    /** @param roles expected on that day */
    record DayRows(ProgrammeDayRecord day, List<ProgrammeLineRecord> lines, List<DayRoleRecord> roles) {
    }

    Stream<DayRows> days() {
        return phases.stream().flatMap(phase -> phase.days().stream());
    }

    Stream<DayRows> firmDays() {
        return phases.stream().filter(PhaseRows::isFirm).flatMap(phase -> phase.days().stream());
    }

    int firmMinutes() {
        return firmDays().mapToInt(day -> day.day().getMinutes() == null ? 0 : day.day().getMinutes()).sum();
    }

    /** Hands every row, each after the rows it refers to. */
    void forEach(Consumer<UpdatableRecord<?>> rows) {
        roles.forEach(rows);
        objectives.forEach(rows);
        prices.forEach(rows);
        for (PhaseRows phase : phases) {
            rows.accept(phase.phase());
            phase.prices().forEach(rows);
            for (DayRows day : phase.days()) {
                rows.accept(day.day());
                day.lines().forEach(rows);
                day.roles().forEach(rows);
            }
        }
    }
}
