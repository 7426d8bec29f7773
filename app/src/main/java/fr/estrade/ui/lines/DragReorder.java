package fr.estrade.ui.lines;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Moving things by mouse inside the window: lines in their list, cards between columns, columns among each other. Made of
 * mouse gestures and not of the platform's drag and drop, so that Escape cancels, lists scroll by themselves at their edges,
 * and tests need no display.
 *
 * <p>Things lie in lanes. A thing can be dropped in any lane of the same {@code DragReorder}. Nothing is moved here: the drop
 * is told, and whoever owns the order changes it. Each gesture must also be possible by keyboard; that is up to the owner.
 *
 * @param <T> what a thing stands for
 */
public final class DragReorder<T> {

    /**
     * A drop.
     *
     * @param value what was moved
     * @param from  key of the lane it came from
     * @param to    key of the lane it was dropped in
     * @param index where in that lane, counted without the thing itself
     */
    public record Drop<T>(T value, Object from, Object to, int index) {
    }

    private record Lane(Pane pane, Object key, Orientation orientation) {
    }

    private static final double THRESHOLD = 4;
    private static final double MARKER = 3;

    private final Consumer<Drop<T>> onDrop;
    private final List<Lane> lanes = new ArrayList<>();
    private final Map<Node, T> values = new IdentityHashMap<>();
    private final Region marker = new Region();
    private final EdgeScroll edgeScroll = new EdgeScroll();
    private final EventHandler<KeyEvent> escape = this::cancelOnEscape;

    private final List<Node> raised = new ArrayList<>();
    private Node dragged;
    private Lane source;
    private Lane target;
    private int index;
    private Point2D start;
    private boolean dragging;
    private Scene scene;

    /** @param onDrop is told of each drop that changes something */
    public DragReorder(Consumer<Drop<T>> onDrop) {
        this.onDrop = onDrop;
        marker.getStyleClass().add("drop-marker");
        marker.setManaged(false);
        marker.setMouseTransparent(true);
    }

    /**
     * Lets things be dropped in a pane; one that is a lane already becomes one of the new kind.
     *
     * @param key         what the lane stands for, given back at a drop; may be null
     * @param orientation how its things follow each other
     */
    public void lane(Pane pane, Object key, Orientation orientation) {
        lanes.removeIf(lane -> lane.pane == pane);
        lanes.add(new Lane(pane, key, orientation));
    }

    /** Takes lanes and things out that are no longer in the scene; call it after rebuilding. */
    public void forgetGone() {
        lanes.removeIf(lane -> lane.pane.getScene() == null);
        values.keySet().removeIf(node -> node.getScene() == null);
    }

    /**
     * Lets a thing be dragged.
     *
     * @param item   a child of a lane's pane
     * @param handle where the drag begins: the item itself or a part of it
     */
    public void item(Node item, Node handle, T value) {
        values.put(item, value);
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(event, item));
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        handle.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    }

    /** Whether a drag is under way. */
    public boolean isDragging() {
        return dragging;
    }

    private void press(MouseEvent event, Node item) {
        if (event.getButton() != MouseButton.PRIMARY || dragged != null) {
            return;
        }
        source = lanes.stream().filter(lane -> lane.pane == item.getParent()).findFirst().orElse(null);
        if (source != null) {
            dragged = item;
            start = new Point2D(event.getSceneX(), event.getSceneY());
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (dragged == null) {
            return;
        }
        Point2D now = new Point2D(event.getSceneX(), event.getSceneY());
        if (!dragging && now.distance(start) < THRESHOLD) {
            return;
        }
        if (!dragging) {
            begin();
        }
        dragged.setTranslateX(now.getX() - start.getX());
        dragged.setTranslateY(now.getY() - start.getY());
        aim(now);
        edgeScroll.follow(target == null ? source.pane : target.pane, now, () -> aim(now));
        event.consume();
    }

    private void begin() {
        dragging = true;
        dragged.getStyleClass().add("dragged");
        raise();
        scene = dragged.getScene();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
    }

    /** Draws the thing, and the panes that it lies in, above the other lanes. */
    private void raise() {
        for (Node node = dragged; node != null && !holdsEveryLane(node); node = node.getParent()) {
            node.setViewOrder(-1);
            raised.add(node);
        }
    }

    private boolean holdsEveryLane(Node node) {
        return lanes.stream().allMatch(lane -> {
            Node above = lane.pane;
            while (above != null && above != node) {
                above = above.getParent();
            }
            return above != null;
        });
    }

    private void release(MouseEvent event) {
        if (dragged == null) {
            return;
        }
        boolean drop = dragging && target != null;
        Drop<T> what = drop ? new Drop<>(values.get(dragged), source.key, target.key, index) : null;
        boolean moved = drop && (target != source || index != things(source).indexOf(dragged));
        if (dragging) {
            event.consume();
        }
        end();
        if (moved) {
            onDrop.accept(what);
        }
    }

    private void cancelOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            end();
        }
    }

    private void end() {
        edgeScroll.stop();
        if (dragging) {
            dragged.setTranslateX(0);
            dragged.setTranslateY(0);
            dragged.getStyleClass().remove("dragged");
            raised.forEach(node -> node.setViewOrder(0));
            raised.clear();
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
        }
        hideMarker();
        dragging = false;
        dragged = null;
        source = null;
        target = null;
        scene = null;
    }

    /** Finds lane and place under the pointer and shows them. */
    private void aim(Point2D pointer) {
        Lane under = lanes.stream().filter(lane -> lane.pane.getScene() != null && contains(lane.pane, pointer))
                .reduce((outer, inner) -> inner).orElse(null);
        if (under != null) {
            target = under;
        }
        if (target == null) {
            return;
        }
        Lane lane = target;
        List<Node> others = new ArrayList<>(things(lane));
        others.remove(dragged);
        Point2D local = lane.pane.sceneToLocal(pointer);
        boolean vertical = lane.orientation == Orientation.VERTICAL;
        double along = vertical ? local.getY() : local.getX();
        index = 0;
        while (index < others.size() && along > middle(others.get(index), vertical)) {
            index++;
        }
        showMarker(lane, others, vertical);
    }

    private void showMarker(Lane lane, List<Node> others, boolean vertical) {
        if (marker.getParent() != lane.pane) {
            hideMarker();
            lane.pane.getChildren().add(marker);
        }
        double at = 0;
        if (!others.isEmpty()) {
            boolean atEnd = index == others.size();
            Bounds bounds = others.get(atEnd ? index - 1 : index).getBoundsInParent();
            at = vertical ? (atEnd ? bounds.getMaxY() : bounds.getMinY() - MARKER)
                    : (atEnd ? bounds.getMaxX() : bounds.getMinX() - MARKER);
        }
        double along = Math.max(0, at);
        if (vertical) {
            marker.resizeRelocate(0, along, lane.pane.getWidth(), MARKER);
        } else {
            marker.resizeRelocate(along, 0, MARKER, lane.pane.getHeight());
        }
    }

    private void hideMarker() {
        if (marker.getParent() instanceof Pane pane) {
            pane.getChildren().remove(marker);
        }
    }

    private List<Node> things(Lane lane) {
        return lane.pane.getChildren().stream().filter(values::containsKey).toList();
    }

    private static double middle(Node node, boolean vertical) {
        Bounds bounds = node.getBoundsInParent();
        return vertical ? bounds.getCenterY() : bounds.getCenterX();
    }

    private static boolean contains(Pane pane, Point2D pointer) {
        return pane.localToScene(pane.getLayoutBounds()).contains(pointer);
    }
}
