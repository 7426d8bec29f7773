package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.PARTICIPANT;
import static fr.estrade.db.Tables.PROGRAMME_LINE;
import static fr.estrade.db.Tables.QUESTION;
import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.QuestionKind;
import fr.estrade.evaluation.Scale;
import fr.estrade.evaluation.Tally;
import fr.estrade.list.ListFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What became of the learning objectives: what was answered before, at the end and later, put side by side by the line of the
 * programme. The sessions of an offer have copies of its lines, which count as one.
 */
public final class Objectives {
    /** The line of the offer's programme that a session's was copied from. */
    static final Field<UUID> LINE = DSL.coalesce(PROGRAMME_LINE.ORIGIN_ID, PROGRAMME_LINE.ID);
    private static final Table<?> ANSWERS = Results.EVALUATIONS.join(ANSWER).on(ANSWER.SESSION_EVALUATION_ID.eq(SESSION_EVALUATION.ID))
            .join(PROGRAMME_LINE).on(PROGRAMME_LINE.ID.eq(ANSWER.PROGRAMME_LINE_ID));

    private final DSLContext dsl;

    public Objectives(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What is collected of a line. */
    private static final class Line {
        private final UUID id;
        private String body;
        private String position;
        private final Map<EvaluationMoment, Map<Integer, Long>> counts = new EnumMap<>(EvaluationMoment.class);
        private final Map<UUID, Map<EvaluationMoment, Integer>> people = new LinkedHashMap<>();

        Line(UUID id) {
            this.id = id;
        }
    }

    /**
     * The objectives of a scope, whatever its moment, in the order of the programme.
     *
     * @param people whether what each person answered is wanted too; only named sheets tell
     */
    public List<ObjectiveResult> of(ResultScope scope, boolean people) {
        // By their ids, which the index of answers holds: of answers to anything else nothing more is read.
        List<UUID> questions = dsl.select(QUESTION.ID).from(QUESTION).where(QUESTION.KIND.eq(QuestionKind.OBJECTIVES)).fetch(QUESTION.ID);
        Condition asked = scope.withMoment(null).withQuestionnaire(null).evaluations().and(scope.answers())
                .and(Results.to(questions)).and(ANSWER.SCORE.isNotNull());
        Map<UUID, Line> lines = new LinkedHashMap<>();
        Field<String> body = DSL.max(PROGRAMME_LINE.BODY.cast(SQLDataType.VARCHAR(1000)));
        Field<String> position = DSL.min(PROGRAMME_LINE.POSITION);
        dsl.select(LINE, SESSION_EVALUATION.MOMENT, ANSWER.SCORE, DSL.count(), body, position).from(ANSWERS).where(asked)
                .groupBy(LINE, SESSION_EVALUATION.MOMENT, ANSWER.SCORE)
                .forEach(row -> {
                    Line line = lines.computeIfAbsent(row.value1(), Line::new);
                    line.body = row.get(body);
                    line.position = row.get(position);
                    line.counts.computeIfAbsent(row.value2(), moment -> new TreeMap<>()).put(row.value3().intValue(), row.value4().longValue());
                });
        Map<UUID, String> names = people ? people(asked, lines) : Map.of();
        return lines.values().stream().sorted(Comparator.comparing(line -> line.position)).map(line -> result(line, names)).toList();
    }

    private Map<UUID, String> people(Condition asked, Map<UUID, Line> lines) {
        Field<String> name = ListFields.name(PARTICIPANT.FIRST_NAME, PARTICIPANT.LAST_NAME);
        Map<UUID, String> names = new HashMap<>();
        dsl.select(LINE, SESSION_EVALUATION.MOMENT, ANSWER.SCORE, PARTICIPANT.ID, name).from(ANSWERS
                        .join(ANSWER_SHEET).on(ANSWER_SHEET.ID.eq(ANSWER.ANSWER_SHEET_ID)).join(REGISTRATION).on(REGISTRATION.ID.eq(ANSWER_SHEET.REGISTRATION_ID))
                        .join(PARTICIPANT).on(PARTICIPANT.ID.eq(REGISTRATION.PARTICIPANT_ID)))
                .where(asked).orderBy(PARTICIPANT.LAST_NAME, PARTICIPANT.FIRST_NAME, PARTICIPANT.ID)
                .forEach(row -> {
                    names.put(row.value4(), row.value5());
                    lines.get(row.value1()).people.computeIfAbsent(row.value4(), id -> new EnumMap<>(EvaluationMoment.class))
                            .put(row.value2(), row.value3().intValue());
                });
        return names;
    }

    private static ObjectiveResult result(Line line, Map<UUID, String> names) {
        Map<EvaluationMoment, Tally> tallies = new EnumMap<>(EvaluationMoment.class);
        line.counts.forEach((moment, counts) -> tallies.put(moment, Tally.of(Scale.ACHIEVEMENT, counts)));
        List<ObjectiveResult.Person> people = new ArrayList<>();
        line.people.forEach((id, scores) -> people.add(new ObjectiveResult.Person(names.get(id), scores)));
        return new ObjectiveResult(line.id, line.body, tallies, people);
    }
}
