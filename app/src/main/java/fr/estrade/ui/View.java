package fr.estrade.ui;

import fr.estrade.journal.ChangeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.util.Subscription;

/**
 * A part of the screen with a life cycle. Its nodes are built on first use. Each time they come into a scene the view is
 * <em>attached</em>, each time they leave it is <em>detached</em>; what is bound by {@link #whileAttached} at attachment is
 * unbound at detachment, so that a page out of sight neither works nor stays in memory.
 */
public abstract class View {

    private final List<Supplier<Subscription>> bindings = new ArrayList<>();
    private final List<Runnable> reads = new ArrayList<>();
    private final List<Subscription> bound = new ArrayList<>();
    private Parent root;
    private boolean attached;

    /** Builds the nodes; called once, on the thread of the user interface. */
    protected abstract Parent build();

    /** Called when the view has come into a scene, after its bindings are in place. */
    protected void onAttached() {
    }

    /** Called when the view has left its scene, before its bindings are dropped. */
    protected void onDetached() {
    }

    /** The node that shows this view; the first call builds it. */
    public final Parent root() {
        if (root == null) {
            root = build();
            root.sceneProperty().addListener((observed, before, after) -> follow(after != null));
            follow(root.getScene() != null);
        }
        return root;
    }

    /** Whether the nodes are in a scene now. */
    public final boolean isAttached() {
        return attached;
    }

    /** Whether the nodes exist already. */
    public final boolean isBuilt() {
        return root != null;
    }

    /**
     * Makes something last as long as the view is attached: it is subscribed at each attachment (at once, if the view is
     * attached now) and dropped at each detachment.
     */
    protected final void whileAttached(Supplier<Subscription> binding) {
        bindings.add(binding);
        if (attached) {
            bound.add(binding.get());
        }
    }

    /**
     * Reads at each attachment, once all that is bound is in place, and again after each change of the base that concerns the view,
     * while it is attached.
     *
     * @param concerns whether what the view shows may be another after a change
     */
    protected final void keepRead(Changes changes, Predicate<ChangeEvent> concerns, Runnable read) {
        reads.add(read);
        whileAttached(() -> changes.listen(event -> {
            if (concerns.test(event)) {
                read.run();
            }
        }));
        if (attached) {
            read.run();
        }
    }

    /** Runs an action with the value now and at each change of it, while the view is attached. */
    protected final <T> void follow(ObservableValue<T> value, Consumer<? super T> action) {
        whileAttached(() -> value.subscribe(action));
    }

    /** Puts the keyboard focus on the node that work begins at, if that is shown already; does nothing unless overridden. */
    public void focusFirst() {
    }

    /**
     * Puts the keyboard focus where work begins. Where that is still to be read, the view itself has the focus until it is shown:
     * keys reach it, and {@link #contentShown()} leads on, unless somebody has gone elsewhere by then.
     */
    public final void takeFocus() {
        // What scrolls brings its content into the scene only when it is dressed.
        root().applyCss();
        focusFirst();
        if (!hasFocus()) {
            root().requestFocus();
        }
    }

    /** Whether the keyboard focus is on a node of this view. */
    public final boolean hasFocus() {
        Node at = focusOwner();
        while (at != null && at != root) {
            at = at.getParent();
        }
        return at != null;
    }

    /** To be called once there is something to work at: it gets the focus if it was meant to have it. */
    protected final void contentShown() {
        if (root != null && focusOwner() == root) {
            takeFocus();
        }
    }

    /** Shows other nodes in the view; if they replace the one that has the focus, work begins again where it begins, instead of outside the view. */
    protected final void replacing(Runnable nodes) {
        boolean had = hasFocus();
        nodes.run();
        if (had && !hasFocus()) {
            takeFocus();
        }
    }

    private Node focusOwner() {
        return root == null || root.getScene() == null ? null : root.getScene().getFocusOwner();
    }

    /** Gives the focus to a node once it can take it. */
    protected static void focusLater(Node node) {
        Platform.runLater(node::requestFocus);
    }

    private void follow(boolean inScene) {
        if (inScene == attached) {
            return;
        }
        attached = inScene;
        if (inScene) {
            bindings.forEach(binding -> bound.add(binding.get()));
            reads.forEach(Runnable::run);
            onAttached();
        } else {
            onDetached();
            bound.forEach(Subscription::unsubscribe);
            bound.clear();
        }
    }
}
