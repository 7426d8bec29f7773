package fr.estrade.shell;

import fr.estrade.storage.BaseLocation;
import fr.estrade.text.Texts;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Question;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Offers the bases that were opened last, and any other folder. */
final class BaseChoice {
    private final Kit kit;
    private final List<BaseLocation> recent;
    private final Consumer<BaseLocation> open;
    private final Runnable choose;

    BaseChoice(Kit kit, List<BaseLocation> recent, Consumer<BaseLocation> open, Runnable choose) {
        this.kit = kit;
        this.recent = recent;
        this.open = open;
        this.choose = choose;
    }

    /** Opens the dialog. */
    void show() {
        Texts texts = kit.texts();
        VBox list = new VBox();
        list.getStyleClass().add("choice-list");
        Question question = kit.dialogs().panel(texts.get("base.open.which"), list);
        for (BaseLocation location : recent) {
            Label name = new Label(location.name());
            name.getStyleClass().add("subheading");
            Label where = new Label(location.shown());
            where.getStyleClass().add("hint");
            Button button = new Button();
            button.getStyleClass().add("choice");
            button.setGraphic(new VBox(name, where));
            button.setAccessibleText(location.shown());
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> {
                question.close();
                open.accept(location);
            });
            list.getChildren().add(button);
        }
        list.getChildren().add(Command.of("base.open.other", Icons.FOLDER, () -> {
            question.close();
            choose.run();
        }).button(texts));
        question.cancel().show();
    }
}
