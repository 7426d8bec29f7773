package fr.estrade.offer.programme;

import fr.estrade.db.code.Modality;
import java.math.BigDecimal;
import java.util.List;

/** A phase in the making from another one: {@code phase.edit().title("Bilan").done()}. Values may be null where the phase's may. */
public final class PhaseEdit {
    private final Phase phase;
    private boolean optional;
    private boolean takenUp;
    private String title;
    private String aim;
    private Modality modality;
    private BigDecimal declaredDays;
    private String interSessionWork;
    private Integer ceilingMinutes;
    private List<Price> prices;
    private List<ProgrammeDay> days;

    PhaseEdit(Phase phase) {
        this.phase = phase;
        optional = phase.optional();
        takenUp = phase.takenUp();
        title = phase.title();
        aim = phase.aim();
        modality = phase.modality();
        declaredDays = phase.declaredDays();
        interSessionWork = phase.interSessionWork();
        ceilingMinutes = phase.ceilingMinutes();
        prices = phase.prices();
        days = phase.days();
    }

    public PhaseEdit optional(boolean value) {
        optional = value;
        return this;
    }

    public PhaseEdit takenUp(boolean value) {
        takenUp = value;
        return this;
    }

    public PhaseEdit title(String value) {
        title = value;
        return this;
    }

    public PhaseEdit aim(String value) {
        aim = value;
        return this;
    }

    public PhaseEdit modality(Modality value) {
        modality = value;
        return this;
    }

    public PhaseEdit declaredDays(BigDecimal value) {
        declaredDays = value;
        return this;
    }

    public PhaseEdit interSessionWork(String value) {
        interSessionWork = value;
        return this;
    }

    public PhaseEdit ceilingMinutes(Integer value) {
        ceilingMinutes = value;
        return this;
    }

    public PhaseEdit prices(List<Price> value) {
        prices = value;
        return this;
    }

    public PhaseEdit days(List<ProgrammeDay> value) {
        days = value;
        return this;
    }

    public Phase done() {
        return new Phase(phase.id(), phase.version(), phase.originId(), phase.kind(), optional, takenUp, title, aim, modality, declaredDays,
                interSessionWork, ceilingMinutes, prices, days);
    }
}
