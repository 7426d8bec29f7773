package fr.estrade.evaluation.sheet.page;

import fr.estrade.evaluation.SheetColumn;
import fr.estrade.evaluation.sheet.LineKeying;
import fr.estrade.evaluation.sheet.SheetLine;
import fr.estrade.evaluation.sheet.SheetLine.State;
import fr.estrade.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.animation.FadeTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** A sheet in the entry grid. */
final class SheetRow extends ListCell<SheetLine> {
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass NOTHING = PseudoClass.getPseudoClass("nothing");

    private static final Duration FLASH = Duration.millis(180);

    private final SheetGrid grid;
    private final Label number = new Label();
    private final Label name = new Label();
    private List<Label> cells = List.of();

    SheetRow(SheetGrid grid) {
        this.grid = grid;
        getStyleClass().add("sheet-row");
        setText(null);
    }

    private void furnish() {
        cells = IntStream.range(0, grid.places()).mapToObj(this::cell).toList();
        number.getStyleClass().add("sheet-number");
        number.setContentDisplay(ContentDisplay.RIGHT);
        name.getStyleClass().addAll("sheet-cell", "words");
        name.setMaxHeight(Double.MAX_VALUE);
        name.setOnMousePressed(event -> click(SheetGrid.NAME));
        number.setOnMousePressed(event -> click(0));
        grid.furnish(this, number, name, cells);
    }

    private Label cell(int place) {
        Label cell = new Label();
        cell.getStyleClass().addAll("sheet-cell", LineKeying.isWords(grid.book().keying().places().get(place)) ? "words" : "digits");
        cell.setOnMousePressed(event -> click(place));
        return cell;
    }

    private void click(int place) {
        if (getItem() != null) {
            grid.clicked(getItem(), place);
        }
    }

    @Override
    protected void updateItem(SheetLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            if (getGraphic() != null) {
                getGraphic().setVisible(false);
            }
            return;
        }
        if (cells.isEmpty()) {
            furnish();
        }
        getGraphic().setVisible(true);
        draw();
    }

    /** Draws the line as it is now. */
    void draw() {
        SheetLine line = getItem();
        if (line == null || isEmpty() || cells.isEmpty()) {
            return;
        }
        List<SheetColumn> places = grid.book().keying().places();
        if (places.size() != cells.size()) {
            return;
        }
        number.setText(String.valueOf(line.number()));
        number.setGraphic(sign(line.state()));
        say(line);
        boolean onName = grid.isCursor(line, SheetGrid.NAME);
        name.setText(onName && !grid.nameTyped().isEmpty() ? grid.nameTyped() : line.name() != null ? line.name()
                : line.state() == State.IN_HAND ? "" : grid.kit().text("sheet.anonymous"));
        mark(name, onName);
        name.pseudoClassStateChanged(NOTHING, line.name() == null);
        boolean kept = line.state() == State.SAVED || line.state() == State.SAVING;
        for (int i = 0; i < cells.size(); i++) {
            String typed = line.typed(places.get(i));
            boolean words = LineKeying.isWords(places.get(i));
            boolean nothing = typed.isEmpty() && !words && (kept || passed(line, i));
            cells.get(i).setText(nothing ? "–" : typed.replace('\n', ' '));
            cells.get(i).pseudoClassStateChanged(NOTHING, nothing);
            mark(cells.get(i), grid.isCursor(line, i));
        }
        pseudoClassStateChanged(OPEN, line == grid.book().keying().line());
    }

    /** What the sign beside the number means, and what can be done about it. */
    private void say(SheetLine line) {
        String state = new SheetWords(grid.kit().texts(), grid.book().form()).state(line, grid.book().isAgain());
        number.setTooltip(state == null ? null : new Tooltip(state));
        number.setAccessibleText(state == null ? null : grid.kit().text("sheet.told", number.getText(), state));
    }

    /** Lets the cell of the cursor flash, for who looks at the paper and sees the screen only out of the corner of an eye. */
    void flash() {
        List<Label> all = new ArrayList<>(cells);
        all.add(name);
        all.stream().filter(cell -> cell.getPseudoClassStates().contains(CURSOR)).forEach(cell -> {
            FadeTransition flash = new FadeTransition(FLASH, cell);
            flash.setFromValue(0.2);
            flash.setToValue(1);
            flash.play();
        });
    }

    /** Whether the cursor has left the place behind without an answer. */
    private boolean passed(SheetLine line, int place) {
        return line == grid.book().keying().line() && place < grid.book().keying().place();
    }

    private void mark(Label cell, boolean cursor) {
        cell.pseudoClassStateChanged(CURSOR, cursor);
        cell.pseudoClassStateChanged(REFUSED, cursor && grid.isRefused());
    }

    private static Node sign(State state) {
        return switch (state) {
            case SAVING -> Icons.BUSY.node();
            case REFUSED -> Icons.WARNING.node();
            case CHANGED -> Icons.EDIT.node();
            case IN_HAND, SAVED -> null;
        };
    }

    /** Whether all of it is in sight. */
    boolean isWholly(ListView<?> list) {
        if (getScene() == null || !isVisible()) {
            return false;
        }
        Bounds bounds = list.sceneToLocal(localToScene(getLayoutBounds()));
        return bounds.getMinY() >= -1 && bounds.getMaxY() <= list.getHeight() + 1;
    }
}
