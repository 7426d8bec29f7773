package fr.estrade.evaluation.page;

import static fr.estrade.db.Tables.EVALUATION_MOMENT;
import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.evaluation.EvaluationLists;
import fr.estrade.evaluation.EvaluationState;
import fr.estrade.evaluation.Evaluations;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.Place;
import fr.estrade.ui.SpreadBar;
import fr.estrade.ui.View;
import fr.estrade.ui.form.LookupField;
import fr.estrade.ui.grid.ListPage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What is put to the people of a session: what its offer asks for comes in one gesture, another questionnaire by typing its name; the
 * list says what is due, what came back and who still owes sheets.
 */
final class EvaluationsPart extends View {

    static final String KEY = "evaluation.part";

    private final Kit kit;
    private final BaseAccess base;
    private final UUID sessionId;
    private final EvaluationDesk desk;
    private final ListPage list;
    private final LookupField adding;
    private final Label asked = new Label();
    private final SimpleIntegerProperty awaiting = new SimpleIntegerProperty();
    private final Command prepare;

    EvaluationsPart(Kit kit, BaseAccess base, UUID sessionId) {
        this.kit = kit;
        this.base = base;
        this.sessionId = sessionId;
        this.desk = new EvaluationDesk(kit, base);
        this.prepare = Command.of("evaluation.prepare", Icons.ADD, () -> desk.prepare(List.of(sessionId))).onlyIf(awaiting.map(count -> count.intValue() > 0));
        this.adding = new LookupField(kit, QuestionnaireFeature.lookup(kit, base));
        adding.node().setPromptText(kit.text("evaluation.adding"));
        adding.node().setAccessibleText(kit.text("evaluation.adding"));
        adding.node().getStyleClass().add("registration-add");
        adding.valueProperty().subscribe(id -> {
            if (id != null) {
                adding.valueProperty().set(null);
                kit.tasks().write(kit.text("evaluation.writing"), () -> desk.evaluations().add(sessionId, id)).start();
            }
        });
        this.list = desk.on(new ListPage(kit, base.list(EvaluationLists.ofSession(sessionId, LocalDate.now(base.clock())), SESSION_EVALUATION, SESSION, QUESTIONNAIRE))
                .opens(id -> Place.of(Evaluations.PAGE, id))
                .look("state", state -> EvaluationLooks.of((EvaluationState) state))
                .empty("evaluation.none"));
    }

    @Override
    protected Parent build() {
        asked.getStyleClass().add("muted");
        SpreadBar top = new SpreadBar();
        top.left(asked, prepare.primaryButton(kit.texts()));
        top.right(adding.node());
        top.getStyleClass().add("registration-top");
        VBox.setVgrow(list.root(), Priority.ALWAYS);
        VBox root = new VBox(top, list.root());
        root.getStyleClass().add("registration-part");
        keepRead(base.changes(), event -> event.touchesRecord(sessionId)
                || event.touches(EVALUATION_MOMENT) || event.touches(QUESTIONNAIRE_VERSION), this::reload);
        return new PageScroll(root).filling();
    }

    @Override
    public void focusFirst() {
        list.focusFirst();
    }

    private void reload() {
        kit.tasks().run(kit.text("evaluation.reading"), () -> Evaluations.awaiting(base.dsl(), sessionId)).latest(this, 0).onSuccess(count -> {
            awaiting.set(count);
            asked.setText(count == 0 ? "" : kit.texts().count("evaluation.asked", count));
        }).start();
    }
}
