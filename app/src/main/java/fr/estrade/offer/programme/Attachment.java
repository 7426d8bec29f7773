package fr.estrade.offer.programme;

import java.util.UUID;

/**
 * A figure or document of an offer or a day, without its content.
 *
 * @param mediaType may be null
 * @param caption   may be null
 */
public record Attachment(UUID id, String fileName, String mediaType, String caption, long sizeBytes) {
}
