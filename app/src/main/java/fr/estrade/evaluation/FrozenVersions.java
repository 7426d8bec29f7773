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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;

/**
 * Lets no change through that differs from what people answered, whoever makes it: the undo of a change that was made before the first
 * sheet came back knows nothing of the sheets. It computes nothing, it refuses.
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
        return Set.of(QUESTIONNAIRE_VERSION, QUESTIONNAIRE_SECTION, QUESTION, QUESTION_OPTION);
    }

    @Override
    public List<DerivedRow> recompute(DSLContext dsl, Collection<UUID> records) {
        ContentReader before = new ContentReader(kept);
        ContentReader now = new ContentReader(dsl);
        for (UUID questionnaire : records) {
            for (VersionSummary version : before.versions(questionnaire)) {
                int sheets = Versions.sheets(dsl, version.id());
                if (version.sheets() > 0 && sheets > 0 && !same(before.version(version.id()).orElse(null), now.version(version.id()).orElse(null))) {
                    throw new AnsweredException(version.number(), sheets);
                }
            }
        }
        return List.of();
    }

    private static boolean same(Content before, Content now) {
        return before == null || now != null && before.number() == now.number() && Objects.equals(before.introduction(), now.introduction())
                && before.sections().equals(now.sections());
    }
}
