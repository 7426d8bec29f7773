package fr.estrade.organisation;

import static fr.estrade.db.Tables.TRAINER_REFERENCE;

import fr.estrade.db.tables.records.TrainerReferenceRecord;
import fr.estrade.record.Problem;
import fr.estrade.record.RecordShape;
import fr.estrade.ui.form.ChildTable;
import java.util.Optional;

/**
 * Past trainings and assignments of a provider or a trainer, which prove competence (DOMAIN G6, G7): the same rows on both
 * records.
 */
public final class TrainerReferences {

    /** A reference and what must hold of its years. */
    public static final RecordShape<TrainerReferenceRecord> SHAPE = RecordShape.of(TRAINER_REFERENCE)
            .rule(TRAINER_REFERENCE.TO_YEAR, TrainerReferences::years);

    private TrainerReferences() {
    }

    /** The columns in which references are keyed in. */
    public static void columns(ChildTable<TrainerReferenceRecord> table) {
        table.column(TRAINER_REFERENCE.KIND, 6)
                .area(TRAINER_REFERENCE.TITLE, 14)
                .column(TRAINER_REFERENCE.CLIENT, 9)
                .column(TRAINER_REFERENCE.FROM_YEAR, 3, "reference.from")
                .column(TRAINER_REFERENCE.TO_YEAR, 3, "reference.to")
                .column(TRAINER_REFERENCE.ONGOING, 3)
                .column(TRAINER_REFERENCE.YEARS, 5, "reference.years")
                .add("reference.add");
    }

    private static Optional<Problem> years(TrainerReferenceRecord reference) {
        Short from = reference.getFromYear();
        Short to = reference.getToYear();
        if (to != null && from != null && to < from) {
            return Optional.of(Problem.error("reference.years.order"));
        }
        if (to != null && Boolean.TRUE.equals(reference.getOngoing())) {
            return Optional.of(Problem.warning("reference.years.ongoing"));
        }
        return Optional.empty();
    }
}
