package fr.estrade.demo;

import static fr.estrade.db.Tables.OFFICE_CONTACT;

import com.fasterxml.jackson.databind.JsonNode;
import fr.estrade.calendar.PublicHolidays;
import fr.estrade.db.tables.records.OfficeContactRecord;
import fr.estrade.db.tables.records.OfficeRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jooq.UpdatableRecord;

/**
 * The rows of a demonstration: a small office, its catalogue, thirty sessions over three years around today, and as many
 * generated ones as asked for. The same for the same day.
 */
final class Demo {
    /** Sessions of the content, without generated ones. */
    static final int SESSIONS = 30;
    private static final long SEED = 20_260_520;

    private final LocalDate today;
    private final WorkingDays workingDays;
    private final SeededIds ids;
    private final DemoText text;
    private final RowReader reader;

    Demo(Clock clock) {
        today = LocalDate.now(clock);
        workingDays = new WorkingDays(new PublicHolidays(false));
        ids = new SeededIds(SEED, today.atStartOfDay(clock.getZone()).toInstant());
        text = new DemoText(today, workingDays);
        reader = new RowReader(text, ids);
    }

    /** Fills in what a base says of its office. */
    void describe(OfficeRecord office) {
        reader.fill(office, Content.read("office"), Set.of("contacts"));
    }

    /**
     * Hands the rows, each after those that it refers to.
     *
     * @param office   the office's row
     * @param sessions how many there shall be in all; fewer than {@link #SESSIONS} gives those
     * @param made     told the number of sessions made so far
     */
    void rows(OfficeRecord office, int sessions, Consumer<UpdatableRecord<?>> rows, IntConsumer made) {
        JsonNode contacts = Content.read("office").path("contacts");
        ProgrammeReader.placed(contacts, OFFICE_CONTACT.POSITION, contact -> reader.read(new OfficeContactRecord(), contact, Set.of())).forEach(contact -> {
            contact.setOfficeId(office.getId());
            rows.accept(contact);
        });
        Catalogue catalogue = new Catalogue(reader, ids, today.getYear(), rows);
        catalogue.read();
        SessionCodes codes = new SessionCodes();
        new DemoSessions(catalogue, reader, ids, codes, workingDays, today).read(rows);
        made.accept(SESSIONS);
        if (sessions > SESSIONS) {
            new SessionGenerator(GeneratorContent.read(), SEED, ids, codes, text, workingDays, today)
                    .generate(sessions - SESSIONS, rows, count -> made.accept(SESSIONS + count));
        }
    }
}
