package fr.estrade.registration;

import fr.estrade.session.Headcount;
import fr.estrade.session.PlannedDay;
import fr.estrade.session.SessionSnapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Everybody who is registered to a session, as it was read.
 *
 * @param session   the session, whole
 * @param announced what its offer says of the time until one can come
 * @param people    in their order, whatever their status
 * @param changes   cells of the plan that were changed by hand
 */
public record Roll(SessionSnapshot session, AccessDelay.Announced announced, List<Attendee> people, List<ExpectationPlan.Change> changes) {

    public Roll {
        people = List.copyOf(people);
        changes = List.copyOf(changes);
    }

    /** The first day; null while there is no date. */
    public LocalDate startsOn() {
        return session.dates().stream().min(LocalDate::compareTo).orElse(null);
    }

    public Headcount headcount() {
        return Headcount.of(session.session().getHeadcountMin(), session.session().getHeadcountMax(), (int) count(Standing.PLACED),
                (int) count(Standing.WAITING));
    }

    /** Those of a standing, in order. */
    public List<Attendee> those(Standing standing) {
        return people.stream().filter(one -> one.standing() == standing).toList();
    }

    private long count(Standing standing) {
        return people.stream().filter(one -> one.standing() == standing).count();
    }

    /** Who would get the next place. */
    public Optional<Attendee> firstWaiting() {
        return those(Standing.WAITING).stream().findFirst();
    }

    public Optional<Attendee> person(UUID registrationId) {
        return people.stream().filter(one -> one.id().equals(registrationId)).findFirst();
    }

    /** Who is expected on which day: those who have a place, on every day of the programme. */
    public ExpectationPlan plan() {
        return new ExpectationPlan(
                those(Standing.PLACED).stream().map(one -> new ExpectationPlan.Person(one.id(), one.registration().getAudienceRoleId())).toList(),
                session.days().stream().map(Roll::day).toList(), changes);
    }

    private static ExpectationPlan.Day day(PlannedDay day) {
        return new ExpectationPlan.Day(day.id(), day.isFirm(), day.day().roleIds().stream().collect(Collectors.toSet()));
    }
}
