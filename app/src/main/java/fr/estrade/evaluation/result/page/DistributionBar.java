package fr.estrade.evaluation.result.page;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * How answers are spread, as parts of one bar: each says in words what it is, where it is wide enough, and in its tooltip always. It is
 * one stop of the keyboard; arrows go from part to part, Enter leads to the answers of a part.
 */
final class DistributionBar extends Region {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double GAP = 2;

    /**
     * A part of the bar.
     *
     * @param text   what stands on it where there is room for it
     * @param brief  what stands on it where there is less
     * @param spoken the same in full, for the tooltip and screen readers
     * @param count  how large it is; above 0
     * @param level  style class, beside the words
     * @param open   leads to what it is made of
     */
    record Part(String text, String brief, String spoken, long count, String level, Runnable open) {
    }

    private final List<Part> parts;
    private final List<StackPane> segments = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Label> briefs = new ArrayList<>();
    private final String name;
    private int current;

    /** @param name what is spread, for screen readers */
    DistributionBar(String name, List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.name = name;
        getStyleClass().add("distribution");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        for (Part part : parts) {
            Label label = new Label(part.text());
            Label brief = new Label(part.brief());
            StackPane segment = new StackPane(label, brief);
            segment.getStyleClass().addAll("distribution-part", part.level());
            segment.setOnMouseClicked(event -> part.open().run());
            Tooltip.install(segment, new Tooltip(part.spoken()));
            segments.add(segment);
            labels.add(label);
            briefs.add(brief);
        }
        getChildren().addAll(segments);
        addEventHandler(KeyEvent.KEY_PRESSED, this::act);
        focusedProperty().subscribe(focused -> mark());
        mark();
    }

    private void act(KeyEvent event) {
        if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT) {
            current = Math.clamp(current + (event.getCode() == KeyCode.RIGHT ? 1 : -1), 0, parts.size() - 1);
            mark();
            event.consume();
        } else if ((event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) && !event.isAltDown() && !event.isShortcutDown()) {
            parts.get(current).open().run();
            event.consume();
        }
    }

    private void mark() {
        for (int i = 0; i < segments.size(); i++) {
            segments.get(i).pseudoClassStateChanged(CURRENT, isFocused() && i == current);
        }
        setAccessibleText(parts.isEmpty() ? name : name + ", " + parts.get(current).spoken());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(labels.stream().mapToDouble(label -> label.prefHeight(-1)).max().orElse(0) * 1.5) + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 300;
    }

    @Override
    protected void layoutChildren() {
        double left = getInsets().getLeft();
        double height = getHeight() - getInsets().getTop() - getInsets().getBottom();
        double room = getWidth() - left - getInsets().getRight() - GAP * Math.max(0, parts.size() - 1);
        long all = parts.stream().mapToLong(Part::count).sum();
        for (int i = 0; i < parts.size(); i++) {
            double width = room * parts.get(i).count() / Math.max(1, all);
            segments.get(i).resizeRelocate(left, getInsets().getTop(), width, height);
            // Cut words say nothing: a narrow part has a number, or its tooltip alone.
            boolean fits = labels.get(i).prefWidth(-1) <= width;
            labels.get(i).setVisible(fits);
            briefs.get(i).setVisible(!fits && briefs.get(i).prefWidth(-1) <= width);
            left += width + GAP;
        }
    }
}
