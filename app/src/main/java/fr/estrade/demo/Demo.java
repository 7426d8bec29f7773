package fr.estrade.demo;

import static fr.estrade.db.Tables.OFFICE_CONTACT;

import fr.estrade.db.tables.records.OfficeContactRecord;
import fr.estrade.db.tables.records.OfficeRecord;
import java.time.Clock;
import java.util.List;
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

    private final DemoSetting setting;
    private final ReadyQuestionnaires questionnaires;

    /**
     * A demonstration.
     *
     * @param office         the office's row
     * @param questionnaires those of the base
     */
    Demo(OfficeRecord office, Clock clock, ReadyQuestionnaires questionnaires) {
        this.questionnaires = questionnaires;
        setting = DemoSetting.of(office, clock, SEED);
    }

    /** Fills in what the base says of its office. */
    void describeOffice() {
        setting.reader().fill(setting.office(), Content.read("office"), Set.of("contacts"));
    }

    /**
     * Hands the rows, each after those that it refers to.
     *
     * @param sessions how many there shall be in all; fewer than {@link #SESSIONS} gives those
     * @param into     takes them
     * @param made     told the number of sessions made so far
     */
    void rows(int sessions, Consumer<UpdatableRecord<?>> into, IntConsumer made) {
        DemoQuality quality = new DemoQuality(setting);
        Consumer<UpdatableRecord<?>> rows = row -> {
            into.accept(row);
            quality.see(row);
        };
        contacts().forEach(rows);
        DemoEvaluations evaluations = new DemoEvaluations(setting, questionnaires);
        Catalogue catalogue = new Catalogue(setting, evaluations, rows);
        catalogue.read();
        DemoParticipants participants = new DemoParticipants(setting, catalogue, rows);
        participants.read();
        new DemoSessions(setting, catalogue, new DemoRegistrations(setting, participants), evaluations,
                new DemoSheets(setting, questionnaires)).read(rows);
        quality.rows(into);
        made.accept(SESSIONS);
        if (sessions > SESSIONS) {
            new SessionGenerator(setting, GeneratorContent.read(), SEED).generate(sessions - SESSIONS, into, count -> made.accept(SESSIONS + count));
        }
    }

    private List<OfficeContactRecord> contacts() {
        List<OfficeContactRecord> contacts = ProgrammeReader.placed(Content.read("office").path("contacts"), OFFICE_CONTACT.POSITION,
                contact -> setting.reader().read(new OfficeContactRecord(), contact, Set.of()));
        contacts.forEach(contact -> contact.setOfficeId(setting.office().getId()));
        return contacts;
    }
}
