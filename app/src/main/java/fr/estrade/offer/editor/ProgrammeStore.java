package fr.estrade.offer.editor;

import static fr.estrade.db.Tables.OFFER;

import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Saved;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.ProgrammeReader;
import fr.estrade.offer.ProgrammeWriter;
import fr.estrade.offer.programme.DeclaredDuration;
import fr.estrade.offer.programme.Programme;
import fr.estrade.record.Attachments;
import fr.estrade.ui.BaseAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** Where an editor reads and writes its programme. Nothing of it may be called on the thread of the user interface. */
final class ProgrammeStore {
    private final BaseAccess base;
    private final ProgrammeOwner owner;
    private final ProgrammeWriter writer;

    ProgrammeStore(BaseAccess base, ProgrammeOwner owner) {
        this.base = base;
        this.owner = owner;
        this.writer = new ProgrammeWriter(base.journal());
    }

    /** Whether it is a session's, whose options may be taken up. */
    boolean isSession() {
        return owner.isSession();
    }

    ProgrammeModel.Loaded read() {
        return new ProgrammeModel.Loaded(ProgrammeReader.read(base.dsl(), owner), declared());
    }

    private DeclaredDuration declared() {
        DeclaredDuration none = new DeclaredDuration(null, null);
        if (owner.isSession()) {
            return none;
        }
        return base.dsl().select(OFFER.DECLARED_DAYS, OFFER.DECLARED_MINUTES).from(OFFER).where(OFFER.ID.eq(owner.id()))
                .fetchOptional(row -> new DeclaredDuration(row.value1(), row.value2())).orElse(none);
    }

    Saved write(ChangeLabel label, Programme before, Programme after, Map<UUID, ProgrammeWriter.Content> contents) {
        return writer.write(owner, label, before, after, contents);
    }

    /** Takes back one change; nothing happens when it was taken back already. */
    void undo(UUID changeId) {
        base.journal().undo(changeId);
    }

    /** Puts the content of an attachment into a file of its name, in a folder that nobody else reads. */
    Path extract(UUID attachmentId) throws IOException {
        return Attachments.extract(base.dsl(), attachmentId);
    }
}
