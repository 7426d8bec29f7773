package fr.estrade.journal;

/**
 * What was forgotten.
 *
 * @param rows           rows that were there
 * @param traces         rows that were deleted before
 * @param deletedBackups backups that were deleted, after a fresh one was made
 */
public record Forgotten(int rows, int traces, int deletedBackups) {}
