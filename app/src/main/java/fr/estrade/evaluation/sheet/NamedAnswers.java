package fr.estrade.evaluation.sheet;

import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.CHANGE_ROW;
import static fr.estrade.db.Tables.OFFICE;
import static fr.estrade.db.Tables.SECOND_KEYING;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.journal.Journal;
import fr.estrade.journal.Reach;
import fr.estrade.journal.RetentionRule;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * How long it is known who answered (DOMAIN 3.9): as many months after the session as the office has set, for ever where it has set none.
 * Then the sheets lose their names, in the history too, and what was keyed a second time goes; scores and words stay.
 */
public final class NamedAnswers implements RetentionRule {

    private static final List<TableField<?, ?>> NAMES =
            List.of(ANSWER_SHEET.REGISTRATION_ID, ANSWER_SHEET.TRAINER_ID, ANSWER_SHEET.ORGANISATION_ID, ANSWER_SHEET.RESPONDENT);
    /** When the term begins: with the end of the session, or with the receipt where the session has no dates. */
    private static final Field<LocalDate> SINCE = DSL.coalesce(ANSWER_SHEET.sessionEvaluation().session().ENDS_ON, ANSWER_SHEET.RECEIVED_ON);

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public String key() {
        return "retention.answers";
    }

    /** How many sheets still tell who answered although their term has passed. Reads the base. */
    public static int due(DSLContext dsl, LocalDate today) {
        LocalDate last = last(dsl, today);
        return last == null ? 0 : dsl.fetchCount(ANSWER_SHEET, isNamed().and(SINCE.lt(last)));
    }

    @Override
    public List<Reach> reach(DSLContext dsl, LocalDate today) {
        LocalDate last = last(dsl, today);
        if (last == null) {
            return List.of();
        }
        Set<UUID> sheets = new HashSet<>(dsl.select(ANSWER_SHEET.ID).from(ANSWER_SHEET)
                .where(SINCE.lt(last)).and(isNamed().or(ANSWER_SHEET.ID.in(DSL.select(CHANGE_ROW.ROW_ID).from(CHANGE_ROW).where(tellsNames()))))
                .fetchSet(ANSWER_SHEET.ID));
        Set<UUID> deleted = deleted(dsl, last);
        Set<UUID> again = new HashSet<>(dsl.select(SECOND_KEYING.ID).from(SECOND_KEYING).join(ANSWER_SHEET).on(ANSWER_SHEET.ID.eq(SECOND_KEYING.ANSWER_SHEET_ID))
                .where(SINCE.lt(last)).fetchSet(SECOND_KEYING.ID));
        return Stream.of(
                Reach.of(SECOND_KEYING, again),
                new Reach(ANSWER_SHEET, sheets, Set.copyOf(NAMES), Map.of(ANSWER_SHEET.ANONYMISED_ON, today)),
                new Reach(ANSWER_SHEET, deleted, Set.copyOf(NAMES), Map.of()))
                .filter(reach -> !reach.rows().isEmpty()).toList();
    }

    @Override
    public Set<Table<?>> watched() {
        return Set.of(ANSWER_SHEET, SECOND_KEYING, SESSION, OFFICE);
    }

    /** Sheets that were deleted, of which the history of a session whose term has passed, or of one that is gone, still tells who answered. */
    private static Set<UUID> deleted(DSLContext dsl, LocalDate last) {
        Set<UUID> traces = Journal.deletedRows(dsl, ANSWER_SHEET);
        if (traces.isEmpty()) {
            return traces;
        }
        Set<UUID> current = dsl.select(SESSION.ID).from(SESSION).where(DSL.coalesce(SESSION.ENDS_ON, DSL.inline(last)).ge(last)).fetchSet(SESSION.ID);
        Set<UUID> reached = new HashSet<>();
        dsl.select(CHANGE_ROW.ROW_ID, CHANGE_ROW.RECORD_ID).from(CHANGE_ROW).where(tellsNames()).forEach(row -> {
            if (traces.contains(row.value1()) && !current.contains(row.value2())) {
                reached.add(row.value1());
            }
        });
        return reached;
    }

    private static Condition isNamed() {
        return DSL.or(NAMES.stream().<Condition>map(Field::isNotNull).toList());
    }

    private static Condition tellsNames() {
        return CHANGE_ROW.TABLE_NAME.eq(ANSWER_SHEET.getName()).and(DSL.or(NAMES.stream().map(name -> "\"" + name.getName() + "\":\"")
                .map(told -> CHANGE_ROW.BEFORE_IMAGE.contains(told).or(CHANGE_ROW.AFTER_IMAGE.contains(told))).toList()));
    }

    /** The first end of a session whose sheets keep their names; null where they keep them for ever. */
    private static LocalDate last(DSLContext dsl, LocalDate today) {
        Short months = dsl.select(OFFICE.ANONYMISE_MONTHS).from(OFFICE).fetchOne(OFFICE.ANONYMISE_MONTHS);
        return months == null ? null : today.minusMonths(months);
    }
}
