package fr.estrade.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.testing.Desk;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A dialog has room for what comes into it after it was opened. */
class DialogRoomTest {
    private static final String LONG = "Écrivez 90 pour 90 minutes, 2 pour deux heures, ou 1h30 ; et si la demi-journée n’a pas encore d’horaires, "
            + "donnez-les d’abord à la journée, dans l’onglet des dates de la session, puis revenez ici.";

    private final Desk desk = Desk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    private Stage dialog() {
        return desk.call(() -> (Stage) Window.getWindows().getLast());
    }

    private void assertButtonsInside() {
        Stage dialog = dialog();
        Node buttons = dialog.getScene().lookup(".button-bar");
        Bounds bounds = desk.call(() -> buttons.localToScene(buttons.getLayoutBounds()));
        assertThat(bounds.getMaxY()).isLessThanOrEqualTo(desk.call(() -> dialog.getScene().getHeight()) + 0.5);
    }

    @Test
    void anErrorIsReadInFullAndTheButtonsStayInTheWindow() {
        desk.run(() -> desk.kit().dialogs().input("Temps suivi", "Temps", "", typed -> LONG, "Noter", typed -> { }));
        double width = dialog().getWidth();
        desk.press(KeyCode.ENTER);
        desk.settle();
        Label error = (Label) dialog().getScene().lookup(".field-error");
        assertThat(desk.call(() -> error.lookup(".text").getBoundsInLocal().getHeight())).as("several lines").isGreaterThan(error.getFont().getSize() * 2);
        assertThat(error.getHeight()).isGreaterThanOrEqualTo(desk.call(() -> error.prefHeight(error.getWidth())));
        assertThat(dialog().getWidth()).isEqualTo(width);
        assertButtonsInside();
        desk.press(KeyCode.ESCAPE);
    }

    @Test
    void whatComesIntoADialogOfAFeatureMovesItsButtonsDown() {
        VBox content = new VBox(new Label("Une ligne"));
        desk.run(() -> desk.kit().dialogs().panel("Feuille", content).accept("Noter", () -> true).cancel().show());
        desk.run(() -> content.getChildren().addAll(new Label("Deux"), new Label("Trois"), new Label("Quatre")));
        desk.settle();
        assertButtonsInside();
        desk.press(KeyCode.ESCAPE);
    }
}
