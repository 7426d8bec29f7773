package fr.estrade.shell;

import fr.estrade.storage.BaseLocation;
import fr.estrade.text.Texts;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/** What can be done with whole bases: open another one, back up, restore. */
final class BaseCommands {
    private final Kit kit;
    private final Texts texts;
    private final BaseKeeper keeper;
    private final Supplier<Window> window;
    private final Consumer<Runnable> leaving;
    private final RecentBases recent;

    /** @param leaving does something once no input is unsaved any more */
    BaseCommands(Kit kit, BaseKeeper keeper, Supplier<Window> window, Consumer<Runnable> leaving) {
        this.kit = kit;
        this.texts = kit.texts();
        this.keeper = keeper;
        this.window = window;
        this.leaving = leaving;
        this.recent = new RecentBases(kit.memory());
    }

    /** All that can be done now. */
    List<Command> all() {
        return List.of(openOther());
    }

    /** Asks for the folder of another base. */
    Command openOther() {
        return Command.of("base.open", Icons.FOLDER, this::choose).on(Keys.OPEN_BASE);
    }

    /** Tries to open the same base again. */
    Command retry() {
        return Command.of("base.retry", Icons.RELOAD, () -> keeper.location().ifPresent(this::openNow));
    }

    /** Fills the open base, in which nobody has worked yet, with the demonstration. */
    Command demonstration() {
        return Command.of("home.demonstration", Icons.TEMPLATE, () -> keeper.fill(texts.get("home.demonstration.running")));
    }

    /** What else helps when a base does not open. */
    List<Command> waysOut(BaseLocation location) {
        return List.of();
    }

    /** Opens a base instead of the one that is open. */
    void open(BaseLocation location) {
        leaving.accept(() -> openNow(location));
    }

    private void openNow(BaseLocation location) {
        keeper.open(location, texts.get("base.opening", location.name()), false);
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("base.open.title"));
        keeper.location().flatMap(BaseLocation::asFolder).map(folder -> folder.getParent().toFile()).filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        File chosen = chooser.showDialog(window.get());
        if (chosen != null) {
            open(BaseLocation.of(chosen.toPath()));
        }
    }
}
