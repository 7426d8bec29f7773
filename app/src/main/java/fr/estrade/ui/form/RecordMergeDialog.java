package fr.estrade.ui.form;

import fr.estrade.db.DefaultSchema;
import fr.estrade.journal.MergePlan;
import fr.estrade.record.ColumnFacts;
import fr.estrade.record.RecordMerge;
import fr.estrade.record.RecordMerge.Choice;
import fr.estrade.storage.change.CanonicalText;
import fr.estrade.ui.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * Shows two records that are to become one: where they differ, which value stays; what follows from one to the other; and of what only
 * one of two rows can stay, which one.
 *
 * @param <R> type of the records
 */
final class RecordMergeDialog<R extends UpdatableRecord<R>> {

    private static final int LONGEST = 200;

    private final Kit kit;
    private final RecordMerge<R> merge;
    private final FieldWords words;
    private Node first;

    RecordMergeDialog(Kit kit, RecordMerge<R> merge) {
        this.kit = kit;
        this.merge = merge;
        this.words = new FieldWords(kit.texts());
    }

    /** @param onAccepted runs when it is wanted */
    void show(Runnable onAccepted) {
        VBox items = new VBox();
        items.getStyleClass().add("merge");
        merge.differing().forEach(one -> items.getChildren().add(field(one)));
        merge.plan().clashes().forEach(clash -> items.getChildren().add(clash(clash)));
        if (!merge.plan().following().isEmpty()) {
            items.getChildren().add(following());
        }
        ScrollPane scroll = new ScrollPane(items);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("merge-scroll", "record-merge-scroll");
        kit.dialogs().question(kit.text("records.merge.title"), kit.text("records.merge.text", merge.staysName(), merge.goesName()))
                .content(scroll).choice(kit.text("records.merge.do"), onAccepted).cancel().focus(first == null ? scroll : first).show();
    }

    private Node field(RecordMerge.Differing<R> one) {
        ToggleGroup group = new ToggleGroup();
        VBox box = item(words.label(one.field()));
        choice(box, group, value(one.field(), one.stays()), one.field(), Choice.STAYS);
        choice(box, group, value(one.field(), one.goes()), one.field(), Choice.GOES);
        if (one.canBeBoth()) {
            choice(box, group, kit.text("records.merge.both"), one.field(), Choice.BOTH);
        }
        return box;
    }

    private void choice(VBox into, ToggleGroup group, String text, TableField<R, ?> field, Choice choice) {
        RadioButton button = radio(group, text, merge.choice(field) == choice);
        button.selectedProperty().subscribe(selected -> {
            if (selected) {
                merge.choose(field, choice);
            }
        });
        into.getChildren().add(button);
    }

    private Node clash(MergePlan.Clash clash) {
        Table<?> table = DefaultSchema.DEFAULT_SCHEMA.getTable(clash.table());
        VBox box = item(kit.text("records.merge.once", kit.text("table." + clash.table()), place(table, clash)));
        ToggleGroup group = new ToggleGroup();
        RadioButton stays = radio(group, said(table, clash, clash.stays(), merge.staysName()), true);
        RadioButton goes = radio(group, said(table, clash, clash.goes(), merge.goesName()), false);
        goes.selectedProperty().subscribe(selected -> merge.prefer(clash, selected));
        box.getChildren().addAll(stays, goes);
        return box;
    }

    /** What both rows have in common: the session, the group. */
    private String place(Table<?> table, MergePlan.Clash clash) {
        List<String> names = new ArrayList<>();
        for (Field<?> field : table.fields()) {
            if (clash.stays().get(field) instanceof UUID id && id.equals(clash.goes().get(field)) && merge.nameOf(id) != null) {
                names.add(merge.nameOf(id));
            }
        }
        return kit.formats().list(names);
    }

    /** In what a row differs from its twin. */
    private String said(Table<?> table, MergePlan.Clash clash, Record row, String owner) {
        List<String> said = new ArrayList<>();
        for (Field<?> field : table.fields()) {
            boolean differs = !CanonicalText.same(clash.stays().get(field), clash.goes().get(field));
            boolean technical = field.getName().equals("position") || field.getName().equals(clash.column())
                    || ColumnFacts.of((TableField<?, ?>) field).isKept();
            if (differs && !technical && row.get(field) != null) {
                said.add(kit.text("records.merge.value", kit.texts().column(table.getName(), field.getName()), value(field, row.get(field))));
            }
        }
        return said.isEmpty() ? kit.text("records.merge.of", owner) : kit.text("records.merge.ofSaying", owner, kit.formats().list(said));
    }

    private Node following() {
        VBox box = item(kit.text("records.merge.following"));
        for (MergePlan.Following some : merge.plan().following()) {
            Label line = new Label(kit.text("records.merge.count", kit.text("table." + some.table()), some.count()));
            line.setWrapText(true);
            box.getChildren().add(line);
        }
        return box;
    }

    private String value(Field<?> field, Object value) {
        String text = value instanceof UUID id && merge.nameOf(id) != null ? merge.nameOf(id) : words.value(field, value);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private RadioButton radio(ToggleGroup group, String text, boolean selected) {
        RadioButton button = new RadioButton(text);
        button.setWrapText(true);
        button.setToggleGroup(group);
        button.setSelected(selected);
        first = first == null ? button : first;
        return button;
    }

    private static VBox item(String title) {
        Label label = new Label(title);
        label.getStyleClass().add("subheading");
        label.setWrapText(true);
        VBox box = new VBox(label);
        box.getStyleClass().add("merge-item");
        return box;
    }
}
