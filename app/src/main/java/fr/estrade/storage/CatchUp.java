package fr.estrade.storage;

import fr.estrade.storage.tail.Segment;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * Brings an open file to the newest change of the redo tail. Each segment is applied on the schema it was written on; the file is
 * migrated between them where that is a newer one.
 */
final class CatchUp {
    private final H2File file;
    private final List<Segment> segments;
    private final IntConsumer beforeMigration;

    /**
     * A file and its tail.
     *
     * @param segments        of this base, in their order
     * @param beforeMigration told the version before the file is migrated to it
     */
    CatchUp(H2File file, List<Segment> segments, IntConsumer beforeMigration) {
        this.file = file;
        this.segments = segments;
        this.beforeMigration = beforeMigration;
    }

    /**
     * What came of it.
     *
     * @param recovered   changes that were applied
     * @param unrecovered changes that the tail holds, or once held, but that could not be applied
     */
    record Result(int recovered, int unrecovered) {}

    /** The segments that belong to a base, without those that say nothing. */
    static List<Segment> of(UUID baseId, List<Segment> read) {
        return read.stream().filter(segment -> segment.header() != null && segment.header().baseId().equals(baseId)).toList();
    }

    /** Applies what the file lacks. */
    Result run() {
        Replay replay = new Replay(file.admin());
        long newestInTail = segments.stream().mapToLong(Segment::last).max().orElse(0);
        TreeSet<Integer> schemas = new TreeSet<>();
        long newest = Tables.schemaVersion(file.admin()) == 0 ? 0 : Tables.newestNumber(file.admin());
        segments.stream().filter(segment -> segment.last() > newest).forEach(segment -> schemas.add(segment.header().schema()));
        for (int schema : schemas) {
            int current = file.schemaVersion();
            if (schema > current) {
                beforeMigration.accept(schema);
                file.migrations().migrateTo(schema);
            }
            if (schema >= current && replay.trouble() == null) {
                replay.apply(segments.stream().filter(segment -> segment.header().schema() == schema).toList());
            }
        }
        long reached = Tables.newestNumber(file.admin());
        return new Result(replay.applied(), (int) Math.max(0, newestInTail - reached));
    }
}
