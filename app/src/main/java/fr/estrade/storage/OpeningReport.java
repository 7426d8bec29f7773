package fr.estrade.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an opening found and did, for the office to be told.
 *
 * @param created      the base was made new
 * @param unclean      the last session did not close the base (a stop of the machine or of the program)
 * @param recovered    how many acknowledged changes the base had forgotten and got back
 * @param rebuiltFrom  what a damaged base was rebuilt from, or null: the name of a backup, or "" for its own readable rows
 * @param setAside     the damaged file that was kept, or null
 * @param migratedFrom schema version before a migration; equal to migratedTo when there was none
 * @param migratedTo   schema version now
 */
public record OpeningReport(boolean created, boolean unclean, int recovered, String rebuiltFrom, Path setAside, int migratedFrom, int migratedTo) {

    /** Whether the base was damaged and has been rebuilt. */
    public boolean rebuilt() {
        return rebuiltFrom != null;
    }

    /** Whether the base was brought to a newer schema. */
    public boolean migrated() {
        return !created && migratedFrom != migratedTo;
    }

    /** The name of the backup that a damaged base was rebuilt from, if it was one. */
    public Optional<String> backup() {
        return Optional.ofNullable(rebuiltFrom).filter(name -> !name.isEmpty());
    }

    /** Whether there is something that the office should be told. */
    public boolean isWorthTelling() {
        return recovered > 0 || rebuilt() || migrated();
    }
}
