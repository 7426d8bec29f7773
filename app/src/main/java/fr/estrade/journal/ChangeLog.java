package fr.estrade.journal;

import static fr.estrade.db.Tables.CHANGE;
import static fr.estrade.db.Tables.CHANGE_ROW;

import fr.estrade.db.code.ChangeKind;
import fr.estrade.db.tables.Change;
import fr.estrade.db.tables.records.ChangeRecord;
import fr.estrade.db.tables.records.ChangeRowRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Reads the journal's tables: which change stands, which was undone, which rows a change touched. */
final class ChangeLog {
    private static final Change LATER = CHANGE.as("later");

    private final DSLContext dsl;

    ChangeLog(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The newest change of a user that can be undone; of any user if null. */
    Optional<ChangeSummary> undoable(String user) {
        return newest(mine(user).and(CHANGE.KIND.eq(ChangeKind.DO)).and(CHANGE.NUMBER.gt(lastLoad())).and(stands()));
    }

    /** The change of a user that was undone last and not done again, unless something new was done since. */
    Optional<ChangeSummary> redoable(String user) {
        var newestDo = DSL.select(DSL.coalesce(DSL.max(LATER.NUMBER), 0L)).from(LATER)
                .where(LATER.KIND.eq(ChangeKind.DO)).and(user == null ? DSL.noCondition() : LATER.MADE_BY.eq(user));
        var spent = DSL.exists(DSL.selectOne().from(LATER).where(LATER.TARGET_ID.eq(CHANGE.TARGET_ID)).and(LATER.NUMBER.gt(CHANGE.NUMBER)));
        return newest(mine(user).and(CHANGE.KIND.eq(ChangeKind.UNDO)).and(CHANGE.NUMBER.gt(DSL.field(newestDo))).and(DSL.not(spent)))
                .flatMap(undo -> find(undo.targetId()));
    }

    private static Condition mine(String user) {
        return user == null ? DSL.noCondition() : CHANGE.MADE_BY.eq(user);
    }

    private static Field<Long> lastLoad() {
        return DSL.field(DSL.select(DSL.coalesce(DSL.max(LATER.NUMBER), 0L)).from(LATER).where(LATER.KIND.eq(ChangeKind.LOAD)));
    }

    /** That the latest of what was done about a change is not that it was undone. */
    private static Condition stands() {
        var lastAbout = DSL.select(DSL.max(LATER.NUMBER)).from(LATER).where(LATER.TARGET_ID.eq(CHANGE.ID));
        Change last = CHANGE.as("last");
        return DSL.notExists(DSL.selectOne().from(last)
                .where(last.TARGET_ID.eq(CHANGE.ID)).and(last.KIND.eq(ChangeKind.UNDO)).and(last.NUMBER.eq(lastAbout)));
    }

    private Optional<ChangeSummary> newest(Condition condition) {
        return dsl.selectFrom(CHANGE).where(condition).orderBy(CHANGE.NUMBER.desc()).limit(1).fetchOptional(ChangeLog::summary);
    }

    Optional<ChangeSummary> find(UUID id) {
        return dsl.selectFrom(CHANGE).where(CHANGE.ID.eq(id)).fetchOptional(ChangeLog::summary);
    }

    /** What was done last about a change: itself, or the newest UNDO or REDO of it. */
    ChangeSummary lastAbout(ChangeSummary change) {
        return newest(CHANGE.TARGET_ID.eq(change.id())).orElse(change);
    }

    /** The oldest change after a number that touched a row. */
    Optional<ChangeSummary> firstAfter(long number, UUID rowId) {
        return dsl.select(CHANGE.fields()).from(CHANGE).join(CHANGE_ROW).on(CHANGE_ROW.CHANGE_ID.eq(CHANGE.ID))
                .where(CHANGE_ROW.ROW_ID.eq(rowId)).and(CHANGE.NUMBER.gt(number))
                .orderBy(CHANGE.NUMBER).limit(1)
                .fetchOptionalInto(CHANGE).map(ChangeLog::summary);
    }

    /** How many rows a change has; they are numbered from 0 without a gap. */
    int rowCount(UUID changeId) {
        return dsl.fetchCount(CHANGE_ROW, CHANGE_ROW.CHANGE_ID.eq(changeId));
    }

    /** Rows of a change from a row number up to before another one, the last first. */
    List<ChangeRowRecord> rows(UUID changeId, int from, int before) {
        // Bound on both sides: with a limit in its place, H2 reads and sorts all rows before the one.
        return dsl.selectFrom(CHANGE_ROW).where(CHANGE_ROW.CHANGE_ID.eq(changeId))
                .and(CHANGE_ROW.ROW_NUMBER.ge(from)).and(CHANGE_ROW.ROW_NUMBER.lt(before))
                .orderBy(CHANGE_ROW.ROW_NUMBER.desc()).fetch();
    }

    static ChangeSummary summary(ChangeRecord change) {
        return new ChangeSummary(change.getId(), change.getNumber(), change.getMadeAt().toInstant(), change.getMadeBy(),
                ChangeLabel.ofJson(change.getLabel()), change.getKind(), change.getTargetId());
    }
}
