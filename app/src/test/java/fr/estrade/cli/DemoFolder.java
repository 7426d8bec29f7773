package fr.estrade.cli;

import fr.estrade.demo.DemoBase;
import fr.estrade.shell.House;
import fr.estrade.storage.Base;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.OpenOptions;
import fr.estrade.storage.TestBases;
import java.nio.file.Path;

/** Bases with the demonstration in them, as of 20 May 2026. */
final class DemoFolder {
    private static final BaseLocation TEMPLATE = make();

    private DemoFolder() {
    }

    private static BaseLocation make() {
        BaseLocation location = TestBases.h2Location();
        try (Base base = Base.open(location, OpenOptions.standard())) {
            new DemoBase(CommandLineTool.MAY_2026).fill(new House().journal(base, CommandLineTool.MAY_2026), 0, made -> { });
        }
        return location;
    }

    /** A closed base of its own. */
    static BaseLocation location() {
        Path folder = TestBases.freshFolder();
        TestBases.copy(TEMPLATE.folder(), folder);
        return BaseLocation.of(folder);
    }
}
