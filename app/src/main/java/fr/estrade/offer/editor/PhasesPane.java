package fr.estrade.offer.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Lays the phases out: side by side in columns of one width and one height, or one above the other. Columns have a least width;
 * where there is less room, whoever scrolls this pane scrolls it sideways. The last child, where phases are added, is narrow in
 * columns.
 */
final class PhasesPane extends Pane {
    private boolean columns;
    private double gap = 12;
    private double leastWidth = 280;
    private double mostWidth = 640;

    private final Region tail;

    /** @param tail stays the last child */
    PhasesPane(Region tail) {
        this.tail = tail;
        getStyleClass().add("phases");
        getChildren().add(tail);
    }

    /** Shows these phases, in this order. */
    void setPhases(List<? extends Node> phases) {
        List<Node> shown = new ArrayList<>(phases);
        shown.add(tail);
        List<Node> now = getChildren().stream().filter(Node::isManaged).toList();
        if (!now.equals(shown)) {
            ShownNodes.show(getChildren(), shown);
        }
    }

    boolean isColumns() {
        return columns;
    }

    void setColumns(boolean value) {
        columns = value;
        requestLayout();
    }

    /** Sizes in pixels. */
    void setSizes(double newGap, double newLeastWidth, double newMostWidth) {
        gap = newGap;
        leastWidth = newLeastWidth;
        mostWidth = newMostWidth;
        requestLayout();
    }

    /** How many columns there are beside the tail. */
    private int count() {
        return getManagedChildren().size() - 1;
    }

    private double tailWidth() {
        return snapSizeX(tail.prefWidth(-1));
    }

    private double columnWidth(double width) {
        Insets insets = getInsets();
        double inner = width - insets.getLeft() - insets.getRight() - gap * count() - tailWidth();
        return Math.clamp(Math.floor(inner / Math.max(1, count())), leastWidth, mostWidth);
    }

    private double itemWidth(double width) {
        return columns ? columnWidth(width) : Math.max(leastWidth, width - getInsets().getLeft() - getInsets().getRight());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        Insets insets = getInsets();
        double sides = insets.getLeft() + insets.getRight();
        return columns ? sides + count() * (leastWidth + gap) + tailWidth() : sides + leastWidth;
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        double item = itemWidth(width < 0 ? getWidth() : width);
        double height = 0;
        for (Node child : getManagedChildren()) {
            double own = snapSizeY(child.prefHeight(columns && child == tail ? tailWidth() : item));
            height = columns ? Math.max(height, own) : height + own + (height > 0 ? gap : 0);
        }
        return height + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double item = itemWidth(getWidth());
        double x = insets.getLeft();
        double y = insets.getTop();
        double full = getHeight() - insets.getTop() - insets.getBottom();
        for (Node child : getManagedChildren()) {
            double height = columns ? full : snapSizeY(child.prefHeight(item));
            double width = columns && child == tail ? tailWidth() : item;
            child.resizeRelocate(snapPositionX(x), y, width, height);
            if (columns) {
                x += width + gap;
            } else {
                y += height + gap;
            }
        }
    }
}
