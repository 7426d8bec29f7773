package fr.estrade.attendance;

import fr.estrade.db.code.AttendanceState;
import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.registration.Attendee;
import fr.estrade.registration.ExpectationPlan;
import fr.estrade.registration.Roll;
import fr.estrade.registration.Standing;
import fr.estrade.session.PlannedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who was there on which half-day of a session, as it was read: persons by the half-days of the dated days.
 *
 * <p>Somebody counts on a half-day if the plan expects them or something was keyed of them, so that attended hours are never more
 * than expected ones. Whoever lost their place stays in it with what was keyed before.
 */
public final class AttendanceRegister {

    /** How long somebody was there, of how long they counted. */
    public record Hours(int attended, int expected) {

        /** Share of the time; empty where nothing was expected. */
        public Optional<Double> rate() {
            return expected == 0 ? Optional.empty() : Optional.of((double) attended / expected);
        }
    }

    private final Roll roll;
    private final ExpectationPlan plan;
    private final Map<Cell, Entry> entries;
    private final Map<Slot, Sheet> sheets;
    private final List<HeldHalf> halves;
    private final Map<Slot, HeldHalf> halvesBySlot;
    private final List<Attendee> people;
    private final Set<UUID> placed;

    public AttendanceRegister(Roll roll, Collection<Entry> entries, Collection<Sheet> sheets) {
        this.roll = roll;
        this.plan = roll.plan();
        this.entries = entries.stream().collect(Collectors.toMap(Entry::cell, entry -> entry));
        this.sheets = sheets.stream().collect(Collectors.toMap(Sheet::slot, sheet -> sheet));
        this.halves = roll.session().days().stream().filter(PlannedDay::isFirm).filter(day -> day.date() != null)
                .flatMap(day -> HalfDays.of(day.times(), day.day().minutes()).stream().map(half -> new HeldHalf(day, half)))
                .sorted(Comparator.comparing(HeldHalf::date).thenComparing(held -> held.half().half())).toList();
        this.halvesBySlot = halves.stream().collect(Collectors.toMap(HeldHalf::slot, held -> held));
        this.placed = roll.people().stream().filter(one -> one.standing() == Standing.PLACED).map(Attendee::id).collect(Collectors.toSet());
        Set<UUID> keyed = this.entries.keySet().stream().map(Cell::registrationId).collect(Collectors.toSet());
        this.people = roll.people().stream().filter(one -> placed.contains(one.id()) || keyed.contains(one.id())).toList();
    }

    /** The session and its people. */
    public Roll roll() {
        return roll;
    }

    /** The half-days of the dated days that take place, by date. */
    public List<HeldHalf> halves() {
        return halves;
    }

    /** Who has a place, or something keyed, in the order of the session. */
    public List<Attendee> people() {
        return people;
    }

    public Optional<Entry> entry(Cell cell) {
        return Optional.ofNullable(entries.get(cell));
    }

    public Optional<Sheet> sheet(Slot slot) {
        return Optional.ofNullable(sheets.get(slot));
    }

    /** Whether the plan expects somebody on a half-day: they have a place, and come that day. */
    public boolean isExpected(Cell cell) {
        return halvesBySlot.containsKey(cell.slot()) && placed.contains(cell.registrationId()) && plan.isExpected(cell.registrationId(), cell.slot().dayId());
    }

    /** Whether somebody counts on a half-day: expected, or something was keyed. */
    public boolean counts(Cell cell) {
        return entries.containsKey(cell) || isExpected(cell);
    }

    /** How long somebody was there on a half-day; 0 where nothing was keyed. */
    public int attended(Cell cell) {
        Entry entry = entries.get(cell);
        HeldHalf held = halvesBySlot.get(cell.slot());
        return entry == null ? 0 : AttendedMinutes.of(entry.state(), entry.typedMinutes(), held == null ? null : held.half());
    }

    /** Of one person, over all half-days. */
    public Hours of(UUID registrationId) {
        return sum(halves.stream().map(held -> new Cell(registrationId, held.slot())).toList());
    }

    /** Of everybody, over all half-days. */
    public Hours total() {
        return sum(people.stream().flatMap(one -> halves.stream().map(held -> new Cell(one.id(), held.slot()))).toList());
    }

