package fr.estrade.evaluation;

import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.QUESTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_SECTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;
import static fr.estrade.db.Tables.QUESTION_OPTION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.tables.records.QuestionOptionRecord;
import fr.estrade.db.tables.records.QuestionRecord;
import fr.estrade.db.tables.records.QuestionnaireRecord;
import fr.estrade.db.tables.records.QuestionnaireSectionRecord;
import fr.estrade.db.tables.records.QuestionnaireVersionRecord;
import fr.estrade.evaluation.Content.Option;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.Content.Section;
import fr.estrade.list.ListFields;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Reads versions of questionnaires whole. */
public final class ContentReader {
    private final DSLContext dsl;

    public ContentReader(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A version; empty when there is none of that id. */
    public Optional<Content> version(UUID versionId) {
        return first(QUESTIONNAIRE_VERSION.ID.eq(versionId));
    }

    /** The newest version of a questionnaire; empty when there is no such questionnaire. */
    public Optional<Content> newest(UUID questionnaireId) {
        return first(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID.eq(questionnaireId));
    }

    /** The version that an evaluation of a session puts; empty when there is no such evaluation. */
    public Optional<Content> ofEvaluation(UUID evaluationId) {
        return first(QUESTIONNAIRE_VERSION.ID.eq(DSL.field(DSL.select(SESSION_EVALUATION.QUESTIONNAIRE_VERSION_ID)
                .from(SESSION_EVALUATION).where(SESSION_EVALUATION.ID.eq(evaluationId)))));
    }

    /** Versions by their ids, in as many statements as one; those that are gone are missing. */
    public Map<UUID, Content> versions(Collection<UUID> versionIds) {
        return contents(dsl.fetch(QUESTIONNAIRE_VERSION, QUESTIONNAIRE_VERSION.ID.in(versionIds)));
    }

    private Optional<Content> first(Condition which) {
        return contents(dsl.selectFrom(QUESTIONNAIRE_VERSION).where(which).orderBy(QUESTIONNAIRE_VERSION.NUMBER.desc()).limit(1).fetch())
                .values().stream().findFirst();
    }

    private Map<UUID, Content> contents(List<QuestionnaireVersionRecord> versions) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        Set<UUID> of = versions.stream().map(QuestionnaireVersionRecord::getQuestionnaireId).collect(Collectors.toSet());
        Map<UUID, QuestionnaireRecord> questionnaires = dsl.fetch(QUESTIONNAIRE, QUESTIONNAIRE.ID.in(of)).intoMap(QUESTIONNAIRE.ID);
        Set<UUID> answered = Versions.answered(dsl, of);
        Condition ofVersions = QUESTIONNAIRE_SECTION.QUESTIONNAIRE_VERSION_ID.in(versions.stream().map(QuestionnaireVersionRecord::getId).toList());
        Map<UUID, ? extends List<QuestionnaireSectionRecord>> sections = dsl.selectFrom(QUESTIONNAIRE_SECTION).where(ofVersions)
                .orderBy(QUESTIONNAIRE_SECTION.POSITION, QUESTIONNAIRE_SECTION.ID).fetchGroups(QUESTIONNAIRE_SECTION.QUESTIONNAIRE_VERSION_ID);
        Map<UUID, ? extends List<QuestionRecord>> questions = dsl.selectFrom(QUESTION)
                .where(QUESTION.QUESTIONNAIRE_SECTION_ID.in(DSL.select(QUESTIONNAIRE_SECTION.ID).from(QUESTIONNAIRE_SECTION).where(ofVersions)))
                .orderBy(QUESTION.POSITION, QUESTION.ID).fetchGroups(QUESTION.QUESTIONNAIRE_SECTION_ID);
        Map<UUID, List<Option>> options = dsl.selectFrom(QUESTION_OPTION)
                .where(QUESTION_OPTION.QUESTION_ID.in(questions.values().stream().flatMap(List::stream).map(QuestionRecord::getId).toList()))
                .orderBy(QUESTION_OPTION.POSITION, QUESTION_OPTION.ID).fetchGroups(QUESTION_OPTION.QUESTION_ID, ContentReader::option);
        Map<UUID, Content> contents = new LinkedHashMap<>();
        for (QuestionnaireVersionRecord version : versions) {
            QuestionnaireRecord questionnaire = questionnaires.get(version.getQuestionnaireId());
            List<? extends QuestionnaireSectionRecord> own = sections.containsKey(version.getId()) ? sections.get(version.getId()) : List.of();
            contents.put(version.getId(), new Content(questionnaire.getId(), questionnaire.getCode(), questionnaire.getName(), questionnaire.getMoment(),
                    questionnaire.getAddressee(), version.getId(), version.getNumber(),
                    version.getIntroduction() == null ? null : new Wording(version.getIntroduction(), version.getIntroductionEn()),
                    own.stream().map(section -> section(section, questions, options)).toList(), answered.contains(version.getId())));
        }
        return contents;
    }

    /** The versions of a questionnaire, the newest first. */
    public List<VersionSummary> versions(UUID questionnaireId) {
        return dsl.select(QUESTIONNAIRE_VERSION.ID, QUESTIONNAIRE_VERSION.NUMBER,
                        ListFields.count(SESSION_EVALUATION, SESSION_EVALUATION.QUESTIONNAIRE_VERSION_ID.eq(QUESTIONNAIRE_VERSION.ID)),
                        ListFields.count(ANSWER_SHEET.join(SESSION_EVALUATION).on(SESSION_EVALUATION.ID.eq(ANSWER_SHEET.SESSION_EVALUATION_ID)),
                                SESSION_EVALUATION.QUESTIONNAIRE_VERSION_ID.eq(QUESTIONNAIRE_VERSION.ID)))
                .from(QUESTIONNAIRE_VERSION).where(QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID.eq(questionnaireId)).orderBy(QUESTIONNAIRE_VERSION.NUMBER.desc())
                .fetch(row -> new VersionSummary(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static Section section(QuestionnaireSectionRecord section, Map<UUID, ? extends List<QuestionRecord>> questions, Map<UUID, List<Option>> options) {
        List<? extends QuestionRecord> own = questions.containsKey(section.getId()) ? questions.get(section.getId()) : List.of();
        return new Section(section.getId(), new Wording(section.getTitle(), section.getTitleEn()),
                own.stream().map(question -> question(question, options.getOrDefault(question.getId(), List.of()))).toList());
    }

    private static Question question(QuestionRecord row, List<Option> options) {
        return new Question(row.getId(), row.getLineageId(), row.getKind(), row.getTarget(), new Wording(row.getLabel(), row.getLabelEn()),
                row.getRequired(), scale(row), options);
    }

    /** The scale of a question as it is kept; null where it is not scored. */
    public static Scale scale(QuestionRecord row) {
        return row.getKind() != QuestionKind.SCALE ? Scale.ofKind(row.getKind())
                : Scale.of(row.getScaleMin(), row.getScaleMax(), row.getSatisfiedFrom() == null ? null : row.getSatisfiedFrom().intValue());
    }

    private static Option option(QuestionOptionRecord row) {
        return new Option(row.getId(), row.getLineageId(), row.getScore() == null ? null : row.getScore().intValue(),
                new Wording(row.getLabel(), row.getLabelEn()));
    }
}
