package fr.estrade.evaluation;

import static fr.estrade.db.Tables.QUESTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_SECTION;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;
import static fr.estrade.db.Tables.QUESTION_OPTION;

import fr.estrade.journal.Derivation;
import fr.estrade.journal.DerivedRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;

/**
 * Lets no change through that differs from what people answered, whoever makes it: the undo of a change that was made before the first
 * sheet came back knows nothing of the sheets. The moment and the addressee, by which results are filed, are as fixed as the
 * questions. It computes nothing, it refuses.
 */
public final class FrozenVersions implements Derivation {

    private final DSLContext kept;

    /** @param kept reads what stands in the base without the change that is being made */
    public FrozenVersions(DSLContext kept) {
        this.kept = kept;
    }

    @Override
    public Table<?> records() {
        return QUESTIONNAIRE;
    }

    @Override
    public Set<Table<?>> watched() {
        return Set.of(QUESTIONNAIRE, QUESTIONNAIRE_VERSION, QUESTIONNAIRE_SECTION, QUESTION, QUESTION_OPTION);
    }

    @Override
    public List<DerivedRow> recompute(DSLContext dsl, Collection<UUID> records) {
        Set<UUID> frozen = Versions.answered(kept, records);
        if (!frozen.isEmpty()) {
            frozen.retainAll(Versions.answered(dsl, records));
        }
        if (!frozen.isEmpty()) {
            Map<UUID, Content> now = new ContentReader(dsl).versions(frozen);
            new ContentReader(kept).versions(frozen).values().forEach(before -> require(before, now.get(before.versionId()), dsl));
        }
        return List.of();
    }

    private static void require(Content before, Content now, DSLContext dsl) {
        if (!same(before, now)) {
            throw new AnsweredException(before.number(), Versions.sheets(dsl, before.versionId()));
        }
        if (before.moment() != now.moment()) {
            throw new FiledException(QUESTIONNAIRE.MOMENT, Versions.sheets(dsl, before.versionId()));
        }
        if (before.addressee() != now.addressee()) {
            throw new FiledException(QUESTIONNAIRE.ADDRESSEE, Versions.sheets(dsl, before.versionId()));
        }
    }

    private static boolean same(Content before, Content now) {
        return now != null && before.number() == now.number() && Objects.equals(before.introduction(), now.introduction())
                && before.sections().equals(now.sections());
    }
}
