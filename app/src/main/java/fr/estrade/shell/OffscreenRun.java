package fr.estrade.shell;

import fr.estrade.list.ListDefinition;
import fr.estrade.list.export.ExportFormat;
import fr.estrade.list.export.ExportRequest;
import fr.estrade.list.export.ListExport;
import fr.estrade.storage.BaseException;
import fr.estrade.storage.BaseLocation;
import fr.estrade.task.Progress;
import fr.estrade.text.Texts;
import fr.estrade.ui.Place;
import fr.estrade.ui.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * What a start does where no window can be shown: opens the base, draws the main pages to PNG files, exports the list of
 * sessions, and says where all that lies and what else works without a display.
 */
final class OffscreenRun {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final int OK = 0;
    private static final int NO_BASE = 3;
    private static final int FAILURE = 1;

    private final Estrade estrade;
    private final Texts texts;
    private final Consumer<String> say;
    private final Timing timing;

    OffscreenRun(Estrade estrade, Texts texts, Consumer<String> say, Timing timing) {
        this.estrade = estrade;
        this.texts = texts;
        this.say = say;
        this.timing = timing;
    }

    /**
     * Does all of it, and takes everything down.
     *
     * @return the exit status
     */
    int run(BaseLocation location) {
        Platform.startup(() -> Platform.setImplicitExit(false));
        try (estrade) {
            return draw(location);
        } catch (IOException unwritable) {
            say.accept(texts.get("offscreen.unwritable", unwritable.getMessage()));
            return FAILURE;
        } finally {
            Platform.exit();
        }
    }

    private int draw(BaseLocation location) throws IOException {
        Painter painter = new Painter(estrade.station().tasks(), estrade.station().theme());
        Painter.onUi(() -> {
            estrade.dress();
            estrade.station().theme().modeProperty().set(Theme.Mode.LIGHT);
            estrade.open(location, texts);
            return null;
        });
        painter.settle();
        BaseState state = estrade.keeper().stateProperty().get();
        if (state instanceof BaseState.Failed failed) {
            say.accept(failed.cause() instanceof BaseException known ? texts.get(known.key(), known.arguments())
                    : texts.get("opening.unforeseen", CrashReport.of(failed.cause()).code()));
            return NO_BASE;
        }
        BaseState.Open open = (BaseState.Open) state;
        timing.tell("timing.base");
        Path out = estrade.station().folders().data().resolve("apercu");
        say.accept(texts.get("offscreen.base", open.location().shown()));
        Frame frame = Painter.onUi(() -> estrade.frame(texts));
        try (Painter.Easel easel = painter.show(frame::root, WIDTH, HEIGHT)) {
            for (Map.Entry<String, Place> stop : new Tour(estrade.features(), open).main().entrySet()) {
                Painter.onUi(() -> frame.visit(stop.getValue()));
                easel.paint(out.resolve(stop.getKey() + ".png"));
                if (stop.getValue().equals(Timing.LIST)) {
                    timing.tell("timing.list");
                }
            }
        }
        say.accept(texts.get("offscreen.pages", out));
        export(open, out);
        say.accept(texts.get("offscreen.commands"));
        return OK;
    }

    private void export(BaseState.Open open, Path out) {
        ListDefinition list = new House().lists().get(Timing.LIST.page());
        ListExport export = new ListExport(open.access().dsl(), texts, open.access().clock(), null);
        for (ExportFormat format : List.of(ExportFormat.XLSX, ExportFormat.CSV)) {
            ExportRequest request = new ExportRequest(list, list.query(), format);
            Path file = out.resolve(export.fileName(request));
            export.write(request, file, Progress.none());
            say.accept(texts.get("offscreen.list", file));
        }
    }
}
