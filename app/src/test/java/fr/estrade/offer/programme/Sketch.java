package fr.estrade.offer.programme;

import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.PhaseKind;
import fr.estrade.db.code.PhaseLabel;
import fr.estrade.db.code.PriceUnit;
import fr.estrade.db.code.TaxBasis;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Programmes for tests, in few words. */
public final class Sketch {

    /** 9 h to 17 h with an hour's break: seven hours. */
    public static final DayTimes NINE_TO_FIVE =
            new DayTimes(LocalTime.of(9, 0), LocalTime.of(12, 30), LocalTime.of(13, 30), LocalTime.of(17, 0));

    private Sketch() {
    }

    public static Programme programme(DayTimes usual, Phase... phases) {
        return new Programme(PhaseLabel.PHASE, usual, List.of(), List.of(), List.of(phases));
    }

    public static Phase phase(ProgrammeDay... days) {
        return phase(false, null, days);
    }

    public static Phase option(ProgrammeDay... days) {
        return phase(true, null, days);
    }

    public static Phase phase(boolean optional, String declaredDays, ProgrammeDay... days) {
        return new Phase(UUID.randomUUID(), 0, null, PhaseKind.DAYS, optional, false, null, null, null,
                declaredDays == null ? null : new BigDecimal(declaredDays), null, null, List.of(), List.of(days));
    }

    public static Phase takenUp(Phase phase) {
        return new Phase(phase.id(), 0, null, phase.kind(), phase.optional(), true, null, null, null, null, null,
                phase.ceilingMinutes(), phase.prices(), phase.days());
    }

    public static Phase hourBank(boolean optional, Integer ceiling) {
        return new Phase(UUID.randomUUID(), 0, null, PhaseKind.HOUR_BANK, optional, false, null, null, null, null, null, ceiling,
                List.of(price("130", TaxBasis.TTC, PriceUnit.HOUR)), List.of());
    }

    public static ProgrammeDay day() {
        return day(null, DayTimes.UNKNOWN);
    }

    public static ProgrammeDay day(Integer minutes, DayTimes times) {
        return new ProgrammeDay(UUID.randomUUID(), 0, null, null, null, null, null, minutes, times, List.of(), List.of(), List.of());
    }

    public static ProgrammeDay[] days(int count) {
        ProgrammeDay[] days = new ProgrammeDay[count];
        Arrays.setAll(days, i -> day());
        return days;
    }

    public static ProgrammeDay day(String title, String... objectives) {
        return new ProgrammeDay(UUID.randomUUID(), 0, null, title, null, null, null, null, DayTimes.UNKNOWN,
                Arrays.stream(objectives).map(Sketch::objective).toList(), List.of(), List.of());
    }

    public static ProgrammeLine objective(String body) {
        return new ProgrammeLine(UUID.randomUUID(), 0, null, LineKind.OBJECTIVE, 1, 0, body);
    }

    public static Price price(String amount, TaxBasis basis, PriceUnit unit) {
        return new Price(UUID.randomUUID(), 0, null, null, amount == null ? null : new BigDecimal(amount), basis, unit, null, null);
    }

    /** Source document 1: four firm phases of two days, one optional day, an hour bank without ceiling. */
    public static Programme eightDays() {
        List<Phase> phases = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            phases.add(phase(false, "2", days(2)));
        }
        phases.add(phase(true, "1", days(1)));
        phases.add(hourBank(true, null));
        return new Programme(PhaseLabel.PHASE, NINE_TO_FIVE, List.of(), List.of(), phases);
    }

    /** What a session gets of a programme: everything under new ids, with its origin. */
    public static Programme copy(Programme offer) {
        return new Programme(offer.label(), offer.usualTimes(), offer.objectives().stream().map(Sketch::copy).toList(),
                offer.roles().stream().map(role -> new AudienceRole(UUID.randomUUID(), 0, role.id(), role.name(), role.importance(), role.note())).toList(),
                offer.phases().stream().map(Sketch::copy).toList());
    }

    private static Phase copy(Phase phase) {
        return new Phase(UUID.randomUUID(), 0, phase.id(), phase.kind(), phase.optional(), false, phase.title(), phase.aim(), phase.modality(),
                phase.declaredDays(), phase.interSessionWork(), phase.ceilingMinutes(),
                phase.prices().stream().map(price -> new Price(UUID.randomUUID(), 0, price.id(), price.label(), price.amount(), price.basis(),
                        price.unit(), price.inclusions(), price.note())).toList(),
                phase.days().stream().map(Sketch::copy).toList());
    }

    private static ProgrammeDay copy(ProgrammeDay day) {
        return new ProgrammeDay(UUID.randomUUID(), 0, day.id(), day.title(), day.audience(), day.methods(), day.notes(), day.minutes(),
                day.times(), day.lines().stream().map(Sketch::copy).toList(), List.of(), List.of());
    }

    private static ProgrammeLine copy(ProgrammeLine line) {
        return new ProgrammeLine(UUID.randomUUID(), 0, line.id(), line.kind(), line.sequence(), line.depth(), line.body());
    }
}
