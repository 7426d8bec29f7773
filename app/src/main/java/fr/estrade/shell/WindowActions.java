package fr.estrade.shell;

import java.util.Locale;

/** What a frame asks of the window that it stands in. */
interface WindowActions {

    /** Ends the program, after asking about unsaved input. */
    void quit();

    /** Shows everything in another language, at the same place. */
    void speak(Locale language);

    /** Does nothing: for a frame that stands in no window. */
    WindowActions NONE = new WindowActions() {
        @Override
        public void quit() {
        }

        @Override
        public void speak(Locale language) {
        }
    };
}
