package fr.estrade.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.ComplaintState;
import fr.estrade.db.code.ImprovementState;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** States and their dates. */
class StepsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final LocalDate BEFORE = LocalDate.of(2026, 5, 4);

    @Test
    void theLastDateTellsTheState() {
        assertThat(Complaints.STEPS.stateOf(ComplaintState.RECEIVED, Map.of())).isEqualTo(ComplaintState.RECEIVED);
        assertThat(Complaints.STEPS.stateOf(ComplaintState.RECEIVED, Map.of(ComplaintState.ANSWERED, BEFORE))).isEqualTo(ComplaintState.ANSWERED);
        assertThat(Complaints.STEPS.stateOf(ComplaintState.CLOSED, Map.of(ComplaintState.ACKNOWLEDGED, BEFORE))).isEqualTo(ComplaintState.ACKNOWLEDGED);
        assertThat(Complaints.STEPS.stateOf(ComplaintState.CLOSED, Map.of())).isEqualTo(ComplaintState.RECEIVED);
    }

    @Test
    void aStateThatIsChosenIsReachedTodayAndTakesLaterDatesAway() {
        assertThat(Complaints.STEPS.datesIn(ComplaintState.ANSWERED, Map.of(ComplaintState.ACKNOWLEDGED, BEFORE), TODAY))
                .isEqualTo(Map.of(ComplaintState.ACKNOWLEDGED, BEFORE, ComplaintState.ANSWERED, TODAY));
        assertThat(Complaints.STEPS.datesIn(ComplaintState.CLOSED, Map.of(), TODAY)).isEqualTo(Map.of(ComplaintState.CLOSED, TODAY));
        assertThat(Complaints.STEPS.datesIn(ComplaintState.RECEIVED, Map.of(ComplaintState.ANSWERED, BEFORE), TODAY)).isEmpty();
    }

    @Test
    void anActionThatIsNotDoneAnyMoreIsInProgressAndADroppedOneStaysDropped() {
        assertThat(ImprovementActions.STEPS.stateOf(ImprovementState.DONE, Map.of())).isEqualTo(ImprovementState.IN_PROGRESS);
        assertThat(ImprovementActions.STEPS.stateOf(ImprovementState.TO_DO, Map.of())).isEqualTo(ImprovementState.TO_DO);
        assertThat(ImprovementActions.STEPS.stateOf(ImprovementState.DROPPED, Map.of())).isEqualTo(ImprovementState.DROPPED);
        assertThat(ImprovementActions.STEPS.stateOf(ImprovementState.DROPPED, Map.of(ImprovementState.DONE, BEFORE))).isEqualTo(ImprovementState.DONE);
        assertThat(ImprovementActions.STEPS.datesIn(ImprovementState.DROPPED, Map.of(ImprovementState.DONE, BEFORE), TODAY)).isEmpty();
    }
}
