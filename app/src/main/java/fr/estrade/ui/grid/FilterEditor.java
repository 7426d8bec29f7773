package fr.estrade.ui.grid;

import atlantafx.base.controls.Popover;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.Filter;
import fr.estrade.list.FilterText;
import fr.estrade.list.ListColumn;
import fr.estrade.list.ListQuery;
import fr.estrade.list.Operator;
import fr.estrade.list.ValueCount;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Popups;
import fr.estrade.ui.input.Inputs;
import fr.estrade.ui.input.ValueField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Lets the user say what a column must be: by choosing from what occurs, by words, or by bounds. It acts at once. */
final class FilterEditor {

    private static final int MOST_VALUES = 200;

    private final Kit kit;
    private final ListSource source;
    private final ListColumn column;
    private final ObjectProperty<ListQuery> query;
    private final FilterText words;
    private final Inputs inputs;

    FilterEditor(Kit kit, ListSource source, ListColumn column, ObjectProperty<ListQuery> query) {
        this.kit = kit;
        this.source = source;
        this.column = column;
        this.query = query;
        this.words = new FilterText(source.list(), kit.texts());
        this.inputs = new Inputs(kit.texts(), source.clock());
    }

    /** Opens it below a node. */
    void show(Node below) {
        VBox content = new VBox();
        content.getStyleClass().add("filter-editor");
        Label title = new Label(source.list().title(column, kit.texts()));
        title.getStyleClass().add("subheading");
        content.getChildren().add(title);
        Popover popover = Popups.below(below, content);
        if (isChosenFromList(column)) {
            fillWithChoices(content, popover);
        } else {
            Node first = switch (column.kind()) {
                case TEXT, DATES -> addWords(content);
                case DATE, INSTANT -> addDates(content, popover);
                default -> addBounds(content);
            };
            addUnknown(content, popover);
            first.requestFocus();
        }
    }

    private void fillWithChoices(VBox content, Popover popover) {
        Label wait = new Label(kit.text("filter.reading"));
        content.getChildren().add(wait);
        kit.tasks().run(kit.text("filter.reading"), () -> source.reader(query.get()).distinctValues(column.key(), MOST_VALUES))
                .onSuccess(values -> {
                    content.getChildren().remove(wait);
                    ScrollPane scroll = new ScrollPane(choices(values));
                    scroll.getStyleClass().add("filter-choices");
                    scroll.setFitToWidth(true);
                    scroll.setFocusTraversable(false);
                    content.getChildren().add(scroll);
                    scroll.getContent().lookupAll(".check-box").stream().findFirst().ifPresent(Node::requestFocus);
                    popover.sizeToScene();
                }).start();
    }

