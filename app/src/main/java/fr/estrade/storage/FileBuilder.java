package fr.estrade.storage;

import fr.estrade.storage.archive.ArchiveReader;
import fr.estrade.storage.archive.BadArchiveException;
import fr.estrade.storage.tail.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;

/** Builds a new file beside a base: from a backup or from nothing, then what the redo tail adds; and verifies it. */
final class FileBuilder {
    private final Path folder;
    private final LongConsumer progress;

    /**
     * A builder.
     *
     * @param folder   where to build; emptied first
     * @param progress told how many rows are loaded
     */
    FileBuilder(Path folder, LongConsumer progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** What may be done with a built file before it is closed. */
    interface LastTouch {
        void on(H2File built) throws IOException, SQLException;
    }

    /**
     * What was built.
     *
     * @param schema the version of its schema
     * @param tail   what the tail added
     */
    record Built(int schema, CatchUp.Result tail) {}

    /**
     * Builds {@code base.mv.db} in the folder.
     *
     * @param backup   what to load; null to begin with an empty base
     * @param schema   version of the schema to begin with
     * @param segments what to add
     * @throws BadArchiveException if the backup is damaged, or its rows contradict each other
     */
    Built build(Path backup, int schema, List<Segment> segments, LastTouch lastTouch) throws IOException, SQLException {
        Replaced.delete(folder);
        Files.createDirectories(folder);
        Path data = folder.resolve(BaseFolder.DATA_FILE);
        try (H2File file = H2File.create(H2Url.of(data))) {
            file.migrations().migrateTo(schema);
            if (backup != null) {
                try (ArchiveReader archive = new ArchiveReader(backup)) {
                    new ArchiveLoader(file, progress).load(archive);
                }
            }
            CatchUp.Result tail = new CatchUp(file, segments, version -> {}).run();
            List<Problem> problems = Verification.of(file.admin());
            if (!problems.isEmpty()) {
                throw new BadArchiveException(BadArchiveException.Reason.DAMAGED, "its rows contradict each other: " + problems, null);
            }
            int reached = file.schemaVersion();
            lastTouch.on(file);
            Compaction compaction = Compaction.of(file, data, folder.resolve("compaction"));
            file.shutdown();
            compaction.run(() -> folder.toFile().getUsableSpace());
            return new Built(reached, tail);
        }
    }
}
