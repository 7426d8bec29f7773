package fr.estrade.ui.lines;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Shows other nodes in a pane without taking the focus from one that stays. */
public final class KeptFocus {

    private KeptFocus() {
    }

    /** Replaces the children of a pane, if they differ. Nodes that stay are moved by JavaFX out of the scene and back, which takes the focus away. */
    public static void replace(Pane pane, List<? extends Node> nodes) {
        if (pane.getChildren().equals(nodes)) {
            return;
        }
        Node focused = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        pane.getChildren().setAll(nodes);
        if (focused != null && focused.getScene() != null && !focused.isFocused()) {
            focused.requestFocus();
        }
    }
}
