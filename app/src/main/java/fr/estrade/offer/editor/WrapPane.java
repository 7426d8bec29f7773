package fr.estrade.offer.editor;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Things one after the other in rows, as words are: what does not fit begins the next row, and what is wider than a row is cut to
 * it. As narrow as its widest child where nobody gives it more.
 */
final class WrapPane extends Pane {
    private final double hgap;
    private final double vgap;

    /** Gaps in pixels. */
    WrapPane(double hgap, double vgap, Node... children) {
        super(children);
        this.hgap = hgap;
        this.vgap = vgap;
        setMinWidth(0);
    }

    private interface Place {
        void put(Node child, double x, double y, double width, double height);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        double widest = getManagedChildren().stream().mapToDouble(child -> child.prefWidth(-1)).max().orElse(0);
        return snapSizeX(widest) + getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double inner = (width < 0 ? prefWidth(-1) : width) - insets.getLeft() - insets.getRight();
        return wrap(inner, (child, x, y, childWidth, height) -> { }) + insets.getTop() + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        wrap(getWidth() - insets.getLeft() - insets.getRight(),
                (child, x, y, width, height) -> child.resizeRelocate(insets.getLeft() + x, insets.getTop() + y, width, height));
    }

    /** Lays the rows out; their height together. */
    private double wrap(double width, Place place) {
        double x = 0;
        double y = 0;
        double row = 0;
        for (Node child : getManagedChildren()) {
            double own = Math.min(snapSizeX(child.prefWidth(-1)), Math.max(0, width));
            if (x > 0 && x + own > width) {
                x = 0;
                y += row + vgap;
                row = 0;
            }
            double height = snapSizeY(child.prefHeight(own));
            place.put(child, snapPositionX(x), y, own, height);
            x += own + hgap;
            row = Math.max(row, height);
        }
        return y + row;
    }
}
