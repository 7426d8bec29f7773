package fr.estrade.session;

import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_DAY;

import fr.estrade.journal.Derivation;
import fr.estrade.journal.DerivedRow;
import fr.estrade.text.SearchKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Keeps where each day of a session stands in its programme, and whether it takes place, in the day's own row: a list of all days of
 * all sessions is sorted by it without looking at any other table.
 */
public final class SessionDayPlaces implements Derivation {

    @Override
    public Table<?> records() {
        return SESSION;
    }

    @Override
    public Set<Table<?>> watched() {
        return Set.of(SESSION, PHASE, PROGRAMME_DAY, SESSION_DAY);
    }

    @Override
    public List<DerivedRow> recompute(DSLContext dsl, Collection<UUID> records) {
        Map<UUID, Integer> phases = new HashMap<>();
        dsl.select(PHASE.SESSION_ID, PHASE.ID).from(PHASE).where(PHASE.SESSION_ID.in(records)).orderBy(PHASE.POSITION, PHASE.ID)
                .fetchGroups(PHASE.SESSION_ID, PHASE.ID).values().forEach(ids -> ids.forEach(id -> phases.put(id, ids.indexOf(id) + 1)));
        List<DerivedRow> rows = new ArrayList<>();
        dsl.select(SESSION_DAY.ID, SESSION.CODE, PHASE.ID, PHASE.OPTIONAL, PHASE.TAKEN_UP).from(SESSION_DAY)
                .join(SESSION).on(SESSION.ID.eq(SESSION_DAY.SESSION_ID)).join(PROGRAMME_DAY).on(PROGRAMME_DAY.ID.eq(SESSION_DAY.PROGRAMME_DAY_ID))
                .join(PHASE).on(PHASE.ID.eq(PROGRAMME_DAY.PHASE_ID))
                .where(SESSION_DAY.SESSION_ID.in(records)).orderBy(PROGRAMME_DAY.POSITION, PROGRAMME_DAY.ID)
                .fetchGroups(PHASE.ID).forEach((phase, days) -> {
                    for (int i = 0; i < days.size(); i++) {
                        rows.add(row(days.get(i), phases.getOrDefault(phase, 0), i + 1));
                    }
                });
        return rows;
    }

    private static DerivedRow row(Record day, int phaseNumber, int dayNumber) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(SESSION_DAY.PHASE_NUMBER, phaseNumber);
        values.put(SESSION_DAY.DAY_NUMBER, dayNumber);
        values.put(SESSION_DAY.TAKES_PLACE, !day.get(PHASE.OPTIONAL) || day.get(PHASE.TAKEN_UP));
        values.put(SESSION_DAY.SORT_KEY, sortKey(day.get(SESSION.CODE), phaseNumber, dayNumber));
        return new DerivedRow(SESSION_DAY, day.get(SESSION_DAY.ID), values);
    }

    /** Sorts by the code as a list does, then by phase and day; plain already, see {@link SearchKey}. */
    public static String sortKey(String code, int phaseNumber, int dayNumber) {
        return "%s %04d %04d".formatted(SearchKey.fold(code), phaseNumber, dayNumber);
    }
}
