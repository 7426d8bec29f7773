package fr.estrade.ui.lines;

import fr.estrade.ui.Icons;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * One line on screen: a handle to drag it by, its bullet, its text. It lays itself out, because a box asks a wrapping text for
 * its height at another width than the one it then gets.
 */
final class LineRow extends Region {

    private static final PseudoClass EDITING = PseudoClass.getPseudoClass("editing");
    private static final String[] BULLETS = {"•", "–", "◦", "▪"};
    /** Widths in em: of the handle, of the bullet, and of each step of nesting. */
    private static final double HANDLE = 1.2;
    private static final double BULLET = 1.2;
    private static final double STEP = 1.3;

    private final UUID id;
    private final StackPane handle = new StackPane(Icons.DRAG.node());
    private final Label bullet = new Label();
    private final LineText text = new LineText();
    private int depth;

    LineRow(UUID id, String words, int depth) {
        this.id = id;
        getStyleClass().add("line");
        handle.getStyleClass().add("line-handle");
        bullet.getStyleClass().add("line-bullet");
        getChildren().addAll(handle, bullet, text);
        text.setText(words);
        setDepth(depth);
    }

    UUID id() {
        return id;
    }

    LineText text() {
        return text;
    }

    StackPane handle() {
        return handle;
    }

    String words() {
        return text.text().strip();
    }

    boolean isBlank() {
        return text.text().isBlank();
    }

    int depth() {
        return depth;
    }

    void setDepth(int value) {
        depth = Math.clamp(value, 0, Line.MAX_DEPTH);
        bullet.setText(BULLETS[depth]);
        requestLayout();
    }

    void showEditing(boolean editing) {
        pseudoClassStateChanged(EDITING, editing);
    }

    Line line() {
        return new Line(id, words(), depth);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return textAt() + text.prefWidth(height) + getInsets().getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double whole = width < 0 ? Math.max(getWidth(), prefWidth(-1)) : width;
        return insets.getTop() + text.prefHeight(textWidth(whole)) + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double em = em();
        double left = insets.getLeft() + depth * STEP * em;
        double height = getHeight() - insets.getTop() - insets.getBottom();
        handle.resizeRelocate(snapPositionX(insets.getLeft()), insets.getTop(), HANDLE * em, height);
        bullet.resizeRelocate(snapPositionX(left + HANDLE * em), insets.getTop(), BULLET * em, height);
        text.resizeRelocate(snapPositionX(textAt()), insets.getTop(), textWidth(getWidth()), height);
    }

    /** Width of the text; measured and shown alike, or a line that just fits would be given two. */
    private double textWidth(double width) {
        return snapSizeX(width - textAt() - getInsets().getRight());
    }

    private double textAt() {
        return getInsets().getLeft() + (HANDLE + BULLET + depth * STEP) * em();
    }

    private double em() {
        return bullet.getFont().getSize();
    }
}
