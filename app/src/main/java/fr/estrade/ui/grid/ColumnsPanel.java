package fr.estrade.ui.grid;

import fr.estrade.list.ListColumn;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListQuery;
import fr.estrade.list.Sort;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Popups;
import fr.estrade.ui.lines.DragReorder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Chooses, orders and sorts by the columns of a list: everything that headers do by mouse, also by keyboard. */
final class ColumnsPanel {

    private final Kit kit;
    private final ListDefinition list;
    private final ObjectProperty<ListQuery> query;
    private final VBox rows = new VBox();
    private final DragReorder<String> drag = new DragReorder<>(drop -> move(drop.value(), drop.index()));

    ColumnsPanel(Kit kit, ListDefinition list, ObjectProperty<ListQuery> query) {
        this.kit = kit;
        this.list = list;
        this.query = query;
    }

    void show(Node below) {
        rows.getStyleClass().add("columns-panel");
        drag.lane(rows, null, Orientation.VERTICAL);
        for (String key : order()) {
            rows.getChildren().add(row(list.column(key)));
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("filter-choices");
        Button reset = new Button(kit.text("columns.reset"));
        reset.getStyleClass().add("flat");
        reset.setOnAction(event -> {
            query.set(query.get().withColumns(list.visibleColumns()).withSorts(list.order()));
            rows.getChildren().clear();
            order().forEach(key -> rows.getChildren().add(row(list.column(key))));
        });
        Label hint = new Label(kit.text("columns.hint"));
        hint.getStyleClass().add("hint");
        VBox content = new VBox(hint, scroll, reset);
        content.getStyleClass().add("filter-editor");
        Popups.belowRight(below, content);
    }

    /** Shown columns in their order, then the others. */
    private List<String> order() {
        Set<String> order = new LinkedHashSet<>(query.get().columns());
        list.columns().forEach(column -> order.add(column.key()));
        return List.copyOf(order);
    }

    private HBox row(ListColumn column) {
        StackPane handle = new StackPane(Icons.DRAG.node());
        handle.getStyleClass().add("line-handle");
        CheckBox shown = new CheckBox(list.title(column, kit.texts()));
        shown.setSelected(query.get().columns().contains(column.key()));
        shown.setDisable(column.isIdentity() && shown.isSelected());
        shown.setMaxWidth(Double.MAX_VALUE);
        shown.setOnAction(event -> apply());
        HBox.setHgrow(shown, Priority.ALWAYS);
        HBox row = new HBox(handle, shown);
        row.setUserData(column.key());
        row.getStyleClass().add("columns-row");
        row.setAlignment(Pos.CENTER_LEFT);
        if (column.isSortable()) {
            row.getChildren().add(sortButton(column));
        }
        row.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int by = Keys.LINE_UP.matches(event) ? -1 : Keys.LINE_DOWN.matches(event) ? 1 : 0;
            if (by != 0) {
                move(column.key(), Math.clamp(rows.getChildren().indexOf(row) + by, 0, rows.getChildren().size() - 1));
                shown.requestFocus();
                event.consume();
            }
        });
        drag.item(row, handle, column.key());
        return row;
    }

    private Button sortButton(ListColumn column) {
        Button sort = new Button();
        sort.getStyleClass().addAll("flat", "button-icon");
        sort.setAccessibleText(kit.text("columns.sort", list.title(column, kit.texts())));
        sort.setOnAction(event -> {
            Sort now = query.get().sorts().stream().findFirst().filter(first -> first.column().equals(column.key())).orElse(null);
            query.set(query.get().withSorts(List.of(now == null ? Sort.by(column.key()) : now.reversed())));
        });
        query.subscribe(now -> {
            Sort first = now.sorts().isEmpty() ? null : now.sorts().getFirst();
            boolean sorted = first != null && first.column().equals(column.key());
            sort.setGraphic((sorted && first.descending() ? Icons.DOWN : Icons.UP).node());
            sort.setOpacity(sorted ? 1 : 0.35);
        });
        return sort;
    }

    private void move(String key, int index) {
        Node row = rows.getChildren().stream().filter(node -> key.equals(node.getUserData())).findFirst().orElseThrow();
        rows.getChildren().remove(row);
        rows.getChildren().add(index, row);
        apply();
    }

    private void apply() {
        List<String> shown = new ArrayList<>();
        for (Node node : rows.getChildren()) {
            if (node instanceof HBox row && row.getChildren().get(1) instanceof CheckBox box && box.isSelected()) {
                shown.add((String) row.getUserData());
            }
        }
        if (!shown.isEmpty()) {
            query.set(query.get().withColumns(shown));
        }
    }
}
