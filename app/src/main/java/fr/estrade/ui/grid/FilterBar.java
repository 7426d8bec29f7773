package fr.estrade.ui.grid;

import fr.estrade.list.Filter;
import fr.estrade.list.FilterText;
import fr.estrade.list.ListColumn;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListQuery;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** The filters in force, each a chip that can be changed or dropped, and a menu to add one. */
final class FilterBar {

    private final Kit kit;
    private final ListSource source;
    private final ObjectProperty<ListQuery> query;
    private final FilterText words;
    private final FlowPane chips = new FlowPane();
    private final MenuButton add = new MenuButton();

    FilterBar(Kit kit, ListSource source, ObjectProperty<ListQuery> query) {
        this.kit = kit;
        this.source = source;
        this.query = query;
        this.words = new FilterText(source.list(), kit.texts());
        chips.getStyleClass().add("filter-chips");
        add.setText(kit.text("filter.add"));
        add.setGraphic(Icons.FILTER.node());
        add.getStyleClass().add("flat");
        ListDefinition list = source.list();
        for (ListColumn column : list.filterable()) {
            MenuItem item = new MenuItem(list.title(column, kit.texts()));
            item.setOnAction(event -> edit(column));
            add.getItems().add(item);
        }
        query.subscribe(this::show);
    }

    MenuButton addButton() {
        return add;
    }

    FlowPane chips() {
        return chips;
    }

    private void edit(ListColumn column) {
        new FilterEditor(kit, source, column, query).show(add);
    }

    private void show(ListQuery now) {
        chips.getChildren().clear();
        for (Filter filter : now.filters()) {
            chips.getChildren().add(chip(filter));
        }
        if (now.filters().size() > 1) {
            chips.getChildren().add(Command.of("filter.clear", null, () -> query.set(query.get().withFilters(List.of())))
                    .flatButton(kit.texts()));
        }
        chips.setVisible(!now.filters().isEmpty());
        chips.setManaged(chips.isVisible());
    }

    private HBox chip(Filter filter) {
        ListColumn column = source.list().column(filter.column());
        String text = words.of(filter);
        Button change = new Button(text);
        change.getStyleClass().addAll("flat", "filter-chip-text");
        change.setOnAction(event -> new FilterEditor(kit, source, column, query).show(change));
        Button drop = new Button();
        drop.setGraphic(Icons.CLOSE.node());
        drop.getStyleClass().addAll("flat", "button-icon", "filter-chip-close");
        drop.setAccessibleText(kit.text("filter.drop", text));
        drop.setOnAction(event -> {
            List<Filter> others = new ArrayList<>(query.get().filters());
            others.remove(filter);
            query.set(query.get().withFilters(others));
        });
        HBox chip = new HBox(change, drop);
        chip.getStyleClass().add("filter-chip");
        return chip;
    }
}
