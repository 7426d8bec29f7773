package fr.estrade.offer.editor;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * A row in which one thing takes all the width that the others leave, and is measured at that width. An HBox measures a text that
 * wraps at its preferred width, however wide it will be, and so makes rows too tall.
 */
final class RowPane extends Pane {
    private final double gap;
    private final Node grows;
    private final boolean centred;

    /**
     * A row.
     *
     * @param gap     in pixels
     * @param centred whether the others stand in the middle of the row's height, rather than at its top
     * @param grows   one of the children
     */
    RowPane(double gap, boolean centred, Node grows, Node... children) {
        super(children);
        this.gap = gap;
        this.grows = grows;
        this.centred = centred;
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double left(double width) {
        double others = 0;
        for (Node child : getManagedChildren()) {
            others += child == grows ? 0 : snapSizeX(child.prefWidth(-1)) + gap;
        }
        return Math.max(0, Math.floor(width - getInsets().getLeft() - getInsets().getRight() - others));
    }

    private double width(Node child, double left) {
        return child == grows ? left : snapSizeX(child.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        double left = left(width < 0 ? Math.max(getWidth(), prefWidth(-1)) : width);
        double height = getManagedChildren().stream().mapToDouble(child -> child.prefHeight(width(child, left))).max().orElse(0);
        return snapSizeY(height) + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        for (Node child : getManagedChildren()) {
            width += (width > 0 ? gap : 0) + snapSizeX(child.prefWidth(-1));
        }
        return width + getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double left = left(getWidth());
        double full = getHeight() - insets.getTop() - insets.getBottom();
        double x = insets.getLeft();
        for (Node child : getManagedChildren()) {
            double width = width(child, left);
            double height = snapSizeY(child.prefHeight(width));
            double y = centred ? Math.max(0, (full - height) / 2) : 0;
            child.resizeRelocate(snapPositionX(x), snapPositionY(insets.getTop() + y), width, height);
            x += width + gap;
        }
    }
}
