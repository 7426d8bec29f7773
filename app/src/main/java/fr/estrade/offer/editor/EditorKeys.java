package fr.estrade.offer.editor;

import fr.estrade.ui.Keys;
import fr.estrade.ui.lines.LinesEditor;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** What the keys do in the editor, beside those of the lines and fields in it. */
final class EditorKeys {
    private final ProgrammeView view;
    private final EditorMenus actions;
    private final PendingInput pending;

    EditorKeys(ProgrammeView view, EditorMenus actions, PendingInput pending) {
        this.view = view;
        this.actions = actions;
        this.pending = pending;
    }

    /** Listens to what is pressed below the view, before anything in it does. */
    void install() {
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (view.programme() != null && event.getTarget() instanceof Node target && act(event, target)) {
                event.consume();
            }
        });
    }

    private boolean act(KeyEvent event, Node target) {
        DayCard card = above(target, DayCard.class);
        PhaseView phase = above(target, PhaseView.class);
        if (phase == null) {
            return false;
        }
        boolean whole = target == card || target == phase.head();
        boolean inLines = above(target, LinesEditor.class) != null;
        if (Keys.PROGRAMME_LEAVE.matches(event) && !whole) {
            return leave(card, phase);
        }
        if (anywhere(event, card, phase, inLines)) {
            return true;
        }
        return whole && (card != null ? onCard(event, card, phase) : onHead(event, phase));
    }

    /** From what is keyed in to the card, which the arrows move from. */
    private boolean leave(DayCard card, PhaseView phase) {
        Node whole = card != null ? card : phase.head();
        whole.requestFocus();
        view.reveal(whole);
        return true;
    }

    private boolean anywhere(KeyEvent event, DayCard card, PhaseView phase, boolean inLines) {
        UUID day = card == null ? null : card.dayId();
        UUID part = phase.phaseId();
        if (Keys.PROGRAMME_INSIDE.matches(event)) {
            run(() -> {
                if (card != null) {
                    card.beginSequence();
                } else {
                    actions.addDayIn(part);
                }
            });
        } else if (Keys.PROGRAMME_BESIDE.matches(event)) {
            run(() -> {
                if (day != null) {
                    actions.addDayAfter(day);
                } else {
                    actions.addPhaseAfter(part);
                }
            });
        } else if (Keys.DUPLICATE.matches(event)) {
            run(() -> {
                if (day != null) {
                    actions.duplicateDay(day);
                } else {
                    actions.duplicatePhase(part);
                }
            });
        } else if (Keys.PROGRAMME_OPEN.matches(event) && card != null) {
            run(card::toggle);
        } else if (Keys.PROGRAMME_OPTION.matches(event)) {
            run(() -> actions.toggleOption(part));
        } else if (Keys.PROGRAMME_LEFT.matches(event) || Keys.PROGRAMME_RIGHT.matches(event)) {
            int by = Keys.PROGRAMME_LEFT.matches(event) ? -1 : 1;
            run(() -> {
                if (day != null) {
                    actions.moveDayAcross(day, by);
                } else {
                    actions.movePhase(part, by);
                }
            });
        } else if (!inLines && (Keys.PROGRAMME_UP.matches(event) || Keys.PROGRAMME_DOWN.matches(event))) {
            int by = Keys.PROGRAMME_UP.matches(event) ? -1 : 1;
            run(() -> {
                if (day != null) {
                    actions.moveDay(day, by);
                } else {
                    actions.movePhase(part, by);
                }
            });
        } else {
            return false;
        }
        return true;
    }

    /** What is being keyed in goes before what is done next, so that both are undone in their order. */
    private void run(Runnable action) {
        pending.commit();
        action.run();
    }

    private boolean onCard(KeyEvent event, DayCard card, PhaseView phase) {
        if (Keys.PROGRAMME_ENTER.matches(event)) {
            card.enter();
        } else if (Keys.PROGRAMME_DELETE.matches(event)) {
            actions.deleteDay(card.dayId());
        } else if (isPlain(event)) {
            int index = phase.cards().indexOf(card);
            return switch (event.getCode()) {
                case DOWN -> go(phase, index + 1);
                case UP -> go(phase, index - 1);
                case RIGHT -> goAcross(phase, 1, index);
                case LEFT -> goAcross(phase, -1, index);
                case SPACE -> {
                    card.toggle();
                    yield true;
                }
                case HOME -> go(phase, -1);
                case END -> go(phase, phase.cards().size() - 1);
                default -> false;
            };
        } else {
            return false;
        }
        return true;
    }

    private boolean onHead(KeyEvent event, PhaseView phase) {
        if (Keys.PROGRAMME_ENTER.matches(event)) {
            phase.enter();
        } else if (Keys.PROGRAMME_DELETE.matches(event)) {
            actions.deletePhase(phase.phaseId());
        } else if (isPlain(event)) {
            return switch (event.getCode()) {
                case DOWN -> go(phase, 0);
                case UP -> !view.isColumns() && goAcross(phase, -1, Integer.MAX_VALUE);
                case RIGHT -> goAcross(phase, 1, -1);
                case LEFT -> goAcross(phase, -1, -1);
                default -> false;
            };
        } else {
            return false;
        }
        return true;
    }

    /** To a card of a phase by its index, to the head before the first, and where phases are stacked beyond the last. */
    private boolean go(PhaseView phase, int index) {
        List<DayCard> cards = phase.cards();
        if (index < 0) {
            focus(phase.head());
        } else if (index < cards.size()) {
            focus(cards.get(index));
        } else if (!view.isColumns()) {
            goAcross(phase, 1, -1);
        }
        return true;
    }

    /** To the phase beside one: to its card of that index, or the last one, or the head. */
    private boolean goAcross(PhaseView phase, int by, int index) {
        List<PhaseView> phases = view.phases();
        int at = phases.indexOf(phase) + by;
        if (at >= 0 && at < phases.size()) {
            List<DayCard> cards = phases.get(at).cards();
            focus(index < 0 || cards.isEmpty() ? phases.get(at).head() : cards.get(Math.min(index, cards.size() - 1)));
        }
        return true;
    }

    private void focus(Node node) {
        node.requestFocus();
        view.reveal(node);
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
    }

    private static <T> T above(Node node, Class<T> type) {
        Node at = node;
        while (at != null && !type.isInstance(at)) {
            at = at.getParent();
        }
        return type.cast(at);
    }
}
