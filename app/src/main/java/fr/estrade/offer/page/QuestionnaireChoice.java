package fr.estrade.offer.page;

import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.form.Lookup;

/** Chooses what sessions of an offer are asked at a moment; questionnaires belong to a feature above. */
@FunctionalInterface
public interface QuestionnaireChoice {

    /** Finds questionnaires that are in use. */
    Lookup lookup(Kit kit, BaseAccess base);
}
