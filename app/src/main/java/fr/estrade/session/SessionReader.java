package fr.estrade.session;

import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_DAY;
import static fr.estrade.db.Tables.SESSION_TEXT;
import static fr.estrade.db.Tables.SESSION_TRAINER;
import static fr.estrade.db.Tables.TRAINER;

import fr.estrade.db.code.TextSection;
import fr.estrade.db.tables.records.SessionDayRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.offer.OfferSnapshot.Body;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.ProgrammeReader;
import fr.estrade.offer.programme.DayPlace;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.offer.programme.Difference;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.offer.programme.ProgrammeDifference;
import fr.estrade.trainer.Trainers;
import fr.estrade.trainer.Unavailabilities;
import fr.estrade.trainer.Unavailability;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Reads a session whole. */
public final class SessionReader {
    private final DSLContext dsl;

    public SessionReader(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The session with all that belongs to it; empty when there is none of that id. */
    public Optional<SessionSnapshot> read(UUID id) {
        return dsl.fetchOptional(SESSION, SESSION.ID.eq(id)).map(this::snapshot);
    }

    /** The session of that code, letters of either case; empty when there is none. */
    public Optional<SessionSnapshot> readByCode(String code) {
        return dsl.fetchOptional(SESSION, SESSION.CODE.equalIgnoreCase(code)).map(this::snapshot);
    }

    /** How a session's programme differs from its offer's as the offer is now. */
    public List<Difference> differences(SessionSnapshot session) {
        return ProgrammeDifference.between(ProgrammeReader.read(dsl, ProgrammeOwner.offer(session.offer().id())), session.programme());
    }

    private SessionSnapshot snapshot(SessionRecord session) {
        session.detach();
        ProgrammeOwner owner = ProgrammeOwner.session(session.getId());
        Programme programme = ProgrammeReader.read(dsl, owner);
        SessionSnapshot.OfferName offer = dsl.select(OFFER.ID, OFFER.CODE, OFFER.TITLE).from(OFFER).where(OFFER.ID.eq(session.getOfferId()))
                .fetchSingle(row -> new SessionSnapshot.OfferName(row.value1(), row.value2(), row.value3()));
        return new SessionSnapshot(session, offer, body(session.getOrganisationId()), programme, ProgrammeReader.prices(dsl, owner),
                planned(programme, days(session.getId())), texts(session.getId()), trainers(session.getId()), place(session));
    }

    private String place(SessionRecord session) {
        return session.getPlaceId() == null ? null : dsl.select(SessionLists.CHOSEN_PLACE).from(SESSION).where(SESSION.ID.eq(session.getId()))
                .fetchOne(SessionLists.CHOSEN_PLACE);
    }

    private List<SessionTrainer> trainers(UUID sessionId) {
        var rows = dsl.select(TRAINER.ID, TRAINER.CODE, Trainers.CALLED, ORGANISATION.NAME, SESSION_TRAINER.STATE, SESSION_TRAINER.NOTE)
                .from(SESSION_TRAINER).join(TRAINER).on(TRAINER.ID.eq(SESSION_TRAINER.TRAINER_ID))
                .leftJoin(ORGANISATION).on(ORGANISATION.ID.eq(TRAINER.ORGANISATION_ID))
                .where(SESSION_TRAINER.SESSION_ID.eq(sessionId)).orderBy(SESSION_TRAINER.POSITION, SESSION_TRAINER.ID).fetch();
        Map<UUID, List<Unavailability>> away = Unavailabilities.ofTrainers(dsl, rows.getValues(TRAINER.ID));
        return rows.map(row -> new SessionTrainer(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(),
                away.getOrDefault(row.value1(), List.of())));
    }

    private Body body(UUID organisationId) {
        return organisationId == null ? null : dsl.selectFrom(ORGANISATION).where(ORGANISATION.ID.eq(organisationId))
                .fetchOne(row -> new Body(row.getId(), row.getCode(), row.getName(), row.getCafCode()));
    }

    private Map<UUID, SessionDay> days(UUID sessionId) {
        return dsl.selectFrom(SESSION_DAY).where(SESSION_DAY.SESSION_ID.eq(sessionId)).fetchMap(SESSION_DAY.PROGRAMME_DAY_ID, SessionReader::day);
    }

    private static SessionDay day(SessionDayRecord row) {
        return new SessionDay(row.getId(), row.getVersion(), row.getProgrammeDayId(), new DayDate(row.getDateState(), row.getHeldOn()),
                new DayTimes(row.getStartTime(), row.getBreakStart(), row.getBreakEnd(), row.getEndTime()), row.getPlace(), row.getNote());
    }

    private static List<PlannedDay> planned(Programme programme, Map<UUID, SessionDay> dates) {
        List<PlannedDay> planned = new ArrayList<>();
        int phaseNumber = 0;
        for (Phase phase : programme.phases()) {
            phaseNumber++;
            int dayNumber = 0;
            for (ProgrammeDay day : phase.days()) {
                dayNumber++;
                SessionDay when = dates.get(day.id());
                if (when != null) {
                    planned.add(new PlannedDay(new DayPlace(phaseNumber, dayNumber), phase, day, when, when.times().orElse(programme.timesOf(day))));
                }
            }
        }
        return List.copyOf(planned);
    }

    private Map<TextSection, String> texts(UUID sessionId) {
        Map<TextSection, String> texts = new EnumMap<>(TextSection.class);
        dsl.selectFrom(SESSION_TEXT).where(SESSION_TEXT.SESSION_ID.eq(sessionId)).forEach(row -> texts.put(row.getSection(), row.getBody()));
        return texts;
    }
}
