package fr.estrade.exchange.page;

import fr.estrade.exchange.ImportField;
import fr.estrade.exchange.ImportTarget;
import fr.estrade.ui.Command;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.FileDialogs;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Where an import begins: choose a file, drop one, or paste cells; and what the columns may be. */
final class StartView {
    private final EmptyState state;
    private final Label refusal = new Label();
    private final VBox root;

    /**
     * @param chosen gets the file
     * @param paste  reads the clipboard
     */
    StartView(Kit kit, ImportTarget<?> target, Consumer<Path> chosen, Runnable paste) {
        FileDialogs.Kind kind = FileDialogs.Kind.of(kit.text("exchange.kind"), "csv", "xlsx", "txt", "tsv");
        Command choose = Command.of("exchange.choose", Icons.FOLDER,
                () -> kit.files().open(kit.text("exchange.title", target.title(kit.texts())), kind).ifPresent(chosen));
        state = new EmptyState(kit.texts(), Icons.IMPORT, kit.text("exchange.start"), kit.text("exchange.start.help"), choose,
                Command.of("exchange.paste", Icons.DUPLICATE, paste).on(Keys.PASTE_TABLE));
        Label fields = new Label(kit.text("exchange.fields", target.fields().stream()
                .map(field -> name(kit, field)).collect(Collectors.joining(", "))));
        fields.setWrapText(true);
        fields.getStyleClass().addAll("hint", "import-fields");
        refusal.setWrapText(true);
        refusal.getStyleClass().addAll("field-error", "import-fields");
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.setVisible(false);
        root = new VBox(refusal, state, fields);
        root.setAlignment(Pos.CENTER);
        root.getStyleClass().add("import-start");
    }

    private static String name(Kit kit, ImportField<?> field) {
        String label = field.label(kit.texts());
        return field.isRequired() ? kit.text("exchange.required", label) : label;
    }

    Parent root() {
        return root;
    }

    /** Says why a table cannot be imported. */
    void say(String reason) {
        refusal.setText(reason);
        refusal.setVisible(true);
    }

    void focusFirst() {
        state.first().requestFocus();
    }
}
