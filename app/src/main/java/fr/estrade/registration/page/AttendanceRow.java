package fr.estrade.registration.page;

import fr.estrade.registration.AttendancePlan;
import fr.estrade.registration.AttendancePlan.Cell;
import fr.estrade.registration.Attendee;
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
record AttendanceRow(UUID registrationId, String text, Map<UUID, Cell> cells, Map<UUID, Integer> counts, Integer total) {

    static AttendanceRow person(Attendee one, AttendancePlan plan) {
        return new AttendanceRow(one.id(), one.name(),
                plan.days().stream().collect(Collectors.toMap(AttendancePlan.Day::id, day -> plan.cell(one.id(), day.id()))), Map.of(),
                plan.daysOf(one.id()).size());
    }

    static AttendanceRow heading(String text) {
        return new AttendanceRow(null, text, Map.of(), Map.of(), null);
    }

    static AttendanceRow totals(String text, AttendancePlan plan) {
        Map<UUID, Integer> counts = plan.days().stream().filter(AttendancePlan.Day::held)
                .collect(Collectors.toMap(AttendancePlan.Day::id, day -> plan.expectedOn(day.id()).size()));
        return new AttendanceRow(null, text, Map.of(), counts, counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    boolean isPerson() {
        return registrationId != null;
    }

    boolean isHeading() {
        return registrationId == null && total == null;
    }
}
