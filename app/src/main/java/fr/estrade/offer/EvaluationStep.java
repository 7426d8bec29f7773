package fr.estrade.offer;

import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.TimingReference;
import fr.estrade.db.code.ToolOwner;
import java.util.UUID;

/**
 * When and how an offer is evaluated.
 *
 * @param moment     by its timing
 * @param label      the word the document uses, where it is another; may be null
 * @param means      may be null
 * @param purpose    may be null
 * @param toolOwner  may be null
 * @param reference  what the offset is counted from; may be null
 * @param offsetDays days after (before, if negative) the reference; may be null
 */
public record EvaluationStep(UUID id, long version, EvaluationMoment moment, String label, String means, String purpose, ToolOwner toolOwner,
        TimingReference reference, Integer offsetDays) {
}
