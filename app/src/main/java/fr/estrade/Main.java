package fr.estrade;

import fr.estrade.cli.Cli;
import fr.estrade.cli.CliEnvironment;
import fr.estrade.cli.WindowCommands;
import fr.estrade.shell.WindowStart;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** The program's entry: a window, or a command of the command line. */
public final class Main {
    private Main() {}

    /**
     * Starts Estrade.
     *
     * @param args the command line; without a command the window opens
     */
    public static void main(String[] args) {
        // Not System.out: it would hide that a reader has gone, and write in the system's encoding.
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        FileOutputStream err = new FileOutputStream(FileDescriptor.err);
        CliEnvironment environment = CliEnvironment.ofThisProcess();
        WindowCommands inside = new WindowCommands(environment.clock(), environment.version());
        Cli cli = new Cli(environment, (texts, say, base, timed) ->
                new WindowStart(texts, say, inside::run, environment.started(), environment.version()).open(base, timed));
        System.exit(cli.run(args, System.in, out, err));
    }
}
