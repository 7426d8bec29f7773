package fr.estrade.ui.form;

import fr.estrade.journal.RowDifference;
import fr.estrade.journal.UndoConflictException;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.View;
import java.util.List;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What one change did, row by row and field by field; it can be undone unless something later stands on it. */
public final class ChangeView extends View {

    private static final int MOST_ROWS = 60;

    private final Kit kit;
    private final BaseAccess base;
    private final UUID change;
    private final VBox root = new VBox();

    public ChangeView(Kit kit, BaseAccess base, UUID change) {
        this.kit = kit;
        this.base = base;
        this.change = change;
    }

    @Override
    protected Parent build() {
        root.getStyleClass().add("history-details");
        return root;
    }

    @Override
    protected void onAttached() {
        kit.tasks().run(kit.text("history.reading"), () -> base.journal().history().differences(change, null, MOST_ROWS)).latest(this, 0)
                .onSuccess(this::show).start();
    }

    private void show(List<RowDifference> rows) {
        root.getChildren().clear();
        if (rows.isEmpty()) {
            Label none = new Label(kit.text("changes.noRows"));
            none.getStyleClass().add("hint");
            none.setWrapText(true);
            root.getChildren().add(none);
            return;
        }
        DifferenceLines lines = new DifferenceLines(kit, "history.row.");
        rows.forEach(row -> root.getChildren().addAll(lines.of(row)));
        root.getChildren().add(Command.of("history.undoThis", Icons.UNDO, this::undo).button(kit.texts()));
    }

    private void undo() {
        kit.tasks().write(kit.text("history.undoing"), () -> base.journal().undo(change))
                .onSuccess(done -> kit.toasts().say(kit.text("history.undone")))
                .onFailure(UndoConflictException.class, reason -> kit.dialogs().error(kit.text("history.undoFailed"), kit.text(reason), null))
                .start();
    }
}
