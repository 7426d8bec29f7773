package fr.estrade.offer.page;

import com.fasterxml.jackson.databind.JsonNode;
import fr.estrade.db.code.PhaseLabel;
import fr.estrade.db.code.TextSection;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.offer.programme.ProgrammeLabels;
import fr.estrade.text.Formats;
import fr.estrade.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads the sheet of an offer as it is kept when it is given out, and as it is today, in the same words: so the two can be held
 * against each other.
 */
final class SheetText {

    private final Texts texts;
    private final Formats formats;
    private final ProgrammeLabels labels;
    private final JsonNode offer;
    private final PhaseLabel phaseLabel;
    private final List<SheetSection> sections = new ArrayList<>();

    private SheetText(Texts texts, JsonNode offer) {
        this.texts = texts;
        this.formats = texts.formats();
        this.labels = new ProgrammeLabels(texts);
        this.offer = offer;
        this.phaseLabel = PhaseLabel.valueOf(offer.path("phaseLabel").asText(PhaseLabel.PHASE.name()));
    }

    /** The sections of a sheet that say something, in their order. */
    static List<SheetSection> of(Texts texts, JsonNode offer) {
        SheetText sheet = new SheetText(texts, offer);
        sheet.read();
        return sheet.sections;
    }

    private void read() {
        add("identity", texts.get("offerpage.section.identity"), lines(text("title"), labelled("annex_heading"), labelled("programme_title"),
                field("delivery_type", code("DeliveryType", "deliveryType")), field("nature", code("OfferNature", "nature")),
                field("vintage", text("vintage")), field("updated_on", date(text("updatedOn"))),
                field("organisation_id", offer.path("commissioningBody").path("name").asText(null)),
                field("provider_id", offer.path("provider").path("name").asText(null)),
                said("offerpage.section.categories", joined(offer.path("categories"), JsonNode::asText))));
        plain("context");
        plain("professional_objective");
        add("objectives", texts.get("offerpage.section.objectives"), lines(text("objectivesIntro"), bullets(offer.path("learningObjectives"), 0, "• ")));
        add("audience", label("audience"), lines(text("audience"), text("audienceDetail"),
                each(offer.path("audienceRoles"), role -> bullet(0, "• ", parts(role.path("name").asText(null),
                        code("AudienceImportance", role.path("importance")), role.path("note").asText(null))))));
        add("prerequisites", label("prerequisites"), lines(code("PrerequisiteState", "prerequisiteState"), text("prerequisites")));
        add("admission", label("admission_mode"), lines(code("AdmissionMode", "admissionMode"), text("admission"), text("admissionCriteria")));
        add("headcount", label("headcount_text"), lines(text("headcountText"), labelled("headcount_min"), labelled("headcount_max")));
        add("duration", texts.get("offerpage.section.duration"), lines(duration(), text("schedule"), times(offer, "usual")));
        plain("content_intro");
        programme();
        plain("content_closing");
        shared(TextSection.DISCLAIMER, "disclaimer");
        shared(TextSection.METHODS, "teachingMethods");
        add("evaluation", texts.code(TextSection.EVALUATION), lines(each(offer.path("evaluationMoments"), this::evaluation),
                shared(TextSection.EVALUATION), text("evaluationMethods")));
        add("sanction", texts.code(TextSection.SANCTION), lines(field("recognition", code("Recognition", "recognition")),
                shared(TextSection.SANCTION), text("sanction")));
        shared(TextSection.RESOURCES, "resources");
        plain("follow_up");
        add("trainers", texts.get("offerpage.part.trainers"), lines(each(offer.path("trainers"), trainer -> parts(
                lines(Stream.of("firstName", "lastName").map(key -> trainer.path(key).asText(null)).filter(name -> name != null)
                        .collect(Collectors.joining(" "))), trainer.path("provider").asText(null))), text("trainerText"), text("trainerPresentation")));
        plain("selling_points");
        add("place", texts.get("offerpage.section.place"), lines(code("Modality", "modality"), text("modalityDetail"),
                code("PlaceState", "placeState"), field("place_provider", code("PlaceProvider", "placeProvider")), text("place")));
        shared(TextSection.ACCESS, "access");
        add("accessDelay", texts.code(TextSection.ACCESS_DELAY), lines(delay(), labelled("answer_delay_days"),
                labelled("registration_deadline_days"), shared(TextSection.ACCESS_DELAY), text("accessDelay")));
        add("registration", texts.get("offerpage.section.registration"), lines(text("registrationUrl"), text("registrationPhone")));
        add("prices", texts.get("offerpage.section.prices"), lines(each(offer.path("prices"), this::price)));
        shared(TextSection.FUNDING, "funding");
        add("accessibility", texts.code(TextSection.ACCESSIBILITY), lines(shared(TextSection.ACCESSIBILITY), text("accessibility"),
                text("accessibilityRegisterUrl")));
        shared(TextSection.CONTACT, "contact");
        shared(TextSection.OTHER, "");
        plain("footnotes");
    }

