package fr.estrade.offer.editor;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** Brings the children of a pane to what is to be shown, and leaves alone those that stand right, with their focus. */
final class ShownNodes {

    private ShownNodes() {
    }

    /** Afterwards the children are the nodes that are wanted, in their order. */
    static void show(ObservableList<Node> children, List<? extends Node> wanted) {
        children.removeIf(child -> !wanted.contains(child));
        for (int i = 0; i < wanted.size(); i++) {
            Node node = wanted.get(i);
            if (i >= children.size() || children.get(i) != node) {
                children.remove(node);
                children.add(i, node);
            }
        }
    }
}
