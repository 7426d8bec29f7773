package fr.estrade.ui.grid;

import fr.estrade.list.Row;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** A row of the grid: known by its id from the start, its values come when it is looked at. */
public final class GridRow {

    private final UUID id;
    private final ObjectProperty<Row> content = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper marked = new ReadOnlyBooleanWrapper();

    GridRow(UUID id) {
        this.id = id;
    }

    /** Of the record that the row stands for. */
    public UUID id() {
        return id;
    }

    /** The values; null until they are read. */
    public ObservableValue<Row> content() {
        return content;
    }

    /** The values, or null while they are not read. */
    public Row row() {
        return content.get();
    }

    void fill(Row row) {
        content.set(row);
    }

    ReadOnlyBooleanProperty markedProperty() {
        return marked.getReadOnlyProperty();
    }

    void setMarked(boolean value) {
        marked.set(value);
    }
}
