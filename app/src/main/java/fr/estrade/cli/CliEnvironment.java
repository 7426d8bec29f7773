package fr.estrade.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What a command knows of the world around it, handed in so that tests can say what it is.
 *
 * @param variables     the environment's variables
 * @param workingFolder where relative paths begin
 * @param language      the system's language; the option {@code --lang} goes before it
 * @param terminal      whether the standard output is a terminal
 * @param messagesSeen  whether the standard error is one
 * @param userName      who makes the changes
 * @param clock         what time it is, and in which zone
 * @param started       when the process started, for {@code --timing}
 * @param version       of the program
 */
public record CliEnvironment(Map<String, String> variables, Path workingFolder, Locale language, boolean terminal,
        boolean messagesSeen, String userName, Clock clock, Instant started, String version) {

    /** The environment of this process. */
    public static CliEnvironment ofThisProcess() {
        Map<String, String> variables = System.getenv();
        return new CliEnvironment(variables, Path.of("").toAbsolutePath(), Language.ofSystem(variables, System.getProperty("os.name"), Locale.getDefault()),
                Terminal.isStandardOutput(), Terminal.isStandardError(), System.getProperty("user.name"), Clock.systemDefaultZone(),
                ProcessHandle.current().info().startInstant().orElseGet(Instant::now), Version.ofThisProgram());
    }

    /** Columns of the terminal where the shell tells; 0 where it does not. */
    int terminalWidth() {
        String columns = variables.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : 0;
    }

    /**
     * A path as the user means it.
     *
     * @throws CliException if it can be none
     */
    Path resolve(String path) {
        try {
            return workingFolder.resolve(path).normalize();
        } catch (InvalidPathException unusable) {
            throw new CliException(ExitStatus.USAGE, "cli.error.path", path);
        }
    }
}
