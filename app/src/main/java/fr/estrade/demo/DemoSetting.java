package fr.estrade.demo;

import fr.estrade.calendar.PublicHolidays;
import fr.estrade.db.tables.records.OfficeRecord;
import java.time.Clock;
import java.time.LocalDate;

/**
 * What the rows of one demonstration share.
 *
 * @param office      whose base it is
 * @param today       the sessions lie around it
 * @param workingDays on which sessions take place
 * @param ids         of all rows
 * @param text        makes texts current
 * @param reader      makes rows of the content
 * @param codes       of the sessions
 */
record DemoSetting(OfficeRecord office, LocalDate today, WorkingDays workingDays, SeededIds ids, DemoText text, RowReader reader, SessionCodes codes) {

    /** @param seed of the ids */
    static DemoSetting of(OfficeRecord office, Clock clock, long seed) {
        LocalDate today = LocalDate.now(clock);
        WorkingDays workingDays = new WorkingDays(new PublicHolidays(false));
        SeededIds ids = new SeededIds(seed, today.atStartOfDay(clock.getZone()).toInstant());
        DemoText text = new DemoText(today, workingDays);
        return new DemoSetting(office, today, workingDays, ids, text, new RowReader(text, ids), new SessionCodes());
    }
}
