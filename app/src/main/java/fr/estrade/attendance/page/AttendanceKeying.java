package fr.estrade.attendance.page;

import fr.estrade.attendance.AttendanceRegister;
import fr.estrade.attendance.Cell;
import fr.estrade.attendance.Entry;
import fr.estrade.attendance.Half;
import fr.estrade.attendance.HeldHalf;
import fr.estrade.attendance.Sheet;
import fr.estrade.attendance.Slot;
import fr.estrade.db.code.AttendanceState;
import fr.estrade.registration.Attendee;
import fr.estrade.text.InputReader;
import fr.estrade.text.Reading;
import fr.estrade.ui.Kit;
import fr.estrade.ui.grid.Matrix;
import fr.estrade.ui.grid.Matrix.At;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.application.Platform;

/** What the keys do in the table of who was there. Whoever is not expected is keyed only where the cursor is on them alone. */
final class AttendanceKeying {
    private static final String NOT_UNDERSTOOD = "reading.duration.unreadable";
    private static final Pattern MINUTES = Pattern.compile("\\d{1,4}");

    private final AttendanceDesk desk;
    private final Kit kit;
    private final Matrix<UUID, Slot> matrix;
    private AttendanceRegister register;
    private Set<Cell> problems = Set.of();

    AttendanceKeying(AttendanceDesk desk, Matrix<UUID, Slot> matrix) {
        this.desk = desk;
        this.kit = desk.kit();
        this.matrix = matrix;
    }

    /** What is keyed from now on. */
    void show(AttendanceDesk.Seen seen) {
        register = seen.register();
        problems = seen.warnings().stream().filter(warning -> warning.registrationId() != null)
                .map(warning -> new Cell(warning.registrationId(), warning.slot())).collect(Collectors.toSet());
    }

    /** Puts the cursor where keying begins: on the first cell that is missing, or else on the first. */
    void focus() {
        matrix.node().requestFocus();
        if (matrix.current().isEmpty() && !matrix.next(at -> expected(at) && entry(at).isEmpty())) {
            matrix.focusFirst();
        }
    }

    /** Keys the state of the chosen cells, and moves on where it was one. */
    void set(AttendanceState state) {
        List<At<UUID, Slot>> cells = toKey();
        if (cells.isEmpty()) {
            return;
        }
        if (state != AttendanceState.PARTIAL) {
            put(cells, state, null);
            return;
        }
        // Later, or the letter that asks for it would be typed into the question.
        Platform.runLater(() -> askMinutes(cells));
    }

    private void askMinutes(List<At<UUID, Slot>> cells) {
        String before = entry(cells.getFirst()).filter(entry -> entry.state() == AttendanceState.PARTIAL)
                .map(entry -> kit.formats().duration(register.attended(entry.cell()))).orElse("");
        kit.dialogs().input(kit.text("attendance.partial.title", whereAndWho(cells)), kit.text("attendance.partial.minutes"), before,
                typed -> refusal(typed, cells), kit.text("attendance.partial.verb"), typed -> {
                    matrix.node().requestFocus();
                    put(cells, AttendanceState.PARTIAL, read(typed).value());
                });
    }

    /** "Inès Vasseur, mardi 19 mai 2026, matin"; of several cells the first, and how many there are. */
    private String whereAndWho(List<At<UUID, Slot>> cells) {
        At<UUID, Slot> first = cells.getFirst();
        String who = register.roll().person(first.row()).map(Attendee::name).orElse("");
        String one = kit.text("attendance.halfDay", who, AttendanceFaces.name(kit, held(first.column())));
        return cells.size() == 1 ? one : kit.texts().count("attendance.partial.more", cells.size() - 1, one);
    }

    /** What is wrong with a time typed for some cells: it is not understood, or one of the half-days is shorter. Null when it is good. */
    private String refusal(String typed, List<At<UUID, Slot>> cells) {
        Reading<Integer> reading = read(typed);
        if (!reading.isOk()) {
            return NOT_UNDERSTOOD.equals(reading.error()) ? kit.text("attendance.partial.how") : reading.message(kit.texts());
        }
        int longest = cells.stream().mapToInt(at -> longest(at.column())).min().orElse(Integer.MAX_VALUE);
        return reading.value() <= longest ? null : kit.text(cells.size() == 1 ? "attendance.partial.tooLong" : "attendance.partial.tooLong.shortest",
                kit.formats().duration(longest));
    }

    /** The minutes that can be attended of a half-day: as long as it lasts, and any number where nothing says how long. */
    private int longest(Slot slot) {
        Half half = held(slot).half();
        return half.basis() == Half.Basis.UNKNOWN ? Integer.MAX_VALUE : half.minutes();
    }

    /** A number alone means minutes here, as the sheet has them, a digit alone hours: nobody notes eight minutes. Otherwise as everywhere. */
    private Reading<Integer> read(String typed) {
        InputReader reader = new InputReader(kit.texts(), desk.base().clock());
        String text = typed.strip();
        boolean number = MINUTES.matcher(text).matches();
        return reader.duration(number && text.length() > 1 ? text + " min" : number ? text + " h" : text.isEmpty() ? "?" : text);
    }

    private void put(List<At<UUID, Slot>> cells, AttendanceState state, Integer minutes) {
        List<Entry> entries = cells.stream().map(at -> new Entry(cell(at), state, minutes)).toList();
        desk.write(() -> desk.attendances().set(entries));
        if (cells.size() == 1) {
            warnUnexpected(cells.getFirst());
            matrix.next(this::expected);
        }
    }

    /** Present, or nothing again. */
    void toggle() {
        Optional<Entry> here = matrix.current().flatMap(this::entry);
        if (here.isPresent()) {
            clear();
        } else {
            matrix.current().ifPresent(at -> {
                warnUnexpected(at);
                desk.write(() -> desk.attendances().set(List.of(new Entry(cell(at), AttendanceState.PRESENT, null))));
            });
        }
    }

