package fr.estrade.record;

import fr.estrade.db.code.AttachmentKind;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A file that belongs to a record, without its content.
 *
 * @param caption   what it shows; may be null
 * @param kind      what it proves; may be null
 * @param expiresOn last day on which it holds; null: without an end, or unknown
 */
public record AttachedFile(UUID id, String fileName, String caption, long sizeBytes, AttachmentKind kind, LocalDate expiresOn) {
}
