package fr.estrade.session;

import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_DAY;
import static fr.estrade.db.Tables.SESSION_TEXT;
import static fr.estrade.db.Tables.SESSION_TRAINER;

import fr.estrade.db.code.AssignmentState;
import fr.estrade.db.code.DateState;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.code.TextSection;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.SessionDayRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.db.tables.records.SessionTextRecord;
import fr.estrade.db.tables.records.SessionTrainerRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Saved;
import fr.estrade.journal.Tx;
import fr.estrade.offer.CodeSeries;
import fr.estrade.offer.Labels;
import fr.estrade.offer.OfferReader;
import fr.estrade.offer.OfferSnapshot;
import fr.estrade.offer.OfficeDefaults;
import fr.estrade.offer.ProgrammeCopy;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.ProgrammeResync;
import fr.estrade.offer.Rows;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.offer.programme.Difference;
import fr.estrade.offer.programme.Phase;
import fr.estrade.record.ColumnFacts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * What is done with sessions as a whole and with the options and differences of their programmes: each call is one change of the
 * journal. Dates are {@link SessionDating}'s, the programme itself {@link fr.estrade.offer.ProgrammeGestures}'. None may be called
 * on the screen's thread.
 */
public final class Sessions {
    private static final CodeSeries CODES = new CodeSeries(SESSION, SESSION.CODE, "S");

    private final Journal journal;

    public Sessions(Journal journal) {
        this.journal = journal;
    }

    /** The code that a new session of a year would get: S26-014. */
    public static String proposedCode(DSLContext dsl, int year) {
        return CODES.next(dsl, year);
    }

    /** The next number of an agreement of a year: one more than the highest there is. */
    public static AgreementNumber nextAgreement(DSLContext dsl, int year) {
        Integer highest = dsl.select(DSL.max(SESSION.AGREEMENT_SEQUENCE)).from(SESSION).where(SESSION.AGREEMENT_YEAR.eq((short) year))
                .fetchSingle().value1();
        return new AgreementNumber(highest == null ? 1 : highest + 1, year);
    }

    /**
     * Opens a session of an offer: it gets a copy of the programme, which remembers where it came from, the texts of the sheet as they
     * are now, and a row for each day, all still "à définir".
     *
     * @param code tidied; null or blank: the next one of the series
     * @return its id
     * @throws IllegalStateException                     if the offer is a template
     * @throws fr.estrade.journal.ConstraintException    if the code is taken
     * @throws fr.estrade.journal.StaleRecordException   if the offer is gone
     */
    public UUID create(UUID offerId, String code) {
        return journal.writeReturning(ChangeLabel.of("change.session.created"), tx -> {
            OfferRecord offer = Rows.current(tx, OFFER, offerId);
            if (offer.getTemplate()) {
                throw new IllegalStateException("A template opens no session");
            }
            UUID id = tx.insert(of(tx, offer, code)).getId();
            texts(tx, new OfferReader(tx.dsl()).read(offerId).orElseThrow(), id);
            new ProgrammeCopy(tx, ProgrammeCopy.Origin.ORIGINAL).whole(ProgrammeOwner.offer(offerId), ProgrammeOwner.session(id));
            return id;
        });
    }

    private static SessionRecord of(Tx tx, OfferRecord offer, String code) {
        OfficeDefaults office = OfficeDefaults.read(tx.dsl());
        DayTimes usual = new DayTimes(offer.getUsualStart(), offer.getUsualBreakStart(), offer.getUsualBreakEnd(), offer.getUsualEnd())
                .orElse(office.usualTimes());
        SessionRecord session = new SessionRecord();
        String typed = ColumnFacts.of(SESSION.CODE).tidy(code);
        session.setCode(typed != null ? typed : CODES.next(tx.dsl(), tx.madeAt().atZone(office.zone()).getYear()));
        session.setOfferId(offer.getId());
        session.setTitle(offer.getTitle());
        session.setOrganisationId(offer.getOrganisationId());
        session.setPhaseLabel(offer.getPhaseLabel());
        session.setUsualStart(usual.start());
        session.setUsualBreakStart(usual.breakStart());
        session.setUsualBreakEnd(usual.breakEnd());
        session.setUsualEnd(usual.end());
        session.setModality(offer.getModality());
        session.setPlaceState(offer.getPlaceState());
        session.setPlaceProvider(offer.getPlaceProvider());
        session.setPlace(offer.getPlace());
        session.setTrainerText(offer.getTrainerText());
        session.setHeadcountText(offer.getHeadcountText());
        session.setHeadcountMin(offer.getHeadcountMin());
        session.setHeadcountMax(offer.getHeadcountMax());
        session.setAdmissionMode(offer.getAdmissionMode());
        session.setRegistrationDeadlineDays(offer.getRegistrationDeadlineDays());
        session.setAnswerDelayDays(offer.getAnswerDelayDays());
        session.setZone(office.zone().getId());
        return session;
    }

    private static void texts(Tx tx, OfferSnapshot offer, UUID sessionId) {
        tx.insertAll(Arrays.stream(TextSection.values()).filter(section -> !offer.text(section).isEmpty()).map(section -> {
            SessionTextRecord text = new SessionTextRecord();
            text.setSessionId(sessionId);
            text.setSection(section);
            text.setBody(offer.text(section));
            return text;
        }).toList());
    }

