package fr.estrade.registration.page;

import fr.estrade.registration.Attendee;
import fr.estrade.registration.ExpectationPlan;
import fr.estrade.registration.ExpectationPlan.Cell;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A row of the table of who comes when: somebody, the heading of a group, or the totals.
 *
 * @param registrationId of the person; null for the others
 * @param text           name, heading or word
 * @param cells          of a person, by day
 * @param counts         of the totals: how many are expected, by day
 * @param total          days of a person, or persons and days altogether; null for a heading
 */
record ExpectationRow(UUID registrationId, String text, Map<UUID, Cell> cells, Map<UUID, Integer> counts, Integer total) {

    static ExpectationRow person(Attendee one, ExpectationPlan plan) {
        return new ExpectationRow(one.id(), one.name(),
                plan.days().stream().collect(Collectors.toMap(ExpectationPlan.Day::id, day -> plan.cell(one.id(), day.id()))), Map.of(),
                plan.daysOf(one.id()).size());
    }

    static ExpectationRow heading(String text) {
        return new ExpectationRow(null, text, Map.of(), Map.of(), null);
    }

    static ExpectationRow totals(String text, ExpectationPlan plan) {
        Map<UUID, Integer> counts = plan.days().stream().filter(ExpectationPlan.Day::held)
                .collect(Collectors.toMap(ExpectationPlan.Day::id, day -> plan.expectedOn(day.id()).size()));
        return new ExpectationRow(null, text, Map.of(), counts, counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    boolean isPerson() {
        return registrationId != null;
    }

    boolean isHeading() {
        return registrationId == null && total == null;
    }
}
