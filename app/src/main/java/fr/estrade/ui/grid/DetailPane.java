package fr.estrade.ui.grid;

import fr.estrade.ui.Kit;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;

/** The current record beside its list. It follows the cursor when that rests, so that going through a list stays quick. */
final class DetailPane {

    /** Usual share of the width. */
    static final double USUAL = 0.28;

    /** Milliseconds that the cursor must rest before its record is shown. */
    private static final long REST = 120;

    private final Kit kit;
    private final Grid grid;
    private final Function<UUID, Node> view;
    private final ScrollPane scroll = new ScrollPane();
    private final SplitPane split;

    DetailPane(Kit kit, Grid grid, Node left, Function<UUID, Node> view, double share) {
        this.kit = kit;
        this.grid = grid;
        this.view = view;
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("page-scroll", "list-detail");
        scroll.setMinWidth(0);
        split = new SplitPane(left, scroll);
        split.setDividerPositions(1 - (share <= 0.02 ? USUAL : share));
        SplitPane.setResizableWithParent(scroll, false);
        show(null);
        grid.currentProperty().subscribe(id -> kit.tasks().run(kit.text("grid.reading"), () -> id).latest(scroll, REST)
                .onSuccess(this::show).start());
    }

    Parent root() {
        return split;
    }

    double share() {
        return split.getDividers().isEmpty() ? USUAL : 1 - split.getDividers().getFirst().getPosition();
    }

    private void show(UUID id) {
        if (id == null) {
            Label hint = new Label(kit.text("grid.detail.none"));
            hint.getStyleClass().add("hint");
            hint.setWrapText(true);
            scroll.setContent(hint);
        } else {
            scroll.setContent(view.apply(id));
        }
    }
}
