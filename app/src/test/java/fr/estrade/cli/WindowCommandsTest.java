package fr.estrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.journal.ChangeEvent;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.shell.House;
import fr.estrade.storage.Base;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.OpenOptions;
import fr.estrade.storage.instance.InstanceServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a base that a window has open run in the window, and nobody notices. */
class WindowCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void theWindowDoesWhatTheCommandAsksFor() throws Exception {
        BaseLocation location = DemoFolder.location();
        CommandLineTool tool = new CommandLineTool(folder);
        try (Base base = Base.open(location, OpenOptions.standard()); ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Journal journal = new House().journal(base, CommandLineTool.MAY_2026);
            WindowCommands commands = new WindowCommands(CommandLineTool.MAY_2026, "1.2.3");
            try (InstanceServer server = InstanceServer.start(location.folder(), (request, out, err) -> commands.run(request, base, journal, out, err), executor)) {
                assertThat(server).isNotNull();
                CommandLineTool.Result list = tool.runOn(location, "list", "sessions", "--format", "json", "--columns", "code");
                assertThat(list.status()).as(list.messages()).isZero();
                assertThat(list.out()).contains("\"S26-001\"");
                assertThat(list.messages()).isEmpty();
                assertThat(tool.speaking(Locale.UK).runOn(location, "list", "sessions", "--limit", "1").out()).contains("Code").doesNotContain("Intitulé");

                CommandLineTool.Result file = tool.runOn(location, "list", "sessions", "--out", "liste.xlsx");
                assertThat(file.status()).as(file.messages()).isZero();
                assertThat(folder.resolve("liste.xlsx")).as("in the folder of who asked").isNotEmptyFile();

                List<ChangeEvent> heard = new ArrayList<>();
                OrganisationRecord body = new OrganisationRecord();
                body.setCode("X");
                body.setName("Essai");
                journal.write(ChangeLabel.of("demo.loaded", 1), tx -> tx.insert(body));
                journal.addListener(heard::add);
                assertThat(tool.runOn(location, "undo").status()).isZero();
                assertThat(heard).as("the window learns of it").hasSize(1);

                assertThat(tool.runOn(location, "show", "offer", "O99-999").status()).isEqualTo(ExitStatus.NOT_FOUND.code());
                CommandLineTool.Result restore = tool.runOn(location, "restore");
                assertThat(restore.status()).isEqualTo(ExitStatus.BASE_IN_USE.code());
                assertThat(restore.messages()).isNotBlank();
            }
        }
    }
}
