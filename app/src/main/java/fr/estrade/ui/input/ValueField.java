package fr.estrade.ui.input;

import atlantafx.base.controls.CustomTextField;
import fr.estrade.text.Reading;
import fr.estrade.text.Texts;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A text field for a value: a date, a time, an amount. What is typed is read at each key; when the field is left it is written
 * anew in the form of the house, or, if it was not understood, an error says what would be.
 *
 * @param <T> type of the value
 */
public final class ValueField<T> extends CustomTextField {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Texts texts;
    private final Function<String, Reading<T>> reader;
    private final Function<T, String> writer;
    private final ObjectProperty<T> value = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper inputError = new ReadOnlyStringWrapper();
    private boolean writing;
    private boolean reading;

    /**
     * A field.
     *
     * @param reader understands what is typed
     * @param writer writes a value; never given null
     */
    public ValueField(Texts texts, Function<String, Reading<T>> reader, Function<T, String> writer) {
        this.texts = texts;
        this.reader = reader;
        this.writer = writer;
        getStyleClass().add("value-field");
        textProperty().subscribe((before, text) -> read());
        value.subscribe((before, now) -> {
            if (!reading) {
                write();
            }
        });
        focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                leave();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                leave();
            }
        });
    }

    /** The value; null when nothing is typed. What is not understood leaves it as it was. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    /** The value; null when nothing is typed. */
    public T getValue() {
        return value.get();
    }

    /** Shows a value. What was typed and not understood stays when the value is the same as before: nothing else knows of it. */
    public void setValue(T newValue) {
        if (Objects.equals(value.get(), newValue)) {
            if (inputError.get() == null) {
                write();
            }
        } else {
            value.set(newValue);
        }
    }

    /** Why what is typed is no value, once the field was left; null otherwise. */
    public ReadOnlyStringProperty inputErrorProperty() {
        return inputError.getReadOnlyProperty();
    }

    /** Whether what is typed now is a value, or nothing. */
    public boolean isUnderstood() {
        return reader.apply(getText()).isOk();
    }

    /** Does what leaving the field does. */
    public void leave() {
        Reading<T> typed = reader.apply(getText());
        inputError.set(typed.message(texts));
        pseudoClassStateChanged(DANGER, !typed.isOk());
        if (typed.isOk()) {
            write();
        }
    }

    private void read() {
        if (writing) {
            return;
        }
        Reading<T> typed = reader.apply(getText());
        if (typed.isOk()) {
            reading = true;
            value.set(typed.value());
            reading = false;
            inputError.set(null);
            pseudoClassStateChanged(DANGER, false);
        }
    }

    private void write() {
        String text = value.get() == null ? "" : writer.apply(value.get());
        if (!text.equals(getText())) {
            writing = true;
            setText(text);
            writing = false;
        }
        inputError.set(null);
        pseudoClassStateChanged(DANGER, false);
    }
}
