package fr.estrade.ui.form;

import fr.estrade.journal.Ids;
import fr.estrade.record.ColumnFacts;
import fr.estrade.record.RecordModel;
import fr.estrade.text.Reading;
import fr.estrade.text.Texts;
import fr.estrade.ui.Kit;
import fr.estrade.ui.form.Editor.Width;
import fr.estrade.ui.input.ChoiceWords;
import fr.estrade.ui.input.Inputs;
import fr.estrade.ui.input.TypeAhead;
import fr.estrade.ui.input.ValueField;
import fr.estrade.ui.lines.LinesEditor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.Property;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** Makes the editor of a column: the one its type asks for, or another. */
final class Editors {

    private static final int SHORT_TEXT = 60;
    private static final int MOST_ROWS = 14;

    private final Kit kit;
    private final Inputs inputs;

    Editors(Kit kit, Clock clock) {
        this.kit = kit;
        this.inputs = new Inputs(kit.texts(), clock);
    }

    /** The editor that the column's type asks for. */
    @SuppressWarnings("unchecked")
    <R extends UpdatableRecord<R>, T> Editor usual(RecordModel<R> model, TableField<R, T> field) {
        ColumnFacts<T> facts = ColumnFacts.of(field);
        Class<T> type = facts.type();
        if (facts.isMultiline()) {
            return area(model, (TableField<R, String>) field, 2);
        } else if (facts.isText()) {
            return text(model, (TableField<R, String>) field);
        } else if (!facts.constants().isEmpty()) {
            return choice(model, field);
        } else if (type == Boolean.class) {
            return check(model, (TableField<R, Boolean>) field);
        } else if (type == LocalDate.class) {
            return date(model, (TableField<R, LocalDate>) field);
        } else if (type == LocalTime.class) {
            return time(model, (TableField<R, LocalTime>) field);
        } else if (facts.isNumber()) {
            return number(model, (TableField<R, ? extends Number>) field);
        }
        throw new IllegalArgumentException("No usual editor for " + field + "; name one");
    }

    /** The usual editor where there is little room: a choice shows the short words of its values, where they have any. */
    <R extends UpdatableRecord<R>, T> Editor brief(RecordModel<R> model, TableField<R, T> field) {
        if (!ColumnFacts.of(field).constants().isEmpty()) {
            return choice(model, field, true);
        }
        if (ColumnFacts.of(field).isMultiline()) {
            @SuppressWarnings("unchecked")
            TableField<R, String> text = (TableField<R, String>) field;
            return cellArea(model, text);
        }
        Editor editor = usual(model, field);
        if (editor.node() instanceof CheckBox box) {
            // Its column is named above it.
            box.setText(null);
        }
        return editor;
    }

    <R extends UpdatableRecord<R>> Editor text(RecordModel<R> model, TableField<R, String> field) {
        TextField text = new TextField();
        bindText(text, model.property(field));
        boolean brief = ColumnFacts.of(field).maxLength().orElse(Integer.MAX_VALUE) <= SHORT_TEXT;
        return Editor.of(text, brief ? Width.HALF : Width.FULL);
    }

    /** A line of text that proposes words; {@code source} reads them in the background. */
    <R extends UpdatableRecord<R>> Editor proposing(RecordModel<R> model, TableField<R, String> field, Callable<List<String>> source) {
        TextField text = new TextField();
        bindText(text, model.property(field));
        ProposalField.on(kit, text, source);
        return Editor.of(text, Width.HALF);
    }

    <R extends UpdatableRecord<R>> Editor area(RecordModel<R> model, TableField<R, String> field, int rows) {
        GrowingArea area = new GrowingArea(rows, Math.max(rows, MOST_ROWS));
        bindText(area, model.property(field));
        return Editor.of(area, Width.FULL);
    }

    /** An area in a row of a table, where Enter leads on to the next row. */
    <R extends UpdatableRecord<R>> Editor cellArea(RecordModel<R> model, TableField<R, String> field) {
        GrowingArea area = new GrowingArea(1, MOST_ROWS);
        area.breakByShift();
        bindText(area, model.property(field));
        return Editor.of(area, Width.FULL);
    }

    <R extends UpdatableRecord<R>> Editor paragraph(RecordModel<R> model, TableField<R, String> field) {
        GrowingArea area = new GrowingArea(1, MOST_ROWS);
        area.keepOnOneLine();
        bindText(area, model.property(field));
        return Editor.of(area, Width.FULL);
    }

    <R extends UpdatableRecord<R>> Editor lines(RecordModel<R> model, TableField<R, String> field) {
        Property<String> value = model.property(field);
        boolean[] own = new boolean[1];
        LinesEditor lines = new LinesEditor(Ids::next, edit -> {
            own[0] = true;
            value.setValue(TextLines.join(edit.after()));
            own[0] = false;
            model.touch(field);
        });
        lines.getStyleClass().add("boxed");
        lines.setPrompt(kit.text("form.lines.prompt"));
        value.subscribe(text -> {
            if (!own[0]) {
                lines.setLines(TextLines.split(text, lines.lines()));
            }
        });
        return new Editor(lines, lines, Editor.of(lines, Width.FULL).inputError(), () -> true, lines::commit, Width.FULL);
    }

    <R extends UpdatableRecord<R>, T> Editor choice(RecordModel<R> model, TableField<R, T> field) {
        return choice(model, field, false);
    }

