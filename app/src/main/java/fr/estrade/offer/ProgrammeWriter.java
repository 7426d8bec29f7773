package fr.estrade.offer;

import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Saved;
import fr.estrade.offer.programme.Programme;
import java.util.Map;
import java.util.UUID;

/**
 * Writes what a gesture did to a programme: the difference between the programme as the user saw it and as it is afterwards
 * becomes one change of the journal. What the gesture did not touch is not looked at, so that two people may work on one
 * programme; what it touches must still be as it was seen.
 */
public final class ProgrammeWriter {

    /** What an attachment that was added holds. */
    public sealed interface Content {

        /** A file that was read. */
        record Bytes(byte[] bytes) implements Content {
        }

        /** The same as another attachment of the base. */
        record CopyOf(UUID attachmentId) implements Content {
        }
    }

    private final Journal journal;

    public ProgrammeWriter(Journal journal) {
        this.journal = journal;
    }

    /**
     * Writes a gesture.
     *
     * @param before   the programme as it was seen; {@code after} has the same ids, and new ones for what was added
     * @param contents of the attachments that were added, by their ids
     * @throws ProgrammeConflictException if somebody else changed or deleted what the gesture touches; nothing was written
     */
    public Saved write(ProgrammeOwner owner, ChangeLabel label, Programme before, Programme after, Map<UUID, Content> contents) {
        FlatProgramme from = new FlatProgramme(owner, before);
        FlatProgramme to = new FlatProgramme(owner, after);
        return journal.write(label, tx -> new ProgrammeWrite(tx, owner, from, to, contents).run());
    }

    /** Like {@link #write(ProgrammeOwner, ChangeLabel, Programme, Programme, Map)}, without attachments. */
    public Saved write(ProgrammeOwner owner, ChangeLabel label, Programme before, Programme after) {
        return write(owner, label, before, after, Map.of());
    }
}
