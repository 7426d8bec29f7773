package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.QUESTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_SECTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;
import static fr.estrade.db.Tables.QUESTION_OPTION;

import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.tables.Question;
import fr.estrade.db.tables.QuestionnaireSection;
import fr.estrade.db.tables.records.QuestionOptionRecord;
import fr.estrade.db.tables.records.QuestionRecord;
import fr.estrade.evaluation.ContentReader;
import fr.estrade.evaluation.Scale;
import fr.estrade.evaluation.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What was asked on the sheets that came back: the same question of several versions once. */
final class Questions {
    private final List<Asked> all;
    private final Map<UUID, Asked> byQuestion;
    private final Map<UUID, UUID> optionLineages;

    private Questions(List<Asked> all, Map<UUID, Asked> byQuestion, Map<UUID, UUID> optionLineages) {
        this.all = all;
        this.byQuestion = byQuestion;
        this.optionLineages = optionLineages;
    }

    /** Where a question stands, and the question. */
    private record Standing(QuestionRecord question, UUID questionnaireId, String questionnaire, EvaluationMoment moment, Asked.Section section) {

        Key key() {
            return new Key(question.getLineageId(), question.getKind(), ContentReader.scale(question));
        }
    }

    /** What makes two questions of different versions the same. */
    private record Key(UUID lineageId, QuestionKind kind, Scale scale) {
    }

    /** @param answered ids of questions; the others of their versions are read too */
    static Questions read(DSLContext dsl, Collection<UUID> answered) {
        QuestionnaireSection section = QUESTIONNAIRE_SECTION.as("section_of_answered");
        Question question = QUESTION.as("answered");
        List<Standing> standing = dsl.select(QUESTION.asterisk(), QUESTIONNAIRE.ID, QUESTIONNAIRE.NAME, QUESTIONNAIRE.MOMENT, QUESTIONNAIRE_SECTION.ID,
                        QUESTIONNAIRE_SECTION.TITLE, QUESTIONNAIRE_SECTION.TITLE_EN)
                .from(QUESTION).join(QUESTIONNAIRE_SECTION).on(QUESTIONNAIRE_SECTION.ID.eq(QUESTION.QUESTIONNAIRE_SECTION_ID))
                .join(QUESTIONNAIRE_VERSION).on(QUESTIONNAIRE_VERSION.ID.eq(QUESTIONNAIRE_SECTION.QUESTIONNAIRE_VERSION_ID))
                .join(QUESTIONNAIRE).on(QUESTIONNAIRE.ID.eq(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID))
                .where(QUESTIONNAIRE_VERSION.ID.in(DSL.select(section.QUESTIONNAIRE_VERSION_ID).from(question)
                        .join(section).on(section.ID.eq(question.QUESTIONNAIRE_SECTION_ID)).where(question.ID.in(answered))))
                .orderBy(QUESTIONNAIRE.CODE, QUESTIONNAIRE_VERSION.NUMBER.desc(), QUESTIONNAIRE_SECTION.POSITION, QUESTIONNAIRE_SECTION.ID,
                        QUESTION.POSITION, QUESTION.ID)
                .fetch(Questions::standing);
        Map<UUID, List<QuestionOptionRecord>> options = dsl.selectFrom(QUESTION_OPTION)
                .where(QUESTION_OPTION.QUESTION_ID.in(standing.stream().map(one -> one.question().getId()).toList()))
                .orderBy(QUESTION_OPTION.POSITION, QUESTION_OPTION.ID).fetch().stream()
                .collect(Collectors.groupingBy(QuestionOptionRecord::getQuestionId));
        return of(standing.stream().sorted(Comparator.comparing(Standing::moment)).toList(), options);
    }

    private static Standing standing(Record row) {
        return new Standing(row.into(QUESTION), row.get(QUESTIONNAIRE.ID), row.get(QUESTIONNAIRE.NAME), row.get(QUESTIONNAIRE.MOMENT), new Asked.Section(
                row.get(QUESTIONNAIRE_SECTION.ID), new Wording(row.get(QUESTIONNAIRE_SECTION.TITLE), row.get(QUESTIONNAIRE_SECTION.TITLE_EN))));
    }

    /** The newest version comes first, and its words are those that are shown. */
    private static Questions of(List<Standing> standing, Map<UUID, List<QuestionOptionRecord>> options) {
        Map<Key, List<Standing>> same = new LinkedHashMap<>();
        standing.forEach(one -> same.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one));
        List<Asked> all = new ArrayList<>();
        Map<UUID, Asked> byQuestion = new HashMap<>();
        Map<List<Object>, Asked.Section> sections = new HashMap<>();
        same.forEach((key, versions) -> {
            Standing newest = versions.getFirst();
            Asked asked = new Asked(key.lineageId(), key.kind(), newest.question().getTarget(), key.scale(),
                    new Wording(newest.question().getLabel(), newest.question().getLabelEn()),
                    options(versions.stream().map(one -> options.getOrDefault(one.question().getId(), List.of())).toList()),
                    newest.questionnaireId(), newest.questionnaire(),
                    sections.computeIfAbsent(List.of(newest.questionnaireId(), newest.section().title().french()), title -> newest.section()));
            all.add(asked);
            versions.forEach(one -> byQuestion.put(one.question().getId(), asked));
        });
        Map<UUID, UUID> lineages = options.values().stream().flatMap(List::stream)
                .collect(Collectors.toMap(QuestionOptionRecord::getId, QuestionOptionRecord::getLineageId));
        return new Questions(all, byQuestion, lineages);
    }

    private static List<Asked.Option> options(Collection<List<QuestionOptionRecord>> ofVersions) {
        Map<UUID, Asked.Option> options = new LinkedHashMap<>();
        ofVersions.forEach(version -> version.forEach(row -> options.putIfAbsent(row.getLineageId(), new Asked.Option(row.getLineageId(),
                row.getScore() == null ? null : row.getScore().intValue(), new Wording(row.getLabel(), row.getLabelEn())))));
        return List.copyOf(options.values());
    }

    /** Each once, in the order of the questionnaires; what is no longer asked comes after what is. */
    List<Asked> all() {
        return all;
    }

    /** The question of a version by its id. */
    Asked of(UUID questionId) {
        return byQuestion.get(questionId);
    }

    UUID lineageOfOption(UUID optionId) {
        return optionLineages.get(optionId);
    }

    /** The ids that it has in the versions. */
    Set<UUID> idsOf(Asked asked) {
        return byQuestion.entrySet().stream().filter(entry -> entry.getValue() == asked).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    Set<UUID> idsOfKind(QuestionKind kind) {
        return byQuestion.entrySet().stream().filter(entry -> entry.getValue().kind() == kind).map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
