package fr.estrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The help tells all of the command line, in both languages. */
class HelpTest {
    @TempDir
    private Path folder;

    private CommandLine commands(String language) {
        return new CommandLineTool(folder).speaking(Locale.of(language)).commands();
    }

    private static List<CommandLine> all(CommandLine command) {
        List<CommandLine> all = new ArrayList<>(List.of(command));
        command.getSubcommands().values().forEach(sub -> all.addAll(all(sub)));
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyCommandAndOptionIsDescribed(String language) {
        for (CommandLine command : all(commands(language))) {
            CommandSpec spec = command.getCommandSpec();
            assertThat(spec.usageMessage().header()).as("header of %s", spec.qualifiedName()).isNotEmpty();
            assertThat(spec.usageMessage().description()).as("description of %s", spec.qualifiedName()).isNotEmpty();
            for (ArgSpec argument : spec.args()) {
                assertThat(argument.description()).as("%s of %s", argument, spec.qualifiedName()).isNotEmpty().doesNotContain("");
                if (argument.arity().max() == 0) {
                    continue;
                }
                assertThat(argument.paramLabel()).as("label of %s of %s", argument, spec.qualifiedName()).doesNotContain("$").doesNotContain("<");
            }
            assertThat(command.getUsageMessage()).doesNotContain("!cli").doesNotContain("${").doesNotContain("%n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theExitStatusesAreTold(String language) {
        String help = commands(language).getUsageMessage();
        assertThat(Arrays.stream(ExitStatus.values()).map(status -> "  " + status.code() + "   ")).allSatisfy(line -> assertThat(help).contains(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show", "demo", "backup", "restore", "check", "undo", "redo", "history"})
    void everyCommandShowsItsHelpAndEndsWell(String name) {
        CommandLineTool.Result french = new CommandLineTool(folder).run(name, "--help");
        CommandLineTool.Result english = new CommandLineTool(folder).run(name, "--help", "--lang=en");
        assertThat(french.status()).isZero();
        assertThat(french.out()).contains("Usage").contains("estrade " + name).contains("Affiche cette aide");
        assertThat(english.out()).contains("Shows this help").doesNotContain("Affiche");
        assertThat(french.messages()).isEmpty();
    }
}
