package fr.estrade.registration;

import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.journal.Derivation;
import fr.estrade.journal.DerivedRow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Result;
import org.jooq.Record3;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Keeps in each session how many have a place and how many wait for one, so that the list of sessions sorts and filters by it. */
public final class RegistrationCounts implements Derivation {

    @Override
    public Table<?> records() {
        return SESSION;
    }

    @Override
    public Set<Table<?>> watched() {
        return Set.of(REGISTRATION);
    }

    @Override
    public List<DerivedRow> recompute(DSLContext dsl, Collection<UUID> records) {
        Map<UUID, Result<Record3<UUID, RegistrationStatus, Integer>>> counts = dsl.select(REGISTRATION.SESSION_ID, REGISTRATION.STATUS, DSL.count())
                .from(REGISTRATION).where(REGISTRATION.SESSION_ID.in(records)).groupBy(REGISTRATION.SESSION_ID, REGISTRATION.STATUS)
                .fetchGroups(REGISTRATION.SESSION_ID);
        return records.stream().map(id -> row(id, counts.get(id))).toList();
    }

    private static DerivedRow row(UUID session, List<Record3<UUID, RegistrationStatus, Integer>> counts) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(SESSION.REGISTERED_COUNT, count(counts, Standing.PLACED));
        values.put(SESSION.WAITING_COUNT, count(counts, Standing.WAITING));
        return new DerivedRow(SESSION, session, values);
    }

    private static int count(List<Record3<UUID, RegistrationStatus, Integer>> counts, Standing standing) {
        return counts == null ? 0 : counts.stream().filter(row -> Standing.of(row.value2()) == standing).mapToInt(Record3::value3).sum();
    }
}
