package fr.estrade.offer;

import static fr.estrade.db.Tables.AUDIENCE_ROLE;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.PROGRAMME_LINE;

import fr.estrade.db.tables.records.AudienceRoleRecord;
import fr.estrade.db.tables.records.PhaseRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.db.tables.records.ProgrammeLineRecord;
import java.util.Objects;
import java.util.UUID;
import org.jooq.TableField;

/** Whose programme it is: an offer's or a session's. */
public record ProgrammeOwner(Kind kind, UUID id) {

    /** The two that have a programme. */
    public enum Kind {
        OFFER(PHASE.OFFER_ID, PROGRAMME_LINE.OFFER_ID, AUDIENCE_ROLE.OFFER_ID, PRICE.OFFER_ID),
        SESSION(PHASE.SESSION_ID, PROGRAMME_LINE.SESSION_ID, AUDIENCE_ROLE.SESSION_ID, PRICE.SESSION_ID);

        final TableField<PhaseRecord, UUID> ofPhase;
        final TableField<ProgrammeLineRecord, UUID> ofLine;
        final TableField<AudienceRoleRecord, UUID> ofRole;
        final TableField<PriceRecord, UUID> ofPrice;

        Kind(TableField<PhaseRecord, UUID> ofPhase, TableField<ProgrammeLineRecord, UUID> ofLine,
                TableField<AudienceRoleRecord, UUID> ofRole, TableField<PriceRecord, UUID> ofPrice) {
            this.ofPhase = ofPhase;
            this.ofLine = ofLine;
            this.ofRole = ofRole;
            this.ofPrice = ofPrice;
        }
    }

    public ProgrammeOwner {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    public static ProgrammeOwner offer(UUID id) {
        return new ProgrammeOwner(Kind.OFFER, id);
    }

    public static ProgrammeOwner session(UUID id) {
        return new ProgrammeOwner(Kind.SESSION, id);
    }

    public boolean isSession() {
        return kind == Kind.SESSION;
    }

    /** Whose the phase is. */
    static ProgrammeOwner of(PhaseRecord phase) {
        return phase.getOfferId() != null ? offer(phase.getOfferId()) : session(phase.getSessionId());
    }
}
