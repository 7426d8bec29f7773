package fr.estrade.ui;

import fr.estrade.storage.BaseException;
import fr.estrade.task.TaskRunner;
import fr.estrade.text.Formats;
import fr.estrade.text.Texts;

/**
 * What every page needs to show itself, in one language and one window. It is made by the composition root and holds nothing
 * of the base: what a page reads and writes is given to it by its feature.
 *
 * @param texts     the words
 * @param tasks     runs what touches the base or a file
 * @param navigator moves to other pages
 * @param memory    how the user arranged things on this workstation
 * @param toasts    short messages
 * @param dialogs   questions
 * @param theme     colours and zoom
 * @param files     asks for files and opens them
 * @param clipboard what is copied and pasted
 */
public record Kit(Texts texts, TaskRunner tasks, Navigator navigator, Memory memory, Toasts toasts, Dialogs dialogs,
        Theme theme, FileDialogs files, TextClipboard clipboard) {

    /** How values are written in the user's language. */
    public Formats formats() {
        return texts.formats();
    }

    /** The text of a key, in the user's language. */
    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** What the base has to say of a failure, in the user's language. */
    public String text(BaseException failure) {
        return texts.get(failure.key(), failure.arguments());
    }

    /** The same kit with another runner, usually the scope of a page. */
    public Kit with(TaskRunner otherTasks) {
        return new Kit(texts, otherTasks, navigator, memory, toasts, dialogs, theme, files, clipboard);
    }
}
