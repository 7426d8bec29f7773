package fr.estrade.attendance.page;

import fr.estrade.attendance.HeldHalf;
import fr.estrade.attendance.Sheet;
import fr.estrade.ui.Kit;
import fr.estrade.ui.input.Inputs;
import fr.estrade.ui.input.ValueField;
import java.time.LocalDate;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks when the attendance sheet of a half-day came back, and whether the trainer signed it. */
final class SheetPanel {
    private final AttendanceDesk desk;
    private final HeldHalf held;
    private final Sheet sheet;

    SheetPanel(AttendanceDesk desk, HeldHalf held, Sheet sheet) {
        this.desk = desk;
        this.held = held;
        this.sheet = sheet;
    }

    /** @param then run once it was noted */
    void show(Runnable then) {
        Kit kit = desk.kit();
        ValueField<LocalDate> received = new Inputs(kit.texts(), desk.base().clock()).date();
        received.setValue(sheet.receivedOn() == null ? desk.today() : sheet.receivedOn());
        Label label = new Label(kit.text("attendance.sheet.receivedOn"));
        label.setLabelFor(received);
        received.setAccessibleText(label.getText());
        CheckBox signed = new CheckBox(kit.text("attendance.sheet.trainerSigned"));
        signed.setSelected(sheet.trainerSigned());
        Label hint = new Label(kit.text("attendance.sheet.hint"));
        hint.getStyleClass().add("hint");
        VBox content = new VBox(label, received, signed, hint);
        content.getStyleClass().add("field");
        kit.dialogs().panel(kit.text("attendance.sheet.title", AttendanceFaces.name(kit, held)), content).accept(kit.text("attendance.sheet.verb"), () -> {
            if (!received.isUnderstood()) {
                received.requestFocus();
                return false;
            }
            Sheet noted = new Sheet(sheet.slot(), received.getValue(), received.getValue() != null && signed.isSelected());
            desk.write(() -> desk.attendances().note(noted));
            then.run();
            return true;
        }).cancel().focus(received).show();
    }
}
