package fr.estrade.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an opening found and did, for the office to be told.
 *
 * @param created      the base was made new
 * @param unclean      the last session did not close the base (a stop of the machine or of the program)
 * @param recovered    how many acknowledged changes the base had forgotten and got back
 * @param unrecovered  how many acknowledged changes could not be had back: the tail itself was damaged; what there is was kept aside
 * @param rebuiltFrom  what a damaged base was rebuilt from, or null: the name of a backup, or "" for its own readable rows
 * @param setAside     the damaged file that was kept, or null
 * @param migratedFrom schema version before a migration; equal to migratedTo when there was none
 * @param migratedTo   schema version now
 */
public record OpeningReport(boolean created, boolean unclean, int recovered, int unrecovered, String rebuiltFrom, Path setAside, int migratedFrom, int migratedTo) {

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
        return recovered > 0 || unrecovered > 0 || rebuilt() || migrated();
    }

    /** What the office should be told, as text keys and arguments. */
    public List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        if (backup().isPresent()) {
            messages.add(new Message("opening.rebuiltFromBackup", false, List.of(rebuiltFrom)));
        } else if (rebuilt()) {
            messages.add(new Message("opening.rebuilt", false, List.of(setAside == null ? "" : setAside.toString())));
        } else if (recovered > 0) {
            messages.add(new Message("opening.recovered", true, List.of(recovered)));
        }
        if (unrecovered > 0) {
            messages.add(new Message("opening.unrecovered", true, List.of(unrecovered)));
        }
        if (migrated()) {
            messages.add(new Message("opening.migrated", false, List.of(migratedFrom, migratedTo)));
        }
        return messages;
    }

    /**
     * A text for the office.
     *
     * @param key       its key
     * @param counted   whether it has a singular and a plural, by its first argument
     * @param arguments its places
     */
    public record Message(String key, boolean counted, List<Object> arguments) {}
}
