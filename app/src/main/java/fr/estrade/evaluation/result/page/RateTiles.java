package fr.estrade.evaluation.result.page;

import fr.estrade.evaluation.SatisfactionRate;
import fr.estrade.evaluation.result.RateWords;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Both rates side by side, each with its sentence: they differ on the same answers, and one of them is the office's. */
final class RateTiles {

    private RateTiles() {
    }

    /**
     * The tiles.
     *
     * @param rates that of the rule first
     * @param open  leads to the answers they are made of
     */
    static Node of(Kit kit, List<SatisfactionRate> rates, Runnable open) {
        HBox tiles = new HBox();
        tiles.getStyleClass().add("rate-tiles");
        for (SatisfactionRate rate : rates) {
            VBox tile = tile(kit, rate, rate == rates.getFirst(), open);
            HBox.setHgrow(tile, Priority.ALWAYS);
            tiles.getChildren().add(tile);
        }
        return tiles;
    }

    private static VBox tile(Kit kit, SatisfactionRate rate, boolean chosen, Runnable open) {
        RateWords words = new RateWords(kit.texts());
        Label name = new Label(kit.texts().code(rate.formula()));
        name.getStyleClass().add("subheading");
        name.setWrapText(true);
        Hyperlink value = new Hyperlink(rate.value().map(words::share).orElseGet(() -> kit.text("result.rate.noValue")));
        value.getStyleClass().add("rate-value");
        value.setAccessibleText(kit.text("result.rate.spoken", name.getText(), words.value(rate)));
        value.setOnAction(event -> open.run());
        value.setDisable(rate.value().isEmpty());
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("chips");
        chips.getChildren().add(Chips.chip(rate.expected() == 0
                ? kit.texts().count("result.rate.received", rate.received()) : kit.text("result.sheets", words.sheets(rate.received(), rate.expected())), Icons.DOCUMENT, Tone.NEUTRAL));
        if (chosen) {
            chips.getChildren().add(Chips.chip(kit.text("result.rate.chosen"), Icons.CHECK, Tone.ACCENT));
        }
        words.smallSample(rate).filter(small -> rate.received() > 0)
                .ifPresent(small -> chips.getChildren().add(Chips.chip(kit.text("result.rate.smallSample"), Icons.WARNING, Tone.WARNING)));
        Label sentence = new Label(words.sentence(rate));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("hint");
        VBox tile = new VBox(name, value, chips, sentence);
        tile.getStyleClass().add("rate-tile");
        return tile;
    }
}
