package fr.estrade.shell;

import fr.estrade.storage.BaseLocation;
import fr.estrade.text.Texts;

/** Decides which base a start works on: the one that was named, or the one of last time, or this user's. */
final class Start {
    private final BaseKeeper keeper;
    private final RecentBases recent;
    private final BaseLocation usual;
    private final Texts texts;

    /** @param usual this user's base, which is made with the demonstration in it when it is not there */
    Start(BaseKeeper keeper, RecentBases recent, BaseLocation usual, Texts texts) {
        this.keeper = keeper;
        this.recent = recent;
        this.usual = usual;
        this.texts = texts;
    }

    /** @param named null: none */
    void open(BaseLocation named) {
        BaseLocation location = named != null ? named : recent.all().stream().findFirst().orElse(usual);
        keeper.open(location, texts.get("base.opening", location.name()), named == null && location.equals(usual));
    }
}
