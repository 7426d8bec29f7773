package fr.estrade.record;

import fr.estrade.journal.ConstraintException;
import org.jooq.TableField;

/** What to say under a field when the base refused its value. */
final class Refusal {
    private Refusal() {
    }

    static Problem problem(ConstraintException refusal, TableField<?, ?> field) {
        ColumnFacts<?> facts = ColumnFacts.of(field);
        return switch (refusal.kind()) {
            case UNIQUE -> Problem.error(field.getName().equals("code") ? "record.taken.code" : "record.taken");
            case CHECK -> Problem.error("record.refused");
            case FOREIGN_KEY -> Problem.error("record.gone");
            case NOT_NULL -> Problem.error("record.required");
            case TOO_LONG -> facts.maxLength().isPresent()
                    ? Problem.error("record.too-long.limit", facts.maxLength().getAsInt())
                    : Problem.error("record.too-large", facts.maximum());
        };
    }
}
