package fr.estrade.ui;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

/** A bar with something at its left and something at its right: in one row, or in as many as it takes where the window is narrow. */
public final class SpreadBar extends Pane {

    /** Wider than any bar: a side wraps only where the bar is too narrow for it. */
    private static final double NEVER = 100_000;

    private final FlowPane left = side();
    private final FlowPane right = side();

    public SpreadBar() {
        getStyleClass().add("spread-bar");
        getChildren().addAll(left, right);
    }

    private static FlowPane side() {
        FlowPane side = new FlowPane();
        side.setPrefWrapLength(NEVER);
        side.setRowValignment(VPos.CENTER);
        side.getStyleClass().add("spread-side");
        return side;
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
        return oneRow(left) + oneRow(right) + gap() + sides();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double wide = width < 0 ? prefWidth(-1) : width;
        double room = wide - sides();
        double rows = fits(wide) ? Math.max(left.prefHeight(-1), right.prefHeight(-1))
                : left.prefHeight(room) + gap() / 2 + right.prefHeight(room);
        return insets.getTop() + rows + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double room = getWidth() - sides();
        double wide = Math.min(room, oneRow(right));
        if (fits(getWidth())) {
            double height = getHeight() - insets.getTop() - insets.getBottom();
            left.resizeRelocate(insets.getLeft(), insets.getTop(), room - wide - gap(), height);
            right.resizeRelocate(getWidth() - insets.getRight() - wide, insets.getTop(), wide, height);
        } else {
            double height = left.prefHeight(room);
            left.resizeRelocate(insets.getLeft(), insets.getTop(), room, height);
            right.resizeRelocate(insets.getLeft(), insets.getTop() + height + gap() / 2, room, right.prefHeight(room));
        }
    }

    private boolean fits(double width) {
        return oneRow(left) + gap() + oneRow(right) + sides() <= width;
    }

    /** A flow pane itself prefers the width at which it would wrap. */
    private static double oneRow(FlowPane side) {
        List<Node> nodes = side.getChildren().stream().filter(Node::isManaged).toList();
        return nodes.stream().mapToDouble(node -> Math.ceil(node.prefWidth(-1))).sum() + side.getHgap() * Math.max(0, nodes.size() - 1);
    }

    private double gap() {
        return right.getChildren().isEmpty() ? 0 : 12;
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
