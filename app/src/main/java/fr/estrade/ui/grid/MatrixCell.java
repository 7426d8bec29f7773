package fr.estrade.ui.grid;

import fr.estrade.ui.grid.Matrix.Face;
import fr.estrade.ui.grid.Matrix.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A cell of a matrix: draws the face that its line has there. */
final class MatrixCell<R> extends TableCell<Line<R>, Line<R>> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final Function<Line<R>, Face> looks;
    private final Set<String> marks = new HashSet<>();

    /** @param doubleClick what two clicks do; the first only brings the cursor */
    MatrixCell(Function<Line<R>, Face> looks, Runnable doubleClick) {
        this.looks = looks;
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                doubleClick.run();
            }
        });
    }

    @Override
    protected void updateItem(Line<R> line, boolean empty) {
        super.updateItem(line, empty);
        Face face = empty || line == null ? Face.EMPTY : looks.apply(line);
        setText(face.text());
        setAccessibleText(face.told());
        setGraphic(face.signs().isEmpty() ? null : box(face.signs()));
        marks.forEach(mark -> pseudoClassStateChanged(PseudoClass.getPseudoClass(mark), false));
        marks.clear();
        marks.addAll(face.marks());
        marks.forEach(mark -> pseudoClassStateChanged(PseudoClass.getPseudoClass(mark), true));
        boolean heading = !empty && line != null && line.row() == null;
        pseudoClassStateChanged(HEADING, heading);
        // What heads a group is often longer than a name.
        setTooltip(heading && face.text() != null ? new Tooltip(face.text()) : null);
    }

    private static Node box(List<Node> signs) {
        HBox box = new HBox(signs.toArray(Node[]::new));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("matrix-signs");
        return box;
    }
}
