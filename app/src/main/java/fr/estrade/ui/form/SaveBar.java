package fr.estrade.ui.form;

import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Says at the foot of a record what is unsaved, by name, and saves it or gives it up. */
final class SaveBar {

    private static final int NAMED = 3;

    private final Kit kit;
    private final HBox root = new HBox();
    private final Label state = new Label();
    private final Button save;
    private final Button revert;

    SaveBar(Kit kit, Runnable onSave, Runnable onRevert) {
        this.kit = kit;
        this.save = Command.of("page.save", Icons.SAVE, onSave).on(Keys.SAVE).primaryButton(kit.texts());
        this.revert = Command.of("page.revert", Icons.UNDO, onRevert).flatButton(kit.texts());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        save.setMinWidth(Region.USE_PREF_SIZE);
        revert.setMinWidth(Region.USE_PREF_SIZE);
        root.getStyleClass().add("save-bar");
        root.getChildren().addAll(state, space, revert, save);
        showSaved(null);
    }

    Parent root() {
        return root;
    }

    /** Names what is unsaved. */
    void showUnsaved(List<String> names) {
        String some = kit.formats().list(names.subList(0, Math.min(NAMED, names.size())));
        String text = names.size() <= NAMED ? kit.text("page.unsaved", some)
                : kit.text("page.unsavedMore", some, names.size() - NAMED);
        show(text, Icons.EDIT, "unsaved", true);
    }

    /** Says that all is saved. */
    void showSaved(String when) {
        show(when == null ? kit.text("page.saved") : kit.text("page.savedAt", when), Icons.OK, "saved", false);
    }

    /** Says that saving is under way. */
    void showSaving() {
        show(kit.text("page.saving"), Icons.BUSY, "saving", true);
    }

    private void show(String text, Icons icon, String style, boolean active) {
        state.setText(text);
        state.setGraphic(icon.node());
        state.getStyleClass().setAll("label", "save-state", style);
        state.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        revert.setVisible(active);
        save.setVisible(active);
    }
}
