package fr.estrade.offer.editor;

import fr.estrade.storage.BaseException;
import fr.estrade.ui.Kit;
import fr.estrade.ui.input.Inputs;
import fr.estrade.ui.lines.DragReorder;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What the parts of one editor work with.
 *
 * @param dayDrag   moves days within and between phases
 * @param phaseDrag moves phases
 */
record Workshop(Kit kit, ProgrammeStore store, ProgrammeModel model, EditorGestures gestures, EditorWords words, Inputs inputs,
        DragReorder<UUID> dayDrag, DragReorder<UUID> phaseDrag) {

    String text(String key, Object... arguments) {
        return kit.text(key, arguments);
    }

    /** Pixels of a length in the size of the text, so that it follows the zoom. */
    double em(double length) {
        return kit.theme().em() * length;
    }

    /** Says what was removed once that is safe, and offers to take just that back. */
    Consumer<UUID> undoToast(String message) {
        return changeId -> kit.toasts().say(message, text("toast.undo"), () -> kit.tasks()
                .write(text("editor.undoing"), () -> store.undo(changeId))
                .onFailure(BaseException.class, refused -> kit.toasts().warn(kit.text(refused)))
                .start(), changeId);
    }
}
