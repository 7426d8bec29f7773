package fr.estrade.registration;

import static fr.estrade.db.Tables.DAY_EXPECTATION;
import static fr.estrade.db.Tables.DAY_ROLE;

import fr.estrade.db.tables.DayRole;
import fr.estrade.db.tables.Registration;
import fr.estrade.db.tables.SessionDay;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Whether somebody is expected on a day, for lists: the same in SQL as {@link ExpectationPlan} says. For a registration and a day of the
 * same session that the query joins.
 */
public final class ExpectedSql {
    private static final DayRole OTHER_ROLE = DAY_ROLE.as("other_role");

    private final Registration registration;
    private final SessionDay day;

    public ExpectedSql(Registration registration, SessionDay day) {
        this.registration = registration;
        this.day = day;
    }

    /** Whether they have a place, and the day takes place: of no option, or of one that was taken up. */
    public Condition placedAndHeld() {
        return registration.STATUS.in(Standing.PLACED.statuses()).and(day.TAKES_PLACE.isTrue());
    }

    /** Whether they are expected, given that they have a place and the day takes place. */
    public Field<Boolean> expected() {
        return DSL.coalesce(byHand(), DSL.field(byProgramme()));
    }

    /** Whether that is other than the programme says. */
    public Field<Boolean> changedByHand() {
        return DSL.field(expected().ne(DSL.field(byProgramme())));
    }

    private Condition byProgramme() {
        return registration.AUDIENCE_ROLE_ID.isNull()
                .or(DSL.exists(DSL.selectOne().from(DAY_ROLE).where(DAY_ROLE.PROGRAMME_DAY_ID.eq(day.PROGRAMME_DAY_ID))
                        .and(DAY_ROLE.AUDIENCE_ROLE_ID.eq(registration.AUDIENCE_ROLE_ID))))
                .or(DSL.notExists(DSL.selectOne().from(OTHER_ROLE).where(OTHER_ROLE.AUDIENCE_ROLE_ID.eq(registration.AUDIENCE_ROLE_ID))));
    }

    private Field<Boolean> byHand() {
        return DSL.field(DSL.select(DAY_EXPECTATION.EXPECTED).from(DAY_EXPECTATION)
                .where(DAY_EXPECTATION.REGISTRATION_ID.eq(registration.ID)).and(DAY_EXPECTATION.SESSION_DAY_ID.eq(day.ID)));
    }
}
