package fr.estrade.shell;

import fr.estrade.text.Texts;
import fr.estrade.ui.View;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What stands in the centre while a base is opened: the outline of a page, and in words what is going on. */
final class OpeningView extends View {
    private static final int LINES = 9;

    private final Texts texts;
    private final Label stage;

    OpeningView(Texts texts) {
        this.texts = texts;
        this.stage = new Label(texts.get("opening"));
    }

    /** Says how far the opening is. */
    void show(BaseState.Opening opening) {
        stage.setText(texts.get("base.stage." + opening.stage().name(), opening.location().name()));
    }

    @Override
    protected Parent build() {
        VBox outline = new VBox();
        outline.getStyleClass().add("outline");
        outline.getChildren().add(bar("outline-head"));
        for (int i = 0; i < LINES; i++) {
            outline.getChildren().add(new HBox(bar("outline-cell"), bar("outline-cell-wide"), bar("outline-cell")));
        }
        ProgressBar progress = new ProgressBar();
        progress.setAccessibleText(texts.get("opening"));
        VBox word = new VBox(stage, progress);
        word.getStyleClass().add("opening-word");
        word.setAlignment(Pos.CENTER);
        word.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane view = new StackPane(outline, word);
        view.getStyleClass().add("opening");
        return view;
    }

    private static Node bar(String style) {
        Region bar = new Region();
        bar.getStyleClass().addAll("outline-bar", style);
        return bar;
    }
}
