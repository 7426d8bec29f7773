package fr.estrade.offer.programme;

import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.PhaseLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a programme is after a gesture. Nothing here changes the programme it is given, nor knows of a base. What is named by an id
 * that is not there leaves the programme as it is: it may just have been deleted by somebody else.
 */
public final class Rearranged {

    private Rearranged() {
    }

    /** With its parts called otherwise. */
    public static Programme label(Programme programme, PhaseLabel label) {
        return new Programme(label, programme.usualTimes(), programme.objectives(), programme.roles(), programme.phases());
    }

    /** With other objectives of the whole. */
    public static Programme objectives(Programme programme, List<ProgrammeLine> objectives) {
        return new Programme(programme.label(), programme.usualTimes(), objectives, programme.roles(), programme.phases());
    }

    /** With another role at the end of its audience. */
    public static Programme addRole(Programme programme, AudienceRole role) {
        return new Programme(programme.label(), programme.usualTimes(), programme.objectives(), with(programme.roles(), Integer.MAX_VALUE, role),
                programme.phases());
    }

    /** With a phase more, {@code index} places after the beginning or at the end. */
    public static Programme addPhase(Programme programme, int index, Phase phase) {
        return phases(programme, with(programme.phases(), index, phase));
    }

    /** Without a phase. */
    public static Programme removePhase(Programme programme, UUID phaseId) {
        return phases(programme, without(programme.phases(), phase -> phase.id().equals(phaseId)));
    }

    /** With a phase elsewhere; {@code index} counts the places without it. */
    public static Programme movePhase(Programme programme, UUID phaseId, int index) {
        return programme.phase(phaseId).map(phase -> addPhase(removePhase(programme, phaseId), index, phase)).orElse(programme);
    }

    /** With a phase changed. */
    public static Programme phase(Programme programme, UUID phaseId, UnaryOperator<PhaseEdit> change) {
        return phases(programme, programme.phases().stream()
                .map(phase -> phase.id().equals(phaseId) ? change.apply(phase.edit()).done() : phase).toList());
    }

    /** With days more in a phase, {@code index} places after its beginning or at its end. An hour bank takes none. */
    public static Programme addDays(Programme programme, UUID phaseId, int index, List<ProgrammeDay> days) {
        if (programme.phase(phaseId).filter(phase -> !phase.isHourBank()).isEmpty()) {
            return programme;
        }
        return phase(programme, phaseId, edit -> {
            List<ProgrammeDay> all = new ArrayList<>(programme.phase(phaseId).orElseThrow().days());
            all.addAll(Math.clamp(index, 0, all.size()), days);
            return edit.days(all);
        });
    }

    /** Without a day. */
    public static Programme removeDay(Programme programme, UUID dayId) {
        return programme.phaseOfDay(dayId)
                .map(from -> phase(programme, from.id(), edit -> edit.days(without(from.days(), day -> day.id().equals(dayId)))))
                .orElse(programme);
    }

    /** With a day elsewhere, in its phase or another one; {@code index} counts the places there without it. An hour bank takes none. */
    public static Programme moveDay(Programme programme, UUID dayId, UUID phaseId, int index) {
        boolean takes = programme.phase(phaseId).filter(phase -> !phase.isHourBank()).isPresent();
        return !takes ? programme : programme.day(dayId)
                .map(day -> addDays(removeDay(programme, dayId), phaseId, index, List.of(day))).orElse(programme);
    }

    /** With a day changed. */
    public static Programme day(Programme programme, UUID dayId, UnaryOperator<DayEdit> change) {
        return programme.phaseOfDay(dayId).map(phase -> phase(programme, phase.id(), edit -> edit.days(phase.days().stream()
                .map(day -> day.id().equals(dayId) ? change.apply(day.edit()).done() : day).toList()))).orElse(programme);
    }

    /** With other lines of one kind in one sequence of a day; each becomes of that kind and sequence. */
    public static Programme lines(Programme programme, UUID dayId, int sequence, LineKind kind, List<ProgrammeLine> lines) {
        return programme.day(dayId).map(day -> {
            List<ProgrammeLine> all = new ArrayList<>(without(day.lines(), line -> line.sequence() == sequence && line.kind() == kind));
            lines.forEach(line -> all.add(line.in(kind, sequence)));
            // As they are read from the base: sequence by sequence, objectives first.
            all.sort(Comparator.comparingInt(ProgrammeLine::sequence).thenComparing(line -> line.kind() == LineKind.OBJECTIVE ? 0 : 1));
            return day(programme, dayId, edit -> edit.lines(all));
        }).orElse(programme);
    }

    /** Copies of days with new ids, and which of them was whose. */
    public static final class Copies {
        private final Supplier<UUID> ids;
        private final Map<UUID, UUID> originals = new HashMap<>();

        /** @param ids makes new ids */
        public Copies(Supplier<UUID> ids) {
            this.ids = ids;
        }

        /** The phase with all that is in it, under new ids; an option that was taken up is just an option again. */
        public Phase of(Phase phase) {
            return new Phase(fresh(phase.id()), 0, null, phase.kind(), phase.optional(), false, phase.title(), phase.aim(), phase.modality(),
                    phase.declaredDays(), phase.interSessionWork(), phase.ceilingMinutes(),
                    phase.prices().stream().map(price -> new Price(fresh(price.id()), 0, null, price.label(), price.amount(), price.basis(),
                            price.unit(), price.inclusions(), price.note())).toList(),
                    phase.days().stream().map(this::of).toList());
        }

        /** The day with all that is in it, under new ids. */
        public ProgrammeDay of(ProgrammeDay day) {
            return new ProgrammeDay(fresh(day.id()), 0, null, day.title(), day.audience(), day.methods(), day.notes(), day.minutes(), day.times(),
                    day.lines().stream().map(line -> new ProgrammeLine(fresh(line.id()), 0, null, line.kind(), line.sequence(), line.depth(),
                            line.body())).toList(),
                    day.roleIds(),
                    day.attachments().stream().map(file -> new Attachment(fresh(file.id()), file.fileName(), file.mediaType(), file.caption(),
                            file.sizeBytes())).toList());
        }

        /** By the id of each copy that was made, that of its original. */
        public Map<UUID, UUID> originals() {
            return Map.copyOf(originals);
        }

        private UUID fresh(UUID original) {
            UUID id = ids.get();
            originals.put(id, original);
            return id;
        }
    }

    private static Programme phases(Programme programme, List<Phase> phases) {
        return new Programme(programme.label(), programme.usualTimes(), programme.objectives(), programme.roles(), phases);
    }

    private static <T> List<T> with(List<T> list, int index, T item) {
        List<T> all = new ArrayList<>(list);
        all.add(Math.clamp(index, 0, all.size()), item);
        return all;
    }

    private static <T> List<T> without(List<T> list, Predicate<T> which) {
        return list.stream().filter(which.negate()).toList();
    }
}
