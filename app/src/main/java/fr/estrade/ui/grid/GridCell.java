package fr.estrade.ui.grid;

import fr.estrade.list.CellText;
import fr.estrade.list.ListColumn;
import fr.estrade.list.Row;
import fr.estrade.text.OneLine;
import fr.estrade.ui.Chips;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** A cell that shows a value as text, or as a chip where the page wants one. */
final class GridCell extends TableCell<GridRow, GridCell.Value> {

    /**
     * A value that has been read.
     *
     * @param value may be null: unknown
     */
    record Value(Object value) {

        static Value of(Row row, int index) {
            return row == null || index < 0 || index >= row.values().length ? null : new Value(row.get(index));
        }
    }

    private final ListColumn column;
    private final CellText text;
    private final Function<Object, Chips.Look> looks;

    /** @param looks gives the look of a value, or null for plain text; may be null */
    GridCell(ListColumn column, CellText text, Function<Object, Chips.Look> looks) {
        this.column = column;
        this.text = text;
        this.looks = looks;
        setTextOverrun(OverrunStyle.ELLIPSIS);
        setWrapText(false);
        if (column.kind().isNumeric()) {
            getStyleClass().add("align-right");
        }
        hoverProperty().subscribe(hover -> setTooltip(hover && isCut() ? new Tooltip(getText()) : null));
    }

    @Override
    protected void updateItem(Value item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        String words = text.of(column, item.value());
        Chips.Look look = looks == null || item.value() == null ? null : looks.apply(item.value());
        boolean unknown = item.value() == null;
        if (unknown != getStyleClass().contains("unknown")) {
            if (unknown) {
                getStyleClass().add("unknown");
            } else {
                getStyleClass().remove("unknown");
            }
        }
        if (look == null) {
            setGraphic(null);
            setText(OneLine.of(words));
        } else {
            Label chip = Chips.chip(words, look);
            setText(null);
            setGraphic(chip);
            setAccessibleText(words);
        }
    }

    private boolean isCut() {
        return getText() != null && getText().length() * getFont().getSize() * 0.5 > getWidth() * 0.8;
    }
}
