package fr.estrade.evaluation.page;

import fr.estrade.evaluation.Content;
import fr.estrade.evaluation.Preview;
import fr.estrade.text.Texts;
import java.util.List;

/** How many keys a sheet of a questionnaire takes, in words. */
final class KeystrokeWords {

    private KeystrokeWords() {
    }

    /** "13 frappes", or "13 frappes, plus 1 par formateur au-delà du premier" where something is asked of each. */
    static String of(Content content, Texts texts) {
        Preview preview = new Preview(content);
        String once = texts.count("questionnaire.keystrokes", preview.keystrokes());
        List<String> further = preview.keystrokesOfEachFurther().entrySet().stream()
                .map(entry -> texts.get("questionnaire.keystrokes.further." + entry.getKey().name(), entry.getValue())).toList();
        return further.isEmpty() ? once : texts.get("questionnaire.keystrokes.and", once, texts.formats().list(further));
    }

    /** "13 frappes", or "au moins 13 frappes" where something is asked of each: for a line that has room for little. */
    static String brief(Content content, Texts texts) {
        Preview preview = new Preview(content);
        String once = texts.count("questionnaire.keystrokes", preview.keystrokes());
        return preview.keystrokesOfEachFurther().isEmpty() ? once : texts.get("questionnaire.keystrokes.atLeast", once);
    }
}
