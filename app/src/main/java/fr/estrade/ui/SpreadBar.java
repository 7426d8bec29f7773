package fr.estrade.ui;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/** A bar with something at its left and something at its right: in one row, or in two where the window is narrow. */
public final class SpreadBar extends Pane {

    private final HBox left = new HBox();
    private final HBox right = new HBox();

    public SpreadBar() {
        getStyleClass().add("spread-bar");
        left.getStyleClass().add("spread-side");
        right.getStyleClass().add("spread-side");
        getChildren().addAll(left, right);
    }

    /** Adds at the left. */
    public void left(Node... nodes) {
        left.getChildren().addAll(List.of(nodes));
    }

    /** Adds at the right. */
    public void right(Node... nodes) {
        right.getChildren().addAll(List.of(nodes));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return left.prefWidth(-1) + right.prefWidth(-1) + gap() + sides();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double rows = fits(width < 0 ? getWidth() : width) ? Math.max(left.prefHeight(-1), right.prefHeight(-1))
                : left.prefHeight(-1) + right.prefHeight(-1) + gap() / 2;
        return insets.getTop() + rows + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double room = getWidth() - sides();
        double wide = Math.min(room, right.prefWidth(-1));
        if (fits(getWidth())) {
            double height = getHeight() - insets.getTop() - insets.getBottom();
            left.resizeRelocate(insets.getLeft(), insets.getTop(), room - wide - gap(), height);
            right.resizeRelocate(getWidth() - insets.getRight() - wide, insets.getTop(), wide, height);
        } else {
            double height = left.prefHeight(-1);
            left.resizeRelocate(insets.getLeft(), insets.getTop(), room, height);
            right.resizeRelocate(insets.getLeft(), insets.getTop() + height + gap() / 2, wide, right.prefHeight(-1));
        }
    }

    /** The left side may shrink to its least width before the bar needs two rows. */
    private boolean fits(double width) {
        return left.minWidth(-1) + gap() + right.prefWidth(-1) + sides() <= width;
    }

    private double gap() {
        return right.getChildren().isEmpty() ? 0 : 12;
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
