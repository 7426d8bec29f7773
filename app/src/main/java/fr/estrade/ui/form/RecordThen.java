package fr.estrade.ui.form;

import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.ChangeSummary;
import fr.estrade.journal.ConstraintException;
import fr.estrade.journal.RowDifference;
import fr.estrade.record.ColumnFacts;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.Question;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Shows a record as it was right after a change: its fields as they stood, those that differ from today marked, each of which
 * can be taken back alone; then what was added, changed or deleted around it since. What is not shown is as it is today.
 */
final class RecordThen<R extends UpdatableRecord<R>> {

    private final Kit kit;
    private final BaseAccess base;
    private final Table<R> table;
    private final UUID id;
    private final FieldWords words;

    /** What is shown; {@code now} is null when the record is gone. */
    private record Then<R>(R now, List<RowDifference> since) {
    }

    RecordThen(Kit kit, BaseAccess base, Table<R> table, UUID id) {
        this.kit = kit;
        this.base = base;
        this.table = table;
        this.id = id;
        this.words = new FieldWords(kit.texts());
    }

    /** Opens it. */
    void show(ChangeSummary change) {
        kit.tasks().run(kit.text("history.reading"), () -> new Then<>(base.dsl().selectFrom(table).where(isIt()).fetchOne(),
                base.journal().history().since(id, change.number()))).onSuccess(then -> show(change, then)).start();
    }

    private void show(ChangeSummary change, Then<R> then) {
        VBox content = new VBox();
        content.getStyleClass().add("record-then");
        Question[] panel = new Question[1];
        if (then.now() != null) {
            content.getChildren().add(fields(then, () -> panel[0].close()));
        }
        DifferenceLines lines = new DifferenceLines(kit, "history.then.row.");
        for (RowDifference row : then.since()) {
            if (!row.id().equals(id)) {
                VBox around = new VBox();
                around.getStyleClass().add("history-details");
                around.getChildren().addAll(lines.of(row));
                content.getChildren().add(around);
            }
        }
        PageScroll scroll = new PageScroll(content, "record-then-scroll");
        panel[0] = kit.dialogs().panel(kit.text("history.then.title", kit.formats().dateTime(change.madeAt())), scroll)
                .cancel(kit.text("history.then.close"), () -> { });
        panel[0].show();
    }

    private Node fields(Then<R> then, Runnable close) {
        Map<String, RowDifference.FieldDifference> changed = then.since().stream().filter(row -> row.id().equals(id))
                .flatMap(row -> row.fields().stream()).collect(Collectors.toMap(RowDifference.FieldDifference::column, field -> field));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("record-then-fields");
        for (Field<?> field : table.fields()) {
            if (ColumnFacts.of((TableField<?, ?>) field).isKept() || field.getType() == UUID.class || field.getType() == byte[].class) {
                continue;
            }
            RowDifference.FieldDifference difference = changed.get(field.getName());
            Object value = difference == null ? then.now().get(field) : difference.before();
            if (value == null && difference == null) {
                continue;
            }
            Label name = new Label(kit.texts().column(table.getName(), field.getName()));
            name.getStyleClass().add("muted");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label said = new Label(words.value(field, value));
            said.setWrapText(true);
            GridPane.setValignment(name, VPos.TOP);
            GridPane.setValignment(said, VPos.TOP);
            int row = grid.getRowCount();
            grid.addRow(row, name, said);
            if (difference != null) {
                grid.add(today(field, difference, close), 2, row);
            }
        }
        return grid;
    }

    private VBox today(Field<?> field, RowDifference.FieldDifference difference, Runnable close) {
        Label now = Chips.chip(kit.text("history.then.now", words.value(field, difference.after())), Icons.EDIT, Chips.Tone.WARNING);
        now.setWrapText(true);
        VBox box = new VBox(now, Command.of("history.then.take", Icons.RESTORE, () -> {
            close.run();
            take(field, difference.before());
        }).flatButton(kit.texts()));
        box.getStyleClass().add("record-then-today");
        return box;
    }

    @SuppressWarnings("unchecked")
    private void take(Field<?> field, Object value) {
        String name = kit.texts().column(table.getName(), field.getName());
        kit.tasks().write(kit.text("history.then.taking"), () -> {
            base.journal().write(ChangeLabel.of("history.then.label"), tx -> {
                tx.updateWhere(table, isIt(), row -> row.set((Field<Object>) field, value));
            });
        }).onSuccess(done -> kit.toasts().say(kit.text("history.then.taken", name)))
                .onFailure(ConstraintException.class, refused -> kit.dialogs().error(kit.text("history.then.refused"), kit.text(refused), null))
                .start();
    }

    private Condition isIt() {
        return table.field(DSL.field("id", SQLDataType.UUID)).eq(id);
    }
}
