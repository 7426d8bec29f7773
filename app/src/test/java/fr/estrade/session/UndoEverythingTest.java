package fr.estrade.session;

import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.PhaseKind;
import fr.estrade.db.code.TaxBasis;
import fr.estrade.offer.LineGroup;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.Workplace;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.offer.programme.Difference;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.offer.programme.ProgrammeLine;
import fr.estrade.storage.TestBases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever gestures were made, in whatever order: undoing all of them gives the base as it was, and redoing all gives them back. */
class UndoEverythingTest {
    private static final int GESTURES = 40;

    @ParameterizedTest
    @EnumSource
    void undoAllThenRedoAll(TestBases.Kind kind) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Workplace work = new Workplace(kind)) {
            UUID offer = work.eightDayOffer();
            UUID session = work.sessions.create(offer, null);
            Map<String, List<String>> before = work.state();
            UUID start = work.journal.undoState().undoable().orElseThrow().id();
            for (int i = 0; i < GESTURES; i++) {
                gesture(work, random, random.nextBoolean() ? ProgrammeOwner.offer(offer) : ProgrammeOwner.session(session));
                holdsTogether(work, session, seed);
            }
            Map<String, List<String>> after = work.state();
            int undone = 0;
            while (!work.journal.undoState().undoable().orElseThrow().id().equals(start)) {
                work.journal.undo();
                undone++;
            }
            assertThat(undone).as("seed %d", seed).isBetween(GESTURES / 3, GESTURES);
            assertThat(work.state()).as("undone, seed %d", seed).isEqualTo(before);
            while (work.journal.redo().isPresent()) {
                undone--;
            }
            assertThat(undone).as("seed %d", seed).isZero();
            assertThat(work.state()).as("redone, seed %d", seed).isEqualTo(after);
        }
    }

    private static void holdsTogether(Workplace work, UUID sessionId, long seed) {
        SessionSnapshot session = work.session(sessionId);
        assertThat(session.days()).as("a date row for each day, seed %d", seed).hasSize((int) session.programme().days().count());
        assertThat(session.session().getDayCount()).as("seed %d", seed).isEqualTo(session.totals().firm().days());
        assertThat(session.session().getDatedCount()).as("seed %d", seed).isEqualTo(session.dates().size());
        assertThat(session.session().getFirmMinutes()).as("seed %d", seed).isEqualTo(session.totals().firm().minutes());
    }

    private static void gesture(Workplace work, Random random, ProgrammeOwner owner) {
        Programme programme = work.programme(owner);
        List<ProgrammeDay> days = programme.days().collect(Collectors.toCollection(ArrayList::new));
        if (programme.phases().isEmpty() || days.isEmpty()) {
            UUID phase = work.programme.phases().add(owner, random.nextInt(3), PhaseKind.DAYS, random.nextBoolean());
            work.programme.days().add(phase, 0);
            return;
        }
        Phase phase = any(random, programme.phases());
        ProgrammeDay day = any(random, days);
        LineGroup group = LineGroup.ofDay(day.id(), 1 + random.nextInt(3), any(random, List.of(LineKind.values())));
        switch (random.nextInt(20)) {
            case 0 -> work.programme.phases().add(owner, random.nextInt(6), any(random, List.of(PhaseKind.values())), random.nextBoolean());
            case 1 -> work.programme.phases().move(phase, random.nextInt(6));
            case 2 -> work.programme.phases().duplicate(phase);
            case 3 -> work.programme.phases().delete(phase);
            case 4 -> work.programme.phases().setOptional(phase, random.nextBoolean());
            case 5 -> work.programme.phases().set(phase, PHASE.TITLE, random.nextBoolean() ? null : "Titre " + random.nextInt());
            case 6 -> work.programme.phases().setHourPrice(phase, new BigDecimal(random.nextInt(200)), TaxBasis.TTC);
            case 7 -> {
                if (!phase.isHourBank()) {
                    work.programme.days().add(phase.id(), random.nextInt(4));
                }
            }
            case 8 -> {
                if (!phase.isHourBank()) {
                    work.programme.days().move(day, phase.id(), random.nextInt(4));
                }
            }
            case 9 -> work.programme.days().duplicate(day);
            case 10 -> work.programme.days().delete(day);
            case 11 -> work.programme.days().set(day, PROGRAMME_DAY.MINUTES, random.nextBoolean() ? null : random.nextInt(480));
            case 12 -> work.programme.days().setTimes(day, random.nextBoolean() ? DayTimes.UNKNOWN : DayTimes.of(LocalTime.of(8, 0), LocalTime.of(9 + random.nextInt(9), 0)));
            case 13 -> work.programme.lines().paste(group, random.nextInt(3), random.nextInt(3), "- un\n  - deux\n- trois");
            case 14 -> work.programme.lines().insertSequence(day.id(), 1 + random.nextInt(2));
            case 15 -> work.programme.lines().mergeSequence(day.id(), 2);
            case 16 -> lineGesture(work, random, day, group);
            case 17 -> roleGesture(work, random, owner, programme, day);
            case 18 -> sessionGesture(work, random, owner);
            default -> work.programme.lines().add(group, random.nextInt(4), random.nextInt(4), "Ligne " + random.nextInt(100));
        }
    }

    private static void lineGesture(Workplace work, Random random, ProgrammeDay day, LineGroup to) {
        if (day.lines().isEmpty()) {
            return;
        }
        ProgrammeLine line = any(random, day.lines());
        switch (random.nextInt(5)) {
            case 0 -> work.programme.lines().change(line, "Autre " + random.nextInt(10));
            case 1 -> work.programme.lines().move(List.of(line), to, random.nextInt(4));
            case 2 -> work.programme.lines().indent(day.lines(), random.nextBoolean() ? 1 : -1);
            case 3 -> work.programme.lines().split(line, random.nextInt(10));
            default -> work.programme.lines().remove(List.of(line));
        }
    }

    private static void roleGesture(Workplace work, Random random, ProgrammeOwner owner, Programme programme, ProgrammeDay day) {
        if (programme.roles().isEmpty() || random.nextInt(3) == 0) {
            work.programme.roles().add(owner, "Fonction " + random.nextInt(10), null);
        } else if (random.nextInt(4) == 0) {
            work.programme.roles().remove(any(random, programme.roles()));
        } else {
            work.programme.roles().expect(day, any(random, programme.roles()), random.nextBoolean());
        }
    }

    private static void sessionGesture(Workplace work, Random random, ProgrammeOwner owner) {
        if (!owner.isSession()) {
            work.offers.duplicate(owner.id(), "Copie");
            return;
        }
        SessionSnapshot session = work.session(owner.id());
        SessionDay day = any(random, session.days()).when();
        List<Difference> differences = new SessionReader(work.dsl()).differences(session);
        switch (random.nextInt(6)) {
            case 0 -> work.dating.fix(day, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)));
            case 1 -> work.dating.toSchedule(List.of(day));
            case 2 -> work.dating.apply(session, DatingPattern.weekly(LocalDate.of(2026, 3, 2)).forUndated(session.daysToDate(), date -> false));
            case 3 -> work.sessions.duplicate(owner.id(), 2027, date -> false);
            case 4 -> work.sessions.takeUp(any(random, session.programme().phases()), random.nextBoolean());
            default -> {
                // What stands in the offer inside something that the session does not have cannot be moved there.
                differences.stream().filter(difference -> !(difference instanceof Difference.Moved)).findFirst()
                        .ifPresent(difference -> work.sessions.resync(owner.id(), difference));
            }
        }
    }

    private static <T> T any(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
