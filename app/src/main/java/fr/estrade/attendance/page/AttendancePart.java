package fr.estrade.attendance.page;

import fr.estrade.attendance.AttendanceRegister.Hours;
import fr.estrade.attendance.AttendanceRegister;
import fr.estrade.attendance.AttendanceWarning;
import fr.estrade.attendance.Cell;
import fr.estrade.attendance.HeldHalf;
import fr.estrade.attendance.Slot;
import fr.estrade.db.code.AttendanceState;
import fr.estrade.registration.Attendee;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Command;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.SpreadBar;
import fr.estrade.ui.View;
import fr.estrade.ui.grid.Matrix.Line;
import fr.estrade.ui.grid.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Who was there: the persons of a session by its half-days, keyed in as the paper sheets are read, a column from top to bottom. One
 * key a cell, and the cursor moves on; or everybody of a half-day at once, and then the exceptions.
 */
final class AttendancePart extends View {

    static final String KEY = "attendance.part";
    private static final Map<Keys, AttendanceState> STATES = new TreeMap<>(Map.of(Keys.ATTENDANCE_PRESENT, AttendanceState.PRESENT,
            Keys.ATTENDANCE_ABSENT, AttendanceState.ABSENT, Keys.ATTENDANCE_EXCUSED, AttendanceState.EXCUSED,
            Keys.ATTENDANCE_PARTIAL, AttendanceState.PARTIAL, Keys.ATTENDANCE_PLANNED_ABSENCE, AttendanceState.PLANNED_ABSENCE));

    private final Kit kit;
    private final BaseAccess base;
    private final AttendanceDesk desk;
    private final Matrix<UUID, Slot> matrix;
    private final AttendanceKeying keying;
    private final Label summary = new Label();
    private final FlowPane warnings = new FlowPane();
    private AttendanceDesk.Seen seen;
    private AttendanceFaces faces;
    private Line<UUID> totals;

    AttendancePart(Kit kit, BaseAccess base, UUID sessionId) {
        this.kit = kit;
        this.base = base;
        this.desk = new AttendanceDesk(kit, base, sessionId);
        this.matrix = new Matrix<UUID, Slot>(kit, KEY, "attendance.name", "attendance.hours").several().widths(15, 9.8, 11)
                .onKey(this::act).onDoubleClick(() -> this.keyed().toggle());
        this.keying = new AttendanceKeying(desk, matrix);
    }

    private AttendanceKeying keyed() {
        return keying;
    }

    @Override
    protected Parent build() {
        whileAttached(matrix::followZoom);
        SpreadBar tools = new SpreadBar();
        tools.left(summary);
        tools.right(all().button(kit.texts()), sheet().flatButton(kit.texts()));
        tools.getStyleClass().add("registration-top");
        warnings.getStyleClass().addAll("chips", "registration-state", "attendance-warnings");
        warnings.managedProperty().bind(warnings.visibleProperty());
        Label legend = new Label(kit.text("attendance.legend"));
        legend.setWrapText(true);
        legend.getStyleClass().addAll("hint", "matrix-legend");
        matrix.node().getStyleClass().add("attendance");
        matrix.node().setContextMenu(menu());
        VBox.setVgrow(matrix.node(), Priority.ALWAYS);
        VBox root = new VBox(tools, warnings, matrix.node(), legend);
        root.getStyleClass().add("registration-part");
        desk.onWritten(() -> desk.readKeyed(this, this::show));
        whileAttached(() -> base.changes().listen(event -> desk.heard(event, this::reload)));
        return new PageScroll(root).filling();
    }

    private Command all() {
        return Command.of("attendance.all", Icons.DONE, () -> keying.allPresent(false)).on(Keys.ATTENDANCE_ALL);
    }

    private Command sheet() {
        return Command.of("attendance.sheet", Icons.DOCUMENT, keying::openSheet).on(Keys.ATTENDANCE_SHEET);
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        STATES.forEach((key, state) -> menu.getItems().add(Command.of("attendance.set." + state.name(), null, () -> keying.set(state)).on(key)
                .menuItem(kit.texts())));
        menu.getItems().add(Command.of("attendance.clear", Icons.DELETE, keying::clear).on(Keys.ATTENDANCE_CLEAR).menuItem(kit.texts()));
        menu.getItems().add(all().menuItem(kit.texts()));
        menu.getItems().add(Command.of("attendance.allDay", null, () -> keying.allPresent(true)).on(Keys.ATTENDANCE_ALL_DAY).menuItem(kit.texts()));
        menu.getItems().add(sheet().menuItem(kit.texts()));
        return menu;
    }

