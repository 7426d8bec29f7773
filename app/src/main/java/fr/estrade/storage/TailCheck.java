package fr.estrade.storage;

import fr.estrade.db.code.ChangeKind;
import fr.estrade.storage.change.ChangeHeader;
import fr.estrade.storage.change.ChangeJson;
import fr.estrade.storage.change.RowSource;
import fr.estrade.storage.tail.Segment;
import fr.estrade.storage.tail.Tail;
import fr.estrade.storage.tail.TailEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** Holds the redo tail against the journal in the base: the same changes, the same rows, down to each value. */
final class TailCheck {
    private final DSLContext dsl;
    private final UUID baseId;
    private final long newest;
    private final List<Finding> findings = new ArrayList<>();
    private long compared;

    /**
     * A comparison.
     *
     * @param dsl    sees the base as it is at one moment
     * @param newest number of the newest change then; what the tail got since is passed over
     */
    TailCheck(DSLContext dsl, UUID baseId, long newest) {
        this.dsl = dsl;
        this.baseId = baseId;
        this.newest = newest;
    }

    List<Finding> run(Path folder) throws IOException {
        List<Segment> read = Tail.read(folder);
        for (Segment segment : read) {
            if (!segment.isWhole()) {
                findings.add(Finding.error("check.tailBroken", segment.file().getFileName().toString(), segment.broken()));
            }
        }
        List<Segment> segments = CatchUp.of(baseId, read);
        if (segments.isEmpty()) {
            findings.add(Finding.error("check.noTail"));
            return findings;
        }
        long expected = segments.getFirst().header().first();
        for (Segment segment : segments) {
            for (TailEntry entry : segment.entries()) {
                if (entry.number() <= newest) {
                    missing(expected, entry.number());
                    compare(entry);
                    expected = entry.number() + 1;
                }
            }
        }
        missing(expected, newest + 1);
        findings.add(Finding.note("check.tail", compared));
        return findings;
    }

    /** Reports the changes from a number up to another (exclusive) that the tail has not; a bulk load is in no tail. */
    private void missing(long from, long to) {
        if (from >= to) {
            return;
        }
        long lacking = ChangeTables.after(dsl, from - 1, (int) Math.min(to - from, Integer.MAX_VALUE)).stream()
                .filter(change -> change.number() < to && change.kind() != ChangeKind.LOAD)
                .count();
        if (lacking > 0) {
            findings.add(Finding.error("check.tailMissing", from, to - 1));
        }
    }

    private void compare(TailEntry entry) throws IOException {
        compared++;
        List<ChangeHeader> found = ChangeTables.after(dsl, entry.number() - 1, 1);
        boolean same = !found.isEmpty()
                && found.getFirst().equals(entry.header())
                && Arrays.equals(digest(entry.header(), entry), digest(entry.header(), new RecordedRows(dsl, entry.header().id())));
        if (!same) {
            findings.add(Finding.error("check.tailDiffers", entry.number()));
        }
    }

    private static byte[] digest(ChangeHeader header, RowSource rows) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ChangeJson.write(header, rows, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
