package fr.estrade.offer.editor;

import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.PhaseKind;
import fr.estrade.db.code.PhaseLabel;
import fr.estrade.db.code.PriceUnit;
import fr.estrade.db.code.TaxBasis;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.offer.Labels;
import fr.estrade.offer.ProgrammeWriter.Content;
import fr.estrade.offer.programme.Attachment;
import fr.estrade.offer.programme.AudienceRole;
import fr.estrade.offer.programme.DayEdit;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.PhaseEdit;
import fr.estrade.offer.programme.Price;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.offer.programme.Rearranged;
import fr.estrade.ui.lines.LinesEdit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What can be done with a programme: each gesture is shown at once and becomes one change of the journal. */
final class EditorGestures {
    private final ProgrammeModel model;

    EditorGestures(ProgrammeModel model) {
        this.model = model;
    }

    private Programme programme() {
        return model.programme();
    }

    // Phases

    void label(PhaseLabel label) {
        model.change(ChangeLabel.of("editor.change.label"), programme -> Rearranged.label(programme, label));
    }

    /**
     * Adds an empty phase.
     *
     * @param index 0 for the first; one that is too large means the end
     */
    UUID addPhase(PhaseKind kind, boolean optional, int index) {
        UUID id = Ids.next();
        model.change(ChangeLabel.of(kind == PhaseKind.HOUR_BANK ? "change.phase.hourBankAdded" : "change.phase.added"),
                programme -> Rearranged.addPhase(programme, index, Phase.empty(id, kind, optional)));
        return id;
    }

    void editPhase(UUID phaseId, UnaryOperator<PhaseEdit> edit) {
        named("change.phase.edited", programme().phase(phaseId).map(Phase::title), programme -> Rearranged.phase(programme, phaseId, edit));
    }

    void setOptional(UUID phaseId, boolean optional) {
        named(optional ? "change.phase.madeOptional" : "change.phase.madeFirm", programme().phase(phaseId).map(Phase::title),
                programme -> Rearranged.phase(programme, phaseId, edit -> edit.optional(optional)));
    }

    /** Says that an option of a session was taken up, so that it counts as firm, or was not. */
    void setTakenUp(UUID phaseId, boolean takenUp) {
        named(takenUp ? "editor.change.takenUp" : "editor.change.dropped", programme().phase(phaseId).map(Phase::title),
                programme -> Rearranged.phase(programme, phaseId, edit -> edit.takenUp(takenUp)));
    }

    /** Sets the price of an hour bank's hour; null for both takes it away. Other prices of the phase stay. */
    void hourPrice(UUID phaseId, BigDecimal amount, TaxBasis basis) {
        named("change.phase.hourPrice", programme().phase(phaseId).map(Phase::title), programme -> Rearranged.phase(programme, phaseId, edit -> {
            List<Price> prices = new ArrayList<>(programme.phase(phaseId).orElseThrow().prices());
            Price old = prices.isEmpty() ? null : prices.removeFirst();
            if (amount != null || basis != null) {
                prices.addFirst(old == null ? new Price(Ids.next(), 0, null, null, amount, basis, PriceUnit.HOUR, null, null)
                        : new Price(old.id(), old.version(), old.originId(), old.label(), amount, basis, old.unit(), old.inclusions(), old.note()));
            }
            return edit.prices(prices);
        }));
    }

    /** @param index counts the places without the phase */
    void movePhase(UUID phaseId, int index) {
        named("change.phase.moved", programme().phase(phaseId).map(Phase::title), programme -> Rearranged.movePhase(programme, phaseId, index));
    }

    /** Puts a copy right behind the phase. */
    UUID duplicatePhase(UUID phaseId) {
        Phase phase = programme().phase(phaseId).orElseThrow();
        Rearranged.Copies copies = new Rearranged.Copies(Ids::next);
        Phase copy = copies.of(phase);
        model.change(Labels.of("change.phase.duplicated", phase.title()), contents(copy.days(), copies),
                programme -> Rearranged.addPhase(programme, programme.numberOf(phaseId).orElse(Integer.MAX_VALUE), copy), changeId -> { });
        return copy.id();
    }

    /** @param deleted is told the id of the change, to undo just that one */
    void deletePhase(UUID phaseId, Consumer<UUID> deleted) {
        ChangeLabel label = Labels.of("change.phase.deleted", programme().phase(phaseId).map(Phase::title).orElse(null));
        model.change(label, Map.of(), programme -> Rearranged.removePhase(programme, phaseId), deleted);
    }

    // Days

