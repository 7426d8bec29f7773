package fr.estrade.ui.form;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/** A text area that is as tall as its text, within bounds, and that Tab leaves as it leaves any other field. */
public final class GrowingArea extends TextArea {

    private final Text measure = new Text();
    private final int leastRows;
    private final int mostRows;

    /** @param leastRows rows shown of an empty text */
    public GrowingArea(int leastRows, int mostRows) {
        this.leastRows = leastRows;
        this.mostRows = mostRows;
        setWrapText(true);
        getStyleClass().add("growing-area");
        textProperty().subscribe(text -> fit());
        widthProperty().subscribe(width -> fit());
        fontProperty().subscribe(font -> fit());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
                requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
    }

    private void fit() {
        double em = getFont().getSize();
        measure.setFont(getFont());
        measure.setText("X");
        double line = measure.getLayoutBounds().getHeight();
        measure.setWrappingWidth(Math.max(40, getWidth() - em * 1.6));
        measure.setText(getText() == null || getText().isEmpty() ? "X" : getText() + (getText().endsWith("\n") ? "X" : ""));
        double text = Math.clamp(measure.getLayoutBounds().getHeight(), line * leastRows, line * mostRows);
        double height = Math.ceil(text + em * 1.1);
        setMinHeight(height);
        setPrefHeight(height);
        measure.setWrappingWidth(0);
    }
}
