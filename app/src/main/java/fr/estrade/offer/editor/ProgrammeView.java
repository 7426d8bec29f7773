package fr.estrade.offer.editor;

import fr.estrade.db.code.PhaseKind;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.ui.Command;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.PageScroll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/** The phases of a programme on screen. Nodes are kept by the ids of what they show, so that only what changed is shown anew. */
final class ProgrammeView extends StackPane {

    /** How the phases stand. */
    enum Arrangement { AUTOMATIC, COLUMNS, STACKED }

    private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");
    private static final double LEAST_COLUMN = 22;
    private static final double MOST_COLUMN = 60;

    private final Workshop shop;
    private final CardActions actions;
    private final Map<UUID, PhaseView> phases = new HashMap<>();
    private final Map<UUID, DayCard> cards = new HashMap<>();
    private final PhasesPane pane;
    private final ScrollPane scroll;
    private final Node empty;
    private final WrapPane adder;
    private Arrangement arrangement = Arrangement.AUTOMATIC;
    private Programme programme;
    private boolean turning;

    ProgrammeView(Workshop shop, CardActions actions) {
        this.shop = shop;
        this.actions = actions;
        getStyleClass().add("programme-view");
        Command phase = Command.of("editor.addPhase", Icons.ADD, () -> addPhase(PhaseKind.DAYS, false));
        Command option = Command.of("editor.addOption", Icons.OPTION, () -> addPhase(PhaseKind.DAYS, true));
        Command bank = Command.of("editor.addBank", Icons.TIME, () -> addPhase(PhaseKind.HOUR_BANK, true));
        adder = new WrapPane(shop.em(0.4), shop.em(0.15));
        adder.getStyleClass().add("add-phases");
        for (Command command : List.of(phase, option, bank)) {
            Button button = command.flatButton(shop.kit().texts());
            adder.getChildren().add(button);
        }
        pane = new PhasesPane(adder);
        scroll = new PageScroll(pane, "programme-scroll").filling();
        scroll.setFocusTraversable(false);
        empty = new EmptyState(shop.kit().texts(), Icons.OFFER, shop.text("editor.empty"), shop.text("editor.empty.help"), phase, option, bank);
        getChildren().addAll(scroll, empty);
        widthProperty().subscribe(width -> arrange());
    }

    /** Shows a programme. */
    void show(Programme now) {
        programme = now;
        Set<UUID> gonePhases = new HashSet<>(phases.keySet());
        Set<UUID> goneDays = new HashSet<>(cards.keySet());
        List<PhaseView> shown = new ArrayList<>();
        for (Phase phase : now.phases()) {
            gonePhases.remove(phase.id());
            phase.days().stream().map(ProgrammeDay::id).forEach(goneDays::remove);
            shown.add(phases.computeIfAbsent(phase.id(), id -> new PhaseView(shop, phase, this::cardOf, actions)));
        }
        // A day that moves to a phase leaves the other first, and is shown there by the time that one is.
        shown.forEach(view -> view.show(now, now.phase(view.phaseId()).orElseThrow()));
        pane.setPhases(shown);
        gonePhases.forEach(phases::remove);
        goneDays.forEach(cards::remove);
        pseudoClassStateChanged(ROOMY, now.days().count() <= 3);
        empty.setVisible(now.phases().isEmpty());
        scroll.setVisible(!now.phases().isEmpty());
        arrange();
        // Before it is first laid out, nothing in a scroll pane is in the scene.
        if (pane.getScene() != null && !(gonePhases.isEmpty() && goneDays.isEmpty())) {
            shop.dayDrag().forgetGone();
            shop.phaseDrag().forgetGone();
        }
    }

    /** Puts the focus where work begins: on the first phase, or on what makes one. */
    void focusFirst() {
        phases().stream().findFirst().map(PhaseView::head).map(Node.class::cast).or(() -> Optional.ofNullable(empty.lookup(".button")))
                .ifPresent(Node::requestFocus);
    }

