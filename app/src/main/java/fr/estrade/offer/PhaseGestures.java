package fr.estrade.offer;

import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;

import fr.estrade.db.code.PhaseKind;
import fr.estrade.db.code.PriceUnit;
import fr.estrade.db.code.TaxBasis;
import fr.estrade.db.tables.records.PhaseRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.offer.programme.Phase;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.TableField;

/**
 * What is done with the phases of a programme, an offer's or a session's: each call is one change, which one undo takes back.
 *
 * <p>A phase is given as it was seen. What sets a column fails with a
 * {@link fr.estrade.journal.StaleRecordException} if somebody saved the phase since; moving, copying and deleting do not mind.
 */
public final class PhaseGestures {
    private final Journal journal;

    PhaseGestures(Journal journal) {
        this.journal = journal;
    }

    /**
     * Adds an empty phase.
     *
     * @param index 0 for the first; one that is too large means the end
     * @return its id
     */
    public UUID add(ProgrammeOwner owner, int index, PhaseKind kind, boolean optional) {
        return journal.writeReturning(ChangeLabel.of(kind == PhaseKind.HOUR_BANK ? "change.phase.hourBankAdded" : "change.phase.added"), tx -> {
            PhaseRecord phase = new PhaseRecord();
            phase.set(owner.kind().ofPhase, owner.id());
            phase.setPosition(Places.at(tx, Rows.phases(tx, owner), PHASE.POSITION, index));
            phase.setKind(kind);
            phase.setOptional(optional);
            return tx.insert(phase).getId();
        });
    }

    /**
     * Sets a column: title, aim, modality, declared days, work between sessions, ceiling.
     *
     * @param value may be null
     * @return whether it differs now
     */
    public <T> boolean set(Phase seen, TableField<PhaseRecord, T> column, T value) {
        return journal.write(Labels.of("change.phase.edited", seen.title()), tx -> Rows.set(tx, PHASE, seen.id(), seen.version(), column, value)).changed();
    }

    /** Makes a phase an option or firm. */
    public void setOptional(Phase seen, boolean optional) {
        journal.write(Labels.of(optional ? "change.phase.madeOptional" : "change.phase.madeFirm", seen.title()),
                tx -> Rows.set(tx, PHASE, seen.id(), seen.version(), PHASE.OPTIONAL, optional));
    }

    /**
     * Makes a phase days or an hour bank.
     *
     * @throws IllegalStateException if it has days and shall become an hour bank: see {@link #canBecomeHourBank}
     */
    public void setKind(Phase seen, PhaseKind kind) {
        journal.write(Labels.of(kind == PhaseKind.HOUR_BANK ? "change.phase.madeHourBank" : "change.phase.madeDays", seen.title()), tx -> {
            if (kind == PhaseKind.HOUR_BANK && tx.dsl().fetchExists(PROGRAMME_DAY, PROGRAMME_DAY.PHASE_ID.eq(seen.id()))) {
                throw new IllegalStateException("A phase with days cannot become an hour bank");
            }
            Rows.set(tx, PHASE, seen.id(), seen.version(), PHASE.KIND, kind);
        });
    }

    /** Whether a phase can become an hour bank: only one without days can. */
    public static boolean canBecomeHourBank(Phase phase) {
        return phase.days().isEmpty();
    }

    /** Moves a phase; {@code index} counts the places without it. */
    public void move(Phase phase, int index) {
        journal.write(Labels.of("change.phase.moved", phase.title()), tx -> {
            PhaseRecord row = Rows.current(tx, PHASE, phase.id());
            List<PhaseRecord> others = Rows.without(Rows.phases(tx, ProgrammeOwner.of(row)), PHASE.ID, phase.id());
            row.setPosition(Places.at(tx, others, PHASE.POSITION, index));
            tx.update(row);
        });
    }

    /** Puts a copy of a phase with all its days right after it; the copy's id. In a session the copy's days have no dates. */
    public UUID duplicate(Phase phase) {
        return journal.writeReturning(Labels.of("change.phase.duplicated", phase.title()), tx -> {
            PhaseRecord row = Rows.current(tx, PHASE, phase.id());
            ProgrammeOwner owner = ProgrammeOwner.of(row);
            List<PhaseRecord> all = Rows.phases(tx, owner);
            int index = all.stream().map(PhaseRecord::getId).toList().indexOf(row.getId());
            String position = Places.at(tx, all, PHASE.POSITION, index + 1);
            ProgrammeCopy copy = new ProgrammeCopy(tx, ProgrammeCopy.Origin.NONE);
            row.setPosition(position);
            copy.phases(List.of(row), owner);
            return copy.copyOf(phase.id());
        });
    }

    /** Deletes a phase with its days and, in a session, their dates. */
    public void delete(Phase phase) {
        journal.write(Labels.of("change.phase.deleted", phase.title()), tx -> {
            SessionDayRows.deleteOfPhase(tx, phase.id());
            tx.deleteTree(PHASE, phase.id());
        });
    }

    /**
     * Sets the price of an hour bank's hour, which is made if there is none.
     *
     * @param amount in euros; null together with {@code basis} takes the price away
     */
    public void setHourPrice(Phase phase, BigDecimal amount, TaxBasis basis) {
        journal.write(Labels.of("change.phase.hourPrice", phase.title()), tx -> {
            PriceRecord price = tx.dsl().selectFrom(PRICE).where(PRICE.PHASE_ID.eq(phase.id())).orderBy(PRICE.POSITION, PRICE.ID).limit(1).fetchOne();
            if (amount == null && basis == null) {
                if (price != null) {
                    tx.delete(price);
                }
                return;
            }
            boolean isNew = price == null;
            PriceRecord row = isNew ? new PriceRecord() : price;
            row.setAmount(amount);
            row.setTaxBasis(basis);
            if (isNew) {
                row.setPhaseId(phase.id());
                row.setUnit(PriceUnit.HOUR);
                row.setPosition(Places.at(tx, List.<PriceRecord>of(), PRICE.POSITION, 0));
                tx.insert(row);
            } else {
                tx.update(row);
            }
        });
    }
}
