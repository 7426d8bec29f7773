package fr.estrade.evaluation.sheet;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.QUESTION;

import fr.estrade.db.tables.AnswerSheet;
import fr.estrade.db.tables.SessionEvaluation;
import fr.estrade.evaluation.AnswerInWords;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListFields;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The lists of sheets and of single answers. Without another order they come as they were keyed, which a million answers are read in
 * by their primary key.
 */
public final class AnswerLists {
    private static final SessionEvaluation ANSWERED = ANSWER.sessionEvaluation();
    private static final SessionEvaluation EVALUATION = ANSWER_SHEET.sessionEvaluation();
    /** The trainer or the objective that an answer is about. */
    private static final Field<String> ABOUT = DSL.coalesce(ListFields.name(ANSWER.trainer().FIRST_NAME, ANSWER.trainer().LAST_NAME),
            ANSWER.trainer().PLACEHOLDER, ANSWER.programmeLine().BODY);

    /** One row an answer; of several choices one row a choice. */
    public static final ListDefinition ANSWERS = ListDefinition.named("answers")
            .from(ANSWER, ANSWER.ID)
            .column("sessionCode", ANSWERED.session().CODE, c -> c.whole().width(9))
            .column("offerCode", ANSWERED.session().offer().CODE, c -> c.hidden().whole().width(9))
            .column("questionnaire", ANSWERED.questionnaireVersion().questionnaire().NAME, c -> c.width(24))
            .column("questionnaireCode", ANSWERED.questionnaireVersion().questionnaire().CODE, c -> c.hidden().whole().width(14))
            .column("version", ANSWERED.questionnaireVersion().NUMBER, c -> c.hidden().width(7))
            .column("moment", ANSWERED.MOMENT, c -> c.hidden().width(12))
            .column("section", ANSWER.question().questionnaireSection().TITLE, c -> c.hidden().width(18))
            .column("question", ANSWER.question().LABEL, c -> c.identity().width(34))
            .column("kind", ANSWER.question().KIND, c -> c.hidden().width(14))
            .column("about", ABOUT, c -> c.width(18))
            .column("day", ANSWER.sessionDay().HELD_ON, c -> c.hidden())
            .column("score", ANSWER.SCORE, c -> c.width(7))
            .column("answer", AnswerInWords.of(ANSWER), c -> c.width(16).saying(AnswerInWords::said))
            .column("option", ANSWER.questionOption().LABEL, c -> c.hidden().width(16))
            .column("text", ANSWER.BODY, c -> c.width(30).searchable())
            .column("sheet", ANSWER.answerSheet().NUMBER, c -> c.width(8))
            .column("respondent", respondent(ANSWER.answerSheet()), c -> c.hidden().width(20))
            .column("receivedOn", ANSWER.answerSheet().RECEIVED_ON, c -> c.hidden())
            .build();

    /** One row a sheet. */
    public static final ListDefinition SHEETS = ListDefinition.named("answerSheets")
            .from(ANSWER_SHEET, ANSWER_SHEET.ID)
            .column("sessionCode", EVALUATION.session().CODE, c -> c.identity().whole().width(9))
            .column("sessionTitle", EVALUATION.session().TITLE, c -> c.width(26))
            .column("offerCode", EVALUATION.session().offer().CODE, c -> c.hidden().whole().width(9))
            .column("questionnaire", EVALUATION.questionnaireVersion().questionnaire().NAME, c -> c.width(24))
            .column("questionnaireCode", EVALUATION.questionnaireVersion().questionnaire().CODE, c -> c.hidden().whole().width(14))
            .column("version", EVALUATION.questionnaireVersion().NUMBER, c -> c.hidden().width(7))
            .column("moment", EVALUATION.MOMENT, c -> c.width(12))
            .column("number", ANSWER_SHEET.NUMBER, c -> c.width(7))
            .column("respondent", respondent(ANSWER_SHEET), c -> c.width(20).searchable())
            .column("receivedOn", ANSWER_SHEET.RECEIVED_ON)
            .column("answered", DSL.field(DSL.select(DSL.countDistinct(ANSWER.QUESTION_ID)).from(ANSWER).where(ANSWER.ANSWER_SHEET_ID.eq(ANSWER_SHEET.ID))),
                    c -> c.kind(ColumnKind.COUNT).width(9))
            .column("asked", ListFields.count(QUESTION, QUESTION.questionnaireSection().QUESTIONNAIRE_VERSION_ID.eq(EVALUATION.QUESTIONNAIRE_VERSION_ID)),
                    c -> c.kind(ColumnKind.COUNT).width(9))
            .column("anonymisedOn", ANSWER_SHEET.ANONYMISED_ON, c -> c.hidden())
            .search(EVALUATION.session().SEARCH_KEY)
            .build();

    private AnswerLists() {
    }

    /** All of them. */
    public static List<ListDefinition> all() {
        return List.of(ANSWERS, SHEETS);
    }

    /** Name of who answered; null where a sheet is anonymous. */
    public static Field<String> respondent(AnswerSheet sheet) {
        return DSL.coalesce(ListFields.name(sheet.registration().participant().FIRST_NAME, sheet.registration().participant().LAST_NAME),
                ListFields.name(sheet.trainer().FIRST_NAME, sheet.trainer().LAST_NAME), sheet.trainer().PLACEHOLDER,
                sheet.organisation().NAME, sheet.RESPONDENT);
    }
}
