package fr.estrade;

import fr.estrade.shell.WindowStart;
import fr.estrade.text.Texts;

/** The program's entry: a window, or a command of the command line. */
public final class Main {
    private Main() {}

    /**
     * Starts Estrade.
     *
     * @param args the command line; without a command the window opens
     */
    public static void main(String[] args) {
        System.exit(new WindowStart(Texts.french(), System.err::println).open(null, false, "dev"));
    }
}
