package fr.estrade.offer.programme;

import fr.estrade.db.code.Modality;
import fr.estrade.db.code.PhaseKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A part of a programme: days, or a bank of hours.
 *
 * @param originId         in a session, the offer's phase it was copied from, which may be gone; otherwise null
 * @param optional         offered as an option
 * @param takenUp          in a session: the option was taken up
 * @param title            may be null
 * @param aim              what the phase is for; may be null
 * @param modality         may be null
 * @param declaredDays     number of days the documents announce for it; may be null
 * @param interSessionWork what is worked on between this phase and the next; may be null
 * @param ceilingMinutes   of an hour bank: agreed ceiling; null where none was agreed
 * @param prices           of an hour bank: price of its hour, usually one
 */
public record Phase(UUID id, long version, UUID originId, PhaseKind kind, boolean optional, boolean takenUp, String title, String aim,
        Modality modality, BigDecimal declaredDays, String interSessionWork, Integer ceilingMinutes, List<Price> prices,
        List<ProgrammeDay> days) {

    public Phase {
        prices = List.copyOf(prices);
        days = List.copyOf(days);
    }

    public boolean isHourBank() {
        return kind == PhaseKind.HOUR_BANK;
    }

    /** Whether the phase will take place as things stand: not an option, or an option taken up. */
    public boolean isFirm() {
        return !optional || takenUp;
    }

    /** A phase without anything in it yet. */
    public static Phase empty(UUID id, PhaseKind kind, boolean optional) {
        return new Phase(id, 0, null, kind, optional, false, null, null, null, null, null, null, List.of(), List.of());
    }

    /** Begins the same phase with other values. */
    public PhaseEdit edit() {
        return new PhaseEdit(this);
    }
}
