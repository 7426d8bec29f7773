package fr.estrade.session.page;

import fr.estrade.offer.programme.Difference;
import fr.estrade.offer.programme.DifferenceText;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How a session's programme has moved away from its offer's, a sentence each; any of them can be taken over. */
final class DifferencesView {

    private final SessionDesk desk;
    private final Kit kit;
    private final VBox sentences = new VBox();
    private final TitledPane pane = new TitledPane();

    DifferencesView(SessionDesk desk) {
        this.desk = desk;
        this.kit = desk.kit();
        sentences.getStyleClass().add("differences");
        pane.setContent(sentences);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.getStyleClass().add("differences-pane");
    }

    Node root() {
        return pane;
    }

    void show(SessionDesk.Seen seen) {
        List<Difference> differences = seen.differences();
        pane.setText(differences.isEmpty() ? kit.text("sessionpage.differences.none", seen.session().offer().code())
                : kit.texts().count("sessionpage.differences", differences.size(), seen.session().offer().code()));
        DifferenceText words = new DifferenceText(kit.texts(), seen.session().session().getPhaseLabel());
        UUID offer = seen.session().offer().id();
        sentences.getChildren().setAll(differences.stream().map(difference -> line(words, difference)).toList());
        sentences.getChildren().add(Command.of("sessionpage.openOffer", Icons.OFFER, () -> kit.navigator().open(Place.of("offer", offer)))
                .button(kit.texts()));
    }

    private Node line(DifferenceText words, Difference difference) {
        Label sentence = new Label(words.sentence(difference));
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox line = new HBox(sentence, Command.of("sessionpage.resync", Icons.RELOAD, () -> resync(difference)).button(kit.texts()));
        line.getStyleClass().add("difference");
        return line;
    }

    private void resync(Difference difference) {
        kit.tasks().write(kit.text("sessionpage.resync"), () -> desk.sessions().resync(desk.id(), difference))
                .onFailure(IllegalStateException.class, missing -> kit.toasts().warn(kit.text("sessionpage.resync.first")))
                .start();
    }
}
