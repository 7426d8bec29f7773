package fr.estrade.cli;

import fr.estrade.journal.Journal;
import fr.estrade.storage.Base;
import fr.estrade.storage.instance.InstanceRequest;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs commands in the window's process, on the base that it has open: what {@link WindowLine} sent. */
public final class WindowCommands {
    private final Clock clock;
    private final String version;

    /** @param version of the program */
    public WindowCommands(Clock clock, String version) {
        this.clock = clock;
        this.version = version;
    }

    /**
     * Runs a command line.
     *
     * @param base    the one that is open
     * @param journal its journal, which tells the window of changes
     * @return the exit status
     */
    public int run(InstanceRequest request, Base base, Journal journal, OutputStream out, OutputStream err) {
        List<String> line = request.arguments();
        String marker = line.isEmpty() ? "" : line.getFirst();
        boolean marked = marker.startsWith(WindowLine.TERMINAL);
        String width = marked ? marker.substring(WindowLine.TERMINAL.length()) : WindowLine.NO_TERMINAL;
        CliEnvironment environment = new CliEnvironment(Map.of("COLUMNS", width), Path.of(request.workingFolder()), Locale.forLanguageTag(request.language()),
                !width.equals(WindowLine.NO_TERMINAL), false, journal.userName(), clock, clock.instant(), version);
        // The time that counts is that of the process which asked.
        String[] arguments = line.stream().skip(marked ? 1 : 0).filter(argument -> !argument.equals("--timing")).toArray(String[]::new);
        return new Cli(environment, WindowOpener.NONE).runOn(base, journal, arguments, out, err);
    }
}
