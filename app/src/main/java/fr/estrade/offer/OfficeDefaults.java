package fr.estrade.offer;

import static fr.estrade.db.Tables.OFFICE;

import fr.estrade.db.code.HolidayRegion;
import fr.estrade.offer.programme.DayTimes;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jooq.DSLContext;

/**
 * What the office settled for itself and every new offer or session begins with.
 *
 * @param usualTimes of a day; {@link DayTimes#UNKNOWN} where it settled none
 * @param zone       of its times
 * @param holidays   which public holidays it keeps
 */
public record OfficeDefaults(DayTimes usualTimes, ZoneId zone, HolidayRegion holidays) {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** As the base has it now. */
    public static OfficeDefaults read(DSLContext dsl) {
        return dsl.selectFrom(OFFICE).orderBy(OFFICE.ID).limit(1).fetchOptional()
                .map(office -> new OfficeDefaults(
                        new DayTimes(office.getUsualStart(), office.getUsualBreakStart(), office.getUsualBreakEnd(), office.getUsualEnd()),
                        zone(office.getZone()), office.getHolidayRegion()))
                .orElse(new OfficeDefaults(DayTimes.UNKNOWN, PARIS, HolidayRegion.METROPOLE));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return PARIS;
        }
    }
}
