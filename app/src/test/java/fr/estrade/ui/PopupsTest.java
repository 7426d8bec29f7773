package fr.estrade.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.testing.Desk;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** Panels that open over the page. */
class PopupsTest {

    @Test
    void aKeyThatFollowsTheOneThatOpensAPanelIsForThePanel() {
        List<String> pressed = new ArrayList<>();
        try (Desk desk = Desk.open()) {
            Button owner = desk.call(() -> new Button("Exporter"));
            desk.show(() -> owner);
            desk.run(() -> {
                owner.requestFocus();
                Button write = new Button("Écrire");
                write.setOnKeyPressed(event -> pressed.add("Écrire"));
                Popups.below(owner, new VBox(new Label("Format"), write));
                Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
            });
        }
        assertThat(pressed).containsExactly("Écrire");
    }
}
