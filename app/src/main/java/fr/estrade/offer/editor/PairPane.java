package fr.estrade.offer.editor;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Two things side by side where there is room for both, and one above the other where there is not. */
final class PairPane extends Pane {
    private final double enough;
    private final double gap;

    /**
     * @param enough width in pixels from which they stand side by side
     * @param gap    between them, in pixels
     */
    PairPane(Node first, Node second, double enough, double gap) {
        super(first, second);
        this.enough = enough;
        this.gap = gap;
        setMinWidth(0);
    }

    private Node first() {
        return getChildren().getFirst();
    }

    private Node second() {
        return getChildren().getLast();
    }

    private double inner(double width) {
        return (width < 0 ? getWidth() : width) - getInsets().getLeft() - getInsets().getRight();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return enough;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = inner(width);
        double height;
        if (inner >= enough) {
            double half = Math.floor((inner - gap) / 2);
            height = Math.max(first().prefHeight(half), second().prefHeight(half));
        } else {
            height = first().prefHeight(inner) + gap / 3 + second().prefHeight(inner);
        }
        return snapSizeY(height) + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double inner = inner(-1);
        double x = insets.getLeft();
        double y = insets.getTop();
        if (inner >= enough) {
            double half = Math.floor((inner - gap) / 2);
            double height = getHeight() - insets.getTop() - insets.getBottom();
            first().resizeRelocate(x, y, half, height);
            second().resizeRelocate(x + half + gap, y, half, height);
        } else {
            double height = snapSizeY(first().prefHeight(inner));
            first().resizeRelocate(x, y, inner, height);
            second().resizeRelocate(x, y + height + gap / 3, inner, snapSizeY(second().prefHeight(inner)));
        }
    }
}
