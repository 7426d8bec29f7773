package fr.estrade.ui.lines;

import fr.estrade.ui.Icons;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** One line on screen: a handle to drag it by, its bullet, its text. */
final class LineRow extends HBox {

    private static final PseudoClass EDITING = PseudoClass.getPseudoClass("editing");
    private static final String[] BULLETS = {"•", "–", "◦", "▪"};
    private static final double INDENT = 18;

    private final UUID id;
    private final StackPane handle = new StackPane(Icons.DRAG.node());
    private final Label bullet = new Label();
    private final LineText text = new LineText();
    private int depth;

    LineRow(UUID id, String words, int depth) {
        this.id = id;
        getStyleClass().add("line");
        setAlignment(Pos.TOP_LEFT);
        handle.getStyleClass().add("line-handle");
        bullet.getStyleClass().add("line-bullet");
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(handle, bullet, text);
        text.setText(words);
        setDepth(depth);
    }

    UUID id() {
        return id;
    }

    LineText text() {
        return text;
    }

    StackPane handle() {
        return handle;
    }

    String words() {
        return text.text().strip();
    }

    boolean isBlank() {
        return text.text().isBlank();
    }

    int depth() {
        return depth;
    }

    void setDepth(int value) {
        depth = Math.clamp(value, 0, Line.MAX_DEPTH);
        bullet.setText(BULLETS[depth]);
        HBox.setMargin(bullet, new Insets(0, 0, 0, depth * INDENT));
    }

    void showEditing(boolean editing) {
        pseudoClassStateChanged(EDITING, editing);
    }

    Line line() {
        return new Line(id, words(), depth);
    }
}
