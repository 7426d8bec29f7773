package fr.estrade.ui.lines;

import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * Text that wraps and grows, and can be keyed in. It is drawn by a light text node; only while it is edited does a text area
 * lie over it, so that hundreds of them cost little. The text node always decides the height.
 */
final class LineText extends Region {

    /** What the owner of the text does with keys and pasted text. */
    interface Host {

        /** Text of several lines was pasted at the caret; true when it was taken care of. */
        boolean pasted(String text);
    }

    private static final double USUAL_WIDTH = 240;

    private final Text display = new Text();
    private final Text prompt = new Text();
    /** Measures without touching what is drawn: heights are asked for widths that the line never gets. */
    private final Text ruler = new Text();
    private String text = "";
    private TextArea area;

    LineText() {
        getStyleClass().add("line-text");
        prompt.getStyleClass().add("prompt");
        display.setManaged(false);
        prompt.setManaged(false);
        getChildren().addAll(prompt, display);
        setMinWidth(0);
    }

    String text() {
        return area == null ? text : area.getText();
    }

    void setText(String value) {
        text = value;
        if (area != null && !area.getText().equals(value)) {
            area.setText(value);
        }
        show(value);
    }

    void setPrompt(String value) {
        prompt.setText(value == null ? "" : value);
        requestLayout();
    }

    boolean isEditing() {
        return area != null;
    }

    /** The text area; null while the text is not edited. */
    TextArea area() {
        return area;
    }

    /** Where in the text a point of this region is. */
    int hit(double x, double y) {
        return display.hitTest(new Point2D(x - display.getLayoutX(), y - display.getLayoutY())).getInsertionIndex();
    }

    TextArea startEditing(Host host) {
        if (area == null) {
            area = new PastingArea(text, host);
            area.setWrapText(true);
            area.setPrefRowCount(1);
            area.setManaged(false);
            area.textProperty().subscribe(this::show);
            getChildren().add(area);
            display.setVisible(false);
        }
        return area;
    }

    void stopEditing() {
        if (area != null) {
            text = area.getText();
            getChildren().remove(area);
            area = null;
            display.setVisible(true);
            show(text);
        }
    }

    private void show(String value) {
        display.setText(value);
        prompt.setVisible(value.isEmpty());
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double inner = (width < 0 ? Math.max(getWidth(), USUAL_WIDTH) : width) - insets.getLeft() - insets.getRight();
        Text shown = display.getText().isEmpty() ? prompt : display;
        ruler.setFont(shown.getFont());
        ruler.setWrappingWidth(Math.max(20, inner));
        // A line without text is as tall as one with text; a text that ends in a line break has a line more.
        ruler.setText(shown.getText().isEmpty() || shown.getText().endsWith("\n") ? shown.getText() + "X" : shown.getText());
        return snapSizeY(ruler.getLayoutBounds().getHeight() + insets.getTop() + insets.getBottom());
    }

    @Override
    protected double computePrefWidth(double height) {
        return USUAL_WIDTH;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double wrapping = Math.max(20, getWidth() - insets.getLeft() - insets.getRight());
        display.setWrappingWidth(wrapping);
        prompt.setWrappingWidth(wrapping);
        for (Text node : new Text[] {display, prompt}) {
            node.setLayoutX(insets.getLeft());
            node.setLayoutY(insets.getTop() - node.getLayoutBounds().getMinY());
        }
        if (area != null) {
            area.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }

    /** A text area that hands text of several lines to its host instead of taking it in. */
    private static final class PastingArea extends TextArea {

        private final Host host;

        PastingArea(String text, Host host) {
            super(text);
            this.host = host;
            // Skins scroll to the caret when they are made; one line of text needs no scrolling.
            Platform.runLater(() -> setScrollTop(0));
        }

        @Override
        public void paste() {
            String pasted = Clipboard.getSystemClipboard().getString();
            if (pasted == null || !host.pasted(pasted)) {
                super.paste();
            }
        }
    }
}
