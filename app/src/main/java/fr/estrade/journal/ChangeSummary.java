package fr.estrade.journal;

import fr.estrade.db.code.ChangeKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A change, without its rows.
 *
 * @param id       its id
 * @param number   its place in the order of changes
 * @param madeAt   when
 * @param madeBy   who
 * @param label    what
 * @param kind     DO, UNDO, REDO or LOAD
 * @param targetId for UNDO and REDO the change that it undid or did again; else null
 */
public record ChangeSummary(UUID id, long number, Instant madeAt, String madeBy, ChangeLabel label, ChangeKind kind, UUID targetId) {}