    /**
     * Opens the same session again in another year: programme, texts and place as in the original, dates shifted by whole weeks so that
     * they keep their weekday. A date that would fall on a public holiday is left "à définir". Status, agreement number and options taken
     * up are not copied.
     *
     * @return its id
     */
    public UUID duplicate(UUID sessionId, int year, Predicate<LocalDate> publicHoliday) {
        return journal.writeReturning(ChangeLabel.of("change.session.duplicated", String.valueOf(year)), tx -> {
            SessionRecord original = Rows.current(tx, SESSION, sessionId);
            SessionRecord copy = original.copy();
            copy.setCode(CODES.next(tx.dsl(), year));
            copy.setStatus(SessionStatus.ENVISAGED);
            copy.setAgreementSequence(null);
            copy.setAgreementYear(null);
            copy.setRegisteredCount(0);
            copy.setWaitingCount(0);
            UUID id = tx.insert(copy).getId();
            tx.insertAll(tx.dsl().selectFrom(SESSION_TEXT).where(SESSION_TEXT.SESSION_ID.eq(sessionId)).fetch().map(text -> {
                SessionTextRecord copied = text.copy();
                copied.setSessionId(id);
                return copied;
            }));
            tx.insertAll(tx.dsl().selectFrom(SESSION_TRAINER).where(SESSION_TRAINER.SESSION_ID.eq(sessionId)).fetch().map(trainer -> {
                SessionTrainerRecord copied = trainer.copy();
                copied.setSessionId(id);
                // Nobody has been asked yet for the other year.
                copied.setState(AssignmentState.PROVISIONAL);
                return copied;
            }));
            ProgrammeCopy programme = new ProgrammeCopy(tx, ProgrammeCopy.Origin.SAME);
            programme.whole(ProgrammeOwner.session(sessionId), ProgrammeOwner.session(id));
            shiftDates(tx, sessionId, id, programme.dayIds(), year, publicHoliday);
            return id;
        });
    }

    private static void shiftDates(Tx tx, UUID from, UUID to, Map<UUID, UUID> dayIds, int year, Predicate<LocalDate> publicHoliday) {
        List<SessionDayRecord> originals = tx.dsl().selectFrom(SESSION_DAY).where(SESSION_DAY.SESSION_ID.eq(from)).fetch();
        Optional<DateShift> shift = originals.stream().map(SessionDayRecord::getHeldOn).filter(Objects::nonNull).min(LocalDate::compareTo)
                .map(first -> DateShift.toYear(first, year));
        Map<UUID, SessionDayRecord> copies = tx.dsl().selectFrom(SESSION_DAY).where(SESSION_DAY.SESSION_ID.eq(to)).fetchMap(SESSION_DAY.PROGRAMME_DAY_ID);
        for (SessionDayRecord original : originals) {
            SessionDayRecord copy = copies.get(dayIds.get(original.getProgrammeDayId()));
            LocalDate date = original.getHeldOn() == null ? null : shift.orElseThrow().apply(original.getHeldOn());
            boolean free = date != null && !publicHoliday.test(date);
            copy.setDateState(free ? DateState.FIXED : original.getHeldOn() != null ? DateState.TO_DEFINE : original.getDateState());
            copy.setHeldOn(free ? date : null);
            copy.setStartTime(original.getStartTime());
            copy.setBreakStart(original.getBreakStart());
            copy.setBreakEnd(original.getBreakEnd());
            copy.setEndTime(original.getEndTime());
            copy.setPlace(original.getPlace());
            tx.update(copy);
        }
    }

    /** Gives sessions a status, in one change. */
    public Saved setStatus(Collection<UUID> sessionIds, SessionStatus status) {
        return journal.write(ChangeLabel.of("change.session.status", sessionIds.size()),
                tx -> tx.updateWhere(SESSION, SESSION.ID.in(sessionIds), session -> session.setStatus(status)));
    }

    /** Gives a session the next agreement number of a year; one that it has already it keeps. */
    public AgreementNumber giveAgreementNumber(UUID sessionId, int year) {
        return journal.writeReturning(ChangeLabel.of("change.session.agreement"), tx -> {
            SessionRecord session = Rows.current(tx, SESSION, sessionId);
            if (session.getAgreementSequence() == null) {
                AgreementNumber next = nextAgreement(tx.dsl(), year);
                session.setAgreementSequence(next.sequence());
                session.setAgreementYear((short) next.year());
                tx.update(session);
            }
            return new AgreementNumber(session.getAgreementSequence(), session.getAgreementYear());
        });
    }

    /** Says that an option was taken up, so that its days count as firm, or that it was not. */
    public void takeUp(Phase seen, boolean takenUp) {
        journal.write(Labels.of(takenUp ? "change.session.optionTakenUp" : "change.session.optionDropped", seen.title()),
                tx -> Rows.set(tx, PHASE, seen.id(), seen.version(), PHASE.TAKEN_UP, takenUp));
    }

    /**
     * Makes a session's programme in one respect as its offer's is now.
     *
     * @throws IllegalStateException if what it belongs to is not in the session: take that over first
     */
    public void resync(UUID sessionId, Difference difference) {
        journal.write(ChangeLabel.of("change.session.resynced"), tx ->
                new ProgrammeResync(tx, Rows.current(tx, SESSION, sessionId).getOfferId(), sessionId).apply(difference));
    }

    /** Deletes sessions with everything that belongs to them. */
    public void delete(Collection<UUID> sessionIds) {
        journal.write(ChangeLabel.of("change.session.deleted", sessionIds.size()), tx -> sessionIds.forEach(id -> tx.deleteTree(SESSION, id)));
    }
}
