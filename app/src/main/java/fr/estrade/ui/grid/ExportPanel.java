package fr.estrade.ui.grid;

import static fr.estrade.db.Tables.OFFICE;

import atlantafx.base.controls.Popover;
import fr.estrade.list.ListQuery;
import fr.estrade.list.export.CsvStyle;
import fr.estrade.list.export.ExportException;
import fr.estrade.list.export.ExportFormat;
import fr.estrade.list.export.ExportRequest;
import fr.estrade.list.export.ListExport;
import fr.estrade.ui.FileDialogs;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Popups;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * Writes a list to a file: which rows (the marked ones, those of the view, all), which kind of file. What is seen is what is
 * written. The work can be cancelled in the status bar; the file appears under its name only when it is whole.
 */
final class ExportPanel {

    private static final String MEMORY = "exporting";

    /** Which rows are written. */
    enum Scope {
        /** The marked rows. */
        MARKED,
        /** The rows that the filters let through. */
        VIEW,
        /** Every row of the list. */
        ALL
    }

    /** A kind of file as the user chooses it. */
    record Choice(ExportFormat format, CsvStyle csv) {

        String key() {
            return format == ExportFormat.CSV ? "exporting.format.CSV." + csv : "exporting.format." + format;
        }
    }

    private final Kit kit;
    private final Grid grid;
    private final ListSource source;
    private final ToggleGroup scopes = new ToggleGroup();
    private final ToggleGroup choices = new ToggleGroup();

    ExportPanel(Kit kit, Grid grid) {
        this.kit = kit;
        this.grid = grid;
        this.source = grid.source();
    }

    void show(Node below) {
        VBox content = new VBox();
        content.getStyleClass().add("filter-editor");
        content.getChildren().addAll(heading("exporting.rows"), scopeChoice(), heading("exporting.format"), formatChoice());
        Button write = new Button(kit.text("exporting.write"));
        write.getStyleClass().add("accent");
        content.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                write.fire();
                event.consume();
            }
        });
        content.getChildren().add(write);
        Popover popover = Popups.belowRight(below, content);
        write.setOnAction(event -> {
            popover.hide();
            Choice choice = (Choice) choices.getSelectedToggle().getUserData();
            kit.memory().remember(MEMORY, choice);
            ask(choice, (Scope) scopes.getSelectedToggle().getUserData());
        });
    }

    private Label heading(String key) {
        Label label = new Label(kit.text(key));
        label.getStyleClass().add("subheading");
        return label;
    }

    private VBox scopeChoice() {
        ListQuery query = grid.queryProperty().get();
        int marked = grid.marks().ids().size();
        List<Node> buttons = new ArrayList<>();
        if (marked > 0) {
            buttons.add(scope(Scope.MARKED, kit.texts().count("exporting.rows.marked", marked)));
        }
        Integer count = grid.countProperty().get();
        if (query.isFiltered()) {
            buttons.add(scope(Scope.VIEW, kit.texts().count("exporting.rows.view", count == null ? 0 : count)));
        }
        buttons.add(scope(Scope.ALL, kit.text("exporting.rows.all")));
        scopes.getToggles().getFirst().setSelected(true);
        return radios(buttons);
    }

    private RadioButton scope(Scope scope, String text) {
        return radio(scopes, scope, text);
    }

    private VBox formatChoice() {
        Choice last = kit.memory().recall(MEMORY, Choice.class).orElse(new Choice(ExportFormat.XLSX, CsvStyle.FRENCH_EXCEL));
        List<Node> buttons = new ArrayList<>();
        for (ExportFormat format : ExportFormat.of(source.list())) {
            for (CsvStyle csv : format == ExportFormat.CSV ? CsvStyle.values() : new CsvStyle[] {CsvStyle.FRENCH_EXCEL}) {
                Choice choice = new Choice(format, csv);
                RadioButton button = radio(choices, choice, kit.text(choice.key()));
                button.setSelected(choice.equals(last));
                buttons.add(button);
            }
        }
        if (choices.getSelectedToggle() == null) {
            choices.getToggles().getFirst().setSelected(true);
        }
        return radios(buttons);
    }

    private static VBox radios(List<Node> buttons) {
        VBox box = new VBox();
        box.getStyleClass().add("choices");
        box.getChildren().setAll(buttons);
        return box;
    }

    private static RadioButton radio(ToggleGroup group, Object value, String text) {
        RadioButton button = new RadioButton(text);
        button.setToggleGroup(group);
        button.setUserData(value);
        return button;
    }

    private void ask(Choice choice, Scope scope) {
        ListQuery view = grid.queryProperty().get();
        ListQuery query = switch (scope) {
            case MARKED -> view.forAllRows().withSelection(grid.marks().ids());
            case VIEW -> view;
            case ALL -> view.forAllRows();
        };
        ExportRequest request = new ExportRequest(source.list(), query, choice.format(), choice.csv());
        String name = new ListExport(source.dsl(), kit.texts(), source.clock(), null).fileName(request);
        FileDialogs.Kind kind = FileDialogs.Kind.of(kit.text(choice.key()), choice.format().extension());
        kit.files().save(kit.text("exporting.title"), name, kind).ifPresent(file -> write(request, file));
    }

    private void write(ExportRequest request, Path file) {
        String name = file.getFileName().toString();
        kit.tasks().run(kit.text("exporting.writing", name), progress -> {
            String office = source.dsl().select(OFFICE.NAME).from(OFFICE).limit(1).fetchOne(OFFICE.NAME);
            return new ListExport(source.dsl(), kit.texts(), source.clock(), office).write(request, file, progress);
        }).onSuccess(rows -> kit.toasts().say(kit.texts().count("exporting.written", rows, name), kit.text("exporting.open"),
                () -> kit.files().show(file)))
                .onFailure(ExportException.class, failed -> kit.dialogs().error(kit.text("exporting.failed"), failed.text(kit.texts()), failed))
                .onCancelled(() -> kit.toasts().say(kit.text("exporting.cancelled", name)))
                .start();
    }
}
