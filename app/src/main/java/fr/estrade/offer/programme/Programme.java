package fr.estrade.offer.programme;

import fr.estrade.db.code.PhaseLabel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The programme of an offer or of a session.
 *
 * @param label      what its parts are called: phase, module or step
 * @param usualTimes of its days; {@link DayTimes#UNKNOWN} where none were given
 * @param objectives learning objectives of the whole
 * @param roles      roles of the audience, which days may expect
 */
public record Programme(PhaseLabel label, DayTimes usualTimes, List<ProgrammeLine> objectives, List<AudienceRole> roles,
        List<Phase> phases) {

    public Programme {
        objectives = List.copyOf(objectives);
        roles = List.copyOf(roles);
        phases = List.copyOf(phases);
    }

    /** Every day, in the order of the programme, options and all. */
    public Stream<ProgrammeDay> days() {
        return phases.stream().flatMap(phase -> phase.days().stream());
    }

    public Optional<Phase> phase(UUID id) {
        return phases.stream().filter(phase -> phase.id().equals(id)).findFirst();
    }

    public Optional<ProgrammeDay> day(UUID id) {
        return days().filter(day -> day.id().equals(id)).findFirst();
    }

    public Optional<AudienceRole> role(UUID id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    public Optional<Phase> phaseOfDay(UUID dayId) {
        return phases.stream().filter(phase -> phase.days().stream().anyMatch(day -> day.id().equals(dayId))).findFirst();
    }

    /** Number of a phase, from 1; empty when it is not of this programme. */
    public OptionalInt numberOf(UUID phaseId) {
        for (int i = 0; i < phases.size(); i++) {
            if (phases.get(i).id().equals(phaseId)) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** Where a day stands; empty when it is not of this programme. */
    public Optional<DayPlace> placeOf(UUID dayId) {
        for (int p = 0; p < phases.size(); p++) {
            List<ProgrammeDay> days = phases.get(p).days();
            for (int d = 0; d < days.size(); d++) {
                if (days.get(d).id().equals(dayId)) {
                    return Optional.of(new DayPlace(p + 1, d + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** The day's own times, or the usual ones; {@link DayTimes#UNKNOWN} when there are neither. */
    public DayTimes timesOf(ProgrammeDay day) {
        return day.times().orElse(usualTimes);
    }

    /**
     * Training time of a day in minutes: as typed, or else what its times give. Empty when neither says, since a duration is never
     * invented; also when the day has times of its own that are incomplete.
     */
    public OptionalInt minutesOf(ProgrammeDay day) {
        return day.minutes() != null ? OptionalInt.of(day.minutes()) : timesOf(day).minutes();
    }
}
