package fr.estrade.offer.editor;

import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What the menus of phases and days offer. */
interface CardActions {

    /** The menu of a day. */
    ContextMenu menu(DayCard card);

    /** The menu of a phase. */
    ContextMenu menu(PhaseView phase);

    /**
     * Opens a menu over a node by the menu key and by a click of the second button. Not at once when that is pressed, as the
     * platform would on some systems: a press may begin a drag.
     */
    static void offer(Node node, Supplier<ContextMenu> menu) {
        node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                menu.get().show(node, Side.BOTTOM, 0, 0);
            }
            event.consume();
        });
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.SECONDARY && event.isStillSincePress()) {
                menu.get().show(node, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }
}