    /** Forgets what was keyed of the chosen cells. */
    void clear() {
        List<Cell> keyed = matrix.chosen().stream().filter(at -> entry(at).isPresent()).map(AttendanceKeying::cell).toList();
        if (!keyed.isEmpty()) {
            desk.write(() -> desk.attendances().clear(keyed));
        }
    }

    private void warnUnexpected(At<UUID, Slot> at) {
        if (!expected(at)) {
            kit.toasts().warn(kit.text("attendance.notExpected", register.roll().person(at.row()).map(Attendee::name).orElse("")));
        }
    }

    /** Of several cells those that are expected; one alone is keyed in any case. */
    private List<At<UUID, Slot>> toKey() {
        List<At<UUID, Slot>> chosen = matrix.chosen();
        return chosen.size() == 1 ? chosen : chosen.stream().filter(this::expected).toList();
    }

    /** Everybody expected who was not keyed, on the half-day of the cursor or its whole day. */
    void allPresent(boolean wholeDay) {
        Optional<Slot> at = matrix.column();
        if (at.isEmpty()) {
            kit.toasts().say(kit.text("attendance.choose"));
            return;
        }
        List<Slot> slots = matrix.columns().stream()
                .filter(slot -> wholeDay ? slot.dayId().equals(at.get().dayId()) : slot.equals(at.get())).toList();
        int missing = slots.stream().mapToInt(slot -> register.missing(slot).size()).sum();
        if (missing == 0) {
            kit.toasts().say(kit.text("attendance.all.none"));
            return;
        }
        desk.write(kit.texts().count("attendance.all.done", missing), () -> desk.attendances().allPresent(desk.sessionId(), slots));
    }

    /** What is in the first of the chosen rows goes to the others; with one cell, what is above it goes into it. */
    void fillDown() {
        List<At<UUID, Slot>> chosen = matrix.chosen();
        if (chosen.size() == 1) {
            At<UUID, Slot> here = chosen.getFirst();
            matrix.beside(-1).ifPresent(above -> copy(List.of(here), to -> new At<>(above, to.column())));
            matrix.next(this::expected);
            return;
        }
        UUID first = chosen.isEmpty() ? null : chosen.getFirst().row();
        copy(chosen.stream().filter(at -> !at.row().equals(first)).toList(), to -> new At<>(first, to.column()));
    }

    /** What is in the first of the chosen columns goes to the others; with one cell, what is left of it goes into it. */
    void fillRight() {
        List<At<UUID, Slot>> chosen = matrix.chosen();
        if (chosen.size() == 1) {
            At<UUID, Slot> here = chosen.getFirst();
            int column = matrix.columns().indexOf(here.column());
            if (column > 0) {
                copy(List.of(here), to -> new At<>(to.row(), matrix.columns().get(column - 1)));
            }
            return;
        }
        Optional<Slot> first = chosen.stream().map(At::column).min(Comparator.comparingInt(matrix.columns()::indexOf));
        first.ifPresent(slot -> copy(chosen.stream().filter(at -> !at.column().equals(slot)).toList(), to -> new At<>(to.row(), slot)));
    }

    private interface Source {
        At<UUID, Slot> of(At<UUID, Slot> target);
    }

    private void copy(List<At<UUID, Slot>> targets, Source source) {
        List<Entry> entries = new ArrayList<>();
        for (At<UUID, Slot> target : targets) {
            if (expected(target) || targets.size() == 1) {
                entry(source.of(target)).ifPresent(from -> entries.add(new Entry(cell(target), from.state(),
                        from.typedMinutes() == null ? null : Integer.valueOf(Math.min(from.typedMinutes(), longest(target.column()))))));
            }
        }
        if (!entries.isEmpty()) {
            desk.write(() -> desk.attendances().set(entries));
        }
    }

    /** The sheet of the half-day that the cursor is on. */
    void openSheet() {
        matrix.column().ifPresentOrElse(this::openSheet, () -> kit.toasts().say(kit.text("attendance.choose")));
    }

    /** The sheet of a half-day. */
    void openSheet(Slot slot) {
        SheetPanel panel = new SheetPanel(desk, held(slot), register.sheet(slot).orElse(new Sheet(slot, null, false)));
        Platform.runLater(() -> panel.show(() -> matrix.node().requestFocus()));
    }

    private HeldHalf held(Slot slot) {
        return register.halves().stream().filter(half -> half.slot().equals(slot)).findFirst().orElseThrow();
    }

    /** Says that the sheet of the cursor's half-day came back today, or that it did not. */
    void toggleReceived() {
        matrix.column().ifPresent(slot -> {
            boolean received = register.sheet(slot).filter(sheet -> sheet.receivedOn() != null).isPresent();
            desk.write(kit.text(received ? "attendance.sheet.missing" : "attendance.sheet.received"),
                    () -> desk.attendances().received(slot, received ? null : desk.today()));
        });
    }

    /** Leads to the next cell that something is the matter with, and from the last to the first. */
    void nextProblem() {
        Predicate<At<UUID, Slot>> wanted = at -> problems.contains(cell(at));
        if (!matrix.next(wanted) && !matrix.nextFromStart(wanted)) {
            kit.toasts().say(kit.text("attendance.noProblem"));
        }
    }

    private boolean expected(At<UUID, Slot> at) {
        return register.isExpected(cell(at));
    }

    private Optional<Entry> entry(At<UUID, Slot> at) {
        return register.entry(cell(at));
    }

    private static Cell cell(At<UUID, Slot> at) {
        return new Cell(at.row(), at.column());
    }
}
