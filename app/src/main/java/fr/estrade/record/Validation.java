package fr.estrade.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** Finds what is wrong with the values of one record: what the base refused, what the schema demands, then the rules. */
final class Validation<R extends UpdatableRecord<R>> {
    private final List<RecordShape.Ruled<R>> rules;

    Validation(List<RecordShape.Ruled<R>> rules) {
        this.rules = new ArrayList<>(rules);
    }

    void add(TableField<R, ?> field, Rule<R> rule) {
        rules.add(new RecordShape.Ruled<>(field, rule));
    }

    /**
     * The problem to say under a field; an error goes before a warning.
     *
     * @param current the values as keyed in, tidied
     * @return null if there is none
     */
    Problem find(FieldState<R, ?> state, R current) {
        if (state.refusal() != null) {
            return state.refusal();
        }
        return schemaProblem(state).orElseGet(() -> ruleProblem(state.field(), current));
    }

    private <T> Optional<Problem> schemaProblem(FieldState<R, T> state) {
        return state.facts().isKept() ? Optional.empty() : state.facts().check(state.tidy());
    }

    private Problem ruleProblem(TableField<R, ?> field, R current) {
        Problem warning = null;
        for (RecordShape.Ruled<R> ruled : rules) {
            if (ruled.field().equals(field)) {
                Problem problem = ruled.rule().check(current).orElse(null);
                if (problem != null && problem.isError()) {
                    return problem;
                }
                warning = warning == null ? problem : warning;
            }
        }
        return warning;
    }
}
