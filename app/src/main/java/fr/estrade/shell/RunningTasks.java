package fr.estrade.shell;

import fr.estrade.task.TaskHandle;
import fr.estrade.task.TaskListener;
import fr.estrade.task.TaskRunner;
import fr.estrade.task.Ticker;
import fr.estrade.text.Texts;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Popups;
import fr.estrade.ui.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * What runs in the background: the oldest task with its progress and a button that cancels it, and how many more there are.
 * Work that is over in a moment is not shown, and neither is work without a name.
 */
final class RunningTasks extends View {
    private static final Duration WORTH_A_LOOK = Duration.ofMillis(400);

    private final Texts texts;
    private final TaskRunner tasks;
    private final HBox row = new HBox();
    private List<TaskHandle> shown = List.of();
    /** Looks again soon at what is too young to be shown; null while nothing is. */
    private Ticker next;

    RunningTasks(Texts texts, TaskRunner tasks) {
        this.texts = texts;
        this.tasks = tasks;
    }

    @Override
    protected Parent build() {
        row.getStyleClass().add("running-tasks");
        TaskListener listener = this::show;
        whileAttached(() -> {
            tasks.addListener(listener);
            show(tasks.running());
            return () -> tasks.removeListener(listener);
        });
        return row;
    }

    private void show(List<TaskHandle> running) {
        Instant limit = Instant.now().minus(WORTH_A_LOOK);
        List<TaskHandle> worth = new ArrayList<>();
        boolean soon = false;
        for (TaskHandle task : running) {
            if (task.label().isBlank() || task.isDone()) {
                continue;
            }
            if (task.startedAt().isBefore(limit)) {
                worth.add(task);
            } else {
                soon = true;
            }
        }
        shown = worth;
        row.getChildren().setAll(worth.isEmpty() ? List.of() : nodes(worth));
        if (soon) {
            lookAgain();
        }
    }

    /** A task that tells nothing of its progress would otherwise never come to be seen. */
    private void lookAgain() {
        if (next != null) {
            return;
        }
        next = new Ticker(WORTH_A_LOOK, Platform::runLater, () -> {
            next.close();
            next = null;
            if (isAttached()) {
                show(tasks.running());
            }
        });
    }

    private List<Node> nodes(List<TaskHandle> worth) {
        List<Node> nodes = new ArrayList<>();
        TaskHandle first = worth.getFirst();
        nodes.add(Icons.BUSY.on(new Label(said(first))));
        nodes.add(progress(first));
        nodes.add(cancel(first));
        if (worth.size() > 1) {
            Button more = new Button(texts.count("tasks.more", worth.size() - 1));
            more.getStyleClass().add("flat");
            more.setOnAction(event -> Popups.below(more, list()));
            nodes.add(more);
        }
        return nodes;
    }

    private VBox list() {
        VBox list = new VBox();
        list.getStyleClass().add("task-list");
        for (TaskHandle task : shown) {
            HBox line = new HBox(new Label(said(task)), progress(task), cancel(task));
            line.getStyleClass().add("running-tasks");
            list.getChildren().add(line);
        }
        return list;
    }

    private String said(TaskHandle task) {
        String message = Objects.requireNonNullElse(task.message(), "");
        return message.isEmpty() ? task.label() : texts.get("tasks.step", task.label(), message);
    }

    private ProgressBar progress(TaskHandle task) {
        ProgressBar bar = new ProgressBar(task.fraction());
        bar.setAccessibleText(task.label());
        return bar;
    }

    private Button cancel(TaskHandle task) {
        Button button = Command.of("tasks.cancel", Icons.CLOSE, task::cancel).iconButton(texts);
        button.setAccessibleText(texts.get("tasks.cancel.what", task.label()));
        boolean possible = task.isLong() && !task.isCancelled();
        button.setVisible(possible);
        button.setManaged(possible);
        return button;
    }
}
