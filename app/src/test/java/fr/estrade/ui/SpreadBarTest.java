package fr.estrade.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.testing.Desk;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bar takes one row where there is room, and as many as it needs where there is not. */
class SpreadBarTest {
    private final Desk desk = Desk.open();
    private final Button[] buttons = desk.call(() -> Stream.of("Identité", "Public et accès", "Publier", "Dupliquer").map(Button::new).toArray(Button[]::new));

    @AfterEach
    void close() {
        desk.close();
    }

    private long rows(double width) {
        desk.show(() -> {
            SpreadBar bar = new SpreadBar();
            bar.left(buttons[0], buttons[1]);
            bar.right(buttons[2], buttons[3]);
            VBox box = new VBox(bar);
            box.setMaxWidth(width);
            return box;
        });
        return desk.call(() -> Stream.of(buttons).mapToLong(button -> Math.round(button.localToScene(0, 0).getY())).distinct().count());
    }

    @Test
    void itWrapsOnlyWhereItMust() {
        assertThat(rows(900)).isEqualTo(1);
        assertThat(rows(300)).isEqualTo(2);
        assertThat(rows(150)).isEqualTo(4);
        assertThat(Stream.of(buttons)).allMatch(Node::isVisible)
                .allMatch(button -> desk.call(() -> button.getWidth() >= button.prefWidth(-1)));
    }
}
