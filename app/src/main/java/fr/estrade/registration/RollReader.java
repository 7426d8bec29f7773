package fr.estrade.registration;

import static fr.estrade.db.Tables.DAY_EXPECTATION;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.REGISTRATION;

import fr.estrade.db.tables.records.RegistrationRecord;
import fr.estrade.session.SessionReader;
import fr.estrade.session.SessionSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads who is registered to a session, and who is expected on which day. */
public final class RollReader {
    private final DSLContext dsl;

    public RollReader(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Everybody registered to a session; empty when there is none of that id. */
    public Optional<Roll> read(UUID sessionId) {
        return new SessionReader(dsl).read(sessionId).map(this::of);
    }

    /** Everybody registered to a session that was read already. */
    public Roll of(SessionSnapshot session) {
        return new Roll(session, announced(session.offer().id()), people(session.id()), changes(session.id()));
    }

    private AccessDelay.Announced announced(UUID offerId) {
        return dsl.select(OFFER.ACCESS_DELAY_AMOUNT, OFFER.ACCESS_DELAY_UNIT, OFFER.ACCESS_DELAY_MAXIMUM).from(OFFER).where(OFFER.ID.eq(offerId))
                .fetchSingle(row -> new AccessDelay.Announced(row.value1(), row.value2(), row.value3()));
    }

    private List<Attendee> people(UUID sessionId) {
        return dsl.select(REGISTRATION.asterisk(), REGISTRATION.participant().FIRST_NAME, REGISTRATION.participant().LAST_NAME,
                        REGISTRATION.participant().organisation().NAME, REGISTRATION.participantGroup().NAME, REGISTRATION.subGroup().NAME,
                        REGISTRATION.audienceRole().NAME)
                .from(REGISTRATION).where(REGISTRATION.SESSION_ID.eq(sessionId)).orderBy(REGISTRATION.POSITION, REGISTRATION.ID)
                .fetch(RollReader::attendee);
    }

    private static Attendee attendee(Record row) {
        RegistrationRecord registration = row.into(REGISTRATION);
        registration.detach();
        return new Attendee(registration, row.get(REGISTRATION.participant().FIRST_NAME), row.get(REGISTRATION.participant().LAST_NAME),
                row.get(REGISTRATION.participant().organisation().NAME), row.get(REGISTRATION.participantGroup().NAME),
                row.get(REGISTRATION.subGroup().NAME), row.get(REGISTRATION.audienceRole().NAME));
    }

    private List<ExpectationPlan.Change> changes(UUID sessionId) {
        return dsl.select(DAY_EXPECTATION.REGISTRATION_ID, DAY_EXPECTATION.SESSION_DAY_ID, DAY_EXPECTATION.EXPECTED).from(DAY_EXPECTATION)
                .join(REGISTRATION).on(DAY_EXPECTATION.REGISTRATION_ID.eq(REGISTRATION.ID)).where(REGISTRATION.SESSION_ID.eq(sessionId))
                .orderBy(DAY_EXPECTATION.ID)
                .fetch(row -> new ExpectationPlan.Change(row.value1(), row.value2(), row.value3()));
    }
}
