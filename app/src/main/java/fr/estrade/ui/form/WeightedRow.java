package fr.estrade.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Cells side by side whose widths are shares of the whole, so that rows stand below each other as in a table. */
final class WeightedRow extends Pane {

    private static final double GAP = 6;

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
        double tallest = 0;
        double total = width < 0 ? getWidth() : width;
        for (int i = 0; i < cells.size(); i++) {
            tallest = Math.max(tallest, cells.get(i).prefHeight(width(i, total)));
        }
        return snapSizeY(tallest) + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        double x = getInsets().getLeft();
        double y = getInsets().getTop();
        for (int i = 0; i < cells.size(); i++) {
            double width = width(i, getWidth());
            Node cell = cells.get(i);
            cell.resizeRelocate(snapPositionX(x), y, snapSizeX(width), snapSizeY(cell.prefHeight(width)));
            x += width + GAP;
        }
        if (end != null) {
            end.resizeRelocate(snapPositionX(x), y, room(), end.prefHeight(-1));
        }
    }

    private double width(int index, double total) {
        double free = total - getInsets().getLeft() - getInsets().getRight() - room() - GAP * cells.size();
        int all = weights.stream().mapToInt(Integer::intValue).sum();
        return Math.max(30, free * weights.get(index) / all);
    }

    private double room() {
        Font font = em.getFont();
        return endEms * font.getSize();
    }
}
