package fr.estrade.cli;

import fr.estrade.demo.DemoBase;
import fr.estrade.storage.BaseLocation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code estrade demo}: makes a base with invented content. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private static final int SEEN_EVERY = 500;
    private static final int LOGGED_EVERY = 10_000;

    private final Invocation invocation;

    @Option(names = "--sessions", paramLabel = "N", descriptionKey = "demo.sessions", converter = CountConverter.class)
    private int sessions = DemoBase.SESSIONS;

    DemoCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        BaseLocation location = invocation.location();
        try (OpenBase base = invocation.bases().openOrMake(location)) {
            invocation.timing().end("cli.timing.base");
            if (!DemoBase.canFill(base.journal())) {
                throw new CliException(ExitStatus.FAILURE, "cli.error.not-empty", location.shown());
            }
            int wanted = Math.max(sessions, DemoBase.SESSIONS);
            new DemoBase(invocation.environment().clock()).fill(base.journal(), wanted, made -> tell(made, wanted));
            invocation.timing().end("cli.timing.filled");
            invocation.say("cli.demo.done", location.shown(), wanted);
        }
        return ExitStatus.OK.code();
    }

    private void tell(int made, int wanted) {
        int every = invocation.output().areMessagesSeen() ? SEEN_EVERY : LOGGED_EVERY;
        if (wanted > every && (made % every == 0 || made == wanted)) {
            invocation.output().sayProgress(invocation.texts().get("cli.demo.progress", made, wanted), made == wanted);
        }
    }
}
