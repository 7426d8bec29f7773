package fr.estrade.evaluation.comment.page;

import fr.estrade.evaluation.sheet.NamedAnswers;
import fr.estrade.text.Texts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Place;
import fr.estrade.ui.Todo;
import fr.estrade.ui.TodoSource;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;

/** Says when sheets still tell who answered although their term has passed. */
final class NamedAnswersTodos implements TodoSource {

    /** Name of the page of the settings on which they are made anonymous. */
    private static final String PERSONAL_DATA = "personalData";

    private final DSLContext dsl;

    NamedAnswersTodos(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Todo> find(Texts texts, LocalDate today) {
        int due = NamedAnswers.due(dsl, today);
        return due == 0 ? List.of() : List.of(new Todo(Todo.Urgency.LATE, Icons.LOCK, texts.count("todo.answers.named", due),
                texts.get("todo.answers.named.detail"), texts.get("todo.answers.named.open"), Place.of(PERSONAL_DATA)));
    }
}
