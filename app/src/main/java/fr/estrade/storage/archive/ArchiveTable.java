package fr.estrade.storage.archive;

/**
 * A table in a backup.
 *
 * @param name   plain name
 * @param rows   how many rows
 * @param bytes  size of its file, unpacked
 * @param sha256 of its file, in hexadecimal
 */
public record ArchiveTable(String name, long rows, long bytes, String sha256) {}
