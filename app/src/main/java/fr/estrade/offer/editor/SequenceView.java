package fr.estrade.offer.editor;

import fr.estrade.db.code.LineKind;
import fr.estrade.journal.Ids;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.ui.lines.Line;
import fr.estrade.ui.lines.LinesEditor;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A sequence of a day: its objectives, and beside or below them its contents. */
final class SequenceView extends VBox {
    private final int sequence;
    private final Label title = new Label();
    private final LinesEditor objectives;
    private final LinesEditor contents;

    SequenceView(Workshop shop, UUID dayId, int sequence) {
        this.sequence = sequence;
        getStyleClass().add("sequence");
        title.getStyleClass().add("sequence-title");
        title.managedProperty().bind(title.visibleProperty());
        objectives = editor(shop, dayId, LineKind.OBJECTIVE);
        contents = editor(shop, dayId, LineKind.CONTENT);
        getChildren().addAll(title, new PairPane(cell(shop, "editor.objectives", objectives), cell(shop, "editor.contents", contents),
                shop.em(34), shop.em(1.5)));
    }

    private LinesEditor editor(Workshop shop, UUID dayId, LineKind kind) {
        return new LinesEditor(Ids::next, edit -> shop.gestures().lines(dayId, sequence, kind, edit));
    }

    private static Node cell(Workshop shop, String key, LinesEditor editor) {
        Label caption = new Label(shop.text(key));
        caption.getStyleClass().add("cell-caption");
        caption.setLabelFor(editor);
        editor.setPrompt(shop.text(key + ".prompt"));
        VBox cell = new VBox(caption, editor);
        cell.getStyleClass().add("line-cell");
        return cell;
    }

    int sequence() {
        return sequence;
    }

    LinesEditor editor(LineKind kind) {
        return kind == LineKind.OBJECTIVE ? objectives : contents;
    }

    /**
     * Shows the day's lines of this sequence.
     *
     * @param place of the day, for screen readers
     * @param index which of the day's sequences it is, from 1; 0 when it is the only one
     */
    void show(Workshop shop, ProgrammeDay day, String place, int index) {
        title.setVisible(index > 0);
        title.setText(shop.text("editor.sequence", index));
        for (LineKind kind : LineKind.values()) {
            LinesEditor editor = editor(kind);
            List<Line> lines = LineChange.shown(day.lines(sequence, kind));
            if (!lines.equals(editor.lines())) {
                editor.setLines(lines);
            }
            editor.setName(shop.text(kind == LineKind.OBJECTIVE ? "editor.objectives.of" : "editor.contents.of", place));
        }
    }

    /** Begins to key in the first of its lines. */
    void enter() {
        objectives.edit(false);
    }

    boolean isEmpty() {
        return objectives.lines().isEmpty() && contents.lines().isEmpty();
    }
}
