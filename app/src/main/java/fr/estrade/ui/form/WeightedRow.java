package fr.estrade.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Cells side by side whose widths are shares of the whole, so that rows stand below each other as in a table. Where they would be
 * squeezed they go on in another line, the same ones in every row.
 */
final class WeightedRow extends Pane {

    private static final double GAP = 6;
    /** What a cell needs on the average, in em. */
    private static final double CELL = 8;

    private final List<Node> cells = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();
    private final Text em = new Text();
    private Node end;
    private double endEms;

    WeightedRow() {
        getStyleClass().add("weighted-row");
        em.setManaged(false);
        em.setVisible(false);
        getChildren().add(em);
    }

    void add(Node node, int weight) {
        cells.add(node);
        weights.add(weight);
        getChildren().add(node);
    }

    /** A node after the cells with a width of its own. */
    void end(Node node, double ems) {
        end = node;
        endEms = ems;
        getChildren().add(node);
    }

    /** Leaves room where other rows have a node after their cells. */
    void reserve(double ems) {
        endEms = ems;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 100;
    }

    @Override
    protected double computePrefHeight(double width) {
        double free = free(width < 0 ? getWidth() : width);
        double height = 0;
        for (List<Integer> line : lines(free)) {
            height += (height > 0 ? GAP : 0) + height(line, free);
        }
        return snapSizeY(height) + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        double free = free(getWidth());
        double left = getInsets().getLeft();
        double y = getInsets().getTop();
        for (List<Integer> line : lines(free)) {
            double x = left;
            for (int index : line) {
                double width = width(index, line, free);
                Node cell = cells.get(index);
                cell.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(cell.prefHeight(width)));
                x += width + GAP;
            }
            y += height(line, free) + GAP;
        }
        if (end != null) {
            end.resizeRelocate(snapPositionX(left + free + GAP), getInsets().getTop(), room(), end.prefHeight(-1));
        }
    }

    /** The cells of each line: one line where each has the room that it needs, several in a narrow window or at a large zoom. */
    private List<List<Integer>> lines(double free) {
        double most = weights.stream().mapToInt(Integer::intValue).sum() * free / (cells.size() * CELL * em.getFont().getSize());
        List<List<Integer>> lines = new ArrayList<>();
        double taken = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (lines.isEmpty() || taken + weights.get(i) > Math.max(most, 1)) {
                lines.add(new ArrayList<>());
                taken = 0;
            }
            lines.getLast().add(i);
            taken += weights.get(i);
        }
        return lines;
    }

    private double height(List<Integer> line, double free) {
        return line.stream().mapToDouble(index -> cells.get(index).prefHeight(width(index, line, free))).max().orElse(0);
    }

    private double free(double total) {
        return total - getInsets().getLeft() - getInsets().getRight() - room() - GAP;
    }

    private double width(int index, List<Integer> line, double free) {
        int all = line.stream().mapToInt(weights::get).sum();
        return Math.max(30, (free - GAP * (line.size() - 1)) * weights.get(index) / all);
    }

    private double room() {
        Font font = em.getFont();
        return endEms * font.getSize();
    }
}
