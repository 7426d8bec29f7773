package fr.estrade.journal;

import java.util.Optional;

/**
 * What undo and redo would do now, for menus.
 *
 * @param undo the change that would be undone, or null
 * @param redo the change that would be done again, or null
 */
public record UndoState(ChangeSummary undo, ChangeSummary redo) {

    /** The change that would be undone. */
    public Optional<ChangeSummary> undoable() {
        return Optional.ofNullable(undo);
    }

    /** The change that would be done again. */
    public Optional<ChangeSummary> redoable() {
        return Optional.ofNullable(redo);
    }
}
