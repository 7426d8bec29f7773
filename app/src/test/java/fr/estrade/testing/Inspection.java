package fr.estrade.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.text.Text;

/** Looks over what is shown, as somebody would who hears the screen, reads it at a large zoom, or sees it for the first time. */
public final class Inspection {

    private final Set<Node> all;
    private final Parent root;

    /** @param root laid out in a scene */
    public Inspection(Parent root) {
        this.root = root;
        this.all = root.lookupAll("*");
    }

    /** Controls that can take the focus and have no name that a screen reader could say. */
    public List<String> unnamed() {
        Set<Node> labelled = all.stream().filter(Label.class::isInstance).map(label -> ((Label) label).getLabelFor()).collect(Collectors.toSet());
        return all.stream().filter(Control.class::isInstance).filter(node -> node.isFocusTraversable() && isSeen(node))
                .filter(node -> !(node instanceof ScrollPane) && !(node instanceof SplitPane))
                .filter(node -> !labelled.contains(node) && !isNamed(node)).map(Inspection::said).toList();
    }

    private static boolean isNamed(Node node) {
        return isText(node.getAccessibleText()) || node instanceof Labeled labeled && isText(labeled.getText());
    }

    /** Buttons, tabs and chips whose words are cut. */
    public List<String> cut() {
        List<String> cut = new ArrayList<>();
        for (Node node : all) {
            boolean watched = node instanceof ButtonBase || node.getStyleClass().contains("chip");
            if (watched && isSeen(node) && node instanceof Labeled labeled && isText(labeled.getText())) {
                labeled.lookupAll(".text").stream().filter(Text.class::isInstance).map(text -> ((Text) text).getText())
                        .filter(shown -> !flat(shown).equals(flat(labeled.getText()))).forEach(shown -> cut.add(said(node) + " shows “" + shown + "”"));
            }
        }
        return cut;
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Texts that nobody has written: their key is shown. */
    public List<String> unwritten() {
        return all.stream().filter(Labeled.class::isInstance).map(labeled -> ((Labeled) labeled).getText())
                .filter(text -> text != null && text.matches("(?s).*![a-z][\\w.]*!.*")).toList();
    }

    /** Buttons that stand where nobody can see or reach them: outside the window, and not in something that scrolls. */
    public List<String> outside() {
        List<String> outside = new ArrayList<>();
        Bounds window = root.getLayoutBounds();
        for (Node node : all) {
            if (node instanceof ButtonBase && isSeen(node) && !scrolls(node)) {
                Bounds at = root.sceneToLocal(node.localToScene(node.getLayoutBounds()));
                if (at.getMinX() < -1 || at.getMinY() < -1 || at.getMaxX() > window.getWidth() + 1 || at.getMaxY() > window.getHeight() + 1) {
                    outside.add(said(node) + " at " + Math.round(at.getMinX()) + ", " + Math.round(at.getMinY()) + " to "
                            + Math.round(at.getMaxX()) + ", " + Math.round(at.getMaxY()));
                }
            }
        }
        return outside;
    }

    private static boolean scrolls(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at.getStyleClass().contains("virtual-flow")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getLayoutBounds().getWidth() > 0;
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank();
    }

    private static String said(Node node) {
        String words = node instanceof Labeled labeled && isText(labeled.getText()) ? " “" + labeled.getText() + "”" : "";
        Node in = node.getParent();
        String where = in == null ? "" : " in " + in.getClass().getSimpleName() + in.getStyleClass();
        return node.getClass().getSimpleName() + node.getStyleClass() + words + where;
    }
}
