package fr.estrade.ui;

import atlantafx.base.controls.Popover;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;

/** Panels that open at a node, float over the page and close by Escape or a click elsewhere. */
public final class Popups {

    private Popups() {
    }

    /** Opens content below a node. */
    public static Popover below(Node owner, Node content) {
        return open(owner, content, Popover.ArrowLocation.TOP_LEFT);
    }

    /** Opens content below a node that stands at the right of the window. */
    public static Popover belowRight(Node owner, Node content) {
        return open(owner, content, Popover.ArrowLocation.TOP_RIGHT);
    }

    private static Popover open(Node owner, Node content, Popover.ArrowLocation arrow) {
        Popover popover = new Popover(content);
        popover.setArrowLocation(arrow);
        popover.setArrowSize(0);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setOnHidden(event -> {
            if (owner.getScene() != null && owner.isFocusTraversable()) {
                owner.requestFocus();
            }
        });
        popover.show(owner, 2);
        // The popover keeps itself unseen for a tenth of a second, and a key that is pressed meanwhile would be lost.
        popover.getSkin().getNode().setVisible(true);
        content.requestFocusTraversal(TraversalDirection.NEXT);
        return popover;
    }
}
