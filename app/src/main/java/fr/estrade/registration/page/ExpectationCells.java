package fr.estrade.registration.page;

import fr.estrade.db.code.PhaseLabel;
import fr.estrade.offer.programme.ProgrammeLabels;
import fr.estrade.registration.ExpectationPlan;
import fr.estrade.session.PlannedDay;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.grid.Matrix.Face;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** How the days and cells of the table of who comes when look. */
final class ExpectationCells {

    private static final PseudoClass NOT_HELD = PseudoClass.getPseudoClass("not-held");

    private ExpectationCells() {
    }

    /** What stands above a day: which one it is, and when. */
    static Node head(Kit kit, PhaseLabel label, PlannedDay day) {
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
        head.getStyleClass().add("matrix-head");
        head.pseudoClassStateChanged(NOT_HELD, !day.isFirm());
        Tooltip.install(head, new Tooltip(kit.text("expectation.head", place, day.day().title(), when)));
        return head;
    }

    /** Somebody on a day. Never by colour alone: what was changed by hand has a pencil beside its sign. */
    static Face face(Kit kit, ExpectationPlan.Cell cell) {
        List<Node> signs = switch (cell) {
            case EXPECTED -> List.of(Icons.CHECK.node());
            case NOT_EXPECTED -> List.of();
            case ADDED -> List.of(Icons.CHECK.node(), Icons.EDIT.node());
            case REMOVED -> List.of(Icons.CLOSE.node(), Icons.EDIT.node());
            case NOT_HELD -> List.of(new Label("·"));
        };
        Set<String> marks = cell.isOverridden() ? Set.of("by-hand") : cell == ExpectationPlan.Cell.NOT_HELD ? Set.of("not-held") : Set.of();
        return new Face(signs, null, kit.text("expectation.cell." + cell.name()), marks);
    }
}
