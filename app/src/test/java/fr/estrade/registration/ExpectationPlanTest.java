package fr.estrade.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.registration.ExpectationPlan.Cell;
import fr.estrade.registration.ExpectationPlan.Change;
import fr.estrade.registration.ExpectationPlan.Day;
import fr.estrade.registration.ExpectationPlan.Person;
import fr.estrade.testing.Seed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is expected on which day, by roles and by hand. */
class ExpectationPlanTest {
    private final UUID officer = UUID.randomUUID();
    private final UUID manager = UUID.randomUUID();
    private final Day first = new Day(UUID.randomUUID(), true, Set.of());
    private final Day second = new Day(UUID.randomUUID(), true, Set.of(officer));
    private final Day third = new Day(UUID.randomUUID(), true, Set.of());
    private final Day option = new Day(UUID.randomUUID(), false, Set.of(officer));
    private final Person main = new Person(UUID.randomUUID(), null);
    private final Person studies = new Person(UUID.randomUUID(), officer);
    private final Person head = new Person(UUID.randomUUID(), manager);

    private ExpectationPlan plan(Change... changes) {
        return new ExpectationPlan(List.of(main, studies, head), List.of(first, second, third, option), List.of(changes));
    }

    @Test
    void aRoleNamedOnSomeDaysIsExpectedOnThoseOnly() {
        assertThat(plan().daysOf(studies.registrationId())).containsExactly(second);
    }

    @Test
    void theMainAudienceAndARoleThatNoDayNamesComeEveryDay() {
        assertThat(plan().daysOf(main.registrationId())).containsExactly(first, second, third);
        assertThat(plan().daysOf(head.registrationId())).containsExactly(first, second, third);
    }

    @Test
    void nobodyIsExpectedOnADayOfAnOptionThatWasNotTakenUp() {
        assertThat(plan().expectedOn(option.id())).isEmpty();
        assertThat(plan(new Change(main.registrationId(), option.id(), true)).cell(main.registrationId(), option.id())).isEqualTo(Cell.NOT_HELD);
    }

    @Test
    void whatWasChangedByHandIsToldFromWhatTheProgrammeSays() {
        ExpectationPlan changed = plan(new Change(studies.registrationId(), first.id(), true), new Change(main.registrationId(), third.id(), false),
                new Change(head.registrationId(), first.id(), true));
        assertThat(changed.cell(studies.registrationId(), first.id())).isEqualTo(Cell.ADDED);
        assertThat(changed.cell(main.registrationId(), third.id())).isEqualTo(Cell.REMOVED);
        assertThat(changed.cell(head.registrationId(), first.id())).as("what the programme says as well").isEqualTo(Cell.EXPECTED);
        assertThat(changed.expectedOn(first.id())).containsExactly(main, studies, head);
        assertThat(changed.expectedOn(third.id())).containsExactly(head);
    }

    @Test
    void whoIsNotOfThePlanIsNoQuestion() {
        assertThatThrownBy(() -> plan().cell(UUID.randomUUID(), first.id())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan().expectedOn(UUID.randomUUID())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bothTotalsCountTheSameCells() {
        Random random = Seed.random(ExpectationPlanTest.class);
        for (int round = 0; round < 200; round++) {
            List<UUID> roles = ids(random.nextInt(4));
            List<Day> days = IntStream.range(0, random.nextInt(12)).mapToObj(i -> new Day(UUID.randomUUID(), random.nextInt(5) > 0, some(roles, random))).toList();
            List<Person> persons = IntStream.range(0, random.nextInt(15))
                    .mapToObj(i -> new Person(UUID.randomUUID(), roles.isEmpty() || random.nextBoolean() ? null : roles.get(random.nextInt(roles.size())))).toList();
            List<Change> changes = new ArrayList<>();
            for (Person person : persons) {
                for (Day day : days) {
                    if (random.nextInt(6) == 0) {
                        changes.add(new Change(person.registrationId(), day.id(), random.nextBoolean()));
                    }
                }
            }
            ExpectationPlan plan = new ExpectationPlan(persons, days, changes);
            int byDay = days.stream().mapToInt(day -> plan.expectedOn(day.id()).size()).sum();
            int byPerson = persons.stream().mapToInt(person -> plan.daysOf(person.registrationId()).size()).sum();
            assertThat(byDay).isEqualTo(byPerson);
            for (Change change : changes) {
                Day day = days.stream().filter(one -> one.id().equals(change.dayId())).findFirst().orElseThrow();
                assertThat(plan.isExpected(change.registrationId(), change.dayId())).isEqualTo(day.held() && change.expected());
            }
            // Without a change, who comes without a role comes to all that is held.
            ExpectationPlan untouched = new ExpectationPlan(persons, days, List.of());
            persons.stream().filter(person -> person.roleId() == null)
                    .forEach(person -> assertThat(untouched.daysOf(person.registrationId())).hasSize((int) days.stream().filter(Day::held).count()));
        }
    }

    private static List<UUID> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList();
    }

    private static Set<UUID> some(List<UUID> all, Random random) {
        Set<UUID> some = new HashSet<>(all);
        some.removeIf(one -> random.nextInt(3) > 0);
        return some;
    }
}