    private VBox choices(List<ValueCount> values) {
        VBox boxes = new VBox();
        boxes.getStyleClass().add("choices");
        List<String> chosen = current(Operator.IS);
        Map<String, CheckBox> byValue = new LinkedHashMap<>();
        for (ValueCount value : values) {
            String kept = Filter.of(column.key(), Operator.IS, value.value()).values().getFirst();
            CheckBox box = new CheckBox(kit.text("filter.value", words.value(column, kept), value.count()));
            box.setSelected(chosen.contains(kept));
            box.setOnAction(event -> apply(Operator.IS, byValue.entrySet().stream()
                    .filter(entry -> entry.getValue().isSelected()).map(Map.Entry::getKey).toList()));
            byValue.put(kept, box);
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private Node addWords(VBox content) {
        TextField field = new TextField(String.join(" ", current(Operator.CONTAINS)));
        field.setPromptText(kit.text("filter.contains"));
        field.setAccessibleText(kit.text("filter.contains"));
        field.textProperty().subscribe((before, text) -> apply(Operator.CONTAINS, text.isBlank() ? List.of() : List.of(text.strip())));
        content.getChildren().add(field);
        return field;
    }

    private Node addDates(VBox content, Popover popover) {
        LocalDate today = LocalDate.now(source.clock());
        FlowPane presets = new FlowPane();
        presets.getStyleClass().add("presets");
        addPreset(presets, popover, "filter.upcoming", Operator.AT_LEAST, "today");
        addPreset(presets, popover, "filter.past", Operator.LESS, "today");
        addPreset(presets, popover, "filter.thisMonth", Operator.IS, today.toString().substring(0, 7));
        addPreset(presets, popover, "filter.thisYear", Operator.IS, String.valueOf(today.getYear()));
        addPreset(presets, popover, "filter.lastYear", Operator.IS, String.valueOf(today.getYear() - 1));
        content.getChildren().add(presets);
        ValueField<LocalDate> from = bound(inputs.date(), Operator.AT_LEAST, LocalDate::parse);
        ValueField<LocalDate> to = bound(inputs.date(), Operator.AT_MOST, LocalDate::parse);
        content.getChildren().add(between(from, to));
        return from;
    }

    private Node addBounds(VBox content) {
        ValueField<BigDecimal> least = bound(inputs.decimal(), Operator.AT_LEAST, BigDecimal::new);
        ValueField<BigDecimal> most = bound(inputs.decimal(), Operator.AT_MOST, BigDecimal::new);
        content.getChildren().add(between(least, most));
        return least;
    }

    private HBox between(ValueField<?> from, ValueField<?> to) {
        Label least = new Label(kit.text("filter.from"));
        Label most = new Label(kit.text("filter.to"));
        least.setLabelFor(from);
        most.setLabelFor(to);
        HBox box = new HBox(new VBox(least, from), new VBox(most, to));
        box.getStyleClass().add("between");
        return box;
    }

    private <T> ValueField<T> bound(ValueField<T> field, Operator operator, Function<String, T> reading) {
        current(operator).stream().findFirst().filter(text -> !text.startsWith("today"))
                .ifPresent(text -> field.setValue(reading.apply(text)));
        field.valueProperty().subscribe((before, value) -> replace(query -> {
            List<Filter> filters = new ArrayList<>(query.filters());
            filters.removeIf(filter -> filter.column().equals(column.key())
                    && (filter.operator() == operator || filter.operator() != Operator.AT_LEAST && filter.operator() != Operator.AT_MOST));
            if (value != null) {
                filters.add(Filter.of(column.key(), operator, value));
            }
            return query.withFilters(filters);
        }));
        return field;
    }

    private void addPreset(FlowPane presets, Popover popover, String key, Operator operator, String value) {
        Button button = new Button(kit.text(key));
        button.getStyleClass().add("preset");
        button.setOnAction(event -> {
            apply(operator, List.of(value));
            popover.hide();
        });
        presets.getChildren().add(button);
    }

    private void addUnknown(VBox content, Popover popover) {
        FlowPane presets = new FlowPane();
        presets.getStyleClass().add("presets");
        addPreset(presets, popover, "filter.unknown", Operator.IS, "");
        addPreset(presets, popover, "filter.known", Operator.IS_NOT, "");
        content.getChildren().add(presets);
    }

    private List<String> current(Operator operator) {
        return query.get().filters().stream()
                .filter(filter -> filter.column().equals(column.key()) && filter.operator() == operator)
                .flatMap(filter -> filter.values().stream()).toList();
    }

    private void apply(Operator operator, List<String> values) {
        replace(query -> values.isEmpty() ? query.withoutColumnFilter(column.key())
                : query.replacing(new Filter(column.key(), operator, values)));
    }

    private void replace(UnaryOperator<ListQuery> change) {
        query.set(change.apply(query.get()));
    }

    private static boolean isChosenFromList(ListColumn column) {
        return column.isFacet() && column.kind() != ColumnKind.DATE || column.kind() == ColumnKind.CODE
                || column.kind() == ColumnKind.BOOLEAN;
    }
}
