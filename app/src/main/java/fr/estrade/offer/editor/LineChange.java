package fr.estrade.offer.editor;

import fr.estrade.db.code.LineKind;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.offer.Labels;
import fr.estrade.offer.programme.ProgrammeLine;
import fr.estrade.ui.lines.Line;
import fr.estrade.ui.lines.LinesEdit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Between the lines of a programme and those of the editor of lines. */
final class LineChange {

    private LineChange() {
    }

    /** The lines as the editor of lines takes them. */
    static List<Line> shown(List<ProgrammeLine> lines) {
        return lines.stream().map(line -> new Line(line.id(), line.body(), line.depth())).toList();
    }

    /** The lines of the programme after a gesture in the editor of lines; those it knows keep what it does not know of them. */
    static List<ProgrammeLine> after(LinesEdit edit, List<ProgrammeLine> known, LineKind kind, int sequence) {
        Map<UUID, ProgrammeLine> byId = known.stream().collect(Collectors.toMap(ProgrammeLine::id, Function.identity()));
        return edit.after().stream().map(line -> {
            ProgrammeLine old = byId.get(line.id());
            return old == null ? ProgrammeLine.of(line.id(), kind, sequence, line.depth(), line.text()) : old.saying(line.text(), line.depth());
        }).toList();
    }

    /** What the gesture is called in history and undo. */
    static ChangeLabel label(LinesEdit edit) {
        return switch (edit.gesture()) {
            case PASTED -> ChangeLabel.of("change.line.pasted", Math.max(1, edit.added().size()));
            case MOVED -> counted("change.line.moved", edit.placed());
            case INDENTED -> ChangeLabel.of("change.line.indented", Math.max(1, edit.changed().size()));
            case REMOVED -> counted("change.line.deleted", edit.removed());
            case TYPED -> edit.added().isEmpty() ? Labels.of("change.line.edited", edit.changed().stream().map(Line::text).findFirst().orElse(null))
                    : Labels.of("change.line.added", edit.added().getFirst().text());
        };
    }

    private static ChangeLabel counted(String key, List<Line> lines) {
        return lines.size() > 1 ? ChangeLabel.of(key + "All", lines.size()) : Labels.of(key, lines.isEmpty() ? null : lines.getFirst().text());
    }
}
