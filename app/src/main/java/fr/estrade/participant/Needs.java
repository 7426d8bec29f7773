package fr.estrade.participant;

import static fr.estrade.db.Tables.ADAPTATION_NEED;
import static fr.estrade.db.Tables.PARTICIPANT;
import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Reach;
import fr.estrade.journal.RetentionRule;
import fr.estrade.list.ListFields;
import fr.estrade.record.RecordShape;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Adaptation needs: what somebody needs in order to take part, never why. They are kept on their own term, in no list, export or search,
 * and shown to those only who ask for them.
 */
public final class Needs {

    /** Name of the page of somebody's needs. */
    static final String PAGE = "participantNeeds";
    /** Name of the page of those whose term has passed. */
    static final String DUE_PAGE = "needsDue";

    static final RecordShape<ParticipantRecord> SHAPE = RecordShape.of(PARTICIPANT)
            .children(RecordShape.of(ADAPTATION_NEED), ADAPTATION_NEED.PARTICIPANT_ID, ADAPTATION_NEED.POSITION);

    /** How long needs are kept. */
    public static final RetentionRule RETENTION = new Retention();

    private static final int YEARS = 1;

    /**
     * Somebody of whom needs are kept too long.
     *
     * @param keepUntil the earliest term
     */
    record Due(UUID participant, String name, int needs, LocalDate keepUntil) {
    }

    private Needs() {
    }

    /**
     * The last day on which a need is kept, as proposed: a year after the last session, and at least a year from when it was stated.
     *
     * @param lastSessionEnd null where there is none
     */
    static LocalDate proposedTerm(LocalDate stated, LocalDate lastSessionEnd) {
        return (lastSessionEnd == null || lastSessionEnd.isBefore(stated) ? stated : lastSessionEnd).plusYears(YEARS);
    }

    /** When the last session of a participant ends; null where there is none. Reads the base. */
    static LocalDate lastSessionEnd(DSLContext dsl, UUID participant) {
        return dsl.select(DSL.max(SESSION.ENDS_ON)).from(REGISTRATION).join(SESSION).on(SESSION.ID.eq(REGISTRATION.SESSION_ID))
                .where(REGISTRATION.PARTICIPANT_ID.eq(participant)).fetchSingle().value1();
    }

    private static Condition isDue(LocalDate today) {
        return ADAPTATION_NEED.KEEP_UNTIL.lt(today);
    }

    /** Whose needs are kept too long, and since when. Reads the base. */
    static List<Due> due(DSLContext dsl, LocalDate today) {
        return dsl.select(PARTICIPANT.ID, ListFields.name(PARTICIPANT.FIRST_NAME, PARTICIPANT.LAST_NAME), DSL.count(), DSL.min(ADAPTATION_NEED.KEEP_UNTIL))
                .from(ADAPTATION_NEED).join(PARTICIPANT).on(PARTICIPANT.ID.eq(ADAPTATION_NEED.PARTICIPANT_ID))
                .where(isDue(today)).groupBy(PARTICIPANT.ID, PARTICIPANT.FIRST_NAME, PARTICIPANT.LAST_NAME)
                .orderBy(DSL.min(ADAPTATION_NEED.KEEP_UNTIL), PARTICIPANT.ID).fetch(Records.mapping(Due::new));
    }

    /** The needs whose term has passed, and those that were deleted before and that the history still tells. */
    private static final class Retention implements RetentionRule {

        @Override
        public String name() {
            return "needs";
        }

        @Override
        public String key() {
            return "retention.needs";
        }

        @Override
        public List<Reach> reach(DSLContext dsl, LocalDate today) {
            Set<UUID> rows = new HashSet<>(Journal.deletedRows(dsl, ADAPTATION_NEED));
            rows.addAll(dsl.select(ADAPTATION_NEED.ID).from(ADAPTATION_NEED).where(isDue(today)).fetchSet(ADAPTATION_NEED.ID));
            return List.of(Reach.of(ADAPTATION_NEED, rows));
        }

        @Override
        public Set<Table<?>> watched() {
            return Set.of(ADAPTATION_NEED);
        }
    }
}
