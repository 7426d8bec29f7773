package fr.estrade.offer.editor;

import fr.estrade.db.code.PhaseKind;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;

/** What is done with whole phases and days, by key and by menu alike. */
final class EditorMenus implements CardActions {
    private final Workshop shop;
    private ProgrammeView view;

    EditorMenus(Workshop shop) {
        this.shop = shop;
    }

    void show(ProgrammeView newView) {
        view = newView;
    }

    private Programme programme() {
        return shop.model().programme();
    }

    @Override
    public ContextMenu menu(DayCard card) {
        UUID id = card.dayId();
        return menu(
                Command.of(card.isOpen() ? "editor.day.close" : "editor.day.open", Icons.EDIT, card::toggle).on(Keys.PROGRAMME_OPEN),
                Command.of("editor.day.sequence", Icons.ADD, card::beginSequence).on(Keys.PROGRAMME_INSIDE),
                Command.of("editor.day.after", Icons.ADD, () -> addDayAfter(id)).on(Keys.PROGRAMME_BESIDE),
                Command.of("editor.day.duplicate", Icons.DUPLICATE, () -> duplicateDay(id)).on(Keys.DUPLICATE),
                null,
                Command.of("editor.day.up", Icons.UP, () -> moveDay(id, -1)).on(Keys.PROGRAMME_UP),
                Command.of("editor.day.down", Icons.DOWN, () -> moveDay(id, 1)).on(Keys.PROGRAMME_DOWN),
                Command.of("editor.day.left", Icons.LEFT, () -> moveDayAcross(id, -1)).on(Keys.PROGRAMME_LEFT),
                Command.of("editor.day.right", Icons.RIGHT, () -> moveDayAcross(id, 1)).on(Keys.PROGRAMME_RIGHT),
                null,
                Command.of("editor.day.delete", Icons.DELETE, () -> deleteDay(id)).on(Keys.PROGRAMME_DELETE));
    }

    @Override
    public ContextMenu menu(PhaseView phase) {
        UUID id = phase.phaseId();
        boolean optional = phase.phase().optional();
        return menu(
                Command.of(optional ? "editor.phase.makeFirm" : "editor.phase.makeOptional", Icons.OPTION, () -> toggleOption(id)).on(Keys.PROGRAMME_OPTION),
                shop.store().isSession() && optional ? Command.of(phase.phase().takenUp() ? "editor.phase.drop" : "editor.phase.takeUp",
                        Icons.CHECK, () -> shop.gestures().setTakenUp(id, !phase.phase().takenUp())) : null,
                Command.of("editor.phase.addDay", Icons.ADD, () -> addDayIn(id)).on(Keys.PROGRAMME_INSIDE).unless(daysRefusal(phase.phase())),
                Command.of("editor.phase.after", Icons.ADD, () -> addPhaseAfter(id)).on(Keys.PROGRAMME_BESIDE),
                Command.of("editor.phase.duplicate", Icons.DUPLICATE, () -> duplicatePhase(id)).on(Keys.DUPLICATE),
                null,
                Command.of("editor.phase.left", Icons.LEFT, () -> movePhase(id, -1)).on(Keys.PROGRAMME_LEFT),
                Command.of("editor.phase.right", Icons.RIGHT, () -> movePhase(id, 1)).on(Keys.PROGRAMME_RIGHT),
                null,
                Command.of("editor.phase.delete", Icons.DELETE, () -> deletePhase(id)).on(Keys.PROGRAMME_DELETE));
    }

    private ObservableValue<String> daysRefusal(Phase phase) {
        return new SimpleStringProperty(phase.isHourBank() ? shop.text("editor.bank.noDays") : null);
    }

    /** @param commands null stands for a line between them */
    private ContextMenu menu(Command... commands) {
        ContextMenu menu = new ContextMenu();
        for (Command command : commands) {
            boolean first = menu.getItems().isEmpty() || menu.getItems().getLast() instanceof SeparatorMenuItem;
            if (command != null) {
                menu.getItems().add(command.menuItem(shop.kit().texts()));
            } else if (!first) {
                menu.getItems().add(new SeparatorMenuItem());
            }
        }
        return menu;
    }

    // Days

