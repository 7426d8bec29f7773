package fr.estrade.offer.page;

import static fr.estrade.db.Tables.EVALUATION_MOMENT;
import static fr.estrade.db.Tables.QUESTIONNAIRE;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.tables.records.EvaluationMomentRecord;
import fr.estrade.offer.EvaluationTiming;
import fr.estrade.record.ChildList;
import fr.estrade.record.RecordModel;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** What the moments of evaluation of an offer do by themselves while they are keyed in, and when they are saved. */
final class MomentRows {

    private final Kit kit;
    private final BaseAccess base;
    private final ChildList<EvaluationMomentRecord> moments;
    private final Set<UUID> followed = new HashSet<>();

    MomentRows(Kit kit, BaseAccess base, ChildList<EvaluationMomentRecord> moments) {
        this.kit = kit;
        this.base = base;
        this.moments = moments;
    }

    /** Proposes for each new moment the questionnaire that is ready for it; whoever takes it away is not asked again. */
    void propose() {
        moments.items().subscribe(this::followNew);
        followNew();
    }

    private void followNew() {
        for (RecordModel<EvaluationMomentRecord> moment : moments.items()) {
            if (moment.isNew() && followed.add(moment.id())) {
                moment.property(EVALUATION_MOMENT.MOMENT).subscribe((before, now) -> proposeFor(moment, before, now));
            }
        }
    }

    private void proposeFor(RecordModel<EvaluationMomentRecord> row, EvaluationMoment before, EvaluationMoment now) {
        kit.tasks().run(kit.text("offerpage.moment.proposing"), () -> List.of(ready(base.dsl(), before), ready(base.dsl(), now))).latest(row, 0)
                .onSuccess(found -> {
                    UUID shown = row.get(EVALUATION_MOMENT.QUESTIONNAIRE_ID);
                    boolean own = shown != null && found.getFirst().filter(shown::equals).isEmpty();
                    if (!own && now == row.get(EVALUATION_MOMENT.MOMENT)) {
                        row.set(EVALUATION_MOMENT.QUESTIONNAIRE_ID, found.getLast().orElse(null));
                    }
                }).start();
    }

    /** The questionnaire of a moment that is put to participants, the oldest of them; empty for no moment. */
    private static Optional<UUID> ready(DSLContext dsl, EvaluationMoment moment) {
        return moment == null ? Optional.empty() : dsl.select(QUESTIONNAIRE.ID).from(QUESTIONNAIRE).where(QUESTIONNAIRE.MOMENT.eq(moment))
                .and(QUESTIONNAIRE.ADDRESSEE.eq(Addressee.PARTICIPANT)).and(QUESTIONNAIRE.ARCHIVED.isFalse()).orderBy(QUESTIONNAIRE.ID).limit(1)
                .fetchOptional(QUESTIONNAIRE.ID);
    }

    /**
     * Files each moment by its timing, whatever it is called (DOMAIN H7). The word that was chosen for it is kept as the document's,
     * unless another one is written there.
     */
    void file() {
        for (RecordModel<EvaluationMomentRecord> row : moments.items()) {
            EvaluationMoment meant = row.get(EVALUATION_MOMENT.MOMENT);
            if (meant == null || !row.isNew() && !row.isDirty()) {
                continue;
            }
            EvaluationMoment filed = EvaluationTiming.filed(meant, row.get(EVALUATION_MOMENT.REFERENCE), row.get(EVALUATION_MOMENT.OFFSET_DAYS));
            if (filed != meant) {
                if (row.get(EVALUATION_MOMENT.LABEL) == null) {
                    row.set(EVALUATION_MOMENT.LABEL, kit.texts().code(meant));
                }
                row.set(EVALUATION_MOMENT.MOMENT, filed);
            }
        }
    }
}
