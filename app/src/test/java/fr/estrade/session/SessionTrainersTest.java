package fr.estrade.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.AssignmentState;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.session.SessionWarning.Kind;
import fr.estrade.trainer.Unavailability;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The trainers of a session, and the days on which they cannot come. */
class SessionTrainersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 19);

    private static SessionTrainer trainer(Unavailability... away) {
        return new SessionTrainer(UUID.randomUUID(), "F-ORVANNE", "Camille Orvanne", null, AssignmentState.PROVISIONAL, null, List.of(away));
    }

    private static PlannedDay day(LocalDate date, DayTimes times) {
        return SessionWarningsTest.day(date, times);
    }

    @Test
    void aDayOnWhichATrainerIsAwayIsSaidWithNameAndReason() {
        PlannedDay first = day(DAY, DayTimes.of(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        PlannedDay second = day(DAY.plusDays(1), DayTimes.of(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        PlannedDay undated = day(null, DayTimes.UNKNOWN);
        SessionTrainer camille = trainer(Unavailability.on(DAY, "Rendez-vous"));
        assertThat(SessionWarnings.away(List.of(first, second, undated), List.of(camille)))
                .containsExactly(new SessionWarning(Kind.TRAINER_AWAY, first.id(), null, "Camille Orvanne, Rendez-vous"));
    }

    @Test
    void hoursThatDoNotMeetThoseOfTheDayAreNoReason() {
        Unavailability afternoon = new Unavailability(DAY, null, null, LocalTime.of(14, 0), LocalTime.of(16, 0), null);
        PlannedDay morning = day(DAY, DayTimes.of(LocalTime.of(9, 0), LocalTime.of(12, 0)));
        PlannedDay whole = day(DAY, DayTimes.of(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        assertThat(SessionWarnings.away(List.of(morning), List.of(trainer(afternoon)))).isEmpty();
        assertThat(SessionWarnings.away(List.of(whole), List.of(trainer(afternoon)))).extracting(SessionWarning::who).containsExactly("Camille Orvanne");
    }
}
