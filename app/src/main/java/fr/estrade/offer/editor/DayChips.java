package fr.estrade.offer.editor;

import fr.estrade.offer.programme.DayTimes;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Icons;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** What is special about a day, in words: its own audience, the roles it expects, its attachments, what does not agree. */
final class DayChips extends StackPane {
    private final Workshop shop;
    private final Consumer<DayDetails.Part> open;
    private final WrapPane chips;

    /** @param open opens the card at what a chip is about */
    DayChips(Workshop shop, Consumer<DayDetails.Part> open) {
        this.shop = shop;
        this.open = open;
        getStyleClass().add("day-chips");
        managedProperty().bind(visibleProperty());
        setMinWidth(0);
        chips = new WrapPane(shop.em(0.35), shop.em(0.3));
        getChildren().add(chips);
    }

    void show(Programme programme, ProgrammeDay day) {
        chips.getChildren().clear();
        if (day.audience() != null) {
            add(day.audience(), Icons.GROUP, Chips.Tone.ACCENT, DayDetails.Part.AUDIENCE);
        }
        day.roleIds().stream().flatMap(id -> programme.role(id).stream())
                .forEach(role -> add(shop.text("editor.day.expected", role.name()), Icons.PERSON, Chips.Tone.NEUTRAL, DayDetails.Part.ROLES));
        if (!day.attachments().isEmpty()) {
            add(shop.kit().texts().count("editor.day.attachments", day.attachments().size()), Icons.ATTACHMENT, Chips.Tone.NEUTRAL,
                    DayDetails.Part.ATTACHMENTS);
        }
        warnings(day);
        setVisible(!chips.getChildren().isEmpty());
    }

    private void warnings(ProgrammeDay day) {
        DayTimes times = day.times();
        OptionalInt fromTimes = times.minutes();
        if (!times.faults().isEmpty()) {
            add(shop.text("editor.times." + times.faults().getFirst().name()), Icons.WARNING, Chips.Tone.WARNING, DayDetails.Part.TIMES);
        } else if (day.minutes() != null && fromTimes.isPresent() && fromTimes.getAsInt() != day.minutes()) {
            add(shop.text("editor.day.otherTimes", shop.words().formats().duration(fromTimes.getAsInt())), Icons.WARNING, Chips.Tone.WARNING,
                    DayDetails.Part.TIMES);
        }
    }

    private void add(String text, Icons icon, Chips.Tone tone, DayDetails.Part part) {
        Label chip = Chips.chip(text, icon, tone);
        chip.setTooltip(new Tooltip(text));
        chip.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            open.accept(part);
            event.consume();
        });
        chips.getChildren().add(chip);
    }
}
