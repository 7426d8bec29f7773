package fr.estrade.ui.form;

import fr.estrade.db.DefaultSchema;
import fr.estrade.journal.RowDifference;
import fr.estrade.record.SchemaFacts;
import fr.estrade.ui.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Label;
import org.jooq.Field;
import org.jooq.Table;

/** Says what differs between two states of a row, a line a field; what only the program reads is left out. */
final class DifferenceLines {

    private final Kit kit;
    private final FieldWords words;
    private final String heads;

    /** @param heads text keys of the first line begin so, and end with the name of the operation */
    DifferenceLines(Kit kit, String heads) {
        this.kit = kit;
        this.words = new FieldWords(kit.texts());
        this.heads = heads;
    }

    /** The lines, with the name of the row's table first. */
    List<Label> of(RowDifference row) {
        Table<?> table = DefaultSchema.DEFAULT_SCHEMA.getTable(row.table());
        // A table of another version of the program has no name here.
        Label head = new Label(kit.text(heads + row.operation().name(), kit.texts().find("table." + row.table()).orElse(row.table())));
        head.getStyleClass().add("subheading");
        List<Label> lines = new ArrayList<>(List.of(head));
        if (table != null && SchemaFacts.isRestricted(table)) {
            Label hint = new Label(kit.text("history.restricted"));
            hint.getStyleClass().add("hint");
            hint.setWrapText(true);
            lines.add(hint);
            return lines;
        }
        for (RowDifference.FieldDifference difference : row.fields()) {
            Field<?> field = table == null ? null : table.field(difference.column());
            if (field != null && isSaid(difference)) {
                lines.add(line(row, field, difference));
            }
        }
        return lines;
    }

    private static boolean isSaid(RowDifference.FieldDifference difference) {
        return !(difference.before() instanceof UUID) && !(difference.after() instanceof UUID) && !difference.column().equals("position");
    }

    private Label line(RowDifference row, Field<?> field, RowDifference.FieldDifference difference) {
        String label = kit.texts().column(row.table(), difference.column());
        String before = words.value(field, difference.before());
        String after = words.value(field, difference.after());
        Label line = new Label(switch (row.operation()) {
            case INSERT -> kit.text("history.field.set", label, after);
            case DELETE -> kit.text("history.field.set", label, before);
            case UPDATE -> kit.text("history.field.changed", label, before, after);
        });
        line.setWrapText(true);
        line.getStyleClass().add("history-field");
        return line;
    }
}
