package fr.estrade;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** The ground everything stands on: the right Java, and a window without a display. */
class BuildTest {
    @Test
    void runsOnTheToolchainsJava() {
        assertThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25);
    }

    @Test
    void opensAWindowWithoutADisplay() throws Exception {
        FxToolkit.registerPrimaryStage();
        Label label = new Label("Estrade");
        FxToolkit.setupStage(stage -> stage.setScene(new Scene(label, 400, 300)));
        FxToolkit.showStage();
        try {
            assertThat(label.getScene().getWindow()).isInstanceOf(Stage.class);
            assertThat(label.getWidth()).isPositive();
        } finally {
            FxToolkit.hideStage();
            FxToolkit.cleanupStages();
        }
    }
}
