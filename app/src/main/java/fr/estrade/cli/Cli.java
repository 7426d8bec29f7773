package fr.estrade.cli;

import fr.estrade.journal.Journal;
import fr.estrade.shell.House;
import fr.estrade.storage.Base;
import fr.estrade.storage.OpeningReport;
import fr.estrade.text.Texts;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.OptionalInt;
import picocli.CommandLine;

/** The command line: understands the arguments, runs one command, says what went wrong. */
public final class Cli {
    private final CliEnvironment environment;
    private final WindowOpener window;
    private final House house = new House();

    /** @param window opens the window when no command is given */
    public Cli(CliEnvironment environment, WindowOpener window) {
        this.environment = environment;
        this.window = window;
    }

    /**
     * Runs a command line; never throws.
     *
     * @param in  not read by any command yet
     * @param out gets what was asked for
     * @param err gets messages
     * @return the exit status, see {@link ExitStatus}
     */
    public int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
        Texts texts = texts(args);
        Output output = new Output(out, err, environment.terminal(), environment.messagesSeen());
        BaseSource bases = new ClosedBases(environment, house, message -> output.say(of(message, texts)));
        Invocation invocation = new Invocation(environment, texts, output, bases, house);
        WindowLine line = new WindowLine(environment, texts.locale().toLanguageTag());
        int status = new CommandTree(invocation, window, () -> line.run(invocation.location(), args, output)).run(args);
        invocation.tellTiming();
        return status;
    }

    /** The same on a base that is open in this process and stays so. */
    int runOn(Base base, Journal journal, String[] args, OutputStream out, OutputStream err) {
        Output output = new Output(out, err, environment.terminal(), environment.messagesSeen());
        Invocation invocation = new Invocation(environment, texts(args), output, new BorrowedBase(base, journal), house);
        return new CommandTree(invocation, window, OptionalInt::empty).run(args);
    }

    /** The commands as picocli knows them, to be looked at. */
    CommandLine commands() {
        Output nowhere = new Output(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), false, false);
        BaseSource none = new ClosedBases(environment, house, message -> { });
        return new CommandTree(new Invocation(environment, texts(new String[0]), nowhere, none, house), window, OptionalInt::empty).root();
    }

    private Texts texts(String[] args) {
        return new Texts(Language.of(args, environment.language()));
    }

    private static String of(OpeningReport.Message message, Texts texts) {
        Object[] arguments = message.arguments().toArray();
        return message.counted()
                ? texts.count(message.key(), ((Number) arguments[0]).longValue(), Arrays.copyOfRange(arguments, 1, arguments.length))
                : texts.get(message.key(), arguments);
    }
}
