package fr.estrade.evaluation.result.page;

import fr.estrade.evaluation.result.ResultScope;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The figures of a scope as a list, to be sorted, filtered and exported like any. A place names the scope. */
final class NumbersPage extends Page {
    private final Kit kit;
    private final BaseAccess base;
    private final StackPane root = new StackPane();
    private Page list;
    private ResultScope shown;

    NumbersPage(Kit kit, BaseAccess base) {
        this.kit = kit;
        this.base = base;
        setTitle(kit.text("result.numbers.title"));
        show(ResultScope.EVERYTHING);
    }

    private void show(ResultScope scope) {
        if (!scope.equals(shown)) {
            shown = scope;
            list = ResultFeature.numbers(kit, base, scope);
            root.getChildren().setAll(list.root());
        }
    }

    @Override
    protected Parent build() {
        return root;
    }

    @Override
    public void reveal(String part) {
        show(ResultScope.read(part));
    }

    @Override
    public void focusFirst() {
        list.focusFirst();
    }

    @Override
    public List<Command> commands() {
        return list.commands();
    }

    @Override
    public boolean pressed(KeyEvent event) {
        return list.pressed(event);
    }
}