    // What a sheet is made of.

    private void plain(String column) {
        add(column, label(column), text(camelCase(column)));
    }

    /** A section with the shared texts of the office and the offer's own. */
    private void shared(TextSection section, String key) {
        add(section.name(), texts.code(section), lines(shared(section), key.isEmpty() ? null : text(key)));
    }

    private String shared(TextSection section) {
        return stream(offer.path("textBlocks")).filter(block -> block.path("section").asText().equals(section.name()))
                .map(block -> block.path("text").asText()).collect(Collectors.joining("\n"));
    }

    private void programme() {
        int number = 0;
        for (JsonNode phase : offer.path("phases")) {
            number++;
            StringBuilder text = new StringBuilder(lines(
                    parts(phase.path("optional").asBoolean() ? texts.get("show.option") : null,
                            phase.path("kind").asText().equals("HOUR_BANK") ? code("PhaseKind", phase.path("kind")) : null,
                            code("Modality", phase.path("modality")),
                            phase.path("declaredDays").isNumber() ? formats.days(phase.path("declaredDays").decimalValue()) : null,
                            phase.path("ceilingMinutes").isNumber() ? texts.get("show.ceiling", formats.duration(phase.path("ceilingMinutes").asInt())) : null),
                    phase.path("aim").asText(null), each(phase.path("prices"), this::price)));
            int day = 0;
            for (JsonNode node : phase.path("days")) {
                text.append('\n').append(day(node, ++day));
            }
            add("phase " + phase.path("id").asText(), labels.phase(phaseLabel, number, phase.path("title").asText(null)),
                    lines(text.toString(), phase.path("interSessionWork").asText(null)));
        }
    }

    private String day(JsonNode day, int number) {
        JsonNode minutes = day.path("minutes");
        StringBuilder text = new StringBuilder(parts(labels.day(number, day.path("title").asText(null)),
                minutes.isNumber() ? formats.duration(minutes.asInt()) : null, joined(day.path("audienceRoles"), JsonNode::asText)));
        String audience = day.path("audience").asText(null);
        if (audience != null) {
            text.append('\n').append(audience);
        }
        for (JsonNode sequence : day.path("sequences")) {
            text.append('\n').append(lines(bullets(sequence.path("learningObjectives"), 1, "• "), bullets(sequence.path("contents"), 1, "– ")));
        }
        return lines(text.toString(), day.path("teachingMethods").asText(null));
    }

    private String evaluation(JsonNode moment) {
        JsonNode offset = moment.path("offsetDays");
        String word = moment.path("label").asText(null);
        String timing = offset.isNumber() && !moment.path("reference").isNull()
                ? texts.get("offerpage.timing." + moment.path("reference").asText() + side(offset.asInt()), Math.abs(offset.asInt())) : null;
        return parts(code("EvaluationMoment", moment.path("moment")), word == null ? null : texts.get("offerpage.quoted", word), timing,
                moment.path("means").asText(null), moment.path("purpose").asText(null), code("ToolOwner", moment.path("toolOwner")));
    }

