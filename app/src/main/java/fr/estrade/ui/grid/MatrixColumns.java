package fr.estrade.ui.grid;

import fr.estrade.ui.Kit;
import fr.estrade.ui.grid.Matrix.Face;
import fr.estrade.ui.grid.Matrix.Line;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;

/** Makes the columns of a matrix: their width follows the size of letters, and nothing sorts or moves them. */
final class MatrixColumns<R> {
    private static final double POINTS = 13;

    private final Kit kit;
    private final Runnable doubleClick;

    /** @param doubleClick what two clicks on a cell do */
    MatrixColumns(Kit kit, Runnable doubleClick) {
        this.kit = kit;
        this.doubleClick = doubleClick;
    }

    /** A column of words under a heading; {@code style} is its class for the stylesheet. */
    TableColumn<Line<R>, Line<R>> words(String headKey, String style, double em, Function<Line<R>, String> text) {
        TableColumn<Line<R>, Line<R>> column = column(style, em, line -> Face.text(text.apply(line)), () -> { });
        column.setGraphic(new Label(kit.text(headKey)));
        return column;
    }

    /** A column of cells that are keyed in. */
    TableColumn<Line<R>, Line<R>> cells(double em, Function<Line<R>, Face> looks) {
        return column("matrix-cell", em, looks, doubleClick);
    }

    private TableColumn<Line<R>, Line<R>> column(String style, double em, Function<Line<R>, Face> looks, Runnable action) {
        TableColumn<Line<R>, Line<R>> column = new TableColumn<>();
        column.getStyleClass().add(style);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> new MatrixCell<>(looks, action));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(em * POINTS * kit.theme().zoomProperty().get() / 100.0);
        return column;
    }
}
