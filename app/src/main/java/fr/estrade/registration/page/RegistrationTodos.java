package fr.estrade.registration.page;

import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.code.SessionStatus;
import fr.estrade.registration.RegistrationLists;
import fr.estrade.session.page.SessionFeature;
import fr.estrade.text.Texts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Place;
import fr.estrade.ui.Todo.Urgency;
import fr.estrade.ui.Todo;
import fr.estrade.ui.TodoSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What waits about registrations: requests without an answer, sessions that begin soon with too few, places that somebody waits for. */
final class RegistrationTodos implements TodoSource {

    private static final int SOON_DAYS = 45;
    private static final int NAMED = 3;
    private static final List<SessionStatus> TO_COME = List.of(SessionStatus.ENVISAGED, SessionStatus.CONFIRMED);

    private final DSLContext dsl;

    RegistrationTodos(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Todo> find(Texts texts, LocalDate today) {
        List<Todo> todos = new ArrayList<>();
        overdue(texts, today, todos);
        belowMinimum(texts, today, todos);
        freePlaces(texts, today, todos);
        return todos;
    }

    private void overdue(Texts texts, LocalDate today, List<Todo> todos) {
        Condition waits = RegistrationLists.answerOverdue(today);
        int late = dsl.fetchCount(dsl.select(REGISTRATION.ID).from(REGISTRATION).where(waits));
        if (late == 0) {
            return;
        }
        var first = dsl.select(REGISTRATION.ID, REGISTRATION.REQUESTED_ON, REGISTRATION.session().TITLE).from(REGISTRATION).where(waits)
                .orderBy(REGISTRATION.REQUESTED_ON, REGISTRATION.ID).limit(1).fetchSingle();
        long days = ChronoUnit.DAYS.between(first.value2(), today);
        Place place = late == 1 ? Place.of(RegistrationFeature.PAGE, first.value1())
                : Place.of(RegistrationFeature.LIST_PAGE).at(RegistrationFeature.OVERDUE);
        todos.add(new Todo(Urgency.LATE, Icons.PERSON, texts.count("todo.registration.overdue", late, days), first.value3(),
                texts.get("todo.registration.open"), place));
    }

    private void belowMinimum(Texts texts, LocalDate today, List<Todo> todos) {
        dsl.select(SESSION.ID, SESSION.CODE, SESSION.TITLE, SESSION.REGISTERED_COUNT, SESSION.HEADCOUNT_MIN, SESSION.STARTS_ON).from(SESSION)
                .where(soon(today)).and(SESSION.REGISTERED_COUNT.lt(SESSION.HEADCOUNT_MIN.cast(SQLDataType.INTEGER)))
                .and(DSL.exists(DSL.selectOne().from(REGISTRATION).where(REGISTRATION.SESSION_ID.eq(SESSION.ID))))
                .orderBy(SESSION.STARTS_ON, SESSION.CODE).limit(NAMED)
                .forEach(few -> todos.add(new Todo(Urgency.THIS_WEEK, Icons.GROUP,
                        texts.get("todo.registration.belowMinimum", few.value2(), few.value4(), few.value5(), texts.formats().date(few.value6())),
                        few.value3(), texts.get("todo.registration.open"), participants(few.value1()))));
    }

    private void freePlaces(Texts texts, LocalDate today, List<Todo> todos) {
        dsl.select(SESSION.ID, SESSION.CODE, SESSION.TITLE, SESSION.WAITING_COUNT).from(SESSION)
                .where(soon(today)).and(SESSION.WAITING_COUNT.gt(0)).and(SESSION.REGISTERED_COUNT.lt(SESSION.HEADCOUNT_MAX.cast(SQLDataType.INTEGER)))
                .orderBy(SESSION.STARTS_ON, SESSION.CODE).limit(NAMED)
                .forEach(free -> todos.add(new Todo(Urgency.THIS_WEEK, Icons.UP, texts.count("todo.registration.placeFree", free.value4(), free.value2()),
                        free.value3(), texts.get("todo.registration.open"), participants(free.value1()))));
    }

    private static Condition soon(LocalDate today) {
        return SESSION.STATUS.in(TO_COME).and(SESSION.STARTS_ON.between(today, today.plusDays(SOON_DAYS)));
    }

    private static Place participants(UUID session) {
        return Place.of(SessionFeature.PAGE, session).at(ParticipantsPart.KEY);
    }
}
