package fr.estrade.evaluation;

import fr.estrade.text.Texts;

/**
 * A text of a questionnaire in French, and in English where it was translated.
 *
 * @param english null: not translated
 */
public record Wording(String french, String english) {

    /** In the language of the screen; untranslated texts stay French. */
    public String in(Texts texts) {
        return english != null && texts.isEnglish() ? english : french;
    }
}
