package fr.estrade.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogConfiguratorTest {
    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void completeTheContext() {
        context.setMDCAdapter(new LogbackMDCAdapter());
    }

    @AfterEach
    void closeTheFile() {
        context.stop();
    }

    @Test
    void writesWhatEstradeSaysAndWhatItsLibrariesWarnOf(@TempDir Path folder) throws IOException {
        LogConfigurator.configure(context, folder.resolve("logs"));
        context.getLogger("fr.estrade.storage").info("base ouverte, {} enregistrée", "été");
        context.getLogger("org.jooq").info("not worth a line");
        context.getLogger("org.jooq").warn("worth a line");
        assertThat(Files.readString(folder.resolve("logs/estrade.log")))
                .contains("base ouverte, été enregistrée")
                .contains(" worth a line")
                .doesNotContain("not worth a line");
    }

    @Test
    void doesNotStandInTheWayWhereNothingCanBeWritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThatCode(() -> {
            LogConfigurator.configure(context, file.resolve("logs"));
            context.getLogger("fr.estrade").error("lost");
        }).doesNotThrowAnyException();
    }

    @Test
    void isFoundByTheLog() {
        assertThat(ServiceLoader.load(Configurator.class)).hasAtLeastOneElementOfType(LogConfigurator.class);
    }
}
