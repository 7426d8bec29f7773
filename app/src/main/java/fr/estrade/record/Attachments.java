package fr.estrade.record;

import static fr.estrade.db.Tables.ATTACHMENT;

import fr.estrade.db.code.AttachmentKind;
import fr.estrade.db.tables.records.AttachmentRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Position;
import fr.estrade.journal.Saved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.TableField;

/** Files that belong to records: figures, CVs, proofs. Each call that writes is one change. None may be called on the screen's thread. */
public final class Attachments {

    /** Larger files make every backup heavy; they belong into a folder. */
    public static final int MOST_BYTES = 10_000_000;

    private final Journal journal;
    private final TableField<AttachmentRecord, UUID> owner;
    private final UUID ownerId;

    /** @param owner the column that names the record they belong to */
    public Attachments(Journal journal, TableField<AttachmentRecord, UUID> owner, UUID ownerId) {
        this.journal = journal;
        this.owner = owner;
        this.ownerId = ownerId;
    }

    /** The files, in order. */
    public List<AttachedFile> files(DSLContext dsl) {
        return dsl.select(ATTACHMENT.ID, ATTACHMENT.FILE_NAME, ATTACHMENT.CAPTION, ATTACHMENT.SIZE_BYTES, ATTACHMENT.KIND,
                ATTACHMENT.EXPIRES_ON)
                .from(ATTACHMENT).where(owner.eq(ownerId)).orderBy(ATTACHMENT.POSITION, ATTACHMENT.ID)
                .fetch(row -> new AttachedFile(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    /** The content of a file; null when it is gone. */
    public static byte[] content(DSLContext dsl, UUID id) {
        return dsl.select(ATTACHMENT.CONTENT).from(ATTACHMENT).where(ATTACHMENT.ID.eq(id)).fetchOne(ATTACHMENT.CONTENT);
    }

    /**
     * Writes a file into a folder of its own, where other programs can open it; it is dropped when this program ends.
     *
     * @throws IOException if it is gone, or cannot be written
     */
    public static Path extract(DSLContext dsl, UUID id) throws IOException {
        var found = dsl.select(ATTACHMENT.FILE_NAME, ATTACHMENT.CONTENT).from(ATTACHMENT).where(ATTACHMENT.ID.eq(id)).fetchOne();
        if (found == null) {
            throw new IOException("Attachment " + id + " is gone");
        }
        Path folder = Files.createTempDirectory("estrade-");
        // Only the last part of the name: it came from somewhere else and must not lead out of the folder.
        Path name = Path.of(found.value1().replace('\\', '/')).getFileName();
        Path file = folder.resolve(name == null ? id.toString() : name.toString());
        Files.write(file, found.value2());
        // In this order, since they are dropped in the reverse one.
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return file;
    }

    /**
     * Adds a file after those that are there.
     *
     * @param mediaType may be null
     * @param kind      may be null
     */
    public Saved add(String fileName, String mediaType, byte[] content, AttachmentKind kind) {
        return journal.write(ChangeLabel.of("change.attachment.added", fileName), tx -> {
            String last = tx.dsl().select(ATTACHMENT.POSITION).from(ATTACHMENT).where(owner.eq(ownerId)).orderBy(ATTACHMENT.POSITION.desc())
                    .limit(1)
                    .fetchOne(ATTACHMENT.POSITION);
            AttachmentRecord row = new AttachmentRecord();
            row.set(owner, ownerId);
            row.setPosition(Position.between(last, null, 1).getFirst());
            row.setFileName(fileName);
            row.setMediaType(mediaType);
            row.setSizeBytes((long) content.length);
            row.setContent(content);
            row.setKind(kind);
            tx.insert(row);
        });
    }

    /** Says what a file shows; null takes the words away. */
    public Saved setCaption(UUID id, String caption) {
        return change(id, row -> row.setCaption(caption == null || caption.isBlank() ? null : caption.strip()));
    }

    /** Says what a file is; may be null. */
    public Saved setKind(UUID id, AttachmentKind kind) {
        return change(id, row -> row.setKind(kind));
    }

    /** Says how long a file holds; null: without an end. */
    public Saved setExpiry(UUID id, LocalDate expiresOn) {
        return change(id, row -> row.setExpiresOn(expiresOn));
    }

    private Saved change(UUID id, Consumer<AttachmentRecord> edit) {
        return journal.write(ChangeLabel.of("change.attachment.changed"),
                tx -> tx.updateWhere(ATTACHMENT, ATTACHMENT.ID.eq(id), edit::accept));
    }

    /** Removes a file. */
    public Saved remove(AttachedFile file) {
        return journal.write(ChangeLabel.of("change.attachment.removed", file.fileName()),
                tx -> tx.deleteWhere(ATTACHMENT, ATTACHMENT.ID.eq(file.id())));
    }
}
