package fr.estrade.offer;

import static fr.estrade.db.Tables.OFFER;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.estrade.db.code.TextSection;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.record.show.JsonValues;
import fr.estrade.record.show.RecordKind;
import fr.estrade.record.show.Shown;
import fr.estrade.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.TableField;

/** A whole offer, for other programs (JSON, see {@link ProgrammeJson}) or to be read. */
public final class ShowOffer {
    /** Offers, called by their code. */
    public static final RecordKind KIND = RecordKind.of("offer", OFFER, OFFER.CODE).shown((dsl, id, restricted) -> new OfferReader(dsl).read(id)
            .map(offer -> Shown.of(() -> json(offer), texts -> text(offer, texts))));

    private static final Set<Field<?>> ELSEWHERE = Set.of(OFFER.VERSION, OFFER.ORGANISATION_ID, OFFER.PROVIDER_ID, OFFER.FIRM_DAYS,
            OFFER.FIRM_MINUTES, OFFER.SEARCH_KEY);
    /** Columns whose key is not their own name. */
    private static final Map<Field<?>, String> KEYS = Map.of(OFFER.METHODS, "teachingMethods", OFFER.EVALUATION, "evaluationMethods");
    private static final JsonMapper JSON = new JsonMapper();
    /** The texts in the order of a sheet; those of a section are read together with their shared blocks. */
    private static final List<TableField<OfferRecord, String>> BEFORE = List.of(OFFER.CONTEXT, OFFER.PROFESSIONAL_OBJECTIVE, OFFER.OBJECTIVES_INTRO);
    private static final List<TableField<OfferRecord, String>> AUDIENCE =
            List.of(OFFER.AUDIENCE, OFFER.AUDIENCE_DETAIL, OFFER.PREREQUISITES, OFFER.ADMISSION, OFFER.ADMISSION_CRITERIA, OFFER.HEADCOUNT_TEXT);
    private static final List<TableField<OfferRecord, String>> AFTER = List.of(OFFER.CONTENT_CLOSING, OFFER.DISCLAIMER, OFFER.METHODS, OFFER.EVALUATION,
            OFFER.SANCTION, OFFER.RESOURCES, OFFER.FOLLOW_UP, OFFER.TRAINER_TEXT, OFFER.TRAINER_PRESENTATION, OFFER.SELLING_POINTS, OFFER.SCHEDULE,
            OFFER.PLACE, OFFER.ACCESS, OFFER.ACCESS_DELAY, OFFER.FUNDING, OFFER.ACCESSIBILITY, OFFER.CONTACT, OFFER.FOOTNOTES);

    private ShowOffer() {
    }

    /** The offer as an object of JSON. */
    public static ObjectNode json(OfferSnapshot snapshot) {
        ObjectNode into = JSON.createObjectNode();
        for (Field<?> column : OFFER.fields()) {
            if (!ELSEWHERE.contains(column)) {
                ProgrammeJson.put(into, KEYS.getOrDefault(column, JsonValues.key(column.getName())), snapshot.offer().get(column));
            }
        }
        body(into, "commissioningBody", snapshot.commissioning());
        body(into, "provider", snapshot.provider());
        ArrayNode categories = into.putArray("categories");
        snapshot.categories().forEach(category -> categories.add(category.label()));
        ArrayNode trainers = into.putArray("trainers");
        snapshot.trainers().forEach(trainer -> trainers.addObject().put("code", trainer.code()).put("firstName", trainer.firstName())
                .put("lastName", trainer.lastName()).put("provider", trainer.provider()));
        ProgrammeJson.put(into, snapshot.programme(), (day, node) -> { });
        ProgrammeJson.prices(into.putArray("prices"), snapshot.prices());
        evaluations(into.putArray("evaluationMoments"), snapshot.evaluations());
        ArrayNode blocks = into.putArray("textBlocks");
        snapshot.blocks().forEach((section, texts) -> texts.forEach(text ->
                blocks.addObject().put("section", section.name()).put("title", text.title()).put("text", text.body())));
        ProgrammeJson.attachments(into.putArray("attachments"), snapshot.attachments());
        return into;
    }

    private static void evaluations(ArrayNode into, List<EvaluationStep> steps) {
        for (EvaluationStep step : steps) {
            ObjectNode node = into.addObject();
            ProgrammeJson.put(node, "moment", step.moment());
            node.put("label", step.label()).put("means", step.means()).put("purpose", step.purpose());
            ProgrammeJson.put(node, "toolOwner", step.toolOwner());
            ProgrammeJson.put(node, "reference", step.reference());
            node.put("offsetDays", step.offsetDays());
        }
    }

    private static void body(ObjectNode into, String key, OfferSnapshot.Body body) {
        if (body == null) {
            into.putNull(key);
        } else {
            into.putObject(key).put("id", body.id().toString()).put("code", body.code()).put("name", body.name()).put("cafCode", body.cafCode());
        }
    }

    /** The offer as a page of plain text. */
    public static String text(OfferSnapshot snapshot, Texts texts) {
        OfferRecord offer = snapshot.offer();
        TextPage page = new TextPage(texts);
        page.title(offer.getTitle());
        page.line(offer.getCode(), texts.code(offer.getStatus()), offer.getDeliveryType() == null ? null : texts.code(offer.getDeliveryType()),
                offer.getUpdatedOn() == null ? null : texts.get("show.updatedOn", texts.formats().dateLong(offer.getUpdatedOn())));
        page.field(OFFER.ORGANISATION_ID, snapshot.commissioning() == null ? null : snapshot.commissioning().name());
        page.field(OFFER.PROVIDER_ID, snapshot.provider() == null ? null : snapshot.provider().name());
        snapshot.trainers().forEach(trainer -> page.line(trainer.fullName(), trainer.provider()));
        page.totals(snapshot.totals());
        BEFORE.forEach(column -> page.section(column, offer.get(column)));
        page.lines(snapshot.programme().objectives());
        AUDIENCE.forEach(column -> page.section(column, offer.get(column)));
        page.section(OFFER.CONTENT_INTRO, offer.getContentIntro());
        page.programme(snapshot.programme(), day -> null);
        AFTER.forEach(column -> page.section(column, OfferText.sectionOf(column.getName()).map(snapshot::text).orElse(offer.get(column))));
        page.heading(texts.code(TextSection.OTHER), snapshot.text(TextSection.OTHER));
        page.prices(snapshot.prices());
        return page.toString();
    }
}
