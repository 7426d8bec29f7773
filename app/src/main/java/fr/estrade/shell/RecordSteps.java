package fr.estrade.shell;

import fr.estrade.text.Texts;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.View;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** To the previous and the next record of the list that one came from, and which of how many this is. */
final class RecordSteps extends View {
    private final Texts texts;
    private final ObservableValue<Siblings> siblings;
    private final Command previous;
    private final Command next;

    RecordSteps(Texts texts, Pages pages) {
        this.texts = texts;
        this.siblings = pages.siblingsProperty();
        this.previous = Command.of("record.previous", Icons.UP, () -> pages.step(-1)).on(Keys.PREVIOUS_RECORD)
                .unless(siblings.map(around -> around.previous().isPresent() ? "" : texts.get("record.previous.nothing")));
        this.next = Command.of("record.next", Icons.DOWN, () -> pages.step(1)).on(Keys.NEXT_RECORD)
                .unless(siblings.map(around -> around.next().isPresent() ? "" : texts.get("record.next.nothing")));
    }

    /** Both, for their shortcuts. */
    List<Command> commands() {
        return List.of(previous, next);
    }

    @Override
    protected Parent build() {
        Label place = new Label();
        place.getStyleClass().add("muted");
        place.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(previous.iconButton(texts), next.iconButton(texts), place);
        box.getStyleClass().add("record-steps");
        box.managedProperty().bind(box.visibleProperty());
        follow(siblings, around -> {
            box.setVisible(around.isKnown());
            place.setText(around.isKnown() ? texts.get("record.place", around.at() + 1, around.places().size()) : "");
        });
        return box;
    }
}
