package fr.estrade.ui.input;

import atlantafx.base.controls.Calendar;
import atlantafx.base.controls.Popover;
import fr.estrade.text.Texts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Popups;
import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Gives a date field a calendar to choose from: by its button, or by Alt+Down. */
final class CalendarButton {

    private final ValueField<LocalDate> field;
    private final Texts texts;
    private final Supplier<LocalDate> today;

    private CalendarButton(ValueField<LocalDate> field, Texts texts, Supplier<LocalDate> today) {
        this.field = field;
        this.texts = texts;
        this.today = today;
    }

    /** @param today where the calendar opens when the field is empty */
    static ValueField<LocalDate> on(ValueField<LocalDate> field, Texts texts, Supplier<LocalDate> today) {
        CalendarButton calendar = new CalendarButton(field, texts, today);
        Button open = new Button();
        open.setGraphic(Icons.DATE.node());
        open.getStyleClass().addAll("flat", "button-icon", "field-button");
        open.setFocusTraversable(false);
        open.setAccessibleText(texts.get("input.calendar"));
        open.setOnAction(event -> calendar.open());
        field.getStyleClass().add("date-field");
        field.setRight(open);
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && event.isAltDown()) {
                calendar.open();
                event.consume();
            }
        });
        return field;
    }

    private void open() {
        field.leave();
        Calendar calendar = new Calendar(field.getValue() == null ? today.get() : field.getValue());
        calendar.setAccessibleText(texts.get("input.calendar"));
        Popover popover = Popups.below(field, calendar);
        calendar.valueProperty().subscribe((before, day) -> {
            if (day != null && !day.equals(before)) {
                field.setValue(day);
                popover.hide();
                field.requestFocus();
                field.end();
            }
        });
        calendar.requestFocus();
    }
}
