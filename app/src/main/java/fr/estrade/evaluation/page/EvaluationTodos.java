package fr.estrade.evaluation.page;

import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.db.code.SessionStatus;
import fr.estrade.evaluation.EvaluationLists;
import fr.estrade.evaluation.EvaluationState;
import fr.estrade.evaluation.Evaluations;
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
import org.jooq.Record7;
import org.jooq.Result;

/** What waits about evaluations: sheets that are overdue and who owes them, and what is due within the week. */
final class EvaluationTodos implements TodoSource {

    private static final int NAMED = 3;
    /** So many days before a session begins its evaluations are asked for. */
    private static final int COMING_DAYS = 45;

    private final DSLContext dsl;

    EvaluationTodos(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Todo> find(Texts texts, LocalDate today) {
        LocalDate tolerated = today.minusDays(EvaluationState.TOLERANCE_DAYS);
        List<Todo> todos = new ArrayList<>();
        Condition late = SESSION_EVALUATION.DUE_ON.lt(tolerated);
        todos.addAll(of(texts, late, Urgency.LATE, "todo.evaluation.overdue", QuestionnaireFeature.OVERDUE));
        Condition soon = SESSION_EVALUATION.DUE_ON.between(tolerated, today.plusDays(EvaluationState.SOON_DAYS));
        todos.addAll(of(texts, soon, Urgency.THIS_WEEK, "todo.evaluation.due", QuestionnaireFeature.DUE));
        unprepared(texts, today, todos);
        return todos;
    }

    /** Sessions to come whose offers name questionnaires that nobody has prepared for them. */
    private void unprepared(Texts texts, LocalDate today, List<Todo> todos) {
        Condition without = Evaluations.unprepared().and(SESSION.STARTS_ON.between(today, today.plusDays(COMING_DAYS)));
        dsl.select(SESSION.ID, SESSION.CODE, SESSION.TITLE).from(SESSION).where(without).orderBy(SESSION.STARTS_ON, SESSION.CODE).limit(NAMED)
                .forEach(one -> todos.add(new Todo(Urgency.TO_COMPLETE, Icons.STAR, texts.get("todo.evaluation.unprepared", one.value2()), one.value3(),
                        texts.get("todo.evaluation.prepare"), Place.of(SessionFeature.PAGE, one.value1()).at(EvaluationsPart.KEY))));
    }

    /** The first few each, and the others together. */
    private List<Todo> of(Texts texts, Condition which, Urgency urgency, String key, String arrangement) {
        Condition awaited = which.and(SESSION_EVALUATION.CLOSED.isFalse()).and(SESSION_EVALUATION.session().STATUS.notIn(SessionStatus.CANCELLED, SessionStatus.ARCHIVED))
                .and(SESSION_EVALUATION.RECEIVED_COUNT.lt(SESSION_EVALUATION.EXPECTED_COUNT));
        Result<Record7<UUID, String, String, Integer, Integer, LocalDate, String>> found = dsl.select(SESSION_EVALUATION.ID, SESSION.CODE,
                        SESSION_EVALUATION.questionnaireVersion().questionnaire().NAME, SESSION_EVALUATION.RECEIVED_COUNT, SESSION_EVALUATION.EXPECTED_COUNT,
                        SESSION_EVALUATION.DUE_ON, EvaluationLists.AWAITED_FROM)
                .from(SESSION_EVALUATION).join(SESSION).on(SESSION.ID.eq(SESSION_EVALUATION.SESSION_ID)).where(awaited)
                .orderBy(SESSION_EVALUATION.DUE_ON.desc(), SESSION.CODE, SESSION_EVALUATION.ID).limit(NAMED).fetch();
        List<Todo> todos = new ArrayList<>();
        found.forEach(one -> todos.add(new Todo(urgency, Icons.STAR, texts.get(key, one.value3(), one.value2(), one.value4(), one.value5(),
                texts.formats().date(one.value6())), one.value7() == null ? null : texts.get("todo.evaluation.from", one.value7()),
                texts.get("todo.evaluation.open"), Place.of(Evaluations.PAGE, one.value1()))));
        int more = found.size() < NAMED ? 0 : dsl.fetchCount(SESSION_EVALUATION, awaited) - NAMED;
        if (more > 0) {
            todos.add(new Todo(urgency, Icons.STAR, texts.count(key + ".more", more), null, texts.get("todo.evaluation.openAll"),
                    Place.of(QuestionnaireFeature.LIST_PAGE).at(arrangement)));
        }
        return todos;
    }
}