    private Hours sum(Collection<Cell> cells) {
        int attended = 0;
        int expected = 0;
        for (Cell cell : cells) {
            if (counts(cell)) {
                attended += attended(cell);
                expected += halvesBySlot.get(cell.slot()).half().minutes();
            }
        }
        return new Hours(attended, expected);
    }

    /** How many were there on a half-day, if only for a part of it. */
    public long present(Slot slot) {
        return people.stream().map(one -> entries.get(new Cell(one.id(), slot)))
                .filter(entry -> entry != null && (entry.state() == AttendanceState.PRESENT || entry.state() == AttendanceState.PARTIAL)).count();
    }

    /** How many count on a half-day. */
    public long counted(Slot slot) {
        return people.stream().filter(one -> counts(new Cell(one.id(), slot))).count();
    }

    /** The cells of a half-day that are expected and were not keyed, in the order of the people. */
    public List<Cell> missing(Slot slot) {
        return people.stream().map(one -> new Cell(one.id(), slot)).filter(cell -> isExpected(cell) && !entries.containsKey(cell)).toList();
    }

    /**
     * What should be looked at, by half-day and then by person.
     *
     * @param today a day of today may still be going on, so nothing of it is missing yet
     */
    public List<AttendanceWarning> warnings(LocalDate today, Predicate<LocalDate> publicHoliday) {
        List<AttendanceWarning> warnings = new ArrayList<>();
        Map<Slot, List<Entry>> bySlot = entries.values().stream().collect(Collectors.groupingBy(entry -> entry.cell().slot(), HashMap::new, Collectors.toList()));
        for (HeldHalf held : halves) {
            Slot slot = held.slot();
            List<Entry> keyed = inOrder(bySlot.getOrDefault(slot, List.of()));
            if (publicHoliday.test(held.date())) {
                warnings.add(new AttendanceWarning(AttendanceWarning.Kind.PUBLIC_HOLIDAY, slot, null));
            }
            if (!held.half().isTimed()) {
                warnings.add(new AttendanceWarning(AttendanceWarning.Kind.NO_TIMES, slot, null));
            }
            if (held.date().isBefore(today)) {
                missing(slot).forEach(cell -> warnings.add(new AttendanceWarning(AttendanceWarning.Kind.MISSING, slot, cell.registrationId())));
            }
            keyed.stream().filter(entry -> !mayBeKeyed(entry.cell(), held.date()))
                    .forEach(entry -> warnings.add(of(AttendanceWarning.Kind.NOT_EXPECTED, entry)));
            keyed.stream().filter(entry -> held.date().isAfter(today) && !isForeseen(entry.state()))
                    .forEach(entry -> warnings.add(of(AttendanceWarning.Kind.FUTURE, entry)));
        }
        inOrder(entries.values()).stream().filter(entry -> !halvesBySlot.containsKey(entry.cell().slot()))
                .forEach(entry -> warnings.add(of(AttendanceWarning.Kind.NOT_HELD, entry)));
        return warnings;
    }

    /** What can be known of a day to come: that somebody will not be there. */
    private static boolean isForeseen(AttendanceState state) {
        return state == AttendanceState.PLANNED_ABSENCE || state == AttendanceState.EXCUSED;
    }

    /** Who dropped out was there before. */
    private boolean mayBeKeyed(Cell cell, LocalDate date) {
        return isExpected(cell) || roll.person(cell.registrationId()).map(Attendee::registration)
                .filter(row -> row.getStatus() == RegistrationStatus.DROPPED_OUT)
                .filter(row -> row.getStatusOn() == null || !date.isAfter(row.getStatusOn())).isPresent();
    }

    private List<Entry> inOrder(Collection<Entry> some) {
        Map<UUID, Integer> order = IntStream.range(0, people.size()).boxed().collect(Collectors.toMap(i -> people.get(i).id(), i -> i));
        return some.stream().sorted(Comparator.<Entry>comparingInt(entry -> order.getOrDefault(entry.cell().registrationId(), -1))
                .thenComparing(entry -> entry.cell().slot().half()).thenComparing(entry -> entry.cell().slot().dayId())).toList();
    }

    private static AttendanceWarning of(AttendanceWarning.Kind kind, Entry entry) {
        return new AttendanceWarning(kind, entry.cell().slot(), entry.cell().registrationId());
    }
}
