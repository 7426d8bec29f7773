package fr.estrade.shell;

import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where the window was on the screens, as the settings keep it.
 *
 * @param x         left edge, in the pixels of JavaFX
 * @param y         upper edge
 * @param width     outer width
 * @param height    outer height
 * @param maximized whether it filled its screen; the edges are then those it returns to
 */
record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 480;
    /** So much of the window's head must be on a screen for it to be taken hold of. */
    private static final double HOLD = 80;

    /** In the middle of a screen, as large as it is useful and fits. */
    static WindowPlace usual(Rectangle2D screen) {
        double width = Math.min(USUAL_WIDTH, screen.getWidth());
        double height = Math.min(USUAL_HEIGHT, screen.getHeight());
        return new WindowPlace(screen.getMinX() + (screen.getWidth() - width) / 2, screen.getMinY() + (screen.getHeight() - height) / 2,
                width, height, false);
    }

    /**
     * The same, on the screens there are now: a screen may be gone or smaller since.
     *
     * @param screens what can be seen of each screen, the primary one first; not empty
     */
    WindowPlace on(List<Rectangle2D> screens) {
        if (!isSane()) {
            return usual(screens.getFirst());
        }
        Rectangle2D head = new Rectangle2D(x + Math.min(HOLD, width) / 2, y, Math.max(1, width - HOLD), 1);
        Rectangle2D screen = screens.stream().filter(candidate -> shares(candidate, head)).findFirst().orElse(null);
        if (screen == null) {
            WindowPlace middle = usual(screens.getFirst());
            return new WindowPlace(middle.x, middle.y, Math.min(width, middle.width), Math.min(height, middle.height), maximized)
                    .inside(screens.getFirst());
        }
        return inside(screen);
    }

    private WindowPlace inside(Rectangle2D screen) {
        double w = Math.min(width, screen.getWidth());
        double h = Math.min(height, screen.getHeight());
        double left = Math.clamp(x, screen.getMinX() - w + HOLD, screen.getMaxX() - HOLD);
        double top = Math.clamp(y, screen.getMinY(), Math.max(screen.getMinY(), screen.getMaxY() - HOLD));
        return new WindowPlace(left, top, w, h, maximized);
    }

    private boolean isSane() {
        return Double.isFinite(x) && Double.isFinite(y) && width >= LEAST_WIDTH && height >= LEAST_HEIGHT
                && Double.isFinite(width) && Double.isFinite(height);
    }

    private static boolean shares(Rectangle2D screen, Rectangle2D head) {
        return screen.intersects(head.getMinX(), head.getMinY(), head.getWidth(), head.getHeight());
    }
}
