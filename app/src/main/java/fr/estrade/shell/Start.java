package fr.estrade.shell;

import fr.estrade.storage.BaseException;
import fr.estrade.storage.BaseLocation;

/** Decides which base a start works on. */
final class Start {
    private final BaseKeeper keeper;
    private final MainWindow window;
    private final RecentBases recent;

    Start(BaseKeeper keeper, MainWindow window, RecentBases recent) {
        this.keeper = keeper;
        this.window = window;
        this.recent = recent;
    }

    /** @param named what the command line named; null: nothing, so the base of last time, or this user's */
    void open(String named) {
        BaseLocation location;
        try {
            location = named == null || named.isBlank() ? usual() : BaseLocation.parse(named);
        } catch (BaseException unusable) {
            keeper.refuse(unusable);
            return;
        }
        boolean fill = named == null && location.equals(BaseLocation.ofThisUser());
        keeper.open(location, window.frame().kit().text("base.opening", location.name()), fill);
    }

    private BaseLocation usual() {
        return recent.all().stream().findFirst().orElseGet(BaseLocation::ofThisUser);
    }
}
