package fr.estrade.cli;

import fr.estrade.journal.Journal;
import fr.estrade.storage.Base;
import fr.estrade.storage.BaseLocation;

/** The base that the window has open; it stays open after the command. */
record BorrowedBase(Base base, Journal journal) implements BaseSource {
    @Override
    public OpenBase open(BaseLocation location) {
        return openOrMake(location);
    }

    @Override
    public OpenBase openOrMake(BaseLocation location) {
        return new OpenBase(base, journal, () -> { });
    }

    @Override
    public void mustBeClosed(BaseLocation location) {
        throw new CliException(ExitStatus.BASE_IN_USE, "cli.error.close-window", location.shown());
    }
}
