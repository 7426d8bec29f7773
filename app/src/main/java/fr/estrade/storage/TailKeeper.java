package fr.estrade.storage;

import fr.estrade.db.code.ChangeKind;
import fr.estrade.storage.change.ChangeHeader;
import fr.estrade.storage.tail.Segment;
import fr.estrade.storage.tail.Tail;
import fr.estrade.storage.tail.TailFile;
import fr.estrade.storage.tail.TailLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes the redo tail agree with a base that was just opened, so that the next change can be appended. */
final class TailKeeper {
    /** With more changes than this a backup is quicker than writing them again. */
    private static final int MOST = 1000;

    private final BaseFolder folder;
    private final TailFile.Opener files;
    private boolean needsBackup;

    TailKeeper(BaseFolder folder, TailFile.Opener files) {
        this.folder = folder;
        this.files = files;
    }

    /** Whether the tail does not reach back to a backup, so that one must be made before anything is promised. */
    boolean needsBackup() {
        return needsBackup;
    }

    /** Puts the tail aside; the base goes on as another one, which no older backup continues. */
    Manifest beginAnew(Manifest manifest) throws IOException {
        needsBackup = true;
        Manifest anew = manifest.withBaseId(UUID.randomUUID());
        Path aside = new Replaced(folder).begin();
        anew.write(folder.manifest());
        Files.move(folder.tail(), aside.resolve("tail"));
        Files.createDirectories(folder.tail());
        return anew;
    }

    /** The tail, open at its end and with every change that the base has. */
    Tail complete(UUID baseId, H2File file) throws IOException {
        sweep();
        Tail tail = new Tail(folder.tail(), baseId, files);
        List<Segment> segments = CatchUp.of(baseId, Tail.read(folder.tail()));
        int schema = file.schemaVersion();
        long newest = Tables.newestNumber(file.admin());
        if (segments.isEmpty()) {
            needsBackup |= newest > 0 && !isBackedUp(baseId, newest);
            tail.start(schema, newest + 1);
            return tail;
        }
        tail.continueWith(segments.getLast());
        List<ChangeHeader> lacking = ChangeTables.after(file.admin(), tail.last(), MOST + 1);
        boolean tooMany = lacking.size() > MOST || lacking.stream().anyMatch(change -> change.kind() == ChangeKind.LOAD);
        boolean continues = lacking.isEmpty() || lacking.getFirst().number() == tail.last() + 1;
        if (tooMany || !continues) {
            needsBackup = true;
            tail.start(schema, newest + 1);
        } else {
            append(tail, lacking, schema, file);
        }
        return tail;
    }

    private boolean isBackedUp(UUID baseId, long newest) throws IOException {
        return new BackupFolder(folder.backups()).list().stream().anyMatch(backup -> baseId.equals(backup.baseId()) && backup.newest() == newest);
    }

    private static void append(Tail tail, List<ChangeHeader> lacking, int schema, H2File file) throws IOException {
        if (!lacking.isEmpty()) {
            tail.ensureSchema(schema);
        }
        for (ChangeHeader change : lacking) {
            TailLine line = TailLine.of(change, new RecordedRows(file.admin(), change.id()));
            tail.reserve(line.length());
            tail.append(line);
        }
    }

    /** Deletes what a stop in the middle left: segments without a first line, rows of changes that were not saved. */
    private void sweep() throws IOException {
        for (Segment segment : Tail.read(folder.tail())) {
            if (segment.header() == null && segment.entries().isEmpty()) {
                Files.delete(segment.file());
            }
        }
        try (Stream<Path> inside = Files.list(folder.tail())) {
            for (Path rows : inside.filter(path -> path.getFileName().toString().endsWith(".rows")).toList()) {
                Files.delete(rows);
            }
        }
    }
}
