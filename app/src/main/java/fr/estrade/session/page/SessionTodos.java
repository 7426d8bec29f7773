package fr.estrade.session.page;

import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.code.SessionStatus;
import fr.estrade.text.Texts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Place;
import fr.estrade.ui.Todo;
import fr.estrade.ui.Todo.Urgency;
import fr.estrade.ui.TodoSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/** What waits about sessions: days to date, sessions that begin soon and are not confirmed. */
final class SessionTodos implements TodoSource {

    private static final int SOON_DAYS = 15;
    private static final List<SessionStatus> OPEN = List.of(SessionStatus.ENVISAGED, SessionStatus.CONFIRMED, SessionStatus.ONGOING);

    private final DSLContext dsl;

    SessionTodos(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Todo> find(Texts texts, LocalDate today) {
        List<Todo> todos = new ArrayList<>();
        Condition undated = SESSION.STATUS.in(OPEN).and(SESSION.DATED_COUNT.lt(SESSION.DAY_COUNT));
        Record2<Integer, Integer> waiting = dsl.select(DSL.count(), DSL.coalesce(DSL.sum(SESSION.DAY_COUNT.minus(SESSION.DATED_COUNT)), 0)
                .cast(Integer.class)).from(SESSION).where(undated).fetchSingle();
        if (waiting.value1() > 0) {
            todos.add(new Todo(Urgency.TO_DATE, Icons.DATE, texts.get("todo.session.undated", waiting.value2(), waiting.value1()), null,
                    texts.get("todo.session.plan"), Place.of("sessions")));
        }
        dsl.select(SESSION.ID, SESSION.CODE, SESSION.TITLE, SESSION.STARTS_ON).from(SESSION)
                .where(SESSION.STATUS.eq(SessionStatus.ENVISAGED).and(SESSION.STARTS_ON.between(today, today.plusDays(SOON_DAYS))))
                .orderBy(SESSION.STARTS_ON, SESSION.CODE).limit(3)
                .forEach(soon -> todos.add(new Todo(Urgency.THIS_WEEK, Icons.SESSION,
                        texts.get("todo.session.unconfirmed", soon.value2(), texts.formats().dateWithDay(soon.value4())), soon.value3(),
                        texts.get("todo.session.open"), Place.of(SessionFeature.PAGE, soon.value1()))));
        return todos;
    }
}
