package fr.estrade.offer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.estrade.db.code.LineKind;
import fr.estrade.offer.programme.Attachment;
import fr.estrade.offer.programme.AudienceRole;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Price;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.offer.programme.ProgrammeLine;
import fr.estrade.offer.programme.ProgrammeTotals;
import fr.estrade.record.show.JsonValues;
import java.util.Collection;
import java.util.function.BiConsumer;

/**
 * A programme as JSON for other programs. Keys are the identifiers of the trade in lowerCamelCase (an identifier loses the name of
 * the thing it stands in: the unit of a price is {@code unit}); ids and codes are text, dates and times ISO, minutes and amounts
 * numbers, the unknown is null. The shape is kept.
 */
public final class ProgrammeJson {

    private ProgrammeJson() {
    }

    /**
     * Puts {@code learningObjectives}, {@code audienceRoles}, {@code phases} and {@code totals} into an object.
     *
     * @param more adds to each day what the caller knows of it
     */
    public static void put(ObjectNode into, Programme programme, BiConsumer<ProgrammeDay, ObjectNode> more) {
        lines(into.putArray("learningObjectives"), programme.objectives());
        ArrayNode roles = into.putArray("audienceRoles");
        programme.roles().forEach(role -> role(roles.addObject(), role));
        ArrayNode phases = into.putArray("phases");
        int position = 0;
        for (Phase phase : programme.phases()) {
            phase(phases.addObject(), programme, phase, ++position, more);
        }
        totals(into.putObject("totals"), ProgrammeTotals.of(programme));
    }

    private static void totals(ObjectNode into, ProgrammeTotals totals) {
        into.put("firmDays", totals.firm().days());
        into.put("firmMinutes", totals.firm().minutes());
        into.put("firmDaysWithoutDuration", totals.firm().daysWithoutDuration());
        into.put("withOptionsDays", totals.withOptions().days());
        into.put("withOptionsMinutes", totals.withOptions().minutes());
        into.put("withOptionsDaysWithoutDuration", totals.withOptions().daysWithoutDuration());
        into.put("hourBanks", totals.hourBank().banks());
        boolean isKnown = totals.hourBank().withoutCeiling() < totals.hourBank().banks();
        into.put("hourBankCeilingMinutes", isKnown ? totals.hourBank().ceilingMinutes() : null);
    }

    private static void phase(ObjectNode into, Programme programme, Phase phase, int position, BiConsumer<ProgrammeDay, ObjectNode> more) {
        put(into, "id", phase.id());
        into.put("position", position);
        put(into, "kind", phase.kind());
        into.put("optional", phase.optional());
        into.put("takenUp", phase.takenUp());
        into.put("title", phase.title());
        into.put("aim", phase.aim());
        put(into, "modality", phase.modality());
        put(into, "declaredDays", phase.declaredDays());
        into.put("interSessionWork", phase.interSessionWork());
        into.put("ceilingMinutes", phase.ceilingMinutes());
        prices(into.putArray("prices"), phase.prices());
        ArrayNode days = into.putArray("days");
        int number = 0;
        for (ProgrammeDay day : phase.days()) {
            day(days.addObject(), programme, day, ++number, more);
        }
    }

    private static void day(ObjectNode into, Programme programme, ProgrammeDay day, int position, BiConsumer<ProgrammeDay, ObjectNode> more) {
        put(into, "id", day.id());
        into.put("position", position);
        into.put("title", day.title());
        into.put("audience", day.audience());
        ArrayNode roles = into.putArray("audienceRoles");
        day.roleIds().forEach(id -> programme.role(id).ifPresent(role -> roles.add(role.name())));
        put(into, "minutes", programme.minutesOf(day).isPresent() ? programme.minutesOf(day).getAsInt() : null);
        times(into, programme.timesOf(day));
        ArrayNode sequences = into.putArray("sequences");
        for (int sequence : day.sequences()) {
            ObjectNode part = sequences.addObject().put("position", sequence);
            lines(part.putArray("learningObjectives"), day.lines(sequence, LineKind.OBJECTIVE));
            lines(part.putArray("contents"), day.lines(sequence, LineKind.CONTENT));
        }
        into.put("teachingMethods", day.methods());
        into.put("notes", day.notes());
        attachments(into.putArray("attachments"), day.attachments());
        more.accept(day, into);
    }

    private static void lines(ArrayNode into, Collection<ProgrammeLine> lines) {
        lines.forEach(line -> into.addObject().put("depth", line.depth()).put("text", line.body()));
    }

    private static void role(ObjectNode into, AudienceRole role) {
        put(into, "id", role.id());
        into.put("name", role.name());
        put(into, "importance", role.importance());
        into.put("note", role.note());
    }

    /** Puts {@code start}, {@code breakStart}, {@code breakEnd} and {@code end}. */
    public static void times(ObjectNode into, DayTimes times) {
        put(into, "start", times.start());
        put(into, "breakStart", times.breakStart());
        put(into, "breakEnd", times.breakEnd());
        put(into, "end", times.end());
    }

    public static void prices(ArrayNode into, Collection<Price> prices) {
        for (Price price : prices) {
            ObjectNode node = into.addObject();
            put(node, "id", price.id());
            node.put("label", price.label());
            put(node, "amount", price.amount());
            put(node, "taxBasis", price.basis());
            put(node, "unit", price.unit());
            node.put("inclusions", price.inclusions());
            node.put("note", price.note());
        }
    }

    public static void attachments(ArrayNode into, Collection<Attachment> attachments) {
        for (Attachment attachment : attachments) {
            put(into.addObject().put("fileName", attachment.fileName()).put("mediaType", attachment.mediaType()).put("caption", attachment.caption())
                    .put("sizeBytes", attachment.sizeBytes()), "id", attachment.id());
        }
    }

    /** Puts a value of a column: numbers and booleans as such, everything else by its ISO or plain text, null as null. */
    public static void put(ObjectNode into, String key, Object value) {
        JsonValues.put(into, key, value);
    }
}
