package fr.estrade.ui.lines;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.testing.Desk;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards between two columns, moved by mouse. */
class DragReorderTest {

    private final List<DragReorder.Drop<String>> drops = new ArrayList<>();
    private final List<Region> cards = new ArrayList<>();
    private Desk desk;
    private DragReorder<String> drag;

    @BeforeEach
    void show() {
        desk = Desk.open();
        desk.show(this::build);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Parent build() {
        drag = new DragReorder<>(drops::add);
        VBox left = new VBox(10);
        VBox right = new VBox(10);
        for (VBox lane : List.of(left, right)) {
            lane.setPrefSize(200, 400);
            drag.lane(lane, lane == left ? "phase 1" : "phase 2", Orientation.VERTICAL);
            for (int i = 0; i < 3; i++) {
                Region card = new Region();
                card.setPrefSize(180, 60);
                card.setMinHeight(60);
                lane.getChildren().add(card);
                cards.add(card);
                drag.item(card, card, (lane == left ? "a" : "b") + i);
            }
        }
        return new HBox(20, left, right);
    }

    private Bounds at(int card) {
        return desk.call(() -> cards.get(card).localToScreen(cards.get(card).getLayoutBounds()));
    }

    private void dragTo(int card, double x, double y) {
        desk.robot().moveTo(cards.get(card)).press(MouseButton.PRIMARY).moveTo(x, y);
        desk.settle();
    }

    private void drop() {
        desk.robot().release(MouseButton.PRIMARY);
        desk.settle();
    }

    @Test
    void aCardDroppedBelowAnotherComesAfterIt() {
        Bounds second = at(1);
        dragTo(0, second.getCenterX(), second.getMaxY() - 5);
        assertThat(drag.isDragging()).isTrue();
        assertThat(desk.robot().lookup(".drop-marker").tryQuery()).as("where it will be dropped is shown").isPresent();
        drop();
        assertThat(drops).containsExactly(new DragReorder.Drop<>("a0", "phase 1", "phase 1", 1));
        assertThat(desk.robot().lookup(".drop-marker").tryQuery()).isEmpty();
    }

    @Test
    void aCardCanBeDroppedInAnotherColumn() {
        Bounds first = at(3);
        dragTo(2, first.getCenterX(), first.getMinY() + 3);
        drop();
        assertThat(drops).containsExactly(new DragReorder.Drop<>("a2", "phase 1", "phase 2", 0));
    }

    @Test
    void escapeLeavesEverythingWhereItWas() {
        Bounds second = at(1);
        dragTo(0, second.getCenterX(), second.getMaxY() - 5);
        desk.press(KeyCode.ESCAPE);
        assertThat(drag.isDragging()).isFalse();
        drop();
        assertThat(drops).isEmpty();
        assertThat(cards.getFirst().getTranslateY()).isZero();
        assertThat(cards.getFirst().getStyleClass()).doesNotContain("dragged");
    }

    @Test
    void aCardDroppedWhereItWasIsNoMove() {
        Bounds own = at(0);
        dragTo(0, own.getCenterX() + 8, own.getCenterY() + 8);
        drop();
        assertThat(drops).isEmpty();
    }
}
