package fr.estrade.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.testing.Desk;
import fr.estrade.ui.grid.Matrix.Face;
import fr.estrade.ui.grid.Matrix.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Five persons by thirty columns, of which a window shows a few. */
class MatrixTest {
    private static final List<String> PEOPLE = List.of("Inès", "Noé", "Ada", "Éloi", "Zoé");
    private static final List<Integer> COLUMNS = IntStream.rangeClosed(1, 30).boxed().toList();

    private Desk desk;
    private Matrix<String, Integer> matrix;

    @BeforeEach
    void open() {
        desk = Desk.open();
        matrix = desk.call(() -> new Matrix<>(desk.kit(), "attendance.part", "attendance.name", "attendance.hours"));
        desk.show(() -> {
            matrix.followZoom();
            matrix.show(COLUMNS, column -> new Label("c" + column), PEOPLE.stream().map(name -> Line.of(name, name, null)).toList(),
                    (line, column) -> Face.text(line.row() + column));
            return matrix.node();
        });
        desk.run(matrix::focusFirst);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Optional<Bounds> seen(String text) {
        desk.settle();
        return desk.call(() -> desk.robot().lookup((Node node) -> node instanceof Labeled label && text.equals(label.getText()) && label.isVisible())
                .queryAll().stream().filter(node -> !(node instanceof TableCell<?, ?> cell) || cell.getTableRow() != null)
                .map(node -> matrix.node().sceneToLocal(node.localToScene(node.getLayoutBounds()))).filter(box -> box.getMinX() >= -1
                        && box.getMaxX() <= matrix.node().getWidth() + 1).findFirst());
    }

    private double nameEdge() {
        return matrix.node().getColumns().getFirst().getWidth();
    }

    @Test
    void theNameAndItsHeadingStayInSightWhileTheRestScrollsSideways() {
        assertThat(seen("Noé").orElseThrow().getMinX()).isLessThan(1);
        desk.press(KeyCode.END);
        assertThat(matrix.column()).contains(30);
        assertThat(seen("Inès30")).as("the cell of the cursor").isPresent();
        assertThat(seen("Inès1")).isEmpty();
        for (String name : PEOPLE) {
            assertThat(seen(name).orElseThrow().getMinX()).as(name).isBetween(-1.0, 1.0);
        }
        assertThat(seen("Participant").orElseThrow().getMaxX()).isLessThanOrEqualTo(nameEdge());
    }

    @Test
    void aCellThatTheCursorComesToIsNotUnderTheName() {
        desk.press(KeyCode.END);
        for (int column = 29; column >= 1; column--) {
            desk.press(KeyCode.LEFT);
            assertThat(seen("Inès" + column).orElseThrow().getMinX()).as("column " + column).isGreaterThanOrEqualTo(nameEdge() - 1);
        }
    }

    @Test
    void homeGoesToTheFirstCellAndThenToTheName() {
        desk.press(KeyCode.END);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.HOME);
        assertThat(matrix.current()).contains(new Matrix.At<>("Noé", 1));
        desk.press(KeyCode.HOME);
        assertThat(matrix.row()).contains("Noé");
        assertThat(matrix.column()).as("on the name").isEmpty();
        desk.press(KeyCode.HOME);
        assertThat(matrix.column()).contains(1);
    }

    @Test
    void aClickOnANameThatStandsForItsCellBringsTheCursorToThatRow() {
        desk.press(KeyCode.END);
        desk.settle();
        desk.click(desk.robot().lookup(".matrix-frozen").match((Labeled label) -> "Ada".equals(label.getText()) && label.isVisible()).query());
        assertThat(matrix.current()).contains(new Matrix.At<>("Ada", 30));
    }
}
