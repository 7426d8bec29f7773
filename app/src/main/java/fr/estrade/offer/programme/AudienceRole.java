package fr.estrade.offer.programme;

import fr.estrade.db.code.AudienceImportance;
import java.util.UUID;

/**
 * A role among the audience (social worker, study officer…), which days of the programme may expect.
 *
 * @param originId   in a session, the offer's role it was copied from, which may be gone; otherwise null
 * @param importance how much the role is concerned; may be null
 * @param note       may be null
 */
public record AudienceRole(UUID id, long version, UUID originId, String name, AudienceImportance importance, String note) {
}
