package fr.estrade.shell;

import fr.estrade.journal.Journal;
import fr.estrade.record.RecordStore;
import fr.estrade.storage.Base;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.OpenOptions;
import fr.estrade.storage.OpeningStage;
import fr.estrade.task.Progress;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Changes;
import fr.estrade.ui.Feature;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Opens bases in the background, one at a time, and closes them in order. Used on the thread of the user interface. */
final class BaseKeeper {

    /** Fills a base that was just made with something to look at. */
    @FunctionalInterface
    interface Demonstration {
        /** Loads it; called where the base may be used. */
        void load(Base base, Journal journal, Progress progress);
    }

    private record Opened(Base base, Journal journal, boolean demonstration) {
    }

    private final Workstation station;
    private final House house;
    private final List<Feature> features;
    private final Demonstration demonstration;
    private final ReadOnlyObjectWrapper<BaseState> state = new ReadOnlyObjectWrapper<>(new BaseState.None());
    /** Set where the base is opened, so that it is closed also when the window is gone before it could be shown. */
    private final AtomicReference<Base> open = new AtomicReference<>();

    BaseKeeper(Workstation station, House house, List<Feature> features, Demonstration demonstration) {
        this.station = station;
        this.house = house;
        this.features = features;
        this.demonstration = demonstration;
    }

    /** What there is to work on. */
    ReadOnlyObjectProperty<BaseState> stateProperty() {
        return state.getReadOnlyProperty();
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
            case BaseState.Failed failed -> Optional.ofNullable(failed.location());
        };
    }

    /**
     * Opens a base instead of the one that is open, which is closed first.
     *
     * @param label               what the status bar says meanwhile
     * @param fillWhenNew whether a base that did not exist gets the demonstration
     */
    void open(BaseLocation location, String label, boolean fillWhenNew) {
        state.set(new BaseState.Opening(location, OpeningStage.CHECKING));
        station.tasks().write(label, progress -> opened(location, fillWhenNew, progress))
                .onSuccess(opened -> show(location, opened))
                .onFailure(error -> state.set(new BaseState.Failed(location, error)))
                .start();
    }

    /** Fills the open base with the demonstration, if nobody has worked in it yet. */
    void fill(String label) {
        current().ifPresent(now -> station.tasks().write(label, progress -> {
            demonstration.load(now.base(), now.access().journal(), progress);
            return null;
        }).start());
    }

    /** Shows that what was named cannot be a base. */
    void refuse(Throwable cause) {
        state.set(new BaseState.Failed(null, cause));
    }

    /** Does something with the base's files while it is closed, and opens it again, also when that fails. */
    void whileClosed(BaseLocation location, String label, ClosedWork work) {
        state.set(new BaseState.Opening(location, OpeningStage.CHECKING));
        station.tasks().write(label, progress -> {
            closeNow();
            work.run();
            return opened(location, false, progress);
        }).onSuccess(opened -> show(location, opened)).onFailure(error -> state.set(new BaseState.Failed(location, error))).start();
    }

    /** What is done with the files of a base that is closed. */
    @FunctionalInterface
    interface ClosedWork {
        void run() throws Exception;
    }

    /** Closes the base, if one is open; for the end of the program, when no task runs any more. */
    void closeNow() {
        Base base = open.getAndSet(null);
        if (base != null) {
            base.close();
        }
    }

    private Opened opened(BaseLocation location, boolean fillWhenNew, Progress progress) {
        closeNow();
        OpenOptions options = OpenOptions.standard()
                .withAppVersion(station.version())
                .withUiThread(Platform::isFxApplicationThread)
                .withProgress(stage -> station.tasks().onUi(stage.name(), () -> progressed(location, stage)));
        Base base = Base.open(location, options);
        open.set(base);
        Journal journal = house.journal(base, station.clock());
        boolean fill = fillWhenNew && base.report().created();
        if (fill) {
            demonstration.load(base, journal, progress);
        }
        return new Opened(base, journal, fill);
    }

    private void progressed(BaseLocation location, OpeningStage stage) {
        if (state.get() instanceof BaseState.Opening opening && opening.location().equals(location)) {
            state.set(new BaseState.Opening(location, stage));
        }
    }

    private void show(BaseLocation location, Opened opened) {
        Changes changes = new Changes();
        opened.journal().addListener(event -> station.tasks().onUi(event.label().key(), () -> changes.tell(event)));
        BaseAccess access = new BaseAccess(opened.base().dsl(), opened.journal(),
                new RecordStore(opened.journal(), opened.base().dsl()), changes, station.clock());
        state.set(new BaseState.Open(location, opened.base(), access,
                features.stream().map(feature -> feature.open(access)).toList(), opened.demonstration()));
    }
}
