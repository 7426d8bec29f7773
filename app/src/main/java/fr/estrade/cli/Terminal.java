package fr.estrade.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the standard streams are read by a person. */
final class Terminal {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private Terminal() {
    }

    static boolean isStandardOutput() {
        return is("1");
    }

    static boolean isStandardError() {
        return is("2");
    }

    private static boolean is(String descriptor) {
        try {
            // A console costs a start of its own, and is none when only the standard input comes from elsewhere.
            Path link = DESCRIPTORS.resolve(descriptor);
            if (Files.isSymbolicLink(link)) {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            }
        } catch (IOException | SecurityException unreadable) {
            // No such system; the console tells.
        }
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
