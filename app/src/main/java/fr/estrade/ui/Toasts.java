package fr.estrade.ui;

import fr.estrade.text.Texts;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Short messages at the foot of the window, each with at most one action ("3 inscriptions supprimées – Annuler"). They go
 * by themselves, but not while the pointer or the focus is on them; F6 brings the focus there.
 */
public final class Toasts {

    private static final Duration STAY = Duration.seconds(8);
    private static final int AT_MOST = 3;

    private final Texts texts;
    private final VBox stack = new VBox();

    public Toasts(Texts texts) {
        this.texts = texts;
        stack.getStyleClass().add("toasts");
        stack.setAlignment(Pos.BOTTOM_CENTER);
        stack.setPickOnBounds(false);
        stack.setFillWidth(false);
    }

    /** The layer that shows them; the frame puts it over its content. */
    public Parent root() {
        return stack;
    }

    /** Says that something was done. */
    public void say(String message) {
        say(message, null, null);
    }

    /**
     * Says that something was done and offers what may be wanted next, usually to undo it.
     *
     * @param verb what the action is called; may be null, and then there is none
     */
    public void say(String message, String verb, Runnable action) {
        show(message, Icons.OK, verb, action);
    }

    /** Says that something did not work but needs no decision. */
    public void warn(String message) {
        show(message, Icons.WARNING, null, null);
    }

    /** Says what was not done, with what can be done instead. */
    public void warn(String message, String verb, Runnable action) {
        show(message, Icons.WARNING, verb, action);
    }

    /** Moves the focus to the newest message. */
    public boolean focus() {
        if (stack.getChildren().isEmpty()) {
            return false;
        }
        stack.getChildren().getLast().requestFocus();
        return true;
    }

    private void show(String message, Icons icon, String verb, Runnable action) {
        Label text = icon.on(new Label(message));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox toast = new HBox(text);
        toast.getStyleClass().addAll("toast", icon == Icons.WARNING ? "warning" : "done");
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setFocusTraversable(true);
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(message);
        if (verb != null) {
            Button button = new Button(verb);
            button.getStyleClass().addAll("flat", "toast-action");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                stack.getChildren().remove(toast);
                action.run();
            });
            toast.getChildren().add(button);
        }
        Button close = Command.of("toast.close", Icons.CLOSE, () -> stack.getChildren().remove(toast)).iconButton(texts);
        toast.getChildren().add(close);
        leaveByItself(toast);
        if (stack.getChildren().size() >= AT_MOST) {
            stack.getChildren().removeFirst();
        }
        stack.getChildren().add(toast);
        toast.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void leaveByItself(Node toast) {
        PauseTransition stay = new PauseTransition(STAY);
        stay.setOnFinished(event -> stack.getChildren().remove(toast));
        Runnable restart = () -> {
            if (toast.isHover() || toast.isFocusWithin()) {
                stay.stop();
            } else {
                stay.playFromStart();
            }
        };
        toast.hoverProperty().subscribe(restart);
        toast.focusWithinProperty().subscribe(restart);
        toast.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                stay.stop();
            }
        });
        stay.playFromStart();
    }
}
