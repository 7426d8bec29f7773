package fr.estrade.shell;

import fr.estrade.journal.Journal;
import fr.estrade.record.Drafts;
import fr.estrade.record.RecordStore;
import fr.estrade.storage.Backup;
import fr.estrade.storage.Backups;
import fr.estrade.storage.Base;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.OpenOptions;
import fr.estrade.storage.OpeningStage;
import fr.estrade.task.Progress;
import fr.estrade.task.TaskHandle;
import fr.estrade.text.Slug;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Changes;
import fr.estrade.ui.Feature;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens bases in the background, one at a time, backs them up after that, and closes them in order. Used on the thread of the
 * user interface. Labels are what the status bar says meanwhile.
 */
final class BaseKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(BaseKeeper.class);
    private static final int LONGEST_NAME = 60;
    /** By then the first page is read, on a slow machine and a large base too. */
    private static final long SETTLED_MILLIS = 15_000;

    /** Fills a base in which nobody has worked yet with something to look at. */
    @FunctionalInterface
    interface Demonstration {
        /** Loads it; called where the base may be used. */
        void load(Journal journal, Progress progress);
    }

    /** What is done with the files of a base that is closed. */
    @FunctionalInterface
    interface ClosedWork {
        void run(Progress progress) throws Exception;
    }

    private final Workstation station;
    private final House house;
    private final List<Feature> features;
    private final Demonstration demonstration;
    private final Runnable reveal;
    private final InsideCommands commands;
    private final ReadOnlyObjectWrapper<BaseState> state = new ReadOnlyObjectWrapper<>(new BaseState.None());
    private final ReadOnlyObjectWrapper<Instant> lastBackup = new ReadOnlyObjectWrapper<>();
    /** Set where the base is opened, so that it is closed also when the window is gone before it could be shown. */
    private final AtomicReference<HeldBase> open = new AtomicReference<>();
    private TaskHandle backup;

    /**
     * Nothing is open yet.
     *
     * @param reveal   brings the window to the front; called on any thread
     * @param commands runs what a second start of the command line asks for
     */
    BaseKeeper(Workstation station, House house, List<Feature> features, Demonstration demonstration, Runnable reveal, InsideCommands commands) {
        this.station = station;
        this.house = house;
        this.features = features;
        this.demonstration = demonstration;
        this.reveal = reveal;
        this.commands = commands;
    }

    /** What there is to work on. */
    ReadOnlyObjectProperty<BaseState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** When the open base was backed up last; null when it never was, or that is not known yet. */
    ReadOnlyObjectProperty<Instant> lastBackupProperty() {
        return lastBackup.getReadOnlyProperty();
    }

    /** The base that is open, if one is. */
    Optional<BaseState.Open> current() {
        return state.get() instanceof BaseState.Open base ? Optional.of(base) : Optional.empty();
    }

    /** What was wanted last, for another try; empty before the first. */
    Optional<BaseLocation> location() {
        return switch (state.get()) {
            case BaseState.None none -> Optional.empty();
            case BaseState.Opening opening -> Optional.of(opening.location());
            case BaseState.Open base -> Optional.of(base.location());
            case BaseState.Failed failed -> Optional.of(failed.location());
        };
    }

    /**
     * Opens a base instead of the one that is open, which is closed first.
     *
     * @param fillWhenNew whether a base that did not exist gets the demonstration
     */
    void open(BaseLocation location, String label, boolean fillWhenNew) {
        openAfter(location, label, fillWhenNew, progress -> { });
    }

    /** Does something with a base's files while it is closed, and opens it then. */
    void openAfter(BaseLocation location, String label, ClosedWork work) {
        openAfter(location, label, false, work);
    }

    private void openAfter(BaseLocation location, String label, boolean fillWhenNew, ClosedWork work) {
        if (backup != null) {
            backup.cancel();
        }
        lastBackup.set(null);
        state.set(new BaseState.Opening(location, OpeningStage.CHECKING));
        station.tasks().write(label, progress -> {
            closeNow();
            work.run(progress);
            return opened(location, fillWhenNew, progress);
        }).onSuccess(opened -> show(location, opened)).onFailure(error -> fail(location, error)).start();
    }

    /** Fills the open base with the demonstration, if nobody has worked in it yet. */
    void fill(String label) {
        current().ifPresent(now -> station.tasks().write(label, progress -> {
            demonstration.load(now.access().journal(), progress);
            return now.base().backups().list();
        }).onSuccess(this::showNewest).start());
    }

    /** Makes what backs the open base up or writes it into a file, in the background; it can be cancelled. */
    void backUp(String label, BackupWork work, Consumer<Backup> done) {
        current().ifPresent(now -> backup = station.tasks().run(label, progress -> work.run(now.base(), progress)).onSuccess(made -> {
            showNewest(List.of(made));
            done.accept(made);
        }).start());
    }

    /** Makes a backup. */
    @FunctionalInterface
    interface BackupWork {
        Backup run(Base base, Progress progress);
    }

    /** Closes the base, if one is open; for the end of the program, when no task runs any more. */
    void closeNow() {
        HeldBase held = open.getAndSet(null);
        if (held != null) {
            held.close();
        }
    }

    private HeldBase opened(BaseLocation location, boolean fillWhenNew, Progress progress) {
        OpenOptions options = OpenOptions.standard()
                .withAppVersion(station.version())
                .withUiThread(Platform::isFxApplicationThread)
                .withProgress(stage -> station.tasks().onUi(stage.name(), () -> progressed(location, stage)));
        Base base = Base.open(location, options);
        Journal journal = house.journal(base, station.clock());
        boolean fill = fillWhenNew && base.report().created();
        HeldBase held = HeldBase.of(base, journal, fill, reveal, commands);
        open.set(held);
        if (fill) {
            demonstration.load(journal, progress);
        }
        return held;
    }

    private void progressed(BaseLocation location, OpeningStage stage) {
        if (state.get() instanceof BaseState.Opening opening && opening.location().equals(location)) {
            state.set(new BaseState.Opening(location, stage));
        }
    }

    private void fail(BaseLocation location, Throwable error) {
        LOG.warn("Base does not open: {}", CrashReport.of(error).trace());
        state.set(new BaseState.Failed(location, error));
    }

    private void show(BaseLocation location, HeldBase opened) {
        Changes changes = new Changes();
        opened.journal().addListener(event -> station.tasks().onUi(event.label().key(), () -> changes.tell(event)));
        BaseAccess access = new BaseAccess(opened.base().dsl(), opened.journal(),
                new RecordStore(opened.journal(), opened.base().dsl()), changes, station.clock(), drafts(location));
        state.set(new BaseState.Open(location, opened.base(), access,
                features.stream().map(feature -> feature.open(access)).toList(), opened.demonstration()));
        new RecentBases(station.settings()).add(location);
    }

    /** Unsaved input lies in the base's folder; that of a server's base on this workstation. */
    private Drafts drafts(BaseLocation location) {
        Path here = station.folders().data().resolve("drafts").resolve(Slug.of(location.shown(), LONGEST_NAME));
        return new Drafts(location.asFolder().map(folder -> folder.resolve("drafts")).orElse(here));
    }

    /**
     * Tells when the last backup was made and makes the one that follows an opening, unless there is one already that holds
     * everything: after a while, because whoever opens the base waits for its first page now, and both read all of it.
     */
    void backUpAfterOpening(String label) {
        BaseState.Open now = current().orElseThrow();
        Backups backups = now.base().backups();
        station.tasks().run("", backups::list).onSuccess(known -> showNewest(now, known)).start();
        // Without a name: a pause is nothing that runs.
        station.tasks().run("", () -> { }).latest(lastBackup, SETTLED_MILLIS).onSuccess(settled -> {
            if (state.get() == now) {
                backup = station.tasks().run(label, progress -> {
                    backups.afterOpening(progress);
                    return backups.list();
                }).onSuccess(known -> showNewest(now, known)).start();
            }
        }).start();
    }

    private void showNewest(BaseState.Open of, List<Backup> backups) {
        if (state.get() == of) {
            showNewest(backups);
        }
    }

    private void showNewest(List<Backup> backups) {
        backups.stream().map(Backup::madeAt).findFirst().ifPresent(lastBackup::set);
    }
}
