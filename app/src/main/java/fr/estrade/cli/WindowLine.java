package fr.estrade.cli;

import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.instance.InstanceClient;
import fr.estrade.storage.instance.InstanceRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a command done by the window that has the base open. */
final class WindowLine {
    /** Before a command line that goes to a window: how wide the terminal is that reads its answer, or that there is none. */
    static final String TERMINAL = "--terminal=";
    static final String NO_TERMINAL = "none";
    private static final Logger LOG = LoggerFactory.getLogger(WindowLine.class);

    private final CliEnvironment environment;
    private final String language;

    /** @param language in which the answer should be */
    WindowLine(CliEnvironment environment, String language) {
        this.environment = environment;
        this.language = language;
    }

    /**
     * Sends the command line to the window, and writes its answer.
     *
     * @return the exit status; empty if there is no window, or none that answers
     */
    OptionalInt run(BaseLocation base, String[] arguments, Output output) {
        Optional<InstanceClient> found = InstanceClient.tryConnect(base);
        if (found.isEmpty()) {
            return OptionalInt.empty();
        }
        List<String> line = new ArrayList<>();
        line.add(TERMINAL + (environment.terminal() ? String.valueOf(environment.terminalWidth()) : NO_TERMINAL));
        line.addAll(List.of(arguments));
        InstanceRequest request = new InstanceRequest(InstanceRequest.Kind.RUN, line, environment.workingFolder().toString(), language);
        try (InstanceClient window = found.get()) {
            return OptionalInt.of(window.run(request, output.data(), output.errors()));
        } catch (IOException away) {
            LOG.warn("The window went away while it ran a command", away);
            return OptionalInt.empty();
        }
    }
}
