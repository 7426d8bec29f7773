package fr.estrade.evaluation.result.page;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One of several shares that are compared: its name, a bar, and the figure in words. The name leads to what it is made of. */
final class BarLine extends HBox {

    /**
     * A line.
     *
     * @param detail what the name stands for; may be null
     * @param share  from 0 to 1
     * @param said   the share and what belongs to it
     * @param open   leads to what it is made of
     */
    BarLine(String name, String detail, double share, String said, Runnable open) {
        getStyleClass().add("bar-line");
        Hyperlink link = new Hyperlink(name);
        link.getStyleClass().add("bar-name");
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setOnAction(event -> open.run());
        if (detail != null) {
            link.setTooltip(new Tooltip(detail));
        }
        link.setAccessibleText(name + ", " + said);
        Track track = new Track(share);
        HBox.setHgrow(track, Priority.ALWAYS);
        Label value = new Label(said);
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        value.getStyleClass().add("bar-value");
        getChildren().addAll(link, track, value);
    }

    /** The bar in its groove. */
    private static final class Track extends Region {
        private final double share;
        private final Region bar = new Region();

        Track(double share) {
            this.share = Math.clamp(share, 0, 1);
            getStyleClass().add("bar-track");
            bar.getStyleClass().add("bar");
            getChildren().add(bar);
        }

        @Override
        protected void layoutChildren() {
            bar.resizeRelocate(0, 0, getWidth() * share, getHeight());
        }
    }
}
