package fr.estrade.storage;

import fr.estrade.storage.archive.ArchiveManifest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which backups are kept: the newest ones, the newest of each day for a while, and for longer those made before a migration.
 *
 * @param newest     how many of the newest
 * @param days       for how many days the newest of each
 * @param migrations for how many days those made before a migration
 */
record KeepRule(int newest, int days, int migrations) {
    static final KeepRule STANDARD = new KeepRule(10, 30, 365);

    /**
     * The backups that need not be kept.
     *
     * @param backups the newest first
     */
    List<Backup> superfluous(List<Backup> backups, Instant now, ZoneId zone) {
        Set<Backup> kept = new HashSet<>(backups.subList(0, Math.min(newest, backups.size())));
        Set<LocalDate> seen = new HashSet<>();
        for (Backup backup : backups) {
            Duration age = Duration.between(backup.madeAt(), now);
            boolean newestOfItsDay = seen.add(LocalDate.ofInstant(backup.madeAt(), zone));
            boolean beforeMigration = backup.reason() == ArchiveManifest.Reason.MIGRATION;
            if (newestOfItsDay && age.toDays() < days || beforeMigration && age.toDays() < migrations) {
                kept.add(backup);
            }
        }
        return backups.stream().filter(backup -> !kept.contains(backup)).toList();
    }
}
