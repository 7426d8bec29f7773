package fr.estrade.shell;

import fr.estrade.storage.Backups;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.Restore;
import fr.estrade.storage.archive.ArchiveManifest;
import fr.estrade.text.Texts;
import fr.estrade.ui.Command;
import fr.estrade.ui.FileDialogs;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** What can be done with whole bases: open another one, back up, restore, begin anew. */
final class BaseCommands {
    private static final String BACKUP = "estrade.zip";

    private final Kit kit;
    private final Texts texts;
    private final Workstation station;
    private final BaseKeeper keeper;
    private final Consumer<Runnable> leaving;
    private final ObservableValue<String> notOpen;
    private final ObservableValue<String> noFolder;

    /** @param leaving does something once no input is unsaved any more */
    BaseCommands(Kit kit, Workstation station, BaseKeeper keeper, Consumer<Runnable> leaving) {
        this.kit = kit;
        this.texts = kit.texts();
        this.station = station;
        this.keeper = keeper;
        this.leaving = leaving;
        this.notOpen = keeper.stateProperty().map(state -> state instanceof BaseState.Open ? "" : texts.get("base.none"));
        this.noFolder = keeper.stateProperty().map(state -> switch (state) {
            case BaseState.Open open when open.location().isFolder() -> "";
            case BaseState.Open open -> texts.get("backup.server");
            default -> texts.get("base.none");
        });
    }

    /** All that can be done while a base is open. */
    List<Command> all() {
        return List.of(openOther(), backUp(), saveBackup(), restore(), changes(), personalData());
    }

    /** Asks for the folder of another base, or offers those opened lately. */
    Command openOther() {
        return Command.of("base.open", Icons.FOLDER, this::offerBases).on(Keys.OPEN_BASE);
    }

    /** Tries to open the same base again. */
    Command retry() {
        return Command.of("base.retry", Icons.RELOAD, () -> keeper.location().ifPresent(this::openNow));
    }

    /** Makes a backup beside the base. */
    Command backUp() {
        return Command.of("backup.now", Icons.BACKUP, () -> keeper.backUp(texts.get("backup.running"),
                (base, progress) -> base.backups().make(ArchiveManifest.Reason.DEMAND, progress),
                made -> kit.toasts().say(texts.get("backup.done", made.name())))).unless(noFolder);
    }

    /** Writes a backup into a file, to be kept elsewhere. */
    Command saveBackup() {
        return Command.of("backup.file", Icons.EXPORT, this::chooseBackupFile).unless(notOpen);
    }

    /** Offers the backups of the base. */
    Command restore() {
        return Command.of("restore", Icons.RESTORE, () -> keeper.location().ifPresent(this::offerBackups));
    }

    /** Shows what was changed in the whole base. */
    Command changes() {
        return Command.of("changes", Icons.HISTORY, () -> kit.navigator().open(Place.of(ChangesPage.NAME))).unless(notOpen);
    }

    /** Shows what is kept beyond its term, and can be forgotten. */
    Command personalData() {
        return Command.of("personalData", Icons.LOCK, () -> kit.navigator().open(Place.of(PersonalDataPage.NAME))).unless(notOpen);
    }

    /** Fills the open base, in which nobody has worked yet, with the demonstration. */
    Command demonstration() {
        return Command.of("home.demonstration", Icons.TEMPLATE, () -> keeper.fill(texts.get("home.demonstration.running")));
    }

    /** Puts the demonstration aside and begins with an empty base in its place. */
    Command beginEmpty() {
        return Command.of("base.empty", Icons.ADD, () -> keeper.current().ifPresent(now -> {
            Path aside = free(now.location().folder());
            kit.dialogs().question(texts.get("base.empty.title"), texts.get("base.empty.text", aside.getFileName()))
                    .danger(texts.get("base.empty.do"), () -> leaving.accept(() -> beginEmpty(now.location(), aside))).cancel().show();
        }));
    }

    private void beginEmpty(BaseLocation location, Path aside) {
        keeper.openAfter(location, opening(location), progress -> Files.move(location.folder(), aside));
    }

    /** Opens a base instead of the one that is open. */
    void open(BaseLocation location) {
        leaving.accept(() -> openNow(location));
    }

    private void openNow(BaseLocation location) {
        keeper.open(location, opening(location), false);
    }

    private String opening(BaseLocation location) {
        return texts.get("base.opening", location.name());
    }

    /** A name beside the folder that says what lies there and is not taken. */
    private Path free(Path folder) {
        Path free = folder.resolveSibling("demonstration.estrade");
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolveSibling("demonstration-" + i + ".estrade");
        }
        return free;
    }

    private void offerBases() {
        List<BaseLocation> recent = new RecentBases(kit.memory()).all().stream()
                .filter(location -> keeper.location().filter(location::equals).isEmpty()).toList();
        if (recent.isEmpty()) {
            chooseFolder();
            return;
        }
        new BaseChoice(kit, recent, this::open, this::chooseFolder).show();
    }

    private void chooseFolder() {
        Path around = keeper.location().flatMap(BaseLocation::asFolder).map(Path::getParent).orElse(null);
        kit.files().folder(texts.get("base.open.title"), around).ifPresent(folder -> open(BaseLocation.of(folder)));
    }

    private void chooseBackupFile() {
        String name = texts.get("backup.file.name", LocalDate.now(station.clock()).toString());
        kit.files().save(texts.get("backup.file.title"), name, kind()).ifPresent(file -> keeper.backUp(texts.get("backup.running"),
                (base, progress) -> base.backups().writeTo(file, progress), made -> kit.toasts().say(texts.get("backup.done", made.name()))));
    }

    private FileDialogs.Kind kind() {
        return FileDialogs.Kind.of(texts.get("backup.files"), BACKUP);
    }

    private void offerBackups(BaseLocation location) {
        kit.tasks().run(texts.get("restore.reading"), () -> Backups.beside(location))
                .onSuccess(backups -> new RestoreDialog(kit, station.clock(), backups, () -> kit.files().open(texts.get("restore.file.title"), kind()), (backup, until) -> restore(location, backup, until)).show())
                .start();
    }

    private void restore(BaseLocation location, Path backup, Restore.Until until) {
        leaving.accept(() -> keeper.openAfter(location, texts.get("restore.running"),
                progress -> Restore.run(location, backup, until, station.version(), progress)));
    }
}