    private static String side(int days) {
        return days == 0 ? ".on" : days < 0 ? ".before" : ".after";
    }

    private String price(JsonNode price) {
        JsonNode amount = price.path("amount");
        String said = amount.isNumber() ? formats.money(new BigDecimal(amount.asText()), code("TaxBasis", price.path("taxBasis"))) : formats.notProvided();
        String unit = code("PriceUnit", price.path("unit"));
        return parts(price.path("label").asText(null), unit == null ? said : texts.get("offerpage.price.per", said, unit),
                price.path("inclusions").asText(null), price.path("note").asText(null));
    }

    private String duration() {
        JsonNode days = offer.path("declaredDays");
        JsonNode minutes = offer.path("declaredMinutes");
        return parts(days.isNumber() ? formats.days(days.decimalValue()) : null, minutes.isNumber() ? formats.duration(minutes.asInt()) : null);
    }

    private String delay() {
        JsonNode amount = offer.path("accessDelayAmount");
        String unit = offer.path("accessDelayUnit").asText(null);
        return !amount.isNumber() ? null : field("access_delay_amount", parts(
                unit == null ? formats.number(amount.asInt()) : texts.count("offer.delay." + unit, amount.asInt()),
                offer.path("accessDelayMaximum").asBoolean() ? label("access_delay_maximum") : null));
    }

    private String times(JsonNode node, String prefix) {
        List<LocalTime> times = Stream.of("Start", "BreakStart", "BreakEnd", "End").map(part -> node.path(prefix + part).asText(null))
                .map(time -> time == null ? null : LocalTime.parse(time)).toList();
        return formats.timeSpans(new DayTimes(times.get(0), times.get(1), times.get(2), times.get(3)).spans());
    }

    // Words.

    private void add(String key, String heading, String text) {
        if (text != null && !text.isBlank()) {
            sections.add(new SheetSection(key, heading, text.strip()));
        }
    }

    private String text(String key) {
        JsonNode node = offer.path(key);
        return node.isNull() || node.isMissingNode() ? null : node.asText();
    }

    private String labelled(String column) {
        return field(column, text(camelCase(column)));
    }

    private String field(String column, String value) {
        return value == null || value.isBlank() ? null : texts.get("show.field", label(column), value);
    }

    private String said(String key, String value) {
        return value == null || value.isBlank() ? null : texts.get("show.field", texts.get(key), value);
    }

    private String label(String column) {
        return texts.column("offer", column);
    }

    private String code(String type, String key) {
        return code(type, offer.path(key));
    }

    private String code(String type, JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : texts.get("code." + type + "." + value.asText());
    }

    private String date(String iso) {
        return iso == null ? null : formats.dateLong(LocalDate.parse(iso));
    }

    private static String bullets(JsonNode lines, int indent, String sign) {
        return each(lines, line -> bullet(indent + line.path("depth").asInt(), sign, line.path("text").asText()));
    }

    private static String bullet(int depth, String sign, String text) {
        return "    ".repeat(depth) + sign + text;
    }

    private static String each(JsonNode nodes, Function<JsonNode, String> words) {
        return stream(nodes).map(words).filter(text -> text != null && !text.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String joined(JsonNode nodes, Function<JsonNode, String> words) {
        return stream(nodes).map(words).collect(Collectors.joining(", "));
    }

    private static String lines(String... texts) {
        return joined("\n", texts);
    }

    private static String parts(String... texts) {
        return joined(" · ", texts);
    }

    private static String joined(String separator, String... texts) {
        return Stream.of(texts).filter(text -> text != null && !text.isBlank()).map(String::stripTrailing).collect(Collectors.joining(separator));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String camelCase(String column) {
        StringBuilder key = new StringBuilder();
        for (String word : column.split("_")) {
            key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.toString();
    }
}
