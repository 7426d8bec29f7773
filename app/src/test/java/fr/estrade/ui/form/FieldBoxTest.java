package fr.estrade.ui.form;

import static fr.estrade.db.Tables.OFFER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.record.RecordShape;
import fr.estrade.testing.Desk;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A field and what stands above it, however wide it is. */
class FieldBoxTest {

    @ParameterizedTest
    @ValueSource(ints = {110, 150, 165, 180, 195, 240})
    void whatHelpsNeverStandsOverWhatTheFieldIsCalled(int width) {
        try (Desk desk = Desk.open()) {
            StackPane[] shown = new StackPane[1];
            desk.show(() -> {
                var model = RecordShape.of(OFFER).create();
                FieldBox<?> box = new FieldBox<>(desk.kit(), model, OFFER.DECLARED_MINUTES,
                        new Editors(desk.kit(), Desk.CLOCK).usual(model, OFFER.DECLARED_MINUTES), null);
                box.setMinWidth(width);
                box.setPrefWidth(width);
                box.setMaxWidth(width);
                shown[0] = new StackPane(box);
                return shown[0];
            });
            HBox head = desk.find(".field-head");
            List<Node> parts = head.getChildren().stream().filter(node -> node.isVisible() && node instanceof Label label
                    && (label.getGraphic() != null || !label.getText().isEmpty())).toList();
            double end = 0;
            for (Node part : parts) {
                Bounds bounds = part.getBoundsInParent();
                assertThat(bounds.getMinX()).as("%s begins after what stands before it", part).isGreaterThanOrEqualTo(end - 0.5);
                end = bounds.getMaxX();
            }
            assertThat(end).as("nothing stands over the next field").isLessThanOrEqualTo(head.getWidth() + 0.5);
        }
    }
}
