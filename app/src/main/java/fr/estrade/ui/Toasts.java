package fr.estrade.ui;

import fr.estrade.text.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Short messages in the foot of the window, where nothing else is pressed, each with at most one action ("3 inscriptions supprimées –
 * Annuler"). The same message again is counted, and its action done once for each time. They go by themselves, the oldest first when
 * there are many, but not while the pointer or the focus is on them; F6 brings the focus there, Escape takes one away.
 */
public final class Toasts {

    private static final Duration STAY = Duration.seconds(8);
    private static final int AT_MOST = 3;

    private final Texts texts;
    private final VBox stack = new VBox();
    private final List<Toast> shown = new ArrayList<>();
    private final ChangeListener<Node> focusMoved = (observed, from, to) -> remember(from, to);
    private Runnable elsewhere = () -> { };
    private Node before;

    public Toasts(Texts texts) {
        this.texts = texts;
        stack.getStyleClass().add("toasts");
        stack.setAlignment(Pos.CENTER_LEFT);
        stack.setFillWidth(false);
        stack.setMinWidth(0);
        stack.sceneProperty().subscribe((left, come) -> {
            if (left != null) {
                left.focusOwnerProperty().removeListener(focusMoved);
            }
            if (come != null) {
                come.focusOwnerProperty().addListener(focusMoved);
            }
        });
    }

    /** Says where the focus goes when a message goes that had it, and the place it came from is no longer there. */
    public void leadBackTo(Runnable place) {
        elsewhere = place;
    }

    /** The node that shows them, empty while there are none; the frame puts it into its foot. */
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
        say(message, verb, action, null);
    }

    /**
     * The same, to be taken away by {@link #withdraw} once it no longer holds.
     *
     * @param about what the action reaches, such as the id of the change it undoes; null: nothing that may go by itself
     */
    public void say(String message, String verb, Runnable action, Object about) {
        show(message, Icons.OK, verb, action, about);
    }

    /** Takes away what is offered about something, because that was done another way or can no longer be done. */
    public void withdraw(Object about) {
        List.copyOf(shown).forEach(toast -> toast.withdraw(about));
    }

    /** Whether something is offered about that. */
    public boolean offers(Object about) {
        return shown.stream().anyMatch(toast -> toast.actions.stream().anyMatch(offer -> about.equals(offer.about)));
    }

    /** Says that something did not work but needs no decision. */
    public void warn(String message) {
        show(message, Icons.WARNING, null, null, null);
    }

    /** Says what was not done, with what can be done instead. */
    public void warn(String message, String verb, Runnable action) {
        show(message, Icons.WARNING, verb, action, null);
    }

    /** Moves the focus to the newest message. */
    public boolean focus() {
        if (shown.isEmpty()) {
            return false;
        }
        shown.getLast().node.requestFocus();
        return true;
    }

    private void remember(Node from, Node to) {
        if (isWithin(to, stack) && from != null && !isWithin(from, stack)) {
            before = from;
        }
    }

    private boolean hasFocus(Toast toast) {
        return stack.getScene() != null && isWithin(stack.getScene().getFocusOwner(), toast.node);
    }

    private static boolean isWithin(Node node, Node root) {
        Node at = node;
        while (at != null && at != root) {
            at = at.getParent();
        }
        return at != null;
    }

    private void leadBack() {
        Node place = before;
        before = null;
        if (place != null && place.getScene() == stack.getScene() && !place.isDisabled() && isShown(place)) {
            place.requestFocus();
        } else {
            elsewhere.run();
        }
    }

    private static boolean isShown(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null;
    }

    private void show(String message, Icons icon, String verb, Runnable action, Object about) {
        Toast same = shown.stream().filter(toast -> toast.message.equals(message) && Objects.equals(toast.verb, verb)).findFirst().orElse(null);
        Toast toast = same == null ? new Toast(message, icon, verb) : same;
        if (same == null && shown.size() >= AT_MOST) {
            remove(shown.getFirst());
        }
        if (same != null) {
            // It comes to the newest place; with the focus on it, it stays where it is.
            if (!hasFocus(same)) {
                shown.remove(same);
                stack.getChildren().remove(same.node);
            }
        }
        toast.again(action, about);
        if (!shown.contains(toast)) {
            shown.add(toast);
            stack.getChildren().add(toast.node);
        }
        toast.node.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void remove(Toast toast) {
        shown.remove(toast);
        // Before it goes: the toolkit would give the focus to whatever comes next, where a key may do anything.
        if (hasFocus(toast)) {
            leadBack();
        }
        stack.getChildren().remove(toast.node);
        toast.stay.stop();
    }

    /** What one time of a message offers; {@code about} may be null. */
    private record Offer(Runnable action, Object about) {}

    /** A message that is shown. */
    private final class Toast {
        private final String message;
        private final String verb;
        private final Label text;
        private final HBox node;
        private final PauseTransition stay = new PauseTransition(STAY);
        private final Deque<Offer> actions = new ArrayDeque<>();
        private int times;

        Toast(String message, Icons icon, String verb) {
            this.message = message;
            this.verb = verb;
            this.text = icon.on(new Label());
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(text, Priority.ALWAYS);
            node = new HBox(text);
            node.getStyleClass().addAll("toast", icon == Icons.WARNING ? "warning" : "done");
            node.setAlignment(Pos.CENTER_LEFT);
            node.setFocusTraversable(true);
            node.setAccessibleRole(AccessibleRole.TEXT);
            if (verb != null) {
                Button button = new Button(verb);
                button.getStyleClass().addAll("flat", "toast-action");
                button.setMinWidth(Region.USE_PREF_SIZE);
                button.setOnAction(event -> act());
                node.getChildren().add(button);
            }
            node.getChildren().add(Command.of("toast.close", Icons.CLOSE, () -> remove(this)).iconButton(texts));
            node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    remove(this);
                    event.consume();
                }
            });
            stay.setOnFinished(event -> remove(this));
            node.hoverProperty().subscribe(this::linger);
            node.focusWithinProperty().subscribe(this::linger);
        }

        /** Counts one time more. */
        void again(Runnable action, Object about) {
            if (action != null) {
                actions.push(new Offer(action, about));
            }
            count(times + 1);
            linger();
        }

        private void count(int now) {
            times = now;
            String words = times > 1 ? texts.get("toast.times", message, times) : message;
            text.setText(words);
            node.setAccessibleText(words);
        }

        /** Does the action of the last time; of a message that came several times the others can still be done. */
        private void act() {
            Offer offer = actions.poll();
            if (offer != null) {
                lessen(1);
                offer.action.run();
            }
        }

        void withdraw(Object about) {
            int had = actions.size();
            if (actions.removeIf(offer -> about.equals(offer.about))) {
                lessen(had - actions.size());
            }
        }

        private void lessen(int by) {
            if (actions.isEmpty()) {
                remove(this);
            } else {
                count(times - by);
            }
        }

        /** Stays while somebody is at it, and some seconds from then. */
        private void linger() {
            if (node.isHover() || node.isFocusWithin()) {
                stay.stop();
            } else {
                stay.playFromStart();
            }
        }
    }
}
