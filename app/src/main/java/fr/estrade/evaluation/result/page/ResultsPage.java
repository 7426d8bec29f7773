package fr.estrade.evaluation.result.page;

import fr.estrade.evaluation.result.ResultScope;
import fr.estrade.evaluation.result.ResultsReader;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import java.util.List;
import java.util.UUID;
import javafx.scene.Parent;

/** Results of anything, with a bar to say of what. A place names the scope it leads to, as {@link ResultScope#written} writes it. */
final class ResultsPage extends Page {
    /** Ends a part that is to be shown just so: what a rule would add to it was taken away. */
    private static final String AS_IT_WAS = ";as=shown";

    private final Kit kit;
    private final BaseAccess base;
    private final UUID evaluationId;
    private final ResultsView view;
    private final List<Command> commands;
    private boolean led;

    /** @param evaluationId of the evaluation whose results are shown at first; null: all there is */
    ResultsPage(Kit kit, BaseAccess base, UUID evaluationId) {
        this.kit = kit;
        this.base = base;
        this.evaluationId = evaluationId;
        this.view = new ResultsView(kit, base, ResultScope.EVERYTHING, true);
        this.commands = view.commands();
        view.onShown(scope -> kit.navigator().revealed(this, scope.written() + AS_IT_WAS));
        setTitle(kit.text("nav.results"));
    }

    @Override
    protected Parent build() {
        return view.root();
    }

    @Override
    protected void onAttached() {
        if (evaluationId != null && !led) {
            led = true;
            kit.tasks().run(kit.text("result.reading"), () -> ResultsReader.ofEvaluation(base.dsl(), evaluationId)).onSuccess(view::show).start();
        }
    }

    @Override
    public void reveal(String part) {
        if (part.endsWith(AS_IT_WAS)) {
            view.showAgain(ResultScope.read(part));
        } else {
            view.show(ResultScope.read(part));
        }
    }

    @Override
    public boolean stepBack() {
        return view.stepBack();
    }

    @Override
    public void focusFirst() {
        view.focusFirst();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }
}
