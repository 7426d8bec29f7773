package fr.estrade.offer;

import static fr.estrade.db.Tables.OFFER;

import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.PrerequisiteState;
import fr.estrade.db.code.TextSection;
import fr.estrade.offer.programme.Price;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;

/**
 * What a public sheet must state, and whether an offer states it.
 *
 * @param items one a requirement, in the order of the referential
 */
public record Completeness(List<Item> items) {

    /** How far a requirement is met. */
    public enum State {
        SATISFIED,
        /** Something related is stated, not the thing itself. */
        PARTIAL,
        /** Its heading stands on the sheet with nothing behind it. */
        EMPTY,
        MISSING
    }

    /**
     * A requirement and how far it is met.
     *
     * @param field where somebody goes to fill it in: a column of the offer, or one of the gathered fields of {@link RequirementRule};
     *              null for a rule without fields
     */
    public record Item(Requirement requirement, State state, String field) {
    }

    public Completeness {
        items = List.copyOf(items);
    }

    /** How many requirements are met in full. */
    public int satisfied() {
        return (int) items.stream().filter(item -> item.state() == State.SATISFIED).count();
    }

    public int total() {
        return items.size();
    }

    /** What is not met in full, in order. */
    public List<Item> open() {
        return items.stream().filter(item -> item.state() != State.SATISFIED).toList();
    }

    /** Holds an offer against requirements. */
    public static Completeness of(OfferSnapshot offer, List<Requirement> requirements) {
        return new Completeness(requirements.stream().map(requirement -> item(offer, requirement)).toList());
    }

    /** The names in a rule that are no fields, for whoever writes it; empty for a rule that can be used. */
    public static List<String> faultsOf(String rule) {
        return RequirementRule.unknownFields(rule);
    }

    private static Item item(OfferSnapshot offer, Requirement requirement) {
        RequirementRule rule = RequirementRule.parse(requirement.rule());
        List<String> fields = rule.fields();
        return new Item(requirement, state(offer, rule), fields.isEmpty() ? null : fields.getFirst());
    }

    private static State state(OfferSnapshot offer, RequirementRule rule) {
        boolean some = false;
        for (List<String> alternative : rule.alternatives()) {
            List<Content> contents = alternative.stream().map(field -> content(offer, field)).toList();
            if (contents.stream().allMatch(content -> content == Content.FILLED)) {
                return State.SATISFIED;
            }
            some |= contents.contains(Content.FILLED);
        }
        if (some || rule.partly().stream().anyMatch(field -> content(offer, field) == Content.FILLED)) {
            return State.PARTIAL;
        }
        return rule.fields().stream().anyMatch(field -> content(offer, field) == Content.BLANK) ? State.EMPTY : State.MISSING;
    }

    /** What a field holds: something, a heading without anything, nothing. */
    private enum Content { FILLED, BLANK, NOTHING }

    private static Content content(OfferSnapshot offer, String field) {
        return switch (field) {
            case "prerequisites" -> prerequisites(offer);
            case "objectives" -> filled(Stream.concat(offer.programme().objectives().stream(),
                    offer.programme().days().flatMap(day -> day.lines(LineKind.OBJECTIVE).stream())).toList());
            case "programme_days" -> filled(offer.programme().days().toList());
            case "prices" -> prices(offer.prices());
            case "phase_prices" -> prices(offer.programme().phases().stream().flatMap(phase -> phase.prices().stream()).toList());
            case "evaluation_moments" -> filled(offer.evaluations());
            case "categories" -> filled(offer.categories());
            case "trainers" -> filled(offer.trainers());
            default -> column(offer, field);
        };
    }

    private static Content column(OfferSnapshot offer, String name) {
        Field<?> column = OFFER.field(name);
        Object value = column == null ? null : offer.offer().get(column);
        Optional<TextSection> section = OfferText.sectionOf(name);
        if (section.isPresent() && !offer.text(section.get()).isEmpty()) {
            return Content.FILLED;
        }
        return value == null ? Content.NOTHING : value instanceof String text && text.isBlank() ? Content.BLANK : Content.FILLED;
    }

    /** That there are none must be said; that there are some needs saying which. */
    private static Content prerequisites(OfferSnapshot offer) {
        if (offer.offer().getPrerequisiteState() == PrerequisiteState.NONE) {
            return Content.FILLED;
        }
        Content text = column(offer, "prerequisites");
        return text == Content.NOTHING && offer.offer().getPrerequisiteState() != null ? Content.BLANK : text;
    }

    private static Content prices(List<Price> prices) {
        return prices.isEmpty() ? Content.NOTHING : prices.stream().anyMatch(price -> price.amount() != null) ? Content.FILLED : Content.BLANK;
    }

    private static Content filled(Collection<?> some) {
        return some.isEmpty() ? Content.NOTHING : Content.FILLED;
    }
}
