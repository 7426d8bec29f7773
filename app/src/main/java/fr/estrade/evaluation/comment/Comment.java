package fr.estrade.evaluation.comment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something that was written on a sheet, with what became of it.
 *
 * @param question   as it is asked; null for a remark on the sheet as a whole
 * @param about      the trainer it is about; null where it is about none
 * @param receivedOn may be null
 * @param tags       by their names
 * @param made       the complaints and actions that were made of it
 * @param quoted     whether a review quotes it
 */
public record Comment(UUID id, String body, UUID sessionId, String sessionCode, String sessionTitle, String questionnaire, String question,
        String about, LocalDate receivedOn, List<Tag> tags, List<Made> made, boolean quoted) {

    /** A word by which comments are sorted. */
    public record Tag(UUID id, String name) {
    }

    /**
     * A record that was made of it.
     *
     * @param page name of the page that shows it
     */
    public record Made(String page, UUID id, String code) {
    }
}
