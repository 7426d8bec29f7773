package fr.estrade.offer.editor;

import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.ui.lines.InlineText;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A phase: its head, its days or its bank of hours, and the work until the next one. */
final class PhaseView extends VBox {
    private static final PseudoClass OPTIONAL = PseudoClass.getPseudoClass("optional");
    private static final PseudoClass BANK = PseudoClass.getPseudoClass("bank");

    private final Workshop shop;
    private final UUID phaseId;
    private final Function<UUID, DayCard> cards;
    private final PhaseHead head;
    private final VBox lane = new VBox();
    private final AddDays addDays;
    private final HourBankView bank;
    private final InlineText interSession;
    private Phase phase;

    /**
     * A phase that shows nothing yet.
     *
     * @param cards gives the card of a day, wherever it was shown before
     */
    PhaseView(Workshop shop, Phase phase, Function<UUID, DayCard> cards, CardActions actions) {
        this.shop = shop;
        this.phaseId = phase.id();
        this.cards = cards;
        getStyleClass().add("phase");
        head = new PhaseHead(shop, phaseId, () -> actions.menu(this), this::enter);
        shop.phaseDrag().item(this, head.handle(), phaseId);
        interSession = new InlineText(true, words -> shop.gestures().editPhase(phaseId, edit -> edit.interSessionWork(words)));
        interSession.getStyleClass().add("inter-session");
        interSession.setPrompt(shop.text("editor.interSession.prompt"));
        lane.getStyleClass().add("days");
        if (phase.isHourBank()) {
            bank = new HourBankView(shop, phaseId);
            addDays = null;
            getChildren().addAll(head, bank, interSession);
        } else {
            bank = null;
            addDays = new AddDays(shop, phaseId, card -> cards.apply(card).enter());
            shop.dayDrag().lane(lane, phaseId, Orientation.VERTICAL);
            getChildren().addAll(head, lane, addDays, interSession);
        }
    }

    UUID phaseId() {
        return phaseId;
    }

    Phase phase() {
        return phase;
    }

    PhaseHead head() {
        return head;
    }

    /** The cards as they are shown, in order. */
    List<DayCard> cards() {
        return lane.getChildren().stream().filter(DayCard.class::isInstance).map(DayCard.class::cast).toList();
    }

    /** Shows the phase as it is now. */
    void show(Programme programme, Phase now) {
        phase = now;
        pseudoClassStateChanged(OPTIONAL, now.optional());
        pseudoClassStateChanged(BANK, now.isHourBank());
        setAccessibleText(shop.words().phase(programme, phaseId));
        head.show(programme, now);
        interSession.setText(now.interSessionWork());
        interSession.setName(shop.text("editor.interSession", shop.words().phase(programme, phaseId)));
        if (bank != null) {
            bank.show(now);
            return;
        }
        List<Node> shown = new ArrayList<>();
        for (ProgrammeDay day : now.days()) {
            shown.add(cards.apply(day.id()));
        }
        if (!cards().equals(shown)) {
            ShownNodes.show(lane.getChildren(), shown);
        }
        for (int i = 0; i < now.days().size(); i++) {
            ((DayCard) shown.get(i)).show(programme, now.days().get(i), i + 1);
        }
    }

    /** Begins to key in what the phase has to be told next. */
    void enter() {
        head.enterTitle();
    }

    /** Puts the focus where days are added. */
    void enterAddDays() {
        if (addDays != null) {
            addDays.enter();
        }
    }
}
