package fr.estrade.shell;

import fr.estrade.text.Texts;
import fr.estrade.ui.Command;
import fr.estrade.ui.Dialogs;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Question;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import java.util.Map;

/** Says that something unforeseen happened: its code, what to do, and on demand where it happened. */
final class CrashDialog {
    private final Texts texts;
    private final Dialogs dialogs;
    private final Workstation station;
    private final Runnable quit;
    private boolean open;

    CrashDialog(Texts texts, Dialogs dialogs, Workstation station, Runnable quit) {
        this.texts = texts;
        this.dialogs = dialogs;
        this.station = station;
        this.quit = quit;
    }

    /** Shows a failure; while one is shown, a second one is not put before it. */
    void show(CrashReport report) {
        if (open) {
            return;
        }
        open = true;
        Label code = new Label(texts.get("crash.code", report.code()));
        code.getStyleClass().add("crash-code");
        HBox tools = new HBox(copy(report), Command.of("crash.log", Icons.FOLDER, () -> station.desktop().open(station.folders().logs())).button(texts));
        tools.getStyleClass().add("crash-tools");
        Question question = dialogs.question(texts.get("crash.title"), texts.get("crash.message"));
        question.content(code).content(tools).details(details(report))
                .choice(texts.get("crash.continue"), () -> open = false)
                .danger(texts.get("crash.quit"), () -> {
                    open = false;
                    quit.run();
                })
                .show();
    }

    /** What to send to who helps: nothing in it is personal. */
    String details(CrashReport report) {
        return "Estrade %s  %s%nJava %s  JavaFX %s  %s %s %s%n%n%s".formatted(station.version(), report.code(),
                System.getProperty("java.version"), System.getProperty("javafx.runtime.version"), System.getProperty("os.name"),
                System.getProperty("os.version"), System.getProperty("os.arch"), report.trace());
    }

    private Button copy(CrashReport report) {
        Button[] button = new Button[1];
        button[0] = Command.of("crash.copy", Icons.DUPLICATE, () -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details(report)));
            button[0].setText(texts.get("crash.copied"));
        }).button(texts);
        return button[0];
    }
}
