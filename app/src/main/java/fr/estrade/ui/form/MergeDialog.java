package fr.estrade.ui.form;

import fr.estrade.record.Conflict;
import fr.estrade.record.Conflict.Side;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Question;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/**
 * Shows what two people changed differently, field by field: what stood there, what was keyed in here, what the other saved.
 * Nothing is decided in advance.
 */
final class MergeDialog {

    private final Kit kit;
    private final Conflict conflict;
    private final FieldWords words;
    private final Map<Conflict.Item, ToggleGroup> decisions = new LinkedHashMap<>();

    MergeDialog(Kit kit, Conflict conflict) {
        this.kit = kit;
        this.conflict = conflict;
        this.words = new FieldWords(kit.texts());
    }

    /** @param onDecided runs when all is decided, to save again */
    void show(Runnable onDecided) {
        VBox fields = new VBox();
        fields.getStyleClass().add("merge");
        conflict.open().forEach(item -> fields.getChildren().add(choice(item)));
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("merge-scroll");
        Question question = kit.dialogs().question(kit.text("merge.title"), kit.texts().count("merge.text", conflict.open().size()));
        question.content(scroll).accept(kit.text("merge.save"), () -> decide(onDecided)).cancel(kit.text("merge.later"), () -> { });
        question.show();
    }

    private VBox choice(Conflict.Item item) {
        ToggleGroup group = new ToggleGroup();
        decisions.put(item, group);
        VBox box = new VBox();
        box.getStyleClass().add("merge-item");
        Label title = new Label();
        title.getStyleClass().add("subheading");
        box.getChildren().add(title);
        switch (item) {
            case Conflict.OfField<?, ?> field -> {
                title.setText(words.label(field.field()));
                Label base = new Label(kit.text("merge.base", words.value(field.field(), field.base())));
                base.getStyleClass().add("hint");
                base.setWrapText(true);
                box.getChildren().addAll(base,
                        side(group, Side.MINE, kit.text("merge.mine", words.value(field.field(), field.mine()))),
                        side(group, Side.THEIRS, kit.text("merge.theirs", words.value(field.field(), field.theirs()))));
            }
            case Conflict.OfRow<?> row -> {
                title.setText(kit.text("merge.row", kit.text("table." + row.model().shape().table().getName())));
                box.getChildren().addAll(
                        side(group, Side.MINE, kit.text(row.deletedHere() ? "merge.row.deleteMine" : "merge.row.keepMine")),
                        side(group, Side.THEIRS, kit.text(row.deletedHere() ? "merge.row.keepTheirs" : "merge.row.deleteTheirs")));
            }
        }
        return box;
    }

    private static RadioButton side(ToggleGroup group, Side side, String text) {
        RadioButton button = new RadioButton(text);
        button.setWrapText(true);
        button.setToggleGroup(group);
        button.setUserData(side);
        return button;
    }

    private boolean decide(Runnable onDecided) {
        boolean all = decisions.values().stream().allMatch(group -> group.getSelectedToggle() != null);
        if (!all) {
            kit.toasts().warn(kit.text("merge.undecided"));
            return false;
        }
        decisions.forEach((item, group) -> conflict.resolve(item, (Side) group.getSelectedToggle().getUserData()));
        onDecided.run();
        return true;
    }
}
