package fr.estrade.storage;

import fr.estrade.storage.archive.ArchiveManifest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/**
 * A backup that lies in a file.
 *
 * @param file       where
 * @param size       of the file, in bytes
 * @param baseId     the base it was made of; null for a PostgreSQL base
 * @param schema     version of its schema
 * @param appVersion version of the program that made it
 * @param madeAt     when
 * @param reason     why
 * @param newest     number of the newest change in it
 * @param rows       how many rows it holds
 */
public record Backup(Path file, long size, UUID baseId, int schema, String appVersion, Instant madeAt, ArchiveManifest.Reason reason, long newest, long rows) {

    static Backup of(Path file, long size, ArchiveManifest manifest) {
        long rows = manifest.tables().stream().mapToLong(table -> table.rows()).sum();
        return new Backup(file, size, manifest.baseId(), manifest.schema(), manifest.appVersion(), manifest.madeAt(), manifest.reason(), manifest.newest(), rows);
    }

    /** The file's name. */
    public String name() {
        return file.getFileName().toString();
    }
}
