package fr.estrade.cli;

import fr.estrade.storage.Backup;
import fr.estrade.storage.Backups;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.Restore;
import fr.estrade.storage.RestoreReport;
import fr.estrade.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code estrade restore}: puts the base back to a backup, or names the backups. Works on a base that no longer opens. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.backup}", descriptionKey = "restore.backup")
    private String backup;

    @Option(names = "--list", descriptionKey = "restore.list")
    private boolean list;

    @Option(names = "--exact", descriptionKey = "restore.exact")
    private boolean exact;

    RestoreCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        BaseLocation location = invocation.location();
        List<Backup> backups = Backups.beside(location);
        if (list) {
            write(backups);
            return ExitStatus.OK.code();
        }
        invocation.bases().mustBeClosed(location);
        Path file = chosen(location, backups);
        Restore.Until until = exact ? Restore.Until.AS_IN_BACKUP : Restore.Until.LAST_SAVE;
        tell(Restore.run(location, file, until, invocation.environment().version(), new ShownProgress(invocation)));
        return ExitStatus.OK.code();
    }

    /** The backup named, as the list names it or as a file; the newest if none is named. */
    private Path chosen(BaseLocation location, List<Backup> backups) {
        if (backup == null) {
            return backups.stream().findFirst().map(Backup::file)
                    .orElseThrow(() -> new CliException(ExitStatus.NOT_FOUND, "cli.error.no-backup", location.shown()));
        }
        Path file = invocation.environment().resolve(backup);
        return backups.stream().filter(each -> each.name().equals(backup) && !Files.exists(file)).findFirst().map(Backup::file).orElseGet(() -> {
            if (!Files.exists(file)) {
                throw new CliException(ExitStatus.NOT_FOUND, "cli.error.unknown-backup", backup);
            }
            return file;
        });
    }

    private void tell(RestoreReport report) {
        Texts texts = invocation.texts();
        invocation.say("cli.restore.done", report.backup().name());
        if (report.added() > 0) {
            invocation.output().say(texts.count("cli.restore.added", report.added()));
        }
        if (report.unrecovered() > 0) {
            invocation.output().say(texts.count("opening.unrecovered", report.unrecovered()));
        }
        report.kept().ifPresent(kept -> invocation.say("cli.restore.kept", kept.toString()));
    }

    private void write(List<Backup> backups) {
        if (backups.isEmpty()) {
            invocation.say("cli.restore.none");
            return;
        }
        Texts texts = invocation.texts();
        ZoneId zone = invocation.environment().clock().getZone();
        List<TextTable.Column> columns = List.of(
                new TextTable.Column(texts.get("cli.restore.name"), false),
                new TextTable.Column(texts.get("cli.restore.made"), false),
                new TextTable.Column(texts.get("cli.restore.reason"), false),
                new TextTable.Column(texts.get("cli.restore.rows"), true),
                new TextTable.Column(texts.get("cli.restore.size"), true));
        try (TextTable table = new TextTable(invocation.output().text(), columns, 0)) {
            for (Backup each : backups) {
                table.add(each.name(), texts.formats().dateTime(each.madeAt(), zone), texts.get("cli.backup.reason." + each.reason()),
                        texts.formats().number(each.rows()), texts.formats().fileSize(each.size()));
            }
        }
    }
}
