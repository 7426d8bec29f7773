package fr.estrade.offer.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.PhaseLabel;
import fr.estrade.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ProgrammeDifferenceTest {
    private final DifferenceText french = new DifferenceText(Texts.french(), PhaseLabel.PHASE);

    private final Programme offer = Sketch.programme(Sketch.NINE_TO_FIVE,
            Sketch.phase(Sketch.day("Regards", "croiser", "définir", "réfléchir"), Sketch.day("Socle")),
            Sketch.phase(Sketch.day("Acteurs"), Sketch.day("Portraits")));
    private final Programme session = Sketch.copy(offer);

    @Test
    void aFreshCopyDoesNotDiffer() {
        assertThat(ProgrammeDifference.between(offer, session)).isEmpty();
    }

    @Test
    void anAddedDayIsToldOnceAndWithoutItsLines() {
        assertThat(sentences(withDays(0, days -> days.add(1, Sketch.day("Rencontre avec la direction", "ligne")))))
                .containsExactly("Phase 1 · J2\u00a0: journée ajoutée, «\u00a0Rencontre avec la direction\u00a0»");
    }

    @Test
    void aRemovedDayAndARemovedPhaseAreTold() {
        assertThat(sentences(withDays(0, days -> days.remove(0))))
                .containsExactly("Phase 1 · J1 de l’offre\u00a0: journée absente de la session, «\u00a0Regards\u00a0»");
        assertThat(sentences(with(new ArrayList<>(List.of(session.phases().get(0))))))
                .containsExactly("Phase 2 de l’offre\u00a0: absente de la session, sans titre");
    }

    @Test
    void aDayMovedToAnotherPhaseIsMovedAndNothingElse() {
        List<Phase> phases = new ArrayList<>(session.phases());
        List<ProgrammeDay> first = new ArrayList<>(phases.get(0).days());
        List<ProgrammeDay> second = new ArrayList<>(phases.get(1).days());
        second.addFirst(first.removeLast());
        phases.set(0, withDays(phases.get(0), first));
        phases.set(1, withDays(phases.get(1), second));
        assertThat(sentences(with(phases)))
                .containsExactly("Phase 2 · J1\u00a0: journée déplacée, «\u00a0Socle\u00a0» (dans l’offre\u00a0: Phase 1 · J2)");
    }

    @Test
    void changedFieldsAreToldWithBothValues() {
        ProgrammeDay day = session.phases().get(0).days().get(0);
        ProgrammeDay shorter = new ProgrammeDay(day.id(), 0, day.originId(), "Regards croisés", null, null, null, 360, day.times(), day.lines(),
                List.of(), List.of());
        assertThat(sentences(withDays(0, days -> days.set(0, shorter)))).containsExactly(
                "Phase 1 · J1\u00a0: titre, «\u00a0Regards croisés\u00a0» au lieu de «\u00a0Regards\u00a0»",
                "Phase 1 · J1\u00a0: durée de la journée, 6\u00a0h au lieu de rien");
    }

    @Test
    void aLineMovedUpIsTheOnlyOneThatMoved() {
        ProgrammeDay day = session.phases().get(0).days().get(0);
        List<ProgrammeLine> lines = new ArrayList<>(day.lines());
        lines.addFirst(lines.removeLast());
        ProgrammeDay reordered = new ProgrammeDay(day.id(), 0, day.originId(), day.title(), null, null, null, null, day.times(), lines,
                List.of(), List.of());
        assertThat(ProgrammeDifference.between(offer, withDays(0, days -> days.set(0, reordered))))
                .extracting(difference -> difference.element().words()).containsExactly("réfléchir");
    }

    @RepeatedTest(5)
    void afterAnyShuffleAsFewDaysAsPossibleAreCalledMoved() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Programme long8 = Sketch.programme(Sketch.NINE_TO_FIVE, Sketch.phase(Sketch.days(8)));
        Programme copied = Sketch.copy(long8);
        List<ProgrammeDay> days = new ArrayList<>(copied.phases().get(0).days());
        Collections.shuffle(days, random);
        Programme shuffled = new Programme(copied.label(), copied.usualTimes(), List.of(), List.of(), List.of(withDays(copied.phases().get(0), days)));
        List<UUID> moved = ProgrammeDifference.between(long8, shuffled).stream().map(difference -> difference.element().id()).toList();
        List<UUID> stayed = days.stream().map(ProgrammeDay::id).filter(id -> !moved.contains(id)).toList();
        assertThat(stayed).as("seed %d", seed).isEqualTo(copied.phases().get(0).days().stream().map(ProgrammeDay::id).filter(stayed::contains).toList());
        assertThat(stayed).as("seed %d: longest rise", seed).hasSize(longestRise(days.stream()
                .mapToInt(day -> IntStream.range(0, 8).filter(i -> long8.phases().get(0).days().get(i).id().equals(day.originId())).findFirst().orElseThrow())
                .toArray()));
    }

    /** By trying every subset. */
    private static int longestRise(int[] numbers) {
        int best = 0;
        for (int chosen = 0; chosen < 1 << numbers.length; chosen++) {
            int last = -1;
            boolean rising = true;
            for (int i = 0; i < numbers.length; i++) {
                if ((chosen >> i & 1) == 1) {
                    rising &= numbers[i] > last;
                    last = numbers[i];
                }
            }
            best = rising ? Math.max(best, Integer.bitCount(chosen)) : best;
        }
        return best;
    }

    private List<String> sentences(Programme changed) {
        return ProgrammeDifference.between(offer, changed).stream().map(french::sentence).toList();
    }

    private Programme with(List<Phase> phases) {
        return new Programme(session.label(), session.usualTimes(), session.objectives(), session.roles(), phases);
    }

    private Programme withDays(int phase, java.util.function.Consumer<List<ProgrammeDay>> change) {
        List<Phase> phases = new ArrayList<>(session.phases());
        List<ProgrammeDay> days = new ArrayList<>(phases.get(phase).days());
        change.accept(days);
        phases.set(phase, withDays(phases.get(phase), days));
        return with(phases);
    }

    private static Phase withDays(Phase phase, List<ProgrammeDay> days) {
        return new Phase(phase.id(), 0, phase.originId(), phase.kind(), phase.optional(), phase.takenUp(), phase.title(), phase.aim(),
                phase.modality(), phase.declaredDays(), phase.interSessionWork(), phase.ceilingMinutes(), phase.prices(), days);
    }
}
