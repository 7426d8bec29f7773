package fr.estrade.exchange.page;

import fr.estrade.task.TaskHandle;
import fr.estrade.task.TaskListener;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** What is being done, how far it is, and a way to stop it. */
final class Working {
    private final Kit kit;
    private final Label message = new Label();
    private final ProgressBar bar = new ProgressBar(-1);
    private final Button cancel;
    private final VBox root;

    Working(Kit kit, String label, Runnable onCancel) {
        this.kit = kit;
        Label title = new Label(label);
        title.getStyleClass().add("empty-title");
        bar.setAccessibleText(label);
        message.getStyleClass().add("muted");
        this.cancel = Command.of("exchange.cancel", Icons.CLOSE, onCancel).button(kit.texts());
        this.root = new VBox(title, bar, message, cancel);
        root.getStyleClass().addAll("empty-state", "import-working");
        root.setAlignment(Pos.CENTER);
    }

    Parent root() {
        return root;
    }

    void focus() {
        cancel.requestFocus();
    }

    /** Shows how far a task is until it ends. */
    void follow(TaskHandle task) {
        TaskListener[] listener = new TaskListener[1];
        listener[0] = (List<TaskHandle> running) -> {
            bar.setProgress(task.fraction() < 0 ? -1 : task.fraction());
            message.setText(task.message());
            if (task.isDone()) {
                kit.tasks().removeListener(listener[0]);
            }
        };
        kit.tasks().addListener(listener[0]);
    }
}
