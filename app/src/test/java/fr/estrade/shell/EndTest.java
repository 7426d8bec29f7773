package fr.estrade.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.storage.Base;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.OpenOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the window of the program ends when the session of the workstation does. Needs a display. */
@Tag("display")
class EndTest {

    @TempDir
    private Path folder;

    @Test
    void aWindowThatIsToldToEndClosesItsBase() throws IOException, InterruptedException {
        Path base = folder.resolve("bureau.estrade");
        Process program = start(base);
        try (BufferedReader lines = program.errorReader()) {
            assertThat(lines.lines().anyMatch(line -> line.contains("utilisable"))).as("the list of sessions is shown").isTrue();
            program.toHandle().destroy();
            assertThat(program.waitFor(30, TimeUnit.SECONDS)).as("It ends within half a minute").isTrue();
        } finally {
            program.destroyForcibly();
        }
        try (Base opened = Base.open(BaseLocation.of(base), OpenOptions.standard())) {
            assertThat(opened.report().unclean()).as("It has to be verified").isFalse();
        }
    }

    private Process start(Path base) throws IOException {
        ProcessBuilder program = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED",
                "-Dprism.order=sw", "-cp", System.getProperty("java.class.path"), "fr.estrade.Main", "--lang=fr", "--timing", "--base=" + base);
        program.environment().put("ESTRADE_DATA", folder.resolve("data").toString());
        program.environment().put("ESTRADE_CONFIG", folder.resolve("config").toString());
        program.environment().put("ESTRADE_LOGS", folder.resolve("logs").toString());
        return program.start();
    }
}
