package fr.estrade.ui;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;

/**
 * Tells when the focus leaves a node and all that is in it. The toolkit's own {@code focusWithin} counts, and miscounts for good
 * when the focus moves on while it is being told, or when the nodes move: what waited for it was then never saved.
 */
public final class FocusLeft {
    private final Node node;
    private final Runnable action;
    private final InvalidationListener owner = observed -> look();
    private boolean within;

    private FocusLeft(Node node, Runnable action) {
        this.node = node;
        this.action = action;
        node.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(owner);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(owner);
            }
            look();
        });
        if (node.getScene() != null) {
            node.getScene().focusOwnerProperty().addListener(owner);
            look();
        }
    }

    /** Does something each time the focus leaves a node, or the node with the focus in it leaves the window. */
    public static void of(Node node, Runnable action) {
        new FocusLeft(node, action);
    }

    private void look() {
        boolean now = node.getScene() != null && isWithin(node.getScene().getFocusOwner());
        if (now != within) {
            within = now;
            if (!now) {
                action.run();
            }
        }
    }

    private boolean isWithin(Node focused) {
        Node at = focused;
        while (at != null && at != node) {
            at = at.getParent();
        }
        return at != null;
    }
}
