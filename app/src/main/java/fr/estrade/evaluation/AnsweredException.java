package fr.estrade.evaluation;

import fr.estrade.storage.BaseException;

/** A version of a questionnaire was to be changed although sheets of it came back: nothing was changed, a new version can be. */
public final class AnsweredException extends BaseException {
    private static final long serialVersionUID = 1;

    /**
     * A refusal.
     *
     * @param number of the version
     * @param sheets how many came back
     */
    AnsweredException(int number, int sheets) {
        super("questionnaire.answered", null, number, sheets);
    }
}
