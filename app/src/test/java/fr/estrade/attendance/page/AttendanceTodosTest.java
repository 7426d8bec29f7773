package fr.estrade.attendance.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.attendance.Attendances;
import fr.estrade.attendance.HeldHalf;
import fr.estrade.attendance.RegisterReader;
import fr.estrade.attendance.Slot;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.offer.Workplace;
import fr.estrade.registration.GroupRoster;
import fr.estrade.registration.People;
import fr.estrade.registration.Registrations;
import fr.estrade.storage.TestBases;
import fr.estrade.text.Texts;
import fr.estrade.ui.Todo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the home page says of attendance. It is 20 May 2026. */
class AttendanceTodosTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    private Workplace work;

    @AfterEach
    void close() {
        work.close();
    }

    private List<String> todos() {
        return new AttendanceTodos(work.dsl()).find(Texts.french(), TODAY).stream().map(Todo::text)
                .map(text -> text.replace('\u00a0', ' ')).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aDayThatIsOverIsToBeKeyedAndItsSheetsAreAwaited(TestBases.Kind kind) {
        work = new Workplace(kind);
        UUID session = work.sessions.create(work.eightDayOffer(), "S26-001");
        work.dating.fix(work.session(session).days().get(0).when(), LocalDate.of(2026, 5, 18));
        work.dating.fix(work.session(session).days().get(1).when(), TODAY);
        assertThat(todos()).as("nobody takes part").isEmpty();

        GroupRoster roster = GroupRoster.read(work.dsl(), new People(work.journal).group("Estran", 2, "Agent", 0)).orElseThrow();
        new Registrations(work.journal, Workplace.CLOCK).add(session, roster.requests(Map.of(), Map.of()), TODAY, null);
        assertThat(todos()).containsExactly("S26-001 : présences d’une journée à saisir", "Feuilles d’émargement attendues pour 1 journée");

        List<Slot> first = new RegisterReader(work.dsl()).read(session).orElseThrow().halves().subList(0, 2).stream().map(HeldHalf::slot).toList();
        Attendances attendances = new Attendances(work.journal);
        attendances.allPresent(session, first);
        assertThat(todos()).containsExactly("Feuilles d’émargement attendues pour 1 journée");
        first.forEach(slot -> attendances.received(slot, TODAY));
        assertThat(todos()).isEmpty();

        first.forEach(slot -> attendances.received(slot, null));
        work.sessions.setStatus(List.of(session), SessionStatus.CANCELLED);
        assertThat(todos()).as("it was not held").isEmpty();
    }
}