    @Override
    protected void onAttached() {
        reload();
    }

    @Override
    public void focusFirst() {
        if (seen != null && !matrix.rows().isEmpty() && !matrix.columns().isEmpty()) {
            keying.focus();
        }
    }

    private void reload() {
        desk.read(this, this::show);
    }

    private void show(AttendanceDesk.Seen now) {
        seen = now;
        AttendanceRegister register = now.register();
        faces = new AttendanceFaces(kit, now, keying::openSheet);
        keying.show(now);
        Map<Slot, HeldHalf> halves = register.halves().stream().collect(Collectors.toMap(HeldHalf::slot, held -> held));
        matrix.show(register.halves().stream().map(HeldHalf::slot).toList(), slot -> faces.head(halves.get(slot)), lines(register),
                (line, slot) -> line.row() != null ? faces.cell(new Cell(line.row(), slot)) : line == totals ? faces.total(slot) : Matrix.Face.EMPTY);
        summary.setText(words(register.total()));
        warnings.getChildren().setAll(chips(now));
        warnings.setVisible(!warnings.getChildren().isEmpty());
        matrix.node().setPlaceholder(register.halves().isEmpty()
                ? new EmptyState(kit.texts(), Icons.DATE, kit.text("attendance.noDays"), kit.text("attendance.noDays.help"))
                : new EmptyState(kit.texts(), Icons.GROUP, kit.text("attendance.nobody"), kit.text("attendance.nobody.help")));
        contentShown();
    }

    private List<Line<UUID>> lines(AttendanceRegister register) {
        List<Line<UUID>> lines = new ArrayList<>();
        if (register.people().isEmpty() || register.halves().isEmpty()) {
            return lines;
        }
        for (Attendee one : register.people()) {
            lines.add(Line.of(one.id(), one.name(), faces.hours(register.of(one.id()))));
        }
        totals = Line.heading(kit.text("attendance.present"), faces.hours(register.total()));
        lines.add(totals);
        return lines;
    }

    private String words(Hours hours) {
        return hours.expected() == 0 ? "" : kit.text("attendance.summary", kit.formats().duration(hours.attended()),
                kit.formats().duration(hours.expected()), kit.formats().percent(hours.rate().orElseThrow()));
    }

    /** A chip for each kind of warning, with how often there is one, and which on the first of them. */
    private List<Label> chips(AttendanceDesk.Seen now) {
        Map<AttendanceWarning.Kind, List<AttendanceWarning>> byKind = now.warnings().stream()
                .collect(Collectors.groupingBy(AttendanceWarning::kind, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream().map(entry -> {
            Label chip = Chips.chip(kit.texts().count("attendance.warning." + entry.getKey().name(), entry.getValue().size()), Icons.WARNING, Tone.WARNING);
            chip.setTooltip(new Tooltip(faces.where(entry.getValue())));
            return chip;
        }).toList();
    }

    private boolean act(KeyEvent event) {
        if (seen == null) {
            return false;
        }
        for (Map.Entry<Keys, AttendanceState> state : STATES.entrySet()) {
            if (state.getKey().matches(event)) {
                keying.set(state.getValue());
                return true;
            }
        }
        if (Keys.ATTENDANCE_CLEAR.matches(event)) {
            keying.clear();
        } else if (Keys.ATTENDANCE_ALL.matches(event)) {
            keying.allPresent(false);
        } else if (Keys.ATTENDANCE_ALL_DAY.matches(event)) {
            keying.allPresent(true);
        } else if (Keys.ATTENDANCE_FILL_DOWN.matches(event)) {
            keying.fillDown();
        } else if (Keys.ATTENDANCE_FILL_RIGHT.matches(event)) {
            keying.fillRight();
        } else if (Keys.ATTENDANCE_SHEET.matches(event)) {
            keying.openSheet();
        } else if (Keys.ATTENDANCE_RECEIVED.matches(event)) {
            keying.toggleReceived();
        } else if (Keys.NEXT_PROBLEM.matches(event)) {
            keying.nextProblem();
        } else {
            return false;
        }
        return true;
    }
}
