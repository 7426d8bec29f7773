package fr.estrade.offer;

import fr.estrade.text.Texts;
import java.util.UUID;

/**
 * Something that a public sheet must state.
 *
 * @param referential name of the wording ("V10")
 * @param label       as the referential words it
 * @param labelEn     the same in English; may be null
 * @param rule        which fields satisfy it, see {@link RequirementRule}
 */
public record Requirement(UUID id, String referential, String label, String labelEn, String rule) {

    /** What it is called in the language of the user; as the referential words it where nobody has said it otherwise. */
    public String called(Texts texts) {
        return texts.isFrench() || labelEn == null ? label : labelEn;
    }
}
