package fr.estrade.session;

import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.SESSION_DAY;

import fr.estrade.list.BulkFacts;
import fr.estrade.offer.programme.DayPlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Where the days of sessions stand in their programmes, for a list: numbers that no column holds, since they follow from the order. */
public final class DayNumbers {

    /** By the ids of session days. */
    public static final BulkFacts<DayPlace> PLACES = DayNumbers::places;

    private DayNumbers() {
    }

    private static Map<UUID, DayPlace> places(DSLContext dsl, List<UUID> sessionDays) {
        Set<UUID> sessions = dsl.selectDistinct(SESSION_DAY.SESSION_ID).from(SESSION_DAY).where(SESSION_DAY.ID.in(sessionDays)).fetchSet(SESSION_DAY.SESSION_ID);
        Map<UUID, Integer> phases = new HashMap<>();
        dsl.select(PHASE.SESSION_ID, PHASE.ID).from(PHASE).where(PHASE.SESSION_ID.in(sessions)).orderBy(PHASE.POSITION, PHASE.ID)
                .fetchGroups(PHASE.SESSION_ID, PHASE.ID).values().forEach(ids -> number(ids, phases));
        Map<UUID, Integer> days = new HashMap<>();
        Map<UUID, UUID> phaseOfDay = new HashMap<>();
        dsl.select(SESSION_DAY.ID, PROGRAMME_DAY.PHASE_ID).from(SESSION_DAY).join(PROGRAMME_DAY).on(SESSION_DAY.PROGRAMME_DAY_ID.eq(PROGRAMME_DAY.ID))
                .where(SESSION_DAY.SESSION_ID.in(sessions)).orderBy(PROGRAMME_DAY.POSITION, PROGRAMME_DAY.ID)
                .fetchGroups(PROGRAMME_DAY.PHASE_ID, SESSION_DAY.ID).forEach((phase, ids) -> {
                    number(ids, days);
                    ids.forEach(id -> phaseOfDay.put(id, phase));
                });
        return sessionDays.stream().filter(days::containsKey).distinct()
                .collect(Collectors.toMap(id -> id, id -> new DayPlace(phases.get(phaseOfDay.get(id)), days.get(id))));
    }

    private static void number(List<UUID> ids, Map<UUID, Integer> numbers) {
        for (int i = 0; i < ids.size(); i++) {
            numbers.put(ids.get(i), i + 1);
        }
    }
}
