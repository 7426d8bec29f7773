package fr.estrade.ui.form;

import javafx.geometry.Orientation;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/** A text area that is as tall as its text, within bounds, and that Tab leaves as it leaves any other field. */
public final class GrowingArea extends TextArea {

    private final Text measure = new Text();
    private final int leastRows;
    private final int mostRows;
    private boolean single;

    /** @param leastRows rows shown of an empty text */
    public GrowingArea(int leastRows, int mostRows) {
        this.leastRows = leastRows;
        this.mostRows = mostRows;
        setWrapText(true);
        getStyleClass().add("growing-area");
        textProperty().subscribe(text -> requestLayout());
        fontProperty().subscribe(font -> requestLayout());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
                requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
    }

    /** Begins a line by Shift+Enter; Enter alone does so only in a text that has several already. */
    void breakByShift() {
        single = true;
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
                replaceSelection("\n");
                event.consume();
            }
        });
    }

    /** Whether Enter begins a line now. */
    boolean takesLines() {
        return !single || getText() != null && getText().indexOf('\n') >= 0;
    }

    /** Takes no line breaks: Enter goes to the next field, and those of a pasted text become spaces. */
    void keepOnOneLine() {
        single = true;
        setTextFormatter(new TextFormatter<>(change -> {
            if (change.isContentChange() && change.getText().indexOf('\n') >= 0) {
                String oneLine = change.getText().strip().replaceAll("\\s*\\n\\s*", " ");
                change.setText(oneLine);
                change.selectRange(change.getRangeStart() + oneLine.length(), change.getRangeStart() + oneLine.length());
            }
            return change;
        }));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
                requestFocusTraversal(TraversalDirection.NEXT);
                event.consume();
            }
        });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightAt(width < 0 ? getWidth() : width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /** A bar that came and made the text narrower would stay because of that: there is one only when the text has to scroll. */
    @Override
    protected void layoutChildren() {
        if (lookup(".scroll-pane") instanceof ScrollPane pane) {
            boolean scrolls = textHeight(getWidth()) > lineHeight() * mostRows;
            pane.setVbarPolicy(scrolls ? ScrollPane.ScrollBarPolicy.AS_NEEDED : ScrollPane.ScrollBarPolicy.NEVER);
        }
        super.layoutChildren();
    }

    /** How tall the area is when it is so wide: asked while the form is laid out, so it must not lay out anything itself. */
    private double heightAt(double width) {
        double line = lineHeight();
        return Math.ceil(Math.clamp(textHeight(width), line * leastRows, line * mostRows) + getFont().getSize() * 1.1);
    }

    private double lineHeight() {
        measure.setFont(getFont());
        measure.setWrappingWidth(0);
        measure.setText("X");
        return measure.getLayoutBounds().getHeight();
    }

    private double textHeight(double width) {
        measure.setFont(getFont());
        measure.setWrappingWidth(Math.max(40, width - getFont().getSize() * 1.4));
        measure.setText(getText() == null || getText().isEmpty() ? "X" : getText() + (getText().endsWith("\n") ? "X" : ""));
        return measure.getLayoutBounds().getHeight();
    }
}
