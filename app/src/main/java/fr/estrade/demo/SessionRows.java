package fr.estrade.demo;

import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_DAY;

import fr.estrade.attendance.Half;
import fr.estrade.attendance.HalfDays;
import fr.estrade.db.code.DateState;
import fr.estrade.db.code.HalfDay;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.OfficeRecord;
import fr.estrade.db.tables.records.ProgrammeDayRecord;
import fr.estrade.db.tables.records.SessionDayRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.db.tables.records.SessionTextRecord;
import fr.estrade.demo.ProgrammeRows.DayRows;
import fr.estrade.demo.ProgrammeRows.PhaseRows;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.session.SessionDayPlaces;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** The rows of one session: opened of an offer, then dated. */
final class SessionRows {
    private static final List<TableField<SessionRecord, LocalTime>> TIMES =
            List.of(SESSION.USUAL_START, SESSION.USUAL_BREAK_START, SESSION.USUAL_BREAK_END, SESSION.USUAL_END);

    private final SeededIds ids;
    private final SessionRecord session;
    private final ProgrammeRows programme;
    private final List<SessionTextRecord> texts = new ArrayList<>();
    private final Map<UUID, SessionDayRecord> days = new LinkedHashMap<>();

    /** A session as it is when it was just opened: a copy of the offer, without a date. */
    SessionRows(DemoOffer of, OfficeRecord office, SeededIds ids) {
        this.ids = ids;
        this.session = opened(of.offer());
        takeTimes(of.offer().getUsualStart() == null ? office : of.offer());
        this.programme = new ProgrammeCopy(ids, session.getId()).of(of.programme());
        of.texts().forEach((section, body) -> {
            SessionTextRecord text = new SessionTextRecord();
            text.setId(ids.next());
            text.setSessionId(session.getId());
            text.setSection(section);
            text.setBody(body);
            texts.add(text);
        });
        programme.days().forEach(this::plan);
    }

    private SessionRecord opened(OfferRecord offer) {
        SessionRecord row = new SessionRecord();
        row.setId(ids.next());
        row.setOfferId(offer.getId());
        row.setTitle(offer.getTitle());
        row.setStatus(SessionStatus.ENVISAGED);
        row.setOrganisationId(offer.getOrganisationId());
        row.setPhaseLabel(offer.getPhaseLabel());
        row.setModality(offer.getModality());
        row.setPlaceState(offer.getPlaceState());
        row.setPlaceProvider(offer.getPlaceProvider());
        row.setPlace(offer.getPlace());
        row.setTrainerText(offer.getTrainerText());
        row.setHeadcountText(offer.getHeadcountText());
        row.setHeadcountMin(offer.getHeadcountMin());
        row.setHeadcountMax(offer.getHeadcountMax());
        row.setAdmissionMode(offer.getAdmissionMode());
        row.setRegistrationDeadlineDays(offer.getRegistrationDeadlineDays());
        row.setAnswerDelayDays(offer.getAnswerDelayDays());
        return row;
    }

    /** The usual times of a day, from the offer or else from the office: their columns have the same names. */
    private void takeTimes(Record from) {
        for (TableField<SessionRecord, LocalTime> time : TIMES) {
            session.set(time, from.get(time.getName(), LocalTime.class));
        }
    }

    /** Adds the day of the session for a day of its programme. */
    SessionDayRecord plan(DayRows day) {
        SessionDayRecord row = new SessionDayRecord();
        row.setId(ids.next());
        row.setSessionId(session.getId());
        row.setProgrammeDayId(day.day().getId());
        row.setDateState(DateState.TO_DEFINE);
        days.put(day.day().getId(), row);
        return row;
    }

    SessionRecord session() {
        return session;
    }

    ProgrammeRows programme() {
        return programme;
    }

    /** The days in the order of the programme, options and all. */
    List<SessionDayRecord> days() {
        return programme.days().map(day -> days.get(day.day().getId())).toList();
    }

    /** The days that take place as things stand. */
    List<SessionDayRecord> firmDays() {
        return programme.firmDays().map(day -> days.get(day.day().getId())).toList();
    }

    /** Gives a day its date. */
    static void date(SessionDayRecord day, LocalDate heldOn) {
        day.setDateState(DateState.FIXED);
        day.setHeldOn(heldOn);
    }

    /**
     * The status that the dates suggest on a day: over when all dates are past, going on when the first is, confirmed otherwise.
     * Days without a date are still to come.
     */
    SessionStatus statusOn(LocalDate today) {
        List<LocalDate> dates = dates();
        if (dates.isEmpty()) {
            return SessionStatus.ENVISAGED;
        }
        if (dates.getFirst().isAfter(today)) {
            return SessionStatus.CONFIRMED;
        }
        boolean allDated = firmDays().stream().allMatch(day -> day.getHeldOn() != null);
        return allDated && dates.getLast().isBefore(today) ? SessionStatus.DONE : SessionStatus.ONGOING;
    }

    private List<LocalDate> dates() {
        return firmDays().stream().map(SessionDayRecord::getHeldOn).filter(Objects::nonNull).sorted().toList();
    }

    /** Sets the columns that are derived from the days; to be called last. */
    void derive() {
        List<LocalDate> dates = dates();
        session.setStartsOn(dates.isEmpty() ? null : dates.getFirst());
        session.setEndsOn(dates.isEmpty() ? null : dates.getLast());
        session.setDayCount(firmDays().size());
        session.setDatedCount(dates.size());
        session.setFirmMinutes(programme.firmMinutes());
        programme.days().forEach(day -> halves(day.day(), days.get(day.day().getId())));
        placeDays();
    }

    private void placeDays() {
        int phaseNumber = 0;
        for (PhaseRows phase : programme.phases()) {
            phaseNumber++;
            int dayNumber = 0;
            for (DayRows day : phase.days()) {
                dayNumber++;
                SessionDayRecord row = days.get(day.day().getId());
                row.setPhaseNumber(phaseNumber);
                row.setDayNumber(dayNumber);
                row.setTakesPlace(phase.isFirm());
                row.setSortKey(SessionDayPlaces.sortKey(session.getCode(), phaseNumber, dayNumber));
            }
        }
    }

    /** The half-days of a day; the content gives no date times of its own. */
    private void halves(ProgrammeDayRecord day, SessionDayRecord date) {
        DayTimes own = new DayTimes(day.getStartTime(), day.getBreakStart(), day.getBreakEnd(), day.getEndTime());
        DayTimes usual = new DayTimes(session.getUsualStart(), session.getUsualBreakStart(), session.getUsualBreakEnd(), session.getUsualEnd());
        for (Half half : HalfDays.of(own.orElse(usual), day.getMinutes())) {
            date.set(half.half() == HalfDay.MORNING ? SESSION_DAY.MORNING_MINUTES : SESSION_DAY.AFTERNOON_MINUTES, half.minutes());
            date.setHalvesAssumed(!half.isTimed());
        }
    }

    /** Hands every row, each after the rows it refers to. */
    void forEach(Consumer<UpdatableRecord<?>> rows) {
        rows.accept(session);
        texts.forEach(rows);
        programme.forEach(rows);
        days.values().forEach(rows);
    }
}
