package fr.estrade.cli;

import fr.estrade.storage.BaseInUseException;
import java.io.PrintWriter;
import java.util.OptionalInt;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;

/** The commands, put together for one call. */
final class CommandTree {
    private static final int HELP_WIDTH = 100;

    private final Invocation invocation;
    private final Supplier<OptionalInt> elsewhere;
    private final CommandLine root;

    /** @param elsewhere has the same command done by who has the base open, if anybody has; gives the exit status */
    CommandTree(Invocation invocation, WindowOpener window, Supplier<OptionalInt> elsewhere) {
        this.invocation = invocation;
        this.elsewhere = elsewhere;
        this.root = new CommandLine(new EstradeCommand(invocation, window));
        root.addSubcommand(new ListCommand(invocation));
        root.addSubcommand(new ShowCommand(invocation));
        root.addSubcommand(new ImportCommand(invocation));
        root.addSubcommand(new HistoryCommand(invocation));
        root.addSubcommand(new UndoCommand(invocation));
        root.addSubcommand(new RedoCommand(invocation));
        root.addSubcommand(new BackupCommand(invocation));
        root.addSubcommand(new RestoreCommand(invocation));
        root.addSubcommand(new CheckCommand(invocation));
        root.addSubcommand(new ForgetCommand(invocation));
        root.addSubcommand(new DemoCommand(invocation));
        configure();
    }

    private void configure() {
        Output output = invocation.output();
        root.setResourceBundle(new TextsBundle(invocation.texts()));
        root.getCommandSpec().usageMessage().synopsisSubcommandLabel(invocation.texts().get("cli.help.label.command"));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        // An argument is what it says: never the name of a file to read arguments from, never several options in one.
        root.setExpandAtFiles(false);
        root.setPosixClusteredShortOptionsAllowed(false);
        int width = invocation.environment().terminalWidth();
        root.setUsageHelpWidth(width == 0 ? HELP_WIDTH : Math.clamp(width, HELP_WIDTH / 2, HELP_WIDTH));
        root.setColorScheme(Help.defaultColorScheme(output.isTerminal() ? Help.Ansi.ON : Help.Ansi.OFF));
        root.setOut(new PrintWriter(output.text()));
        root.setErr(output.messages());
        root.getCommandSpec().version("Estrade " + invocation.environment().version());
        root.setParameterExceptionHandler((fault, arguments) -> explain(fault).code());
        root.setExecutionExceptionHandler((failure, command, parsed) -> fail(failure));
    }

    /** The commands as picocli knows them. */
    CommandLine root() {
        return root;
    }

    /** Runs one command line; never throws. */
    int run(String[] args) {
        try {
            int status = root.execute(args);
            root.getOut().flush();
            invocation.output().flush();
            return status;
        } catch (RuntimeException outside) {
            return fail(outside);
        }
    }

    private ExitStatus explain(ParameterException fault) {
        ParameterText text = new ParameterText(invocation.texts());
        invocation.output().say(text.of(fault));
        invocation.output().say(text.hint(fault.getCommandLine()));
        return ExitStatus.USAGE;
    }

    private int fail(Exception failure) {
        if (failure instanceof Output.ReaderGoneException) {
            // "estrade list sessions | head" has got what it wanted.
            return ExitStatus.OK.code();
        }
        OptionalInt done = failure instanceof BaseInUseException ? elsewhere.get() : OptionalInt.empty();
        return done.orElseGet(() -> {
            ErrorText error = ErrorText.of(failure, invocation.texts());
            invocation.output().say(error.sentence());
            return error.status().code();
        });
    }
}
