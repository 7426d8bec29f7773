package fr.estrade.offer;

import static fr.estrade.db.Tables.ATTACHMENT;

import fr.estrade.db.tables.records.AttachmentRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Saved;
import fr.estrade.offer.programme.Attachment;
import fr.estrade.record.Position;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;

/** Figures and documents that belong to an offer as a whole, or to one of its days: each call is one change. */
public final class Attachments {

    /** Larger files make every backup heavy; they belong into a folder. */
    public static final int MOST_BYTES = 10_000_000;

    private final Journal journal;

    public Attachments(Journal journal) {
        this.journal = journal;
    }

    /** Those of an offer itself, in order, without their content. */
    public static List<Attachment> ofOffer(DSLContext dsl, UUID offerId) {
        return ProgrammeReader.attachments(dsl, ATTACHMENT.OFFER_ID, offerId);
    }

    /** The content of one; null when it is gone. */
    public static byte[] content(DSLContext dsl, UUID id) {
        return dsl.select(ATTACHMENT.CONTENT).from(ATTACHMENT).where(ATTACHMENT.ID.eq(id)).fetchOne(ATTACHMENT.CONTENT);
    }

    /**
     * Adds a file to an offer, after those that are there.
     *
     * @param mediaType may be null
     */
    public Saved addToOffer(UUID offerId, String fileName, String mediaType, byte[] content) {
        return add(ATTACHMENT.OFFER_ID, offerId, fileName, mediaType, content);
    }

    /** Adds a file to a day, after those that are there; {@code mediaType} may be null. */
    public Saved addToDay(UUID dayId, String fileName, String mediaType, byte[] content) {
        return add(ATTACHMENT.PROGRAMME_DAY_ID, dayId, fileName, mediaType, content);
    }

    private Saved add(TableField<AttachmentRecord, UUID> owner, UUID ownerId, String fileName, String mediaType, byte[] content) {
        return journal.write(Labels.of("change.attachment.added", fileName), tx -> {
            Condition siblings = owner.eq(ownerId);
            String last = tx.dsl().select(ATTACHMENT.POSITION).from(ATTACHMENT).where(siblings).orderBy(ATTACHMENT.POSITION.desc()).limit(1)
                    .fetchOne(ATTACHMENT.POSITION);
            AttachmentRecord row = new AttachmentRecord();
            row.set(owner, ownerId);
            row.setPosition(Position.between(last, null, 1).getFirst());
            row.setFileName(fileName);
            row.setMediaType(mediaType);
            row.setSizeBytes((long) content.length);
            row.setContent(content);
            tx.insert(row);
        });
    }

    /** Says what one shows; null takes the words away. */
    public Saved setCaption(UUID id, String caption) {
        return journal.write(ChangeLabel.of("change.attachment.captioned"),
                tx -> tx.updateWhere(ATTACHMENT, ATTACHMENT.ID.eq(id), row -> row.setCaption(caption == null || caption.isBlank() ? null : caption.strip())));
    }

    /** Removes one. */
    public Saved remove(Attachment attachment) {
        return journal.write(Labels.of("change.attachment.removed", attachment.fileName()), tx -> tx.deleteWhere(ATTACHMENT, ATTACHMENT.ID.eq(attachment.id())));
    }
}
