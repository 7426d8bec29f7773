package fr.estrade.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Lays fields out in rows of one or two columns of at most 43 em, each column six units wide; a field takes a third, a half or
 * a whole column. Rows are as tall as their tallest field.
 */
final class FieldFlow extends Pane {

    private static final String UNITS = "units";
    private static final int COLUMN = 6;
    private static final double MAX_COLUMN = 43;
    private static final double TWO_COLUMNS_FROM = 74;
    private static final double GAP = 1.1;
    private static final double ROW_GAP = 0.85;

    private record Cell(Node node, int from, int units) {
    }

    private double em = 13;

    FieldFlow() {
        getStyleClass().add("field-flow");
    }

    void setEm(double pixels) {
        em = pixels;
        requestLayout();
    }

    void add(Node node, int units) {
        node.getProperties().put(UNITS, units);
        getChildren().add(node);
    }

    /** Begins a new row. */
    void breakRow() {
        add(new Pane(), 0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return MAX_COLUMN * em;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 20 * em;
    }

    @Override
    protected double computePrefHeight(double width) {
        return place(width < 0 ? getWidth() : width, false);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }

    private double place(double total, boolean move) {
        Insets insets = getInsets();
        double gap = GAP * em;
        double inside = total - insets.getLeft() - insets.getRight();
        int columns = inside >= TWO_COLUMNS_FROM * em ? 2 : 1;
        double column = Math.min(MAX_COLUMN * em, (inside - gap * 1.5 * (columns - 1)) / columns);
        double unit = (column + gap) / COLUMN;
        double y = insets.getTop();
        for (List<Cell> row : rows(columns)) {
            double tallest = 0;
            for (Cell cell : row) {
                tallest = Math.max(tallest, cell.node().prefHeight(width(cell, unit, gap)));
            }
            if (move) {
                for (Cell cell : row) {
                    int second = cell.from() / COLUMN;
                    double x = insets.getLeft() + cell.from() * unit + second * gap * 0.5;
                    cell.node().resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width(cell, unit, gap)), snapSizeY(tallest));
                }
            }
            y += tallest + ROW_GAP * em;
        }
        return Math.max(0, y - ROW_GAP * em) + insets.getBottom();
    }

    private static double width(Cell cell, double unit, double gap) {
        return cell.units() * unit - gap;
    }

    private List<List<Cell>> rows(int columns) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> row = new ArrayList<>();
        int at = 0;
        for (Node node : getManagedChildren()) {
            int units = Math.min((int) node.getProperties().getOrDefault(UNITS, COLUMN), columns * COLUMN);
            int leftInColumn = COLUMN - at % COLUMN;
            if (units <= COLUMN && units > leftInColumn) {
                at += leftInColumn;
            }
            if (units == 0 || at + units > columns * COLUMN) {
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                row = new ArrayList<>();
                at = 0;
            }
            if (units > 0) {
                row.add(new Cell(node, at, units));
                at += units;
            }
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return rows;
    }
}
