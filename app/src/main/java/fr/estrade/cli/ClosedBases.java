package fr.estrade.cli;

import fr.estrade.shell.House;
import fr.estrade.storage.Base;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.OpenOptions;
import fr.estrade.storage.OpeningReport;
import java.util.function.Consumer;

/** Opens the base that a command asks for, and closes it after the command. */
final class ClosedBases implements BaseSource {
    private final CliEnvironment environment;
    private final House house;
    private final Consumer<OpeningReport.Message> told;

    /** @param told gets what there is to tell of an opening */
    ClosedBases(CliEnvironment environment, House house, Consumer<OpeningReport.Message> told) {
        this.environment = environment;
        this.house = house;
        this.told = told;
    }

    @Override
    public OpenBase open(BaseLocation location) {
        if (!location.holdsBase()) {
            throw new CliException(ExitStatus.NO_BASE, "cli.error.no-base", location.shown());
        }
        return openOrMake(location);
    }

    @Override
    public OpenBase openOrMake(BaseLocation location) {
        Base base = Base.open(location, OpenOptions.standard().withAppVersion(environment.version()));
        base.report().messages().forEach(told);
        return new OpenBase(base, house.journal(base, environment.clock()), base::close);
    }

    @Override
    public void mustBeClosed(BaseLocation location) {
        // Whoever else has it open holds its lock, which every work on closed files takes.
    }
}
