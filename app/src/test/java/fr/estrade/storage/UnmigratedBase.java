package fr.estrade.storage;

import fr.estrade.db.code.ChangeKind;
import fr.estrade.db.code.RowOperation;
import fr.estrade.storage.change.ChangeHeader;
import fr.estrade.storage.change.RowChange;
import fr.estrade.storage.change.RowImage;
import fr.estrade.storage.change.RowSpool;
import fr.estrade.storage.tail.RealFile;
import fr.estrade.storage.tail.Tail;
import fr.estrade.storage.tail.TailLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Saves in a base whose schema is older than the program, as the program of that time did. */
final class UnmigratedBase {
    private UnmigratedBase() {}

    static void save(Path folder, H2File file, int from, int to) throws IOException, SQLException {
        BaseFolder base = new BaseFolder(folder);
        Files.createDirectories(base.tail());
        Manifest manifest = Manifest.read(base.manifest());
        try (Tail tail = new Tail(base.tail(), manifest.baseId(), RealFile::new)) {
            tail.start(manifest.schema(), from);
            for (int number = from; number <= to; number++) {
                ChangeHeader header = new ChangeHeader(UUID.randomUUID(), number, Instant.ofEpochSecond(number), "Claire", "{\"key\":\"test\"}", ChangeKind.DO, null, "old");
                RowSpool rows = new RowSpool(null, UncheckedIOException::new);
                // Ids that grow, as the program makes them.
                UUID id = new UUID(0x019a000000007000L, 0x8000000000000000L + number);
                rows.add(new RowChange("organisation", id, RowOperation.INSERT, "organisation", id, null, image(file, id, number)));
                ChangeTables.insert(file.admin(), header, rows);
                rows.forEach(new RowApplier(file.admin(), LiveSchema.read(file.admin()))::apply);
                TailLine line = TailLine.of(header, rows);
                tail.reserve(line.length());
                tail.append(line);
            }
        }
        file.checkpoint();
        file.shutdown();
    }

    private static RowImage image(H2File file, UUID id, int number) {
        Map<String, String> texts = new LinkedHashMap<>();
        LiveSchema.read(file.admin()).table("organisation").columns().forEach((column, field) ->
                texts.put(column, field.getType() == Boolean.class ? "false" : null));
        texts.putAll(Map.of("id", id.toString(), "version", "0", "code", "S" + number, "name", "Organisation n° " + number));
        return new RowImage(texts);
    }
}
