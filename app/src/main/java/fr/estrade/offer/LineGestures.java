package fr.estrade.offer;

import static fr.estrade.db.Tables.PROGRAMME_LINE;

import fr.estrade.db.code.LineKind;
import fr.estrade.db.tables.records.ProgrammeLineRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Tx;
import fr.estrade.text.PastedLine;
import fr.estrade.text.PastedLines;
import fr.estrade.offer.programme.ProgrammeLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What is done with the lines of a programme: each call is one change. A line is never empty; one whose words are taken away is
 * removed.
 *
 * <p>A line is given as it was seen. What sets its words fails with a {@link fr.estrade.journal.StaleRecordException} if
 * somebody saved the line since; moving and removing do not mind.
 */
public final class LineGestures {
    private final Journal journal;

    LineGestures(Journal journal) {
        this.journal = journal;
    }

    /**
     * Adds a line.
     *
     * @param index 0 for the first of its group; one that is too large means the end
     * @param depth nesting, brought between 0 and {@link PastedLines#DEEPEST}
     * @param body  not blank
     * @return its id
     */
    public UUID add(LineGroup group, int index, int depth, String body) {
        return addAll(Labels.of("change.line.added", body), group, index, List.of(new PastedLine(depth, body))).getFirst();
    }

    /**
     * Adds the lines of a pasted text, see {@link PastedLines}, as one change.
     *
     * @param baseDepth nesting of the place where they are pasted; theirs is added to it
     * @return their ids, in order; none when the text has no words
     */
    public List<UUID> paste(LineGroup group, int index, int baseDepth, String text) {
        List<PastedLine> lines = PastedLines.of(text).stream().map(line -> new PastedLine(line.depth() + baseDepth, line.body())).toList();
        return lines.isEmpty() ? List.of() : addAll(ChangeLabel.of("change.line.pasted", lines.size()), group, index, lines);
    }

