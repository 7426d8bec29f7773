package fr.estrade.offer;

import java.util.UUID;

/**
 * Something that a public sheet must state.
 *
 * @param referential name of the wording ("V10")
 * @param label       as the referential words it
 * @param rule        which fields satisfy it, see {@link RequirementRule}
 */
public record Requirement(UUID id, String referential, String label, String rule) {
}
