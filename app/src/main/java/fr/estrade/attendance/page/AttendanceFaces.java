package fr.estrade.attendance.page;

import fr.estrade.attendance.AttendanceRegister;
import fr.estrade.attendance.AttendanceRegister.Hours;
import fr.estrade.attendance.AttendanceWarning;
import fr.estrade.attendance.Cell;
import fr.estrade.attendance.Entry;
import fr.estrade.attendance.HeldHalf;
import fr.estrade.attendance.Sheet;
import fr.estrade.attendance.Slot;
import fr.estrade.db.code.AttendanceState;
import fr.estrade.registration.Attendee;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.grid.Matrix.Face;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** How the half-days and cells of the table of who was there look. */
final class AttendanceFaces {
    private static final int NAMED = 8;

    private final Kit kit;
    private final AttendanceRegister register;
    private final AttendanceDesk.Seen seen;
    private final Map<Cell, List<AttendanceWarning.Kind>> warned;
    private final Consumer<Slot> openSheet;

    AttendanceFaces(Kit kit, AttendanceDesk.Seen seen, Consumer<Slot> openSheet) {
        this.kit = kit;
        this.seen = seen;
        this.register = seen.register();
        this.openSheet = openSheet;
        this.warned = seen.warnings().stream().filter(warning -> warning.registrationId() != null)
                .collect(Collectors.groupingBy(warning -> new Cell(warning.registrationId(), warning.slot()),
                        Collectors.mapping(AttendanceWarning::kind, Collectors.toList())));
    }

    /** What stands above a half-day: the day over its month, which half and when, and whether its sheet came back. */
    Node head(HeldHalf held) {
        Label date = new Label(kit.text("attendance.date", kit.formats().weekdayShort(held.date().getDayOfWeek()), held.date().getDayOfMonth()));
        Label month = new Label(kit.formats().month(YearMonth.from(held.date())));
        month.getStyleClass().add("hint");
        Label half = new Label(when(held));
        half.getStyleClass().add("hint");
        Label sheet = sheet(held);
        VBox head = new VBox(date, month, half, sheet);
        head.getStyleClass().add("matrix-head");
        head.setOnMouseClicked(event -> openSheet.accept(held.slot()));
        Tooltip.install(head, new Tooltip(kit.text("attendance.head", name(kit, held), held.half().isTimed()
                ? kit.formats().timeSpans(List.of(held.half().span())) : kit.text("attendance.assumed"), sheet.getText())));
        return head;
    }

    private String when(HeldHalf held) {
        return held.half().isTimed() ? kit.formats().timeSpans(List.of(held.half().span()))
                : kit.text("attendance.half.assumed", kit.texts().code(held.half().half()));
    }

    private Label sheet(HeldHalf held) {
        Sheet sheet = register.sheet(held.slot()).filter(one -> one.receivedOn() != null).orElse(null);
        boolean late = sheet == null && held.date().isBefore(seen.today());
        Label label = new Label(sheet != null ? kit.text(sheet.trainerSigned() ? "attendance.sheet.is.signed" : "attendance.sheet.is.received")
                : kit.text(late ? "attendance.sheet.is.missing" : "attendance.sheet.is.awaited"));
        label.getStyleClass().add("hint");
        label.setGraphic((sheet != null ? Icons.CHECK : late ? Icons.WARNING : Icons.DOCUMENT).node());
        return label;
    }

    /** "mardi 19 mai 2026, matin". */
    static String name(Kit kit, HeldHalf held) {
        return kit.text("attendance.halfDay", kit.formats().dateLong(held.date()), kit.texts().code(held.half().half()).toLowerCase(Locale.ROOT));
    }

    /** Somebody on a half-day: a letter, never a colour alone. */
    Face cell(Cell cell) {
        Entry entry = register.entry(cell).orElse(null);
        boolean expected = register.isExpected(cell);
        List<AttendanceWarning.Kind> kinds = warned.getOrDefault(cell, List.of());
        Set<String> marks = new HashSet<>();
        if (!expected) {
            marks.add("not-held");
        }
        if (entry == null) {
            return new Face(List.of(), null, kit.text(!expected ? "attendance.cell.notExpected" : kinds.isEmpty() ? "attendance.cell.empty"
                    : "attendance.cell.missing"), kinds.isEmpty() ? marks : Set.of("missing"));
        }
        marks.add(entry.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        boolean partial = entry.state() == AttendanceState.PARTIAL;
        String sign = kit.text("attendance.sign." + entry.state().name());
        String told = partial ? kit.text("attendance.cell.partial", kit.formats().duration(register.attended(cell))) : kit.texts().code(entry.state());
        return new Face(kinds.isEmpty() ? List.of() : List.of(Icons.WARNING.node()),
                partial ? kit.text("attendance.cell.sign", sign, kit.formats().duration(register.attended(cell))) : sign,
                kinds.isEmpty() ? told : kit.text("attendance.cell.warned", told, kit.text("attendance.warned." + kinds.getFirst().name())), marks);
    }

    /** How many were there on a half-day, of how many. */
    Face total(Slot slot) {
        long counted = register.counted(slot);
        return Face.text(counted == 0 ? null : kit.text("attendance.count", register.present(slot), counted));
    }

    /** "5 h 30 / 7 h". */
    String hours(Hours hours) {
        return hours.expected() == 0 ? null : kit.text("attendance.count.hours", kit.formats().duration(hours.attended()),
                kit.formats().duration(hours.expected()));
    }

    /** Which half-days, and whom, warnings are about. */
    String where(List<AttendanceWarning> warnings) {
        Map<Slot, HeldHalf> halves = register.halves().stream().collect(Collectors.toMap(HeldHalf::slot, held -> held));
        List<String> lines = new ArrayList<>();
        for (AttendanceWarning warning : warnings.subList(0, Math.min(NAMED, warnings.size()))) {
            HeldHalf held = halves.get(warning.slot());
            String half = held == null ? kit.text("attendance.gone") : name(kit, held);
            String who = warning.registrationId() == null ? null : register.roll().person(warning.registrationId()).map(Attendee::name).orElse(null);
            lines.add(who == null ? half : kit.text("attendance.where", half, who));
        }
        if (warnings.size() > NAMED) {
            lines.add(kit.text("attendance.where.more", warnings.size() - NAMED));
        }
        return String.join("\n", lines);
    }
}