    /**
     * Adds days.
     *
     * @param title of the day when it is one; may be null
     * @return the id of the first
     */
    UUID addDays(UUID phaseId, int index, int count, String title) {
        List<ProgrammeDay> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            days.add(ProgrammeDay.empty(Ids.next()).edit().title(count == 1 ? title : null).done());
        }
        ChangeLabel label = count == 1 ? ChangeLabel.of("change.day.added") : ChangeLabel.of("editor.change.daysAdded", count);
        model.change(label, programme -> Rearranged.addDays(programme, phaseId, index, days));
        return days.getFirst().id();
    }

    void editDay(UUID dayId, UnaryOperator<DayEdit> edit) {
        named("change.day.edited", programme().day(dayId).map(ProgrammeDay::title), programme -> Rearranged.day(programme, dayId, edit));
    }

    /** @param index counts the places there without the day */
    void moveDay(UUID dayId, UUID phaseId, int index) {
        named("change.day.moved", programme().day(dayId).map(ProgrammeDay::title), programme -> Rearranged.moveDay(programme, dayId, phaseId, index));
    }

    /** Puts a copy right behind the day. */
    UUID duplicateDay(UUID dayId) {
        ProgrammeDay day = programme().day(dayId).orElseThrow();
        Phase phase = programme().phaseOfDay(dayId).orElseThrow();
        Rearranged.Copies copies = new Rearranged.Copies(Ids::next);
        ProgrammeDay copy = copies.of(day);
        model.change(Labels.of("change.day.duplicated", day.title()), contents(List.of(copy), copies),
                programme -> Rearranged.addDays(programme, phase.id(), phase.days().indexOf(day) + 1, List.of(copy)), changeId -> { });
        return copy.id();
    }

    /** @param deleted is told the id of the change, to undo just that one */
    void deleteDay(UUID dayId, Consumer<UUID> deleted) {
        ChangeLabel label = Labels.of("change.day.deleted", programme().day(dayId).map(ProgrammeDay::title).orElse(null));
        model.change(label, Map.of(), programme -> Rearranged.removeDay(programme, dayId), deleted);
    }

    void expect(UUID dayId, AudienceRole role, boolean expected) {
        model.change(Labels.of(expected ? "change.role.expected" : "change.role.notExpected", role.name()),
                programme -> Rearranged.day(programme, dayId, edit -> {
                    List<UUID> roles = new ArrayList<>(programme.day(dayId).orElseThrow().roleIds());
                    roles.remove(role.id());
                    if (expected) {
                        roles.add(role.id());
                    }
                    return edit.roleIds(roles);
                }));
    }

    /** Adds a role to the audience and expects it on a day. */
    void addRole(UUID dayId, String name) {
        AudienceRole role = new AudienceRole(Ids.next(), 0, null, name, null, null);
        model.change(Labels.of("change.role.added", name), programme -> Rearranged.day(Rearranged.addRole(programme, role), dayId, edit -> {
            List<UUID> roles = new ArrayList<>(programme.day(dayId).orElseThrow().roleIds());
            roles.add(role.id());
            return edit.roleIds(roles);
        }));
    }

    void attach(UUID dayId, List<Attachment> files, Map<UUID, Content> contents) {
        ChangeLabel label = Labels.of("editor.change.attached", files.size() == 1 ? files.getFirst().fileName() : null);
        model.change(label, contents, programme -> Rearranged.day(programme, dayId, edit -> {
            List<Attachment> all = new ArrayList<>(programme.day(dayId).orElseThrow().attachments());
            all.addAll(files);
            return edit.attachments(all);
        }), changeId -> { });
    }

    void detach(UUID dayId, Attachment file, Consumer<UUID> deleted) {
        model.change(Labels.of("editor.change.detached", file.fileName()), Map.of(), programme -> Rearranged.day(programme, dayId, edit ->
                edit.attachments(programme.day(dayId).orElseThrow().attachments().stream().filter(other -> !other.id().equals(file.id())).toList())), deleted);
    }

    // Lines

    void lines(UUID dayId, int sequence, LineKind kind, LinesEdit edit) {
        model.change(LineChange.label(edit), programme -> programme.day(dayId)
                .map(day -> Rearranged.lines(programme, dayId, sequence, kind, LineChange.after(edit, day.lines(), kind, sequence)))
                .orElse(programme));
    }

    private void named(String key, Optional<String> name, UnaryOperator<Programme> gesture) {
        model.change(Labels.of(key, name.orElse(null)), gesture);
    }

    private static Map<UUID, Content> contents(List<ProgrammeDay> copied, Rearranged.Copies copies) {
        Map<UUID, Content> contents = new HashMap<>();
        copied.forEach(day -> day.attachments().forEach(file -> contents.put(file.id(), new Content.CopyOf(copies.originals().get(file.id())))));
        return contents;
    }
}
