package fr.estrade.shell;

import fr.estrade.text.Texts;
import fr.estrade.ui.Dialogs;
import fr.estrade.ui.Page;
import java.util.List;

/** Asks what to do with unsaved input before a page is left; what was keyed in is never dropped unasked. */
final class UnsavedGuard {
    private final Texts texts;
    private final Dialogs dialogs;
    private boolean asking;

    UnsavedGuard(Texts texts, Dialogs dialogs) {
        this.texts = texts;
        this.dialogs = dialogs;
    }

    /**
     * Leaves a page at once if nothing is unsaved, else as the user decides. While the question stands, asking again does
     * nothing.
     *
     * @param page  may be null
     * @param leave what happens once it may be left
     */
    void leave(Page page, Runnable leave) {
        List<String> unsaved = page == null ? List.of() : page.unsaved();
        if (unsaved.isEmpty()) {
            leave.run();
            return;
        }
        if (asking) {
            return;
        }
        asking = true;
        dialogs.question(texts.get("unsaved.title"), texts.count("unsaved.message", unsaved.size(), String.join("\n• ", unsaved)))
                .choice(texts.get("unsaved.save"), () -> {
                    asking = false;
                    page.save(leave);
                })
                .danger(texts.get("unsaved.discard"), () -> {
                    asking = false;
                    page.discard();
                    leave.run();
                })
                .cancel(texts.get("unsaved.stay"), () -> asking = false)
                .show();
    }
}
