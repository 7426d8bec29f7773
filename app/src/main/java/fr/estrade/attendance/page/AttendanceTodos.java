package fr.estrade.attendance.page;

import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_DAY;

import fr.estrade.attendance.AttendanceLists;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.session.page.SessionFeature;
import fr.estrade.text.Texts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Place;
import fr.estrade.ui.Todo;
import fr.estrade.ui.Todo.Urgency;
import fr.estrade.ui.TodoSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** What waits about attendance: days that are over and were not keyed, sheets that have not come back. */
final class AttendanceTodos implements TodoSource {

    /** What is older is history; the lists still tell of it. */
    private static final int DAYS_BACK = 120;
    private static final int NAMED = 2;
    private static final List<SessionStatus> NOT_HELD = List.of(SessionStatus.CANCELLED, SessionStatus.NOT_DONE, SessionStatus.ARCHIVED);

    private final DSLContext dsl;

    AttendanceTodos(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Todo> find(Texts texts, LocalDate today) {
        List<Todo> todos = new ArrayList<>();
        Condition over = SESSION_DAY.HELD_ON.lt(today).and(SESSION_DAY.HELD_ON.ge(today.minusDays(DAYS_BACK)))
                .and(SESSION_DAY.session().STATUS.notIn(NOT_HELD)).and(AttendanceLists.HAS_PEOPLE);
        Result<Record4<UUID, String, String, Integer>> missing = dsl.select(SESSION.ID, SESSION.CODE, SESSION.TITLE, DSL.count())
                .from(SESSION_DAY).join(SESSION).on(SESSION_DAY.SESSION_ID.eq(SESSION.ID)).where(over).and(AttendanceLists.MISSING.gt(0))
                .groupBy(SESSION.ID, SESSION.CODE, SESSION.TITLE).orderBy(DSL.min(SESSION_DAY.HELD_ON), SESSION.CODE).fetch();
        missing.stream().limit(NAMED).forEach(session -> todos.add(new Todo(Urgency.LATE, Icons.CHECK,
                texts.count("todo.attendance.missing", session.value4(), session.value2()), session.value3(), texts.get("todo.attendance.key"),
                Place.of(SessionFeature.PAGE, session.value1()).at(AttendancePart.KEY))));
        if (missing.size() > NAMED) {
            todos.add(new Todo(Urgency.LATE, Icons.CHECK, texts.count("todo.attendance.missingMore", missing.size() - NAMED), null,
                    texts.get("todo.attendance.open"), Place.of(AttendanceFeature.SHEETS_PAGE).at(AttendanceFeature.TO_KEY)));
        }
        int sheets = dsl.fetchCount(dsl.selectOne().from(SESSION_DAY).where(over).and(AttendanceLists.SHEETS_AWAITED.gt(0)));
        if (sheets > 0) {
            todos.add(new Todo(Urgency.THIS_WEEK, Icons.DOCUMENT, texts.count("todo.attendance.sheets", sheets), null,
                    texts.get("todo.attendance.open"), Place.of(AttendanceFeature.SHEETS_PAGE).at(AttendanceFeature.SHEETS_AWAITED)));
        }
        return todos;
    }
}
