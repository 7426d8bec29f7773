package fr.estrade.offer.editor;

import fr.estrade.ui.input.ValueField;
import fr.estrade.ui.lines.InlineText;
import fr.estrade.ui.lines.LinesEditor;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * Sends what is being keyed in to the base without waiting until it is left: after a short pause, and in any case two seconds after
 * the first key, so that a crash costs no more than that.
 */
final class PendingInput {
    private static final Duration PAUSE = Duration.millis(1200);
    private static final Duration LATEST = Duration.millis(2000);

    private final Node root;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final PauseTransition latest = new PauseTransition(LATEST);

    /** @param root all that is keyed in below it is sent */
    PendingInput(Node root) {
        this.root = root;
        pause.setOnFinished(event -> commit());
        latest.setOnFinished(event -> commit());
        // Any key: what is pasted or cut is not typed.
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            pause.playFromStart();
            if (latest.getStatus() != Animation.Status.RUNNING) {
                latest.playFromStart();
            }
        });
    }

    /** Sends now what has been keyed in and not yet sent. */
    void commit() {
        pause.stop();
        latest.stop();
        Scene scene = root.getScene();
        for (Node node = scene == null ? null : scene.getFocusOwner(); node != null && node != root; node = node.getParent()) {
            switch (node) {
                case LinesEditor lines -> lines.commit();
                case InlineText text -> text.commit();
                case ValueField<?> field when field.getOnAction() != null -> field.getOnAction().handle(new ActionEvent());
                default -> { }
            }
        }
    }
}
