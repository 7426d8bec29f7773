package fr.estrade.evaluation;

import fr.estrade.record.show.ShownPart;
import java.time.LocalDate;

/** Evaluations as a part of the records of features below. */
public final class EvaluationParts {

    /** What is put to the people of a session. */
    public static final ShownPart SHOWN_OF_SESSION = ShownPart.list("evaluations", session -> EvaluationLists.ofSession(session, LocalDate.now()), "place");

    private EvaluationParts() {
    }
}
