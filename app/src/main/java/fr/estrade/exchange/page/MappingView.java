package fr.estrade.exchange.page;

import fr.estrade.exchange.ImportField;
import fr.estrade.exchange.ImportFile;
import fr.estrade.exchange.ImportTarget;
import fr.estrade.exchange.Mapping;
import fr.estrade.exchange.read.TableRow;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.SpreadBar;
import fr.estrade.ui.input.ChoiceWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Which column of a table is which field: its heading, some of its values, and a choice beside them. */
final class MappingView {
    private final Kit kit;
    private final ImportTarget<?> target;
    private final ImportFile file;
    private final Consumer<Mapping> onChange;
    private final List<ComboBox<Optional<ImportField<?>>>> choices = new ArrayList<>();
    private final Label state = new Label();
    private final GridPane grid = new GridPane();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper();
    private final Button next;
    private final BorderPane root = new BorderPane();
    private Mapping mapping;
    private boolean showing;

    /**
     * @param onChange is told what the user chooses
     * @param onSheet  is told which sheet of the workbook is wanted
     */
    MappingView(Kit kit, ImportTarget<?> target, ImportFile file, Consumer<Mapping> onChange, Consumer<String> onSheet, Runnable onNext, Runnable onBack) {
        this.kit = kit;
        this.target = target;
        this.file = file;
        this.mapping = file.mapping();
        this.onChange = onChange;
        this.next = Command.of("exchange.look", Icons.FORWARD, onNext).unless(refusal.getReadOnlyProperty()).primaryButton(kit.texts());
        next.setDefaultButton(true);
        Label name = new Label(file.source().name());
        name.getStyleClass().add("subheading");
        Label form = new Label(file.form(kit.texts()));
        form.getStyleClass().add("muted");
        SpreadBar head = new SpreadBar();
        head.left(name, form);
        List<Node> right = new ArrayList<>();
        if (file.table().sheets().size() > 1) {
            right.add(sheets(onSheet));
        }
        right.add(headings());
        right.add(Command.of("exchange.other", Icons.BACK, onBack).button(kit.texts()));
        right.add(next);
        head.right(right.toArray(Node[]::new));
        state.setWrapText(true);
        state.getStyleClass().add("import-state");
        VBox top = new VBox(head, state);
        top.getStyleClass().add("list-top");
        grid.getStyleClass().add("import-columns");
        PageScroll scroll = new PageScroll(grid);
        scroll.setFocusTraversable(false);
        root.setTop(top);
        root.setCenter(scroll);
        rows();
        show();
    }

    Parent root() {
        return root;
    }

    /** Begins at what is missing, or goes on. */
    void focusFirst() {
        Optional<ComboBox<Optional<ImportField<?>>>> open = choices.stream().filter(choice -> choice.getValue().isEmpty()).findFirst();
        (refusal.get() == null || open.isEmpty() ? next : open.get()).requestFocus();
    }

    private ComboBox<String> sheets(Consumer<String> onSheet) {
        ComboBox<String> sheets = new ComboBox<>();
        sheets.getItems().setAll(file.table().sheets());
        sheets.setValue(String.valueOf(file.table().formArguments().getFirst()));
        sheets.setAccessibleText(kit.text("exchange.sheet"));
        sheets.setOnAction(event -> onSheet.accept(sheets.getValue()));
        return sheets;
    }

    private ComboBox<Optional<TableRow>> headings() {
        ComboBox<Optional<TableRow>> headings = new ComboBox<>();
        headings.getItems().add(Optional.empty());
        file.sample().headings().forEach(row -> headings.getItems().add(Optional.of(row)));
        headings.setConverter(converter(row -> row.map(line -> kit.text("exchange.headings.line", line.line())).orElse(kit.text("exchange.headings.none"))));
        headings.setValue(Optional.ofNullable(mapping.headings()));
        headings.setAccessibleText(kit.text("exchange.headings"));
        headings.setOnAction(event -> {
            mapping = file.sample().guess(target, headings.getValue().orElse(null));
            onChange.accept(mapping);
            rows();
            show();
        });
        return headings;
    }

    private void rows() {
        grid.getChildren().clear();
        choices.clear();
        head(0, "exchange.column");
        head(1, "exchange.values");
        head(2, "exchange.field");
        for (int column = 0; column < mapping.fields().size(); column++) {
            String title = mapping.heading(column).isEmpty() ? kit.text("exchange.column.number", column + 1) : mapping.heading(column);
            Label heading = new Label(title);
            heading.getStyleClass().add("import-heading");
            heading.setWrapText(true);
            Label values = new Label(file.sample().values(mapping, column).stream().collect(Collectors.joining("\n")));
            values.getStyleClass().addAll("muted", "import-values");
            ComboBox<Optional<ImportField<?>>> choice = choice(column, title);
            heading.setLabelFor(choice);
            choices.add(choice);
            grid.addRow(column + 1, heading, values, choice);
            for (Node cell : List.of(heading, values, choice)) {
                GridPane.setValignment(cell, VPos.TOP);
            }
        }
    }

    private void head(int column, String key) {
        Label label = new Label(kit.text(key));
        label.getStyleClass().add("subheading");
        grid.add(label, column, 0);
    }

    private ComboBox<Optional<ImportField<?>>> choice(int column, String heading) {
        ComboBox<Optional<ImportField<?>>> choice = new ComboBox<>();
        choice.getItems().add(Optional.empty());
        target.fields().forEach(field -> choice.getItems().add(Optional.of(field)));
        choice.setConverter(converter(field -> field.map(one -> one.label(kit.texts())).orElse(kit.text("exchange.leftOut"))));
        choice.setAccessibleText(kit.text("exchange.field.of", heading));
        choice.setVisibleRowCount(16);
        choice.setOnAction(event -> {
            if (!showing) {
                mapping = mapping.with(column, choice.getValue().map(ImportField::name).orElse(null));
                onChange.accept(mapping);
                show();
            }
        });
        return choice;
    }

    private void show() {
        showing = true;
        for (int column = 0; column < choices.size(); column++) {
            String name = mapping.fields().get(column);
            choices.get(column).setValue(name == null ? Optional.empty() : target.find(name).map(field -> field));
            choices.get(column).pseudoClassStateChanged(Looks.LEFT_OUT, name == null);
        }
        showing = false;
        List<ImportField<?>> missing = mapping.missing(target);
        long left = mapping.fields().stream().filter(name -> name == null).count();
        String problem = mapping.isEmpty() ? kit.text("exchange.no-columns") : null;
        refusal.set(problem);
        if (problem != null) {
            say(Icons.ERROR, problem, "field-error");
        } else if (!missing.isEmpty()) {
            say(Icons.WARNING, kit.text("exchange.missing.fields", missing.stream().map(field -> field.label(kit.texts())).collect(Collectors.joining(", "))),
                    "field-warning");
        } else {
            String known = file.isKnown() ? kit.text("exchange.known") + " " : "";
            say(left == 0 ? Icons.OK : Icons.INFO, known + kit.texts().count("exchange.columns.left", left), "muted");
        }
    }

    private void say(Icons icon, String text, String style) {
        state.getStyleClass().setAll("label", "import-state", style);
        state.setGraphic(icon.node());
        state.setText(text);
    }

    private static <T> StringConverter<T> converter(Function<T, String> words) {
        return new ChoiceWords<>("", words);
    }
}
