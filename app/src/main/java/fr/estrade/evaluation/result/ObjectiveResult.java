package fr.estrade.evaluation.result;

import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.evaluation.Tally;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What became of a learning objective, from before the training to after it.
 *
 * @param line      of the offer's programme, or the session's own
 * @param objective its words
 * @param tallies   by moment: achieved, partly, not; moments without answers are missing
 * @param people    where sheets are named, each person's steps; in the order of their names
 */
public record ObjectiveResult(UUID line, String objective, Map<EvaluationMoment, Tally> tallies, List<Person> people) {

    /**
     * Somebody who answered with a name.
     *
     * @param scores by moment: achieved 2, partly 1, not 0
     */
    public record Person(String name, Map<EvaluationMoment, Integer> scores) {

        public Person {
            scores = Map.copyOf(scores);
        }
    }

    public ObjectiveResult {
        tallies = Map.copyOf(tallies);
        people = List.copyOf(people);
    }
}
