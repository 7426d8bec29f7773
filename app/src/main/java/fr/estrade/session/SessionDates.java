package fr.estrade.session;

import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_DAY;

import fr.estrade.db.code.PhaseKind;
import fr.estrade.journal.Derivation;
import fr.estrade.journal.DerivedRow;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.ProgrammeReader;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeTotals;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Keeps what a list of sessions is sorted by: first and last date, number of days and of dated ones, firm minutes. Only the firm
 * days and those of options taken up count.
 */
public final class SessionDates implements Derivation {

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
        Map<UUID, List<LocalDate>> dates = dates(dsl, records);
        return ProgrammeReader.outlines(dsl, ProgrammeOwner.Kind.SESSION, records).entrySet().stream()
                .map(session -> row(session.getKey(), session.getValue(), dates.getOrDefault(session.getKey(), List.of())))
                .toList();
    }

    private static Map<UUID, List<LocalDate>> dates(DSLContext dsl, Collection<UUID> sessions) {
        return dsl.select(SESSION_DAY.SESSION_ID, SESSION_DAY.HELD_ON).from(SESSION_DAY)
                .join(PROGRAMME_DAY).on(SESSION_DAY.PROGRAMME_DAY_ID.eq(PROGRAMME_DAY.ID)).join(PHASE).on(PROGRAMME_DAY.PHASE_ID.eq(PHASE.ID))
                .where(SESSION_DAY.SESSION_ID.in(sessions)).and(SESSION_DAY.HELD_ON.isNotNull())
                .and(PHASE.KIND.eq(PhaseKind.DAYS)).and(PHASE.OPTIONAL.isFalse().or(PHASE.TAKEN_UP.isTrue()))
                .fetchGroups(SESSION_DAY.SESSION_ID, SESSION_DAY.HELD_ON);
    }

    private static DerivedRow row(UUID id, Programme programme, List<LocalDate> dates) {
        ProgrammeTotals.Part firm = ProgrammeTotals.of(programme).firm();
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(SESSION.STARTS_ON, dates.stream().min(LocalDate::compareTo).orElse(null));
        values.put(SESSION.ENDS_ON, dates.stream().max(LocalDate::compareTo).orElse(null));
        values.put(SESSION.DAY_COUNT, firm.days());
        values.put(SESSION.DATED_COUNT, dates.size());
        values.put(SESSION.FIRM_MINUTES, firm.minutes());
        return new DerivedRow(SESSION, id, values);
    }
}
