package fr.estrade.shell;

import fr.estrade.task.Ticker;
import fr.estrade.text.Texts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Toasts;
import fr.estrade.ui.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The foot of the window: which base, when it was backed up last or what was just done, and what runs in the background. */
final class StatusBar extends View {
    private static final Duration REFRESH = Duration.ofSeconds(30);

    private final Texts texts;
    private final Clock clock;
    private final Toasts messages;
    private final RunningTasks running;
    private final Label base = Icons.BASE.on(new Label());
    private final Label backup = Icons.BACKUP.on(new Label());
    private Instant lastBackup;

    /** @param messages what is said for a while instead of the base and its backup */
    StatusBar(Texts texts, Clock clock, Toasts messages, RunningTasks running) {
        this.texts = texts;
        this.clock = clock;
        this.messages = messages;
        this.running = running;
        base.setVisible(false);
        backup.setVisible(false);
    }

    @Override
    protected Parent build() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox facts = new HBox(base, backup, space);
        facts.getStyleClass().add("status-facts");
        Parent said = messages.root();
        facts.visibleProperty().bind(Bindings.isEmpty(said.getChildrenUnmodifiable()));
        facts.managedProperty().bind(facts.visibleProperty());
        said.visibleProperty().bind(facts.visibleProperty().not());
        said.managedProperty().bind(said.visibleProperty());
        HBox.setHgrow(facts, Priority.ALWAYS);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox bar = new HBox(facts, said, running.root());
        bar.getStyleClass().add("status-bar");
        whileAttached(() -> {
            Ticker ticker = new Ticker(REFRESH, Platform::runLater, this::showAge);
            return ticker::close;
        });
        return bar;
    }

    /**
     * Names the base.
     *
     * @param name null: there is none
     * @param path where it is, for the tooltip
     */
    void showBase(String name, String path) {
        base.setVisible(name != null);
        base.setText(name == null ? "" : texts.get("status.base", name));
        base.setTooltip(name == null ? null : new Tooltip(path));
        if (name == null) {
            backup.setVisible(false);
        }
    }

    /**
     * Says when the base was backed up last.
     *
     * @param when null: that is not known
     */
    void showBackup(Instant when) {
        lastBackup = when;
        backup.setVisible(when != null);
        showAge();
    }

    private void showAge() {
        if (lastBackup != null) {
            backup.setText(texts.get("status.backup", texts.formats().relative(lastBackup, clock.instant(), clock.getZone())));
            backup.setTooltip(new Tooltip(texts.formats().dateTime(lastBackup, clock.getZone())));
        }
    }
}
