package fr.estrade.ui.grid;

import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import java.util.UUID;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/** The current record beside its list. It follows the cursor when that rests, so that going through a list stays quick. */
final class DetailPane {

    /** Usual share of the width. */
    static final double USUAL = 0.24;

    /** Where there is less room in em, the list has all of it: an opened record shows more than a narrow pane. */
    private static final double LEAST_ROOM = 62;

    /** Milliseconds that the cursor must rest before its record is shown. */
    private static final long REST = 120;

    private final Kit kit;
    private final Grid grid;
    private final Function<UUID, Node> view;
    /** Where each record is shown in turn, with one margin for all. */
    private final StackPane content = new StackPane();
    private final PageScroll scroll = new PageScroll(content, "list-detail");
    private final SplitPane split;
    private double share;

    DetailPane(Kit kit, Grid grid, Node left, Function<UUID, Node> view, double share) {
        this.kit = kit;
        this.grid = grid;
        this.view = view;
        scroll.setMinWidth(0);
        split = new SplitPane(left, scroll);
        this.share = share <= 0.02 ? USUAL : share;
        split.setDividerPositions(1 - this.share);
        SplitPane.setResizableWithParent(scroll, false);
        content.setAlignment(Pos.TOP_LEFT);
        content.getStyleClass().add("list-detail-content");
        split.widthProperty().subscribe(this::fit);
        kit.theme().zoomProperty().subscribe(this::fit);
        show(null);
        grid.currentProperty().subscribe(id -> kit.tasks().run(kit.text("grid.reading"), () -> id).latest(scroll, REST)
                .onSuccess(this::show).start());
    }

    Parent root() {
        return split;
    }

    double share() {
        return split.getDividers().isEmpty() ? share : 1 - split.getDividers().getFirst().getPosition();
    }

    private void fit() {
        boolean fits = split.getWidth() <= 0 || split.getWidth() >= LEAST_ROOM * kit.theme().em();
        if (fits && !split.getItems().contains(scroll)) {
            split.getItems().add(scroll);
            split.setDividerPositions(1 - share);
        } else if (!fits && split.getItems().contains(scroll)) {
            share = share();
            split.getItems().remove(scroll);
        }
    }

    private void show(UUID id) {
        if (id == null) {
            Label hint = new Label(kit.text("grid.detail.none"));
            hint.getStyleClass().add("hint");
            hint.setWrapText(true);
            content.getChildren().setAll(hint);
        } else {
            content.getChildren().setAll(view.apply(id));
        }
    }
}