    private DayCard cardOf(UUID dayId) {
        return cards.computeIfAbsent(dayId, id -> new DayCard(shop, id, actions));
    }

    Programme programme() {
        return programme;
    }

    Optional<DayCard> card(UUID dayId) {
        return Optional.ofNullable(cards.get(dayId));
    }

    Optional<PhaseView> phase(UUID phaseId) {
        return Optional.ofNullable(phases.get(phaseId));
    }

    /** The phases as they are shown, in order. */
    List<PhaseView> phases() {
        return programme.phases().stream().map(phase -> phases.get(phase.id())).toList();
    }

    boolean isColumns() {
        return pane.isColumns();
    }

    void setArrangement(Arrangement value) {
        arrangement = value;
        arrange();
    }

    /** Adds a phase at the end and begins to key it in. */
    void addPhase(PhaseKind kind, boolean optional) {
        enterPhase(shop.gestures().addPhase(kind, optional, Integer.MAX_VALUE));
    }

    /** Begins to key in a phase. */
    void enterPhase(UUID phaseId) {
        phase(phaseId).ifPresent(view -> {
            layoutNow();
            view.enter();
            reveal(view.head());
        });
    }

    /** Begins to key in a day. */
    void enterDay(UUID dayId) {
        card(dayId).ifPresent(card -> {
            layoutNow();
            card.enter();
            reveal(card);
        });
    }

    private void layoutNow() {
        applyCss();
        layout();
    }

    /** Puts the focus on a day's card. */
    void focusCard(UUID dayId) {
        card(dayId).ifPresent(card -> {
            card.requestFocus();
            reveal(card);
        });
    }

    /** Finds anew how the phases stand: the room or the size of the text may have changed. */
    void arrange() {
        if (programme == null) {
            return;
        }
        double gap = shop.em(0.9);
        double least = shop.em(LEAST_COLUMN);
        boolean columns = switch (arrangement) {
            case COLUMNS -> true;
            case STACKED -> false;
            case AUTOMATIC -> programme.phases().size() > 1 && programme.days().count() > 2 && getWidth() >= 2 * (least + gap);
        };
        if (columns != pane.isColumns()) {
            keepPlace();
        }
        pane.setSizes(gap, least, shop.em(MOST_COLUMN));
        pane.setColumns(columns);
        shop.phaseDrag().lane(pane, null, columns ? Orientation.HORIZONTAL : Orientation.VERTICAL);
    }

    /** Phases that stand otherwise are elsewhere: where one works is scrolled to once they are laid out. */
    private void keepPlace() {
        Scene scene = getScene();
        if (scene == null || turning) {
            return;
        }
        turning = true;
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            turning = false;
            Node at = scene.getFocusOwner();
            if (at != null && pane.getScene() == scene && isWithin(at)) {
                reveal(at);
            }
        };
        scene.addPostLayoutPulseListener(once[0]);
    }

    private boolean isWithin(Node node) {
        Node above = node;
        while (above != null && above != pane) {
            above = above.getParent();
        }
        return above != null;
    }

    /** Scrolls until a node can be seen, its beginning rather than its end. */
    void reveal(Node node) {
        layoutNow();
        Bounds bounds = pane.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        Bounds view = scroll.getViewportBounds();
        double margin = shop.em(1);
        scroll.setVvalue(position(scroll.getVvalue(), pane.getHeight() - view.getHeight(), view.getHeight(), bounds.getMinY() - margin, bounds.getMaxY() + margin));
        scroll.setHvalue(position(scroll.getHvalue(), pane.getWidth() - view.getWidth(), view.getWidth(), bounds.getMinX() - margin, bounds.getMaxX() + margin));
    }

    private static double position(double now, double range, double length, double from, double to) {
        if (range <= 0) {
            return now;
        }
        double start = now * range;
        double wanted = from < start || to - from > length ? from : to > start + length ? to - length : start;
        return Math.clamp(wanted / range, 0, 1);
    }
}
