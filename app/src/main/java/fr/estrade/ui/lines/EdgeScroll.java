package fr.estrade.ui.lines;

import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Scrolls the panes around a node while the pointer is held near their edges. */
final class EdgeScroll {

    private static final double EDGE = 32;
    private static final double PIXELS_A_FRAME = 9;

    private Node node;
    private Point2D pointer;
    private Runnable onScrolled;
    private boolean running;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            step();
        }
    };

    /**
     * Follows the pointer.
     *
     * @param where    a node inside the panes to scroll
     * @param at       the pointer, in the scene
     * @param scrolled runs after each step
     */
    void follow(Node where, Point2D at, Runnable scrolled) {
        node = where;
        pointer = at;
        onScrolled = scrolled;
        if (!running) {
            running = true;
            timer.start();
        }
    }

    void stop() {
        running = false;
        timer.stop();
    }

    private void step() {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane pane && scroll(pane)) {
                onScrolled.run();
                return;
            }
        }
    }

    private boolean scroll(ScrollPane pane) {
        Bounds view = pane.localToScene(pane.getLayoutBounds());
        Bounds content = pane.getContent().getLayoutBounds();
        double tall = content.getHeight() - pane.getViewportBounds().getHeight();
        double wide = content.getWidth() - pane.getViewportBounds().getWidth();
        double x = pane.getHvalue();
        double y = pane.getVvalue();
        if (tall > 0) {
            pane.setVvalue(Math.clamp(y + push(pointer.getY(), view.getMinY(), view.getMaxY()) / tall, 0, 1));
        }
        if (wide > 0) {
            pane.setHvalue(Math.clamp(x + push(pointer.getX(), view.getMinX(), view.getMaxX()) / wide, 0, 1));
        }
        return x != pane.getHvalue() || y != pane.getVvalue();
    }

    private static double push(double at, double from, double to) {
        if (at < from + EDGE) {
            return -PIXELS_A_FRAME;
        }
        return at > to - EDGE ? PIXELS_A_FRAME : 0;
    }
}
