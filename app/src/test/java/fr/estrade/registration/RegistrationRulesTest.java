package fr.estrade.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.AdmissionMode;
import fr.estrade.db.code.DelayUnit;
import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.registration.RegistrationDeadline.Lateness;
import fr.estrade.session.Headcount;
import fr.estrade.testing.Seed;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of registrations: places, steps of the admission, deadlines and delays. */
class RegistrationRulesTest {
    private static final LocalDate START = LocalDate.of(2026, 6, 15);

    @Test
    void sevenToTwelve() {
        assertThat(new Headcount(7, 12, 6, 0).isBelowMinimum()).isTrue();
        assertThat(new Headcount(7, 12, 7, 0).isBelowMinimum()).isFalse();
        assertThat(new Headcount(7, 12, 11, 3).canMoveUp()).isEqualTo(1);
        assertThat(new Headcount(7, 12, 12, 2).isFull()).isTrue();
        assertThat(new Headcount(7, 12, 12, 2).canMoveUp()).isZero();
        assertThat(new Headcount(7, 12, 13, 0).isAboveMaximum()).isTrue();
    }

    @Test
    void withoutNumbersNothingIsTooFewOrTooMany() {
        Headcount unknown = new Headcount(null, null, 40, 2);
        assertThat(unknown.isBelowMinimum() || unknown.isAboveMaximum() || unknown.isFull()).isFalse();
        assertThat(unknown.free()).isEmpty();
        assertThat(unknown.canMoveUp()).isEqualTo(2);
    }

    @Test
    void theStepsFollowTheModeOfAdmission() {
        assertThat(Admission.of(null).first()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(Admission.of(AdmissionMode.FREE).first()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(Admission.of(AdmissionMode.APPLICATION).steps()).doesNotContain(RegistrationStatus.INTERVIEW);
        Admission interview = Admission.of(AdmissionMode.FILE_AND_INTERVIEW);
        assertThat(interview.first()).isEqualTo(RegistrationStatus.APPLICATION);
        assertThat(interview.next(RegistrationStatus.APPLICATION)).contains(RegistrationStatus.INTERVIEW);
        assertThat(interview.next(RegistrationStatus.INTERVIEW)).contains(RegistrationStatus.ADMITTED);
        assertThat(interview.next(RegistrationStatus.REGISTERED)).isEmpty();
        assertThat(interview.next(RegistrationStatus.CANCELLED)).isEmpty();
    }

    /** Also from a step of another mode, which the session had when they asked. */
    @Test
    void everyStepLeadsOnToTheRegistration() {
        for (AdmissionMode mode : AdmissionMode.values()) {
            Admission admission = Admission.of(mode);
            for (RegistrationStatus from : RegistrationStatus.values()) {
                Set<RegistrationStatus> passed = new HashSet<>(Set.of(from));
                RegistrationStatus at = from;
                for (Optional<RegistrationStatus> next = admission.next(at); next.isPresent(); next = admission.next(at)) {
                    at = next.get();
                    assertThat(passed.add(at)).as("%s from %s goes round", mode, from).isTrue();
                    assertThat(admission.possible()).contains(at);
                }
                assertThat(at).as("%s from %s", mode, from).isEqualTo(Standing.of(from) == Standing.OUT ? from : RegistrationStatus.REGISTERED);
            }
        }
    }

    @Test
    void fiveDaysBeforeTheStartIsTwoDaysLateForADeadlineOfSeven() {
        assertThat(RegistrationDeadline.lateness(START, (short) 7, START.minusDays(5))).contains(new Lateness(5, 2));
        assertThat(RegistrationDeadline.lateness(START, (short) 7, START.minusDays(7))).isEmpty();
        assertThat(RegistrationDeadline.lateness(START, (short) 7, START.plusDays(1))).contains(new Lateness(-1, 8));
        assertThat(RegistrationDeadline.lateness(START, null, START)).isEmpty();
        assertThat(RegistrationDeadline.lateness(START, null, START.plusDays(1))).contains(new Lateness(-1, 1));
        assertThat(RegistrationDeadline.lateness(null, (short) 7, START)).isEmpty();
    }

    @Test
    void lateIsWhoComesAfterTheLastDayAndByAsMuch() {
        Random random = Seed.random(RegistrationRulesTest.class);
        for (int i = 0; i < 500; i++) {
            short deadline = (short) random.nextInt(60);
            LocalDate asked = START.plusDays(random.nextInt(200) - 150);
            LocalDate last = RegistrationDeadline.of(START, deadline);
            Optional<Lateness> late = RegistrationDeadline.lateness(START, deadline, asked);
            assertThat(late.isPresent()).isEqualTo(asked.isAfter(last));
            late.ifPresent(by -> assertThat(last.plusDays(by.daysLate())).isEqualTo(asked));
            late.ifPresent(by -> assertThat(asked.plusDays(by.daysBefore())).isEqualTo(START));
        }
    }

    @Test
    void theAccessDelayIsHeldAgainstWhatTheOfferPromises() {
        AccessDelay.Announced month = new AccessDelay.Announced((short) 1, DelayUnit.MONTH, true);
        assertThat(AccessDelay.days(LocalDate.of(2026, 5, 15), START)).hasValue(31);
        assertThat(AccessDelay.beyond(month, LocalDate.of(2026, 5, 15), START)).hasValue(0);
        assertThat(AccessDelay.beyond(month, LocalDate.of(2026, 5, 10), START)).hasValue(5);
        assertThat(AccessDelay.beyond(new AccessDelay.Announced((short) 1, DelayUnit.MONTH, false), LocalDate.of(2026, 1, 1), START)).isEmpty();
        assertThat(AccessDelay.beyond(new AccessDelay.Announced(null, null, true), LocalDate.of(2026, 1, 1), START)).isEmpty();
        assertThat(AccessDelay.days(null, START)).isEmpty();
        assertThat(AccessDelay.days(START.plusDays(1), START)).isEmpty();
    }

    @Test
    void aRequestIsAnsweredWithinFifteenDaysOrWhatTheSessionSays() {
        LocalDate asked = LocalDate.of(2026, 5, 4);
        Optional<LocalDate> due = AnswerDue.of(RegistrationStatus.APPLICATION, asked, null, null);
        assertThat(due).contains(LocalDate.of(2026, 5, 19));
        assertThat(AnswerDue.daysOverdue(due, LocalDate.of(2026, 5, 19))).isZero();
        assertThat(AnswerDue.daysOverdue(due, LocalDate.of(2026, 5, 20))).isEqualTo(1);
        assertThat(AnswerDue.of(RegistrationStatus.INTERVIEW, asked, null, (short) 30)).contains(LocalDate.of(2026, 6, 3));
        assertThat(AnswerDue.of(RegistrationStatus.APPLICATION, asked, asked.plusDays(2), null)).isEmpty();
        for (RegistrationStatus answered : List.of(RegistrationStatus.REGISTERED, RegistrationStatus.WAITING, RegistrationStatus.CANCELLED)) {
            assertThat(AnswerDue.of(answered, asked, null, null)).isEmpty();
        }
    }
}
