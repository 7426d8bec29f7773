package fr.estrade.quality.page;

import static fr.estrade.db.Tables.COMPLAINT;
import static fr.estrade.db.Tables.IMPROVEMENT_ACTION;

import fr.estrade.quality.Complaints;
import fr.estrade.quality.ImprovementActions;
import fr.estrade.text.Texts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Place;
import fr.estrade.ui.Todo;
import fr.estrade.ui.Todo.Urgency;
import fr.estrade.ui.TodoSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** What waits about quality: complaints that nobody answered (DOMAIN 3.1, indicator 31), actions past their date. */
final class QualityTodos implements TodoSource {

    private static final int NAMED = 3;
    private static final int SOON_DAYS = 7;

    private final DSLContext dsl;

    QualityTodos(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Todo> find(Texts texts, LocalDate today) {
        List<Todo> todos = new ArrayList<>();
        complaints(texts, today, todos);
        actions(texts, today, todos);
        return todos;
    }

    private void complaints(Texts texts, LocalDate today, List<Todo> todos) {
        LocalDate soon = today.minusDays(Complaints.ANSWER_DAYS - SOON_DAYS);
        dsl.select(COMPLAINT.ID, COMPLAINT.CODE, COMPLAINT.BODY, COMPLAINT.RECEIVED_ON).from(COMPLAINT)
                .where(Complaints.awaits()).and(COMPLAINT.RECEIVED_ON.le(soon)).orderBy(COMPLAINT.RECEIVED_ON, COMPLAINT.CODE).limit(NAMED)
                .forEach(row -> {
                    boolean late = row.value4().isBefore(today.minusDays(Complaints.ANSWER_DAYS));
                    String said = late ? texts.count("todo.complaint.late", ChronoUnit.DAYS.between(row.value4(), today), row.value2())
                            : texts.get("todo.complaint.due", row.value2(), texts.formats().date(row.value4().plusDays(Complaints.ANSWER_DAYS)));
                    todos.add(new Todo(late ? Urgency.LATE : Urgency.THIS_WEEK, Icons.QUALITY, said, firstLine(row.value3()), texts.get("todo.quality.open"),
                            Place.of(Complaints.PAGE, row.value1())));
                });
        int more = todos.size() < NAMED ? 0 : dsl.fetchCount(COMPLAINT, Complaints.isLate(today)) - NAMED;
        if (more > 0) {
            todos.add(new Todo(Urgency.LATE, Icons.QUALITY, texts.count("todo.complaint.more", more), null, texts.get("todo.quality.open"),
                    Place.of(QualityFeature.COMPLAINTS_PAGE).at(QualityFeature.LATE)));
        }
    }

    private void actions(Texts texts, LocalDate today, List<Todo> todos) {
        int before = todos.size();
        dsl.select(IMPROVEMENT_ACTION.ID, IMPROVEMENT_ACTION.CODE, IMPROVEMENT_ACTION.BODY, IMPROVEMENT_ACTION.DUE_ON, IMPROVEMENT_ACTION.OWNER)
                .from(IMPROVEMENT_ACTION).where(ImprovementActions.isOverdue(today)).orderBy(IMPROVEMENT_ACTION.DUE_ON, IMPROVEMENT_ACTION.CODE).limit(NAMED)
                .forEach(row -> todos.add(new Todo(Urgency.LATE, Icons.QUALITY, row.value5() == null
                        ? texts.get("todo.action.overdue", row.value2(), texts.formats().date(row.value4()))
                        : texts.get("todo.action.overdue.owner", row.value2(), texts.formats().date(row.value4()), row.value5()),
                        firstLine(row.value3()), texts.get("todo.quality.open"), Place.of(ImprovementActions.PAGE, row.value1()))));
        int more = todos.size() - before < NAMED ? 0 : dsl.fetchCount(IMPROVEMENT_ACTION, ImprovementActions.isOverdue(today)) - NAMED;
        if (more > 0) {
            todos.add(new Todo(Urgency.LATE, Icons.QUALITY, texts.count("todo.action.more", more), null, texts.get("todo.quality.open"),
                    Place.of(QualityFeature.ACTIONS_PAGE).at(QualityFeature.OVERDUE)));
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