    private List<UUID> addAll(ChangeLabel label, LineGroup group, int index, List<PastedLine> lines) {
        return journal.writeReturning(label, tx -> {
            List<String> positions = Places.at(tx, Rows.lines(tx, group), PROGRAMME_LINE.POSITION, index, lines.size());
            List<ProgrammeLineRecord> rows = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                ProgrammeLineRecord row = new ProgrammeLineRecord();
                row.setId(Ids.next());
                group.adopt(row);
                row.setPosition(positions.get(i));
                row.setDepth(depth(lines.get(i).depth()));
                row.setBody(words(lines.get(i).body()));
                rows.add(row);
            }
            tx.insertAll(rows);
            return rows.stream().map(ProgrammeLineRecord::getId).toList();
        });
    }

    /** Sets a line's words; blank ones remove it. Whether anything differs now. */
    public boolean change(ProgrammeLine seen, String body) {
        if (body == null || body.isBlank()) {
            return remove(List.of(seen));
        }
        return journal.write(Labels.of("change.line.edited", body),
                tx -> Rows.set(tx, PROGRAMME_LINE, seen.id(), seen.version(), PROGRAMME_LINE.BODY, body.strip())).changed();
    }

    /** Removes lines; one that is gone already does not matter. */
    public boolean remove(Collection<ProgrammeLine> lines) {
        ChangeLabel label = lines.size() == 1 ? Labels.of("change.line.deleted", lines.iterator().next().body())
                : ChangeLabel.of("change.line.deletedAll", lines.size());
        List<UUID> ids = lines.stream().map(ProgrammeLine::id).toList();
        return journal.write(label, tx -> tx.deleteWhere(PROGRAMME_LINE, PROGRAMME_LINE.ID.in(ids))).changed();
    }

    /** Moves lines, which keep their order, to a group of any day of the programme; {@code index} counts the places there without them. */
    public void move(List<ProgrammeLine> lines, LineGroup to, int index) {
        ChangeLabel label = lines.size() == 1 ? Labels.of("change.line.moved", lines.getFirst().body()) : ChangeLabel.of("change.line.movedAll", lines.size());
        List<UUID> ids = lines.stream().map(ProgrammeLine::id).toList();
        journal.write(label, tx -> {
            List<ProgrammeLineRecord> others = Rows.lines(tx, to).stream().filter(row -> !ids.contains(row.getId())).toList();
            List<String> positions = Places.at(tx, others, PROGRAMME_LINE.POSITION, index, ids.size());
            for (int i = 0; i < ids.size(); i++) {
                ProgrammeLineRecord row = Rows.current(tx, PROGRAMME_LINE, ids.get(i));
                to.adopt(row);
                row.setPosition(positions.get(i));
                tx.update(row);
            }
        });
    }

    /** Nests lines deeper (or less deep, by a negative number of levels); each stops at the outermost and the deepest. */
    public boolean indent(Collection<ProgrammeLine> lines, int levels) {
        List<UUID> ids = lines.stream().map(ProgrammeLine::id).toList();
        return journal.write(ChangeLabel.of(levels > 0 ? "change.line.indented" : "change.line.outdented", ids.size()),
                tx -> tx.updateWhere(PROGRAMME_LINE, PROGRAMME_LINE.ID.in(ids), row -> row.setDepth(depth(row.getDepth() + levels)))).changed();
    }

    /**
     * Splits a line in two where the caret stands.
     *
     * @param at index in the line's words; nothing happens when there are no words on one side
     * @return the id of the second line; that of the line itself when nothing happened
     */
    public UUID split(ProgrammeLine seen, int at) {
        int index = Math.clamp(at, 0, seen.body().length());
        String first = seen.body().substring(0, index).strip();
        String second = seen.body().substring(index).strip();
        if (first.isEmpty() || second.isEmpty()) {
            return seen.id();
        }
        return journal.writeReturning(Labels.of("change.line.split", seen.body()), tx -> {
            Rows.set(tx, PROGRAMME_LINE, seen.id(), seen.version(), PROGRAMME_LINE.BODY, first);
            ProgrammeLineRecord row = Rows.current(tx, PROGRAMME_LINE, seen.id());
            LineGroup group = LineGroup.of(row);
            List<ProgrammeLineRecord> all = Rows.lines(tx, group);
            int place = all.stream().map(ProgrammeLineRecord::getId).toList().indexOf(row.getId());
            ProgrammeLineRecord added = new ProgrammeLineRecord();
            group.adopt(added);
            added.setPosition(Places.at(tx, all, PROGRAMME_LINE.POSITION, place + 1));
            added.setDepth(row.getDepth());
            added.setBody(second);
            return tx.insert(added).getId();
        });
    }

    /** Joins the second line to the first, which keeps its place and nesting. */
    public void merge(ProgrammeLine first, ProgrammeLine second) {
        journal.write(Labels.of("change.line.merged", first.body()), tx -> {
            Rows.set(tx, PROGRAMME_LINE, first.id(), first.version(), PROGRAMME_LINE.BODY, first.body().stripTrailing() + " " + second.body().strip());
            tx.delete(Rows.asSeen(PROGRAMME_LINE, second.id(), second.version()));
        });
    }

    // Sequences: numbers on the lines of a day. A new last sequence needs no gesture, its first line makes it.

    /** Opens a new sequence before one of a day: that one and those after it count one more. */
    public void insertSequence(UUID dayId, int before) {
        journal.write(ChangeLabel.of("change.sequence.inserted"), tx -> shift(tx, dayId, before, 1));
    }

    /** Joins a sequence of a day to the one before it: its lines stand below those; the later ones count one less. */
    public void mergeSequence(UUID dayId, int sequence) {
        if (sequence < 2) {
            return;
        }
        journal.write(ChangeLabel.of("change.sequence.merged"), tx -> {
            for (LineKind kind : LineKind.values()) {
                LineGroup from = LineGroup.ofDay(dayId, sequence, kind);
                LineGroup to = LineGroup.ofDay(dayId, sequence - 1, kind);
                List<ProgrammeLineRecord> moved = Rows.lines(tx, from);
                List<String> positions = Places.at(tx, Rows.lines(tx, to), PROGRAMME_LINE.POSITION, Integer.MAX_VALUE, moved.size());
                for (int i = 0; i < moved.size(); i++) {
                    moved.get(i).setSequence((short) (sequence - 1));
                    moved.get(i).setPosition(positions.get(i));
                    tx.update(moved.get(i));
                }
            }
            shift(tx, dayId, sequence + 1, -1);
        });
    }

    /** Exchanges a sequence of a day with the one after it. */
    public void swapSequences(UUID dayId, int sequence) {
        journal.write(ChangeLabel.of("change.sequence.moved"), tx -> tx.updateWhere(PROGRAMME_LINE,
                PROGRAMME_LINE.PROGRAMME_DAY_ID.eq(dayId).and(PROGRAMME_LINE.SEQUENCE.in((short) sequence, (short) (sequence + 1))),
                row -> row.setSequence((short) (row.getSequence() == sequence ? sequence + 1 : sequence))));
    }

    private static void shift(Tx tx, UUID dayId, int from, int by) {
        tx.updateWhere(PROGRAMME_LINE, PROGRAMME_LINE.PROGRAMME_DAY_ID.eq(dayId).and(PROGRAMME_LINE.SEQUENCE.ge((short) from)),
                row -> row.setSequence((short) (row.getSequence() + by)));
    }

    private static short depth(int wanted) {
        return (short) Math.clamp(wanted, 0, PastedLines.DEEPEST);
    }

    private static String words(String body) {
        if (body.isBlank()) {
            throw new IllegalArgumentException("A line without words");
        }
        return body.strip();
    }
}
