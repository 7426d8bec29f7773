package fr.estrade.demo;

import static fr.estrade.db.Tables.PROGRAMME_LINE;

import com.fasterxml.jackson.databind.JsonNode;
import fr.estrade.db.code.DateState;
import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.tables.records.ProgrammeDayRecord;
import fr.estrade.db.tables.records.ProgrammeLineRecord;
import fr.estrade.db.tables.records.SessionDayRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.db.tables.records.SessionTrainerRecord;
import fr.estrade.demo.ProgrammeRows.DayRows;
import fr.estrade.demo.ProgrammeRows.PhaseRows;
import fr.estrade.journal.Position;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.UpdatableRecord;

/**
 * The sessions of the content. A date is written {@code w15.2} (Tuesday of week 15 of the session's year), {@code +21} (days
 * from today), {@code ?} (to define) or {@code ~} (to schedule), one for each day that takes place; it is moved on to a working
 * day after the day before. Without a status, the dates tell it.
 */
final class DemoSessions {
    private static final Set<String> PARTS = Set.of("offer", "year", "organisation", "agreement", "dates", "takenUp", "addedDay", "dayNotes",
            "dayPlaces", "registrations", "at");

    private final DemoSetting setting;
    private final Catalogue catalogue;
    private final DemoRegistrations registrations;
    private final DemoEvaluations evaluations;
    private final DemoSheets sheets;
    private final DemoAttendance attendance;
    private final RowReader reader;
    private final SeededIds ids;
    private final LocalDate today;

    DemoSessions(DemoSetting setting, Catalogue catalogue, DemoRegistrations registrations, DemoEvaluations evaluations,
            DemoSheets sheets) {
        this.evaluations = evaluations;
        this.sheets = sheets;
        this.registrations = registrations;
        this.attendance = new DemoAttendance(setting);
        this.setting = setting;
        this.catalogue = catalogue;
        this.reader = setting.reader();
        this.ids = setting.ids();
        this.today = setting.today();
    }

    void read(Consumer<UpdatableRecord<?>> rows) {
        for (JsonNode object : Content.read("sessions")) {
            SessionRows session = session(object);
            List<UpdatableRecord<?>> registered = registrations.of(session, object.path("registrations"));
            session.forEach(rows);
            registered.forEach(rows);
            attendance.of(session, registered, rows);
            List<SessionTrainerRecord> trainers = catalogue.people().trainers(session.session(), catalogue.trainersOf(session.session().getOfferId()));
            trainers.forEach(rows);
            evaluations.of(session.session()).forEach(evaluation -> sheets.of(evaluation, session, registered, trainers, rows));
        }
    }

    private SessionRows session(JsonNode object) {
        DemoOffer offer = catalogue.offers().get(object.path("offer").asText());
        SessionRows rows = new SessionRows(offer, setting.office(), ids);
        SessionRecord session = reader.fill(rows.session(), object, PARTS);
        int year = today.getYear() + object.path("year").asInt();
        session.setCode(setting.codes().next(year));
        if (object.has("organisation")) {
            session.setOrganisationId(catalogue.organisationId(object.path("organisation").asText()));
        }
        if (object.has("at")) {
            catalogue.people().at(session, object.path("at").asText());
        }
        if (object.has("agreement")) {
            session.setAgreementSequence(object.path("agreement").asInt());
            session.setAgreementYear((short) year);
        }
        object.path("takenUp").forEach(number -> rows.programme().phases().get(number.asInt() - 1).phase().setTakenUp(true));
        date(rows.firmDays(), object.path("dates"), year);
        if (object.has("addedDay")) {
            addDay(rows, object.path("addedDay"));
        }
        List<SessionDayRecord> days = rows.days();
        object.path("dayNotes").properties().forEach(note -> day(days, note).setNote(reader.text(note.getValue())));
        object.path("dayPlaces").properties().forEach(place -> day(days, place).setPlace(reader.text(place.getValue())));
        if (!object.has("status")) {
            session.setStatus(rows.statusOn(today));
        }
        rows.derive();
        return rows;
    }

    private static SessionDayRecord day(List<SessionDayRecord> days, Map.Entry<String, JsonNode> numbered) {
        return days.get(Integer.parseInt(numbered.getKey()) - 1);
    }

    private void date(List<SessionDayRecord> days, JsonNode dates, int year) {
        if (days.size() != dates.size()) {
            throw new IllegalArgumentException("Demonstration: a session has %d days and %d dates: %s".formatted(days.size(), dates.size(), dates));
        }
        LocalDate previous = LocalDate.MIN;
        for (int i = 0; i < dates.size(); i++) {
            String written = dates.get(i).asText();
            SessionDayRecord day = days.get(i);
            switch (written) {
                case "?" -> day.setDateState(DateState.TO_DEFINE);
                case "~" -> day.setDateState(DateState.TO_SCHEDULE);
                default -> {
                    LocalDate wanted = wanted(written, year);
                    previous = setting.workingDays().onOrAfter(wanted.isAfter(previous) ? wanted : previous.plusDays(1));
                    SessionRows.date(day, previous);
                }
            }
        }
    }

    private LocalDate wanted(String written, int year) {
        if (!written.startsWith("w")) {
            return today.plusDays(Integer.parseInt(written));
        }
        String[] parts = written.substring(1).split("\\.");
        return LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(parts[0]))
                .with(WeekFields.ISO.dayOfWeek(), Integer.parseInt(parts[1]));
    }

    /** A day that the session has and the offer has not. */
    private void addDay(SessionRows rows, JsonNode added) {
        PhaseRows phase = rows.programme().phases().get(added.path("phase").asInt() - 1);
        ProgrammeDayRecord day = reader.read(new ProgrammeDayRecord(), added, Set.of("phase", "date", "objectives"));
        day.setPhaseId(phase.phase().getId());
        day.setPosition(Position.after(phase.days().getLast().day().getPosition()));
        List<ProgrammeLineRecord> lines = new ArrayList<>();
        for (JsonNode body : added.path("objectives")) {
            ProgrammeLineRecord line = ProgrammeReader.line(ids.next(), LineKind.OBJECTIVE, 1, 0, reader.text(body));
            line.setProgrammeDayId(day.getId());
            lines.add(line);
        }
        DayRows dayRows = new DayRows(day, ProgrammeReader.place(lines, PROGRAMME_LINE.POSITION), List.of());
        phase.days().add(dayRows);
        rows.plan(dayRows);
    }
}
