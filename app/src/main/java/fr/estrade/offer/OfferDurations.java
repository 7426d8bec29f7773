package fr.estrade.offer;

import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;

import fr.estrade.journal.Derivation;
import fr.estrade.journal.DerivedRow;
import fr.estrade.offer.programme.ProgrammeTotals;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;

/** Keeps {@code offer.firm_days} and {@code offer.firm_minutes}. */
public final class OfferDurations implements Derivation {

    @Override
    public Table<?> records() {
        return OFFER;
    }

    @Override
    public Set<Table<?>> watched() {
        return Set.of(OFFER, PHASE, PROGRAMME_DAY);
    }

    @Override
    public List<DerivedRow> recompute(DSLContext dsl, Collection<UUID> records) {
        return ProgrammeReader.outlines(dsl, ProgrammeOwner.Kind.OFFER, records).entrySet().stream()
                .map(programme -> {
                    ProgrammeTotals.Part firm = ProgrammeTotals.of(programme.getValue()).firm();
                    return new DerivedRow(OFFER, programme.getKey(), Map.of(OFFER.FIRM_DAYS, firm.days(), OFFER.FIRM_MINUTES, firm.minutes()));
                })
                .toList();
    }
}