    private <R extends UpdatableRecord<R>, T> Editor choice(RecordModel<R> model, TableField<R, T> field, boolean brief) {
        return choice(model, field, ColumnFacts.of(field).constants(), value -> {
            if (value == null) {
                return brief ? kit.text("form.none") : kit.formats().notProvided();
            }
            String words = kit.texts().code((Enum<?>) value);
            return brief ? kit.texts().find(Texts.codeKey((Enum<?>) value) + ".short").orElse(words) : words;
        });
    }

    /** A choice of given values; {@code words} says what each is called, and null where nothing need be chosen. */
    <R extends UpdatableRecord<R>, T> Editor choice(RecordModel<R> model, TableField<R, T> field, List<T> offered, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        List<T> values = new ArrayList<>();
        if (!ColumnFacts.of(field).isRequired()) {
            values.add(null);
        }
        values.addAll(offered);
        box.getItems().setAll(values);
        box.setConverter(new ChoiceWords<>(words.apply(null), words));
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(model.property(field));
        TypeAhead.on(box);
        return Editor.of(box, Width.HALF);
    }

    <R extends UpdatableRecord<R>> Editor check(RecordModel<R> model, TableField<R, Boolean> field) {
        CheckBox box = new CheckBox(new FieldWords(kit.texts()).label(field));
        box.setWrapText(true);
        Property<Boolean> value = model.property(field);
        box.selectedProperty().subscribe((before, now) -> value.setValue(now));
        value.subscribe(now -> box.setSelected(Boolean.TRUE.equals(now)));
        return Editor.of(box, Width.FULL);
    }

    <R extends UpdatableRecord<R>> Editor date(RecordModel<R> model, TableField<R, LocalDate> field) {
        return of(inputs.date(), model.property(field), Width.HALF);
    }

    <R extends UpdatableRecord<R>> Editor dateWithDay(RecordModel<R> model, TableField<R, LocalDate> field) {
        return of(inputs.dateWithDay(), model.property(field), Width.HALF);
    }

    <R extends UpdatableRecord<R>> Editor time(RecordModel<R> model, TableField<R, LocalTime> field) {
        return of(inputs.time(), model.property(field), Width.THIRD);
    }

    <R extends UpdatableRecord<R>, N extends Number> Editor number(RecordModel<R> model, TableField<R, N> field) {
        Property<N> value = model.property(field);
        Class<N> type = field.getType();
        if (FieldWords.isMinutes(field)) {
            return converted(inputs.duration(), value, minutes -> toType(minutes, type), Number::intValue, Width.THIRD);
        } else if (FieldWords.isMoney(field)) {
            return converted(inputs.money(), value, type::cast, BigDecimal.class::cast, Width.HALF);
        } else if (type == BigDecimal.class) {
            return converted(inputs.decimal(), value, type::cast, BigDecimal.class::cast, Width.THIRD);
        }
        return converted(inputs.integer(), value, whole -> toType(whole, type), Number::intValue, Width.THIRD);
    }

    /** A text of a fixed form, such as a number with a check digit: typed as people write it, kept and shown in one way. */
    <R extends UpdatableRecord<R>> Editor formatted(RecordModel<R> model, TableField<R, String> field,
            Function<String, Reading<String>> reader, UnaryOperator<String> printed) {
        return of(new ValueField<>(kit.texts(), reader, printed), model.property(field), Width.HALF);
    }

    <R extends UpdatableRecord<R>> Editor reference(RecordModel<R> model, TableField<R, UUID> field, Lookup lookup) {
        LookupField control = new LookupField(kit, lookup);
        control.valueProperty().bindBidirectional(model.property(field));
        return Editor.of(control.node(), Width.FULL);
    }

    private static <T> Editor of(ValueField<T> control, Property<T> value, Width width) {
        return converted(control, value, Function.identity(), Function.identity(), width);
    }

    /** Binds a field of one type to a column of another; null is null in both. */
    private static <V, T> Editor converted(ValueField<V> control, Property<T> value, Function<V, T> toColumn,
            Function<T, V> toField, Width width) {
        control.valueProperty().subscribe((before, now) -> value.setValue(now == null ? null : toColumn.apply(now)));
        value.subscribe(now -> {
            V shown = now == null ? null : toField.apply(now);
            if (!Objects.equals(shown, control.getValue()) || !control.isFocused()) {
                control.setValue(shown);
            }
        });
        return new Editor(control, control, control.inputErrorProperty(), control::isUnderstood, control::leave, width);
    }

    private static <N extends Number> N toType(Integer number, Class<N> type) {
        Number converted = number;
        if (type == Short.class) {
            // What does not fit stays out of range, so that the rule of the column says so.
            converted = (short) Math.clamp(number, Short.MIN_VALUE, Short.MAX_VALUE);
        } else if (type == Long.class) {
            converted = number.longValue();
        }
        return type.cast(converted);
    }

    private static void bindText(TextInputControl control, Property<String> value) {
        control.textProperty().subscribe((before, text) -> {
            if (!text.equals(value.getValue() == null ? "" : value.getValue())) {
                value.setValue(text.isEmpty() ? null : text);
            }
        });
        value.subscribe(text -> {
            String shown = text == null ? "" : text;
            if (!shown.equals(control.getText())) {
                control.setText(shown);
            }
        });
    }
}
