package fr.estrade.cli;

import fr.estrade.storage.Backup;
import fr.estrade.storage.Backups;
import fr.estrade.storage.archive.ArchiveManifest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code estrade backup}: backs the base up, and names the file. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--out", paramLabel = "${bundle:label.file}", descriptionKey = "backup.out")
    private String out;

    BackupCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (OpenBase base = invocation.open()) {
            Backups backups = base.base().backups();
            if (out == null && backups.folder().isEmpty()) {
                throw new CliException(ExitStatus.USAGE, "cli.error.server-backup");
            }
            ShownProgress progress = new ShownProgress(invocation);
            Backup made = out == null
                    ? backups.make(ArchiveManifest.Reason.DEMAND, progress)
                    : backups.writeTo(invocation.environment().resolve(out), progress);
            invocation.output().print(made.file().toString());
            invocation.say("cli.backup.done", made.rows(), invocation.texts().formats().fileSize(made.size()));
        }
        return ExitStatus.OK.code();
    }
}
