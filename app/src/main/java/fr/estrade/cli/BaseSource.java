package fr.estrade.cli;

import fr.estrade.storage.BaseLocation;

/** Where commands get a base from: they open it themselves, or borrow it from the window that has it open. */
interface BaseSource {

    /**
     * The base that is there.
     *
     * @throws CliException if there is none
     */
    OpenBase open(BaseLocation location);

    /** The base that is there, or a new one. */
    OpenBase openOrMake(BaseLocation location);

    /**
     * For what can only be done with a closed base.
     *
     * @throws CliException if the window that this command runs in has it open
     */
    void mustBeClosed(BaseLocation location);
}
