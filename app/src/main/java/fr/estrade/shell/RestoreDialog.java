package fr.estrade.shell;

import fr.estrade.storage.Backup;
import fr.estrade.storage.Restore;
import fr.estrade.text.Formats;
import fr.estrade.text.Texts;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Question;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Offers the backups beside a base, or one from elsewhere, and asks how far to go. The former file is always kept. */
final class RestoreDialog {
    private final Kit kit;
    private final Texts texts;
    private final Clock clock;
    private final List<Backup> backups;
    private final Supplier<Optional<Path>> chooser;
    private final BiConsumer<Path, Restore.Until> restore;
    private final TableView<Backup> table = new TableView<>();
    private final Label elsewhere = new Label();
    private final RadioButton toLastSave;
    private final RadioButton exactly;
    private Path chosenElsewhere;

    /**
     * A dialog that is not open yet.
     *
     * @param chooser asks for a backup that lies elsewhere; gives none when the user thinks better of it
     * @param restore does it
     */
    RestoreDialog(Kit kit, Clock clock, List<Backup> backups, Supplier<Optional<Path>> chooser, BiConsumer<Path, Restore.Until> restore) {
        this.kit = kit;
        this.texts = kit.texts();
        this.clock = clock;
        this.backups = backups;
        this.chooser = chooser;
        this.restore = restore;
        this.toLastSave = new RadioButton(texts.get("restore.LAST_SAVE"));
        this.exactly = new RadioButton(texts.get("restore.AS_IN_BACKUP"));
    }

    /** Opens it. */
    void show() {
        Question question = kit.dialogs().question(texts.get("restore.title"), texts.get("restore.message"));
        question.content(content()).accept(texts.get("restore.verb"), this::accept).cancel().focus(table).show();
    }

    private Node content() {
        Formats formats = texts.formats();
        column("restore.column.when", 15, backup -> formats.dateTime(backup.madeAt(), clock.getZone()));
        column("restore.column.reason", 15, backup -> texts.get("restore.reason." + backup.reason().name()));
        column("restore.column.changes", 11, backup -> formats.number(backup.newest()));
        column("restore.column.size", 8, backup -> formats.fileSize(backup.size()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(FXCollections.observableArrayList(backups));
        table.getSelectionModel().selectFirst();
        table.setPlaceholder(new Label(texts.get("restore.nothing")));
        table.getStyleClass().add("restore-table");
        table.setAccessibleText(texts.get("restore.title"));
        table.getSelectionModel().selectedItemProperty().subscribe(backup -> {
            if (backup != null) {
                chosenElsewhere = null;
                elsewhere.setText("");
            }
        });
        HBox other = new HBox(Command.of("restore.file", Icons.FOLDER, this::chooseElsewhere).button(texts), elsewhere);
        other.getStyleClass().add("settings-choice");
        ToggleGroup group = new ToggleGroup();
        toLastSave.setToggleGroup(group);
        exactly.setToggleGroup(group);
        toLastSave.setSelected(true);
        toLastSave.setWrapText(true);
        exactly.setWrapText(true);
        VBox box = new VBox(table, other, toLastSave, exactly);
        box.getStyleClass().add("restore");
        return box;
    }

    private void column(String key, double em, Function<Backup, String> text) {
        TableColumn<Backup, String> column = new TableColumn<>();
        // Heads of tables show their graphic, so that they can be more than a word.
        column.setGraphic(new Label(texts.get(key)));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        column.setSortable(false);
        column.setPrefWidth(em * 13);
        table.getColumns().add(column);
    }

    private void chooseElsewhere() {
        chooser.get().ifPresent(chosen -> {
            table.getSelectionModel().clearSelection();
            chosenElsewhere = chosen;
            elsewhere.setText(chosen.getFileName().toString());
            exactly.setSelected(true);
        });
    }

    private boolean accept() {
        Backup selected = table.getSelectionModel().getSelectedItem();
        Path backup = selected != null ? selected.file() : chosenElsewhere;
        if (backup == null) {
            elsewhere.setText(texts.get("restore.choose"));
            return false;
        }
        restore.accept(backup, toLastSave.isSelected() ? Restore.Until.LAST_SAVE : Restore.Until.AS_IN_BACKUP);
        return true;
    }
}
