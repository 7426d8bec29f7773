package fr.estrade.registration;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who is expected on which day of a session. Whatever is counted or printed for a day reads it.
 *
 * <p>A role that some days name is expected on those days and no other. Who comes without a role is the main audience, which is
 * expected every day; so is a role that no day names. A cell that was changed by hand stays as it was set, whatever the programme
 * becomes. On the days of an option that was not taken up nobody is expected.
 */
public final class ExpectationPlan {

    /**
     * Somebody who takes part.
     *
     * @param registrationId of the registration
     * @param roleId         role of the audience in which they come; null: main audience
     */
    public record Person(UUID registrationId, UUID roleId) {
    }

    /**
     * A day of the session.
     *
     * @param id    of the session's day
     * @param held  whether it takes place as things stand: of no option, or of one that was taken up
     * @param roles that the programme names for it
     */
    public record Day(UUID id, boolean held, Set<UUID> roles) {

        public Day {
            roles = Set.copyOf(roles);
        }
    }

    /** Somebody on a day, changed by hand. */
    public record Change(UUID registrationId, UUID dayId, boolean expected) {
    }

    /** Somebody on a day. */
    public enum Cell {
        /** Comes, as the programme says. */
        EXPECTED,
        /** Does not come, as the programme says. */
        NOT_EXPECTED,
        /** Comes, though the programme does not say so. */
        ADDED,
        /** Does not come, though the programme says so. */
        REMOVED,
        /** The day does not take place. */
        NOT_HELD;

        /** Whether somebody is to be counted. */
        public boolean isExpected() {
            return this == EXPECTED || this == ADDED;
        }

        /** Whether it was changed by hand. */
        public boolean isOverridden() {
            return this == ADDED || this == REMOVED;
        }
    }

    private record Place(UUID registrationId, UUID dayId) {
    }

    private final List<Person> persons;
    private final List<Day> days;
    private final Map<UUID, Person> personsById;
    private final Map<UUID, Day> daysById;
    private final Set<UUID> namedRoles;
    private final Map<Place, Boolean> overrides = new HashMap<>();

    public ExpectationPlan(List<Person> persons, List<Day> days, Collection<Change> changes) {
        this.persons = List.copyOf(persons);
        this.days = List.copyOf(days);
        this.personsById = persons.stream().collect(Collectors.toMap(Person::registrationId, person -> person));
        this.daysById = days.stream().collect(Collectors.toMap(Day::id, day -> day));
        this.namedRoles = days.stream().flatMap(day -> day.roles().stream()).collect(Collectors.toCollection(HashSet::new));
        changes.forEach(set -> this.overrides.put(new Place(set.registrationId(), set.dayId()), set.expected()));
    }

    /** In the order given. */
    public List<Person> persons() {
        return persons;
    }

    /** In the order given. */
    public List<Day> days() {
        return days;
    }

    /** Whether the programme expects somebody on a day, whatever was changed by hand and whether or not it takes place. */
    public boolean byProgramme(UUID registrationId, UUID dayId) {
        UUID role = person(registrationId).roleId();
        return role == null || !namedRoles.contains(role) || day(dayId).roles().contains(role);
    }

    /** Somebody on a day. */
    public Cell cell(UUID registrationId, UUID dayId) {
        boolean expected = byProgramme(registrationId, dayId);
        if (!day(dayId).held()) {
            return Cell.NOT_HELD;
        }
        Boolean set = overrides.get(new Place(registrationId, dayId));
        if (set == null || set == expected) {
            return expected ? Cell.EXPECTED : Cell.NOT_EXPECTED;
        }
        return set ? Cell.ADDED : Cell.REMOVED;
    }

    /** Whether somebody is expected on a day. */
    public boolean isExpected(UUID registrationId, UUID dayId) {
        return cell(registrationId, dayId).isExpected();
    }

    /** Who is expected on a day, in order. */
    public List<Person> expectedOn(UUID dayId) {
        return persons.stream().filter(person -> isExpected(person.registrationId(), dayId)).toList();
    }

    /** On which days somebody is expected, in order. */
    public List<Day> daysOf(UUID registrationId) {
        return days.stream().filter(day -> isExpected(registrationId, day.id())).toList();
    }

    private Person person(UUID registrationId) {
        return required(personsById.get(registrationId), registrationId);
    }

    private Day day(UUID dayId) {
        return required(daysById.get(dayId), dayId);
    }

    private static <T> T required(T found, UUID id) {
        if (found == null) {
            throw new IllegalArgumentException("Not of this plan: " + id);
        }
        return found;
    }
}
