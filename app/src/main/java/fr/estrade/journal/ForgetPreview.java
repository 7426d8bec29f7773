package fr.estrade.journal;

/**
 * What would be forgotten.
 *
 * @param rows    rows that are there, and lose something or go
 * @param traces  rows that were deleted before, and of which the journal still tells
 * @param changes changes that tell of them; most cannot be undone afterwards
 * @param backups backups beside the base that would be deleted, after a fresh one is made
 */
public record ForgetPreview(int rows, int traces, int changes, int backups) {

    /** Whether there is nothing to forget. */
    public boolean isEmpty() {
        return rows + traces == 0;
    }
}
