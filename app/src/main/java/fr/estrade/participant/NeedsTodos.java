package fr.estrade.participant;

import fr.estrade.text.Texts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Place;
import fr.estrade.ui.Todo;
import fr.estrade.ui.TodoSource;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;

/** Adaptation needs that are kept longer than they should be. */
final class NeedsTodos implements TodoSource {

    private final DSLContext dsl;

    NeedsTodos(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Todo> find(Texts texts, LocalDate today) {
        int due = Needs.due(dsl, today).stream().mapToInt(Needs.Due::needs).sum();
        return due == 0 ? List.of() : List.of(new Todo(Todo.Urgency.LATE, Icons.LOCK, texts.count("todo.needs", due), texts.get("todo.needs.detail"),
                texts.get("todo.needs.open"), Place.of(Needs.DUE_PAGE)));
    }
}
