package fr.estrade.ui.form;

import fr.estrade.record.Problem;
import fr.estrade.record.RecordModel;
import fr.estrade.ui.Command;
import fr.estrade.ui.FocusLeft;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** One child of a record as a row of editors, with what is wrong with it below. */
final class ChildRow<C extends UpdatableRecord<C>> extends VBox {

    /** Room for the buttons at the end of a row, in em. */
    static final double BUTTONS = 4.2;

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Kit kit;
    private final RecordModel<C> model;
    private final Map<TableField<C, ?>, Editor> cells = new LinkedHashMap<>();
    private final WeightedRow row = new WeightedRow();
    private final Label message = new Label();
    private final StackPane handle = new StackPane(Icons.DRAG.node());
    private final Button remove;

    ChildRow(Kit kit, RecordModel<C> model, Runnable onRemove) {
        this.kit = kit;
        this.model = model;
        this.remove = Command.of("children.remove", Icons.CLOSE, onRemove).iconButton(kit.texts());
        getStyleClass().add("child-row");
        handle.getStyleClass().add("line-handle");
        message.setWrapText(true);
        message.managedProperty().bind(message.visibleProperty());
        message.setMinHeight(Region.USE_PREF_SIZE);
    }

    RecordModel<C> model() {
        return model;
    }

    Node handle() {
        return handle;
    }

    void cell(TableField<C, ?> field, Editor editor, int weight) {
        cells.put(field, editor);
        editor.focus().setAccessibleText(new FieldWords(kit.texts()).label(field));
        row.add(editor.node(), weight);
        model.problem(field).subscribe(problem -> showProblems());
        editor.inputError().subscribe(error -> showProblems());
        FocusLeft.of(editor.focus(), () -> model.touch(field));
    }

    void finish() {
        HBox buttons = new HBox(remove, handle);
        buttons.getStyleClass().add("child-buttons");
        row.end(buttons, BUTTONS);
        getChildren().setAll(row, message);
        showProblems();
    }

    void focusFirst() {
        cells.values().iterator().next().focus().requestFocus();
    }

    boolean focus(TableField<?, ?> field) {
        Editor editor = cells.get(field);
        if (editor != null) {
            editor.focus().requestFocus();
        }
        return editor != null;
    }

    boolean hasNotUnderstood() {
        return cells.values().stream().anyMatch(editor -> !editor.understood().getAsBoolean());
    }

    boolean focusNotUnderstood() {
        for (Editor editor : cells.values()) {
            if (!editor.understood().getAsBoolean()) {
                editor.leave().run();
                editor.focus().requestFocus();
                return true;
            }
        }
        return false;
    }

    TableField<C, ?> focusedField() {
        return cells.entrySet().stream().filter(cell -> cell.getValue().focus().isFocusWithin()).map(Map.Entry::getKey)
                .findFirst().orElse(null);
    }

    /** Whether Enter begins a new line where the focus is: in an area that shows several, or room for them. */
    boolean isInArea() {
        return cells.values().stream().anyMatch(editor -> editor.focus() instanceof GrowingArea area && area.isFocused() && area.takesLines());
    }

    private void showProblems() {
        StringBuilder text = new StringBuilder();
        boolean[] wrong = new boolean[1];
        cells.forEach((field, editor) -> {
            Problem problem = model.problem(field).get();
            String error = editor.inputError().getValue();
            String said = error != null ? error : problem == null ? null : problem.text(kit.texts());
            boolean danger = error != null || problem != null && problem.isError();
            wrong[0] |= danger;
            editor.focus().pseudoClassStateChanged(DANGER, danger);
            editor.focus().setAccessibleHelp(said);
            if (said != null) {
                text.append(text.isEmpty() ? "" : " ").append(kit.text("children.problem", new FieldWords(kit.texts()).label(field), said));
            }
        });
        message.setText(text.toString());
        message.setVisible(!text.isEmpty());
        message.getStyleClass().setAll("label", wrong[0] ? "field-error" : "field-warning");
        message.setGraphic((wrong[0] ? Icons.ERROR : Icons.WARNING).node());
    }
}
