package fr.estrade;

import fr.estrade.shell.WindowStart;
import fr.estrade.text.Texts;
import java.time.Instant;

/** The program's entry: a window, or a command of the command line. */
public final class Main {
    private Main() {}

    /**
     * Starts Estrade.
     *
     * @param args the command line; without a command the window opens
     */
    public static void main(String[] args) {
        Instant started = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        System.exit(new WindowStart(Texts.french(), System.err::println, (request, base, journal, out, err) -> 1, started, "dev").open(null, false));
    }
}
