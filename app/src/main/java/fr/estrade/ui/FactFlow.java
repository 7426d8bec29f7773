package fr.estrade.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** Chips and short facts of a record above its parts, row after row. What is longer than a row wraps, and never widens the window. */
public final class FactFlow extends FlowPane {

    public FactFlow() {
        getStyleClass().add("facts");
        setMinWidth(0);
        DoubleBinding row = Bindings.createDoubleBinding(() -> Math.max(1, getWidth() - getInsets().getLeft() - getInsets().getRight()),
                widthProperty(), insetsProperty());
        getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getRemoved().stream().filter(Label.class::isInstance).map(Label.class::cast).forEach(label -> label.maxWidthProperty().unbind());
                change.getAddedSubList().stream().filter(Label.class::isInstance).map(Label.class::cast).forEach(label -> {
                    label.setWrapText(true);
                    label.maxWidthProperty().bind(row);
                });
            }
        });
    }
}
