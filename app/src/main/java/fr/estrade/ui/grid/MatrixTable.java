package fr.estrade.ui.grid;

import fr.estrade.ui.grid.Matrix.Line;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/**
 * A table whose first column stays in sight while the others scroll sideways. JavaFX has no such thing: it takes the cells out of a row
 * that are scrolled away. So each row has a label over its left edge that says the same while its first cell is out of sight, and the
 * heading of the column moves along. A cell that the cursor comes to is brought out from under them.
 */
final class MatrixTable<R> extends TableView<Line<R>> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final double ABOVE = -1;

    private final DoubleProperty offset = new SimpleDoubleProperty();
    private IntConsumer clicked = row -> { };
    private ScrollBar sideways;

    MatrixTable() {
        setRowFactory(table -> new FrozenRow());
        offset.subscribe(this::moveHeading);
        getFocusModel().focusedCellProperty().subscribe(cell -> revealLater());
    }

    /** @param action is told the index of the row on whose label somebody clicked */
    void onNameClicked(IntConsumer action) {
        clicked = action;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (sideways == null && lookup(".scroll-bar:horizontal") instanceof ScrollBar bar) {
            sideways = bar;
            bar.visibleProperty().subscribe(this::follow);
            bar.valueProperty().subscribe(this::follow);
        }
        moveHeading();
    }

    private void follow() {
        offset.set(sideways.isVisible() ? sideways.getValue() : 0);
    }

    private void moveHeading() {
        if (!getColumns().isEmpty() && getColumns().getFirst().getStyleableNode() instanceof Node heading) {
            // Whole points: the headings that scroll are at some, too.
            heading.setTranslateX(Math.floor(offset.get()));
            heading.setViewOrder(ABOVE);
        }
    }

    /** Brings the column of the cursor in sight, once the table has done what it does itself. */
    void revealLater() {
        Platform.runLater(() -> reveal(getFocusModel().getFocusedCell().getColumn()));
    }

    private void reveal(int column) {
        if (sideways == null || !sideways.isVisible() || column < 1 || column >= getColumns().size()) {
            return;
        }
        double left = getColumns().subList(0, column).stream().mapToDouble(TableColumn::getWidth).sum();
        double right = left + getColumns().get(column).getWidth();
        double room = getColumns().stream().mapToDouble(TableColumn::getWidth).sum() - sideways.getMax();
        double frozen = getColumns().getFirst().getWidth();
        if (left - frozen < sideways.getValue()) {
            sideways.setValue(Math.max(0, left - frozen));
        } else if (right > sideways.getValue() + room) {
            sideways.setValue(Math.min(sideways.getMax(), right - room));
        }
    }

    /** A row with a label that stands for its first cell. It is only seen: who cannot see is told the cell. */
    private final class FrozenRow extends TableRow<Line<R>> {
        private final Label name = new Label();
        /** A heading has no cells of its own: it may be as long as its words. */
        private final BooleanProperty spans = new SimpleBooleanProperty();

        FrozenRow() {
            name.getStyleClass().add("matrix-frozen");
            name.setManaged(false);
            name.setViewOrder(ABOVE);
            name.setAccessibleRole(AccessibleRole.NODE);
            name.translateXProperty().bind(offset);
            name.visibleProperty().bind(offset.greaterThan(0).or(spans).and(emptyProperty().not()));
            name.setOnMousePressed(event -> {
                clicked.accept(getIndex());
                event.consume();
            });
        }

        @Override
        protected void updateItem(Line<R> line, boolean empty) {
            super.updateItem(line, empty);
            boolean isHeading = !empty && line != null && line.row() == null;
            name.setText(empty || line == null ? null : line.text());
            name.pseudoClassStateChanged(HEADING, isHeading);
            spans.set(isHeading && line.end() == null);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (!getChildren().contains(name)) {
                getChildren().add(name);
            }
            double first = getTableView().getColumns().isEmpty() ? 0 : getTableView().getColumns().getFirst().getWidth();
            name.resizeRelocate(0, 0, spans.get() ? Math.max(first, name.prefWidth(getHeight())) : first, getHeight());
        }
    }
}