    void addDayAfter(UUID dayId) {
        programme().phaseOfDay(dayId).ifPresent(phase ->
                view.enterDay(shop.gestures().addDays(phase.id(), indexOf(phase, dayId) + 1, 1, null)));
    }

    void addDayIn(UUID phaseId) {
        if (programme().phase(phaseId).filter(phase -> !phase.isHourBank()).isPresent()) {
            view.enterDay(shop.gestures().addDays(phaseId, Integer.MAX_VALUE, 1, null));
        }
    }

    void duplicateDay(UUID dayId) {
        view.focusCard(shop.gestures().duplicateDay(dayId));
    }

    /** Moves a day over its neighbour, and over the end of its phase into the next one. */
    void moveDay(UUID dayId, int by) {
        Phase phase = programme().phaseOfDay(dayId).orElseThrow();
        int index = indexOf(phase, dayId) + by;
        if (index >= 0 && index < phase.days().size()) {
            shop.gestures().moveDay(dayId, phase.id(), index);
            view.card(dayId).ifPresent(view::reveal);
        } else if (!view.isColumns()) {
            moveInto(dayId, phase, by, by < 0 ? Integer.MAX_VALUE : 0);
        }
    }

    /** Moves a day to the phase beside its own, to the same height. */
    void moveDayAcross(UUID dayId, int by) {
        Phase phase = programme().phaseOfDay(dayId).orElseThrow();
        moveInto(dayId, phase, by, indexOf(phase, dayId));
    }

    private void moveInto(UUID dayId, Phase from, int by, int index) {
        List<Phase> phases = programme().phases();
        for (int at = phases.indexOf(from) + by; at >= 0 && at < phases.size(); at += by) {
            if (!phases.get(at).isHourBank()) {
                shop.gestures().moveDay(dayId, phases.get(at).id(), index);
                view.card(dayId).ifPresent(view::reveal);
                return;
            }
        }
    }

    void deleteDay(UUID dayId) {
        String place = shop.words().place(programme(), dayId);
        List<UUID> days = programme().days().map(ProgrammeDay::id).toList();
        int index = days.indexOf(dayId);
        Phase phase = programme().phaseOfDay(dayId).orElseThrow();
        shop.gestures().deleteDay(dayId, shop.undoToast(shop.text("editor.day.deleted", place)));
        Stream.of(index + 1, index - 1).filter(at -> at >= 0 && at < days.size()).map(days::get).findFirst()
                .ifPresentOrElse(view::focusCard, () -> view.phase(phase.id()).ifPresent(left -> left.head().requestFocus()));
    }

    private static int indexOf(Phase phase, UUID dayId) {
        return phase.days().stream().map(ProgrammeDay::id).toList().indexOf(dayId);
    }

    // Phases

    void addPhaseAfter(UUID phaseId) {
        Phase phase = programme().phase(phaseId).orElseThrow();
        view.enterPhase(shop.gestures().addPhase(PhaseKind.DAYS, phase.optional(), programme().numberOf(phaseId).orElseThrow()));
    }

    void toggleOption(UUID phaseId) {
        programme().phase(phaseId).ifPresent(phase -> shop.gestures().setOptional(phaseId, !phase.optional()));
    }

    void duplicatePhase(UUID phaseId) {
        focusHead(shop.gestures().duplicatePhase(phaseId));
    }

    void movePhase(UUID phaseId, int by) {
        int index = programme().numberOf(phaseId).orElseThrow() - 1 + by;
        if (index >= 0 && index < programme().phases().size()) {
            shop.gestures().movePhase(phaseId, index);
            view.phase(phaseId).ifPresent(view::reveal);
        }
    }

    void deletePhase(UUID phaseId) {
        List<UUID> phases = programme().phases().stream().map(Phase::id).toList();
        int index = phases.indexOf(phaseId);
        String name = shop.words().phase(programme(), phaseId);
        shop.gestures().deletePhase(phaseId, shop.undoToast(shop.text("editor.phase.deleted", name)));
        Stream.of(index + 1, index - 1).filter(at -> at >= 0 && at < phases.size()).map(phases::get).findFirst()
                .ifPresentOrElse(this::focusHead, view::requestFocus);
    }

    private void focusHead(UUID phaseId) {
        view.phase(phaseId).ifPresent(phase -> {
            phase.head().requestFocus();
            view.reveal(phase.head());
        });
    }
}
