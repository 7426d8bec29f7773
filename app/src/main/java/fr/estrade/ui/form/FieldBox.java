package fr.estrade.ui.form;

import fr.estrade.record.ColumnFacts;
import fr.estrade.record.Problem;
import fr.estrade.record.RecordModel;
import fr.estrade.ui.FocusLeft;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** A field of a form: its label above, its editor, below it what is wrong; what helps is behind a mark. */
final class FieldBox<R extends UpdatableRecord<R>> extends VBox {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass DIRTY = PseudoClass.getPseudoClass("dirty");
    private static final double COUNT_FROM = 0.85;
    private static final int COUNTED = 60;

    private final Kit kit;
    private final RecordModel<R> model;
    private final TableField<R, ?> field;
    private final Editor editor;
    private final Label message = new Label();
    private final Label counter = new Label();
    private final String help;
    private final String name;

    /** @param label what it is called here; null: as its column */
    FieldBox(Kit kit, RecordModel<R> model, TableField<R, ?> field, Editor editor, String label) {
        this.kit = kit;
        this.model = model;
        this.field = field;
        this.editor = editor;
        FieldWords words = new FieldWords(kit.texts());
        this.help = words.help(field);
        this.name = label == null ? words.label(field) : label;
        getStyleClass().add("field");
        setFillWidth(true);
        if (!(editor.node() instanceof CheckBox)) {
            getChildren().add(labelRow(words));
        }
        String unit = words.unit(field);
        getChildren().add(unit == null ? editor.node() : withUnit(unit));
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.managedProperty().bind(message.visibleProperty());
        getChildren().add(message);
        editor.focus().setAccessibleText(name);
        if (help != null && editor.focus() instanceof Control control) {
            control.setTooltip(new Tooltip(help));
        }
        showMessage(null);
        follow();
    }

    TableField<R, ?> field() {
        return field;
    }

    RecordModel<R> model() {
        return model;
    }

    Editor editor() {
        return editor;
    }

    String name() {
        return name;
    }

    void focus() {
        editor.focus().requestFocus();
    }

    private HBox labelRow(FieldWords words) {
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(editor.focus());
        HBox row = new HBox(label);
        row.setAlignment(Pos.BASELINE_LEFT);
        row.getStyleClass().add("field-head");
        List<Label> marks = new ArrayList<>();
        if (ColumnFacts.of(field).isRequired() && ColumnFacts.of(field).isText()) {
            Label mark = new Label(kit.text("form.required"));
            mark.getStyleClass().add("required");
            marks.add(mark);
        }
        if (help != null) {
            Label why = Icons.HELP.on(new Label());
            why.getStyleClass().add("field-help");
            why.setTooltip(new Tooltip(help));
            marks.add(why);
        }
        row.getChildren().addAll(marks);
        row.widthProperty().subscribe(width -> share(row, label, marks));
        label.fontProperty().subscribe(font -> share(row, label, marks));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        counter.getStyleClass().add("hint");
        counter.managedProperty().bind(counter.textProperty().isNotEmpty());
        space.managedProperty().bind(counter.managedProperty());
        row.getChildren().addAll(space, counter);
        return row;
    }

    /** What a field is called is cut last: marks for which no room is left beside it go; the editor's tooltip says the same. */
    private static void share(HBox row, Label label, List<Label> marks) {
        double name = Math.ceil(label.prefWidth(-1));
        label.setMinWidth(Math.min(name, row.getWidth()));
        double used = name;
        for (Label mark : marks) {
            used += row.getSpacing() + Math.ceil(mark.prefWidth(-1));
            mark.setVisible(used <= row.getWidth());
            mark.setManaged(mark.isVisible());
        }
    }

    private Node withUnit(String unit) {
        Label words = new Label(unit);
        words.getStyleClass().add("field-unit");
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(editor.node(), words);
        HBox.setHgrow(editor.node(), Priority.ALWAYS);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("with-unit");
        return box;
    }

    private void follow() {
        ObservableValue<Problem> problem = model.problem(field);
        problem.subscribe(now -> showMessage(now));
        editor.inputError().subscribe(error -> showMessage(problem.getValue()));
        FocusLeft.of(editor.focus(), () -> model.touch(field));
        // A number of fixed length is always full: that is no news.
        int most = ColumnFacts.of(field).maxLength().stream().filter(length -> length >= COUNTED).findFirst().orElse(Integer.MAX_VALUE);
        model.property(field).subscribe(value -> {
            pseudoClassStateChanged(DIRTY, model.dirtyFields().contains(field));
            if (value instanceof String text) {
                int length = text.codePointCount(0, text.length());
                counter.setText(length >= most * COUNT_FROM ? kit.text("form.counter", length, most) : "");
            }
        });
        model.dirtyFields().subscribe(() -> pseudoClassStateChanged(DIRTY, model.dirtyFields().contains(field)));
    }

    private void showMessage(Problem problem) {
        String inputError = editor.inputError().getValue();
        boolean error = inputError != null || problem != null && problem.isError();
        boolean warning = !error && problem != null;
        String text = inputError != null ? inputError : problem != null ? problem.text(kit.texts()) : null;
        message.setText(text);
        message.setVisible(text != null);
        message.setGraphic(error ? Icons.ERROR.node() : warning ? Icons.WARNING.node() : null);
        message.getStyleClass().setAll("label", error ? "field-error" : "field-warning");
        editor.focus().pseudoClassStateChanged(DANGER, error);
        editor.focus().setAccessibleHelp(text == null ? help : text);
    }
}
