package fr.estrade.evaluation;

import static fr.estrade.db.Tables.QUESTIONNAIRE;

import fr.estrade.db.code.QuestionTarget;
import fr.estrade.db.tables.records.QuestionnaireRecord;
import fr.estrade.evaluation.Content.Option;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.Content.Section;
import fr.estrade.record.show.RecordKind;
import fr.estrade.record.show.Shown;
import fr.estrade.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A questionnaire whole, with all its versions, for programs and for reading. */
public final class ShowQuestionnaire {

    /** Questionnaires, called by their code. */
    public static final RecordKind KIND = RecordKind.of("questionnaire", QUESTIONNAIRE, QUESTIONNAIRE.CODE)
            .shown((dsl, id, restricted) -> read(dsl, id).map(whole -> Shown.of(() -> json(whole), texts -> text(whole, texts))));

    private static final JsonMapper JSON = new JsonMapper();

    /** @param versions the newest first, each with how often it was put and answered */
    private record Whole(QuestionnaireRecord row, List<VersionSummary> versions, List<Content> contents) {
    }

    private ShowQuestionnaire() {
    }

    private static Optional<Whole> read(DSLContext dsl, UUID id) {
        ContentReader reader = new ContentReader(dsl);
        return dsl.fetchOptional(QUESTIONNAIRE, QUESTIONNAIRE.ID.eq(id)).map(row -> {
            List<VersionSummary> versions = reader.versions(id);
            return new Whole(row, versions, versions.stream().map(version -> reader.version(version.id()).orElseThrow()).toList());
        });
    }

    private static ObjectNode json(Whole whole) {
        ObjectNode into = JSON.createObjectNode();
        into.put("id", whole.row().getId().toString()).put("code", whole.row().getCode()).put("name", whole.row().getName())
                .put("moment", whole.row().getMoment().name()).put("addressee", whole.row().getAddressee().name())
                .put("notes", whole.row().getNotes()).put("archived", whole.row().getArchived());
        var versions = into.putArray("versions");
        for (int i = 0; i < whole.versions().size(); i++) {
            Content content = whole.contents().get(i);
            ObjectNode version = versions.addObject().put("id", content.versionId().toString()).put("number", content.number())
                    .put("sessions", whole.versions().get(i).sessions()).put("sheets", whole.versions().get(i).sheets());
            put(version, "introduction", content.introduction());
            var sections = version.putArray("sections");
            content.sections().forEach(section -> section(sections.addObject(), section));
        }
        return into;
    }

    private static void section(ObjectNode into, Section section) {
        into.put("id", section.id().toString());
        put(into, "title", section.title());
        var questions = into.putArray("questions");
        section.questions().forEach(question -> question(questions.addObject(), question));
    }

    private static void question(ObjectNode into, Question question) {
        into.put("id", question.id().toString()).put("lineage", question.lineageId().toString()).put("kind", question.kind().name())
                .put("target", question.target().name());
        put(into, "label", question.label());
        into.put("required", question.required());
        if (question.scale() == null) {
            into.putNull("scale");
        } else {
            into.putObject("scale").put("min", question.scale().min()).put("max", question.scale().max())
                    .put("satisfiedFrom", question.scale().satisfiedFrom());
        }
        var options = into.putArray("options");
        for (Option option : question.options()) {
            ObjectNode node = options.addObject().put("id", option.id().toString()).put("lineage", option.lineageId().toString()).put("score", option.score());
            put(node, "label", option.label());
        }
    }

    private static void put(ObjectNode into, String key, Wording words) {
        into.put(key, words == null ? null : words.french()).put(key + "En", words == null ? null : words.english());
    }

    private static String text(Whole whole, Texts texts) {
        StringBuilder out = new StringBuilder(whole.row().getName()).append('\n').append(String.join(" · ", whole.row().getCode(),
                texts.code(whole.row().getMoment()), texts.code(whole.row().getAddressee()))).append('\n');
        for (int i = 0; i < whole.versions().size(); i++) {
            VersionSummary version = whole.versions().get(i);
            out.append('\n').append(texts.get("questionnaire.version", version.number())).append(" · ")
                    .append(texts.get("questionnaire.version.used", texts.count("questionnaire.sessions", version.sessions()),
                            texts.count("questionnaire.sheets", version.sheets()))).append('\n');
            int number = 1;
            for (Section section : whole.contents().get(i).sections()) {
                out.append("  ").append(section.title().in(texts)).append('\n');
                for (Question question : section.questions()) {
                    out.append("    ").append(number++).append(". ").append(question.label().in(texts)).append("  [").append(kind(question, texts)).append("]\n");
                }
            }
        }
        return out.toString();
    }

    private static String kind(Question question, Texts texts) {
        String kind = question.options().isEmpty() ? texts.code(question.kind())
                : question.options().stream().map(option -> option.label().in(texts)).collect(Collectors.joining(" / "));
        return question.target() == QuestionTarget.SESSION || question.target() == QuestionTarget.OBJECTIVE ? kind : kind + " · " + texts.code(question.target());
    }
}
