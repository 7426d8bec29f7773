package fr.estrade.evaluation.result.page;

import static fr.estrade.db.Tables.ANSWER;

import fr.estrade.evaluation.Evaluations;
import fr.estrade.evaluation.result.AnswerDrill;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import fr.estrade.ui.View;
import fr.estrade.ui.grid.ListPage;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The answers that a number is made of, over the results; Esc leads back, and so does the way back to any place before. Opening one leads to its sheet. */
final class DrillView extends View {
    private final Kit kit;
    private final BaseAccess base;
    private final String title;
    private final ListPage list;
    private final Runnable back;

    DrillView(Kit kit, BaseAccess base, String title, AnswerDrill drill, boolean trainers, Runnable back) {
        this.kit = kit;
        this.base = base;
        this.title = title;
        this.back = back;
        this.list = new ListPage(kit, base.list(drill.list(trainers))).opening(this::openSheet).empty("result.drill.none");
    }

    private void openSheet(UUID answerId) {
        kit.tasks().run(kit.text("result.reading"), () -> base.dsl().select(ANSWER.SESSION_EVALUATION_ID, ANSWER.ANSWER_SHEET_ID).from(ANSWER)
                .where(ANSWER.ID.eq(answerId)).fetch(row -> Place.of(Evaluations.SHEETS_PAGE, row.value1()).at(row.value2().toString())))
                .onSuccess(places -> places.forEach(place -> kit.navigator().open(place))).start();
    }

    @Override
    protected Parent build() {
        Label heading = new Label(kit.text("result.drill.title", title));
        heading.getStyleClass().add("heading");
        Button leading = Command.of("result.drill.back", Icons.BACK, back).button(kit.texts());
        // However long the title is.
        leading.setMinWidth(Region.USE_PREF_SIZE);
        HBox top = new HBox(leading, heading);
        top.getStyleClass().add("part-top");
        VBox.setVgrow(list.root(), Priority.ALWAYS);
        VBox root = new VBox(top, list.root());
        root.getStyleClass().add("result-drill");
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || Keys.BACK.matches(event)) {
                back.run();
                event.consume();
            }
        });
        return root;
    }

    @Override
    public void focusFirst() {
        list.focusFirst();
    }
}
