package fr.estrade.offer;

import static fr.estrade.db.Tables.OFFER;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which fields of an offer satisfy a requirement. Written by the office as text: {@code a|b} means a or b, {@code a,b} both,
 * {@code a~c} that c alone satisfies it in part.
 *
 * <p>A field is a column of the offer, or {@code objectives} (of the whole or of a day), {@code programme_days}, {@code prices}
 * (of the whole), {@code phase_prices}, {@code evaluation_moments}, {@code categories}, {@code trainers}.
 *
 * @param alternatives any of which satisfies it when all its fields are filled; at least one field in all
 * @param partly       fields that satisfy it in part
 */
record RequirementRule(List<List<String>> alternatives, List<String> partly) {
    /** Fields that are no columns. */
    static final Set<String> GATHERED =
            Set.of("objectives", "programme_days", "prices", "phase_prices", "evaluation_moments", "categories", "trainers");

    static RequirementRule parse(String rule) {
        String[] parts = rule.split("~", 2);
        List<List<String>> alternatives = Arrays.stream(parts[0].split("\\|")).map(RequirementRule::names).filter(names -> !names.isEmpty()).toList();
        return new RequirementRule(alternatives, parts.length > 1 ? names(parts[1].replace('|', ',')) : List.of());
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    /** Every field named, the first of which is where somebody goes to fill it in. */
    List<String> fields() {
        return Stream.concat(alternatives.stream().flatMap(List::stream), partly.stream()).distinct().toList();
    }

    /** The names in it that are no fields; a rule without any field gives itself. */
    static List<String> unknownFields(String rule) {
        List<String> fields = parse(rule).fields();
        return fields.isEmpty() ? List.of(rule) : fields.stream().filter(name -> !GATHERED.contains(name) && OFFER.field(name) == null).toList();
    }
}
