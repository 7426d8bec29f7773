package fr.estrade.registration.page;

import fr.estrade.db.code.PhaseLabel;
import fr.estrade.offer.programme.ProgrammeLabels;
import fr.estrade.registration.ExpectationPlan.Cell;
import fr.estrade.session.PlannedDay;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The columns of the table of who comes when: a name, a day each, the number of days. */
final class ExpectationCells {

    private static final PseudoClass BY_HAND = PseudoClass.getPseudoClass("by-hand");
    private static final PseudoClass NOT_HELD = PseudoClass.getPseudoClass("not-held");
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private ExpectationCells() {
    }

    static TableColumn<ExpectationRow, ExpectationRow> name(Kit kit) {
        TableColumn<ExpectationRow, ExpectationRow> column = column(kit, 15);
        column.setGraphic(new Label(kit.text("expectation.name")));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(ExpectationRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : row.text());
                pseudoClassStateChanged(HEADING, !empty && row != null && !row.isPerson());
            }
        });
        return column;
    }

    static TableColumn<ExpectationRow, ExpectationRow> total(Kit kit) {
        TableColumn<ExpectationRow, ExpectationRow> column = column(kit, 5);
        column.setGraphic(new Label(kit.text("expectation.daysOf")));
        column.getStyleClass().add("expectation-days");
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(ExpectationRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null || row.total() == null ? null : kit.formats().number(row.total()));
                pseudoClassStateChanged(HEADING, !empty && row != null && !row.isPerson());
            }
        });
        return column;
    }

    static TableColumn<ExpectationRow, ExpectationRow> day(Kit kit, UUID day, Consumer<MouseEvent> clicked) {
        TableColumn<ExpectationRow, ExpectationRow> column = column(kit, 7.5);
        column.getStyleClass().add("expectation-day");
        column.setCellFactory(any -> new DayCell(kit, day, clicked));
        return column;
    }

    private static TableColumn<ExpectationRow, ExpectationRow> column(Kit kit, double em) {
        TableColumn<ExpectationRow, ExpectationRow> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(em * 13 * kit.theme().zoomProperty().get() / 100.0);
        return column;
    }

    /** What stands above a day: which one it is, and when. */
    static void head(Kit kit, TableColumn<ExpectationRow, ?> column, PhaseLabel label, PlannedDay day) {
        ProgrammeLabels labels = new ProgrammeLabels(kit.texts());
        String place = labels.place(label, day.place());
        String when = !day.isFirm() ? kit.text("expectation.option") : day.date() == null ? kit.texts().code(day.when().date().state())
                : kit.formats().date(day.date());
        Label phase = new Label(labels.phase(label, day.place().phase()));
        phase.getStyleClass().add("hint");
        Label which = new Label(labels.day(day.place().day()));
        Label date = new Label(when);
        date.getStyleClass().add("hint");
        VBox head = new VBox(phase, which, date);
        head.getStyleClass().add("expectation-head");
        head.pseudoClassStateChanged(NOT_HELD, !day.isFirm());
        Tooltip.install(head, new Tooltip(kit.text("expectation.head", place, day.day().title(), when)));
        column.setGraphic(head);
        column.setText(null);
    }

    /** Somebody on a day, or how many. */
    private static final class DayCell extends TableCell<ExpectationRow, ExpectationRow> {
        private final Kit kit;
        private final UUID day;

        DayCell(Kit kit, UUID day, Consumer<MouseEvent> clicked) {
            this.kit = kit;
            this.day = day;
            setOnMouseClicked(clicked::accept);
        }

        @Override
        protected void updateItem(ExpectationRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(null);
            setAccessibleText(null);
            Cell cell = empty || row == null ? null : row.cells().get(day);
            pseudoClassStateChanged(BY_HAND, cell != null && cell.isOverridden());
            pseudoClassStateChanged(NOT_HELD, cell == Cell.NOT_HELD);
            pseudoClassStateChanged(HEADING, !empty && row != null && !row.isPerson());
            if (cell != null) {
                setGraphic(sign(cell));
                setAccessibleText(kit.text("expectation.cell." + cell.name()));
            } else if (row != null && !empty && row.counts().containsKey(day)) {
                setText(kit.formats().number(row.counts().get(day)));
            }
        }

        /** Never by colour alone: what was changed by hand has a pencil beside its sign. */
        private static Node sign(Cell cell) {
            List<Node> signs = switch (cell) {
                case EXPECTED -> List.of(Icons.CHECK.node());
                case NOT_EXPECTED -> List.of();
                case ADDED -> List.of(Icons.CHECK.node(), Icons.EDIT.node());
                case REMOVED -> List.of(Icons.CLOSE.node(), Icons.EDIT.node());
                case NOT_HELD -> List.of(new Label("·"));
            };
            HBox box = new HBox(signs.toArray(Node[]::new));
            box.setAlignment(Pos.CENTER);
            box.getStyleClass().add("expectation-signs");
            return box;
        }
    }
}
