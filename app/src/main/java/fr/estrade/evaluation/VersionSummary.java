package fr.estrade.evaluation;

import java.util.UUID;

/**
 * A version of a questionnaire among the others.
 *
 * @param number   from 1
 * @param sessions to how many sessions it was put
 * @param sheets   how many came back; from the first on the version no longer changes
 */
public record VersionSummary(UUID id, int number, int sessions, int sheets) {
}
