package fr.estrade.ui.form;

import fr.estrade.record.Draft;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Offers input again that was keyed in and never saved, because the program or the machine stopped. */
final class DraftOffer extends HBox {

    /**
     * An offer.
     *
     * @param take   keys the draft in
     * @param giveUp forgets it
     */
    DraftOffer(Kit kit, Draft draft, Consumer<Draft> take, Runnable giveUp) {
        getStyleClass().addAll("notice", "draft-offer");
        setAlignment(Pos.CENTER_LEFT);
        Label text = Icons.RESTORE.on(new Label(kit.text("draft.offer", kit.formats().dateTime(draft.keptAt()))));
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(text,
                Command.of("draft.take", Icons.EDIT, () -> take.accept(draft)).button(kit.texts()),
                Command.of("draft.giveUp", Icons.CLOSE, giveUp).flatButton(kit.texts()));
    }
}
