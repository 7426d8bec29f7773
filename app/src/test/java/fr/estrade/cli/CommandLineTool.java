package fr.estrade.cli;

import fr.estrade.storage.BaseLocation;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/** Runs command lines in this process, as a shell would in a process of their own. */
final class CommandLineTool {
    static final Clock MAY_2026 = Clock.fixed(Instant.parse("2026-05-20T08:00:00Z"), ZoneId.of("Europe/Paris"));

    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();
    private final List<String> windows = new ArrayList<>();
    private Locale language = Locale.FRANCE;
    private boolean terminal;

    /** How a command ended. */
    record Result(int status, byte[] data, String messages) {
        String out() {
            return new String(data, StandardCharsets.UTF_8);
        }
    }

    /** @param folder where the commands run */
    CommandLineTool(Path folder) {
        this.folder = folder;
    }

    CommandLineTool speaking(Locale systemLanguage) {
        language = systemLanguage;
        return this;
    }

    CommandLineTool onTerminal(int width) {
        terminal = true;
        variables.put("COLUMNS", String.valueOf(width));
        return this;
    }

    /** The bases that windows were opened on; "null" where none was named. */
    List<String> windows() {
        return windows;
    }

    Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = cli().run(args, InputStream.nullInputStream(), out, err);
        return new Result(status, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    /** The same where the standard output goes to that stream. */
    Result runInto(OutputStream out, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = cli().run(args, InputStream.nullInputStream(), out, err);
        return new Result(status, new byte[0], err.toString(StandardCharsets.UTF_8));
    }

    /** The same on a base. */
    Result runOn(BaseLocation base, String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--base";
        all[args.length + 1] = base.folder().toString();
        return run(all);
    }

    /** The commands, as picocli knows them. */
    CommandLine commands() {
        return cli().commands();
    }

    private Cli cli() {
        return new Cli(new CliEnvironment(variables, folder, language, terminal, terminal, "Claire", MAY_2026, MAY_2026.instant(), "1.2.3"), (texts, say, base, timed) -> {
            windows.add(String.valueOf(base));
            return 0;
        });
    }
}
