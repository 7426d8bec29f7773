package fr.estrade.evaluation;

import fr.estrade.record.RefusedException;
import org.jooq.TableField;

/** The moment or the addressee of a questionnaire was to be changed although results are filed by them: nothing was changed. */
public final class FiledException extends RefusedException {
    private static final long serialVersionUID = 1;

    /**
     * A refusal.
     *
     * @param sheets how many came back
     */
    FiledException(TableField<?, ?> field, int sheets) {
        super(field, "questionnaire.filed", sheets);
    }
}
