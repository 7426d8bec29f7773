package fr.estrade.ui.grid;

import java.util.List;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;

/**
 * Columns fill the width: what is left over goes to those that hold text, what lacks is taken from those that can spare it. Only
 * when all are at their smallest does the grid scroll sideways. A column that the user pulls keeps its width.
 */
@SuppressWarnings("rawtypes")
final class FittingColumns implements Callback<ResizeFeatures, Boolean> {

    /** As wide as a bar gets: a grid that was once too wide keeps its sideways bar, so the first fit counts. */
    private static final double NOT_MADE_YET = 24;

    private final Predicate<TableColumnBase<?, ?>> elastic;
    private final Callback<ResizeFeatures, Boolean> withoutBar = new WithoutBar();

    private FittingColumns(Predicate<TableColumnBase<?, ?>> elastic) {
        this.elastic = elastic;
    }

    /** @param elastic which columns take what is left over */
    static void in(TableView<?> table, Predicate<TableColumnBase<?, ?>> elastic) {
        table.setColumnResizePolicy(new FittingColumns(elastic));
    }

    /** The same where nothing is to be scrolled: the toolkit keeps the bar of a grid that was once too wide unless it is told so. */
    private final class WithoutBar extends ConstrainedColumnResizeBase implements Callback<ResizeFeatures, Boolean> {
        @Override
        public Boolean call(ResizeFeatures features) {
            return FittingColumns.this.call(features);
        }
    }

    @Override
    public Boolean call(ResizeFeatures features) {
        TableColumnBase<?, ?> pulled = features.getColumn();
        if (pulled != null) {
            double width = Math.clamp(pulled.getWidth() + features.getDelta(), pulled.getMinWidth(), pulled.getMaxWidth());
            if (Math.abs(width - pulled.getPrefWidth()) < 0.5) {
                return false;
            }
            pulled.setPrefWidth(width);
        }
        fit(features, pulled);
        return true;
    }

    @SuppressWarnings("unchecked")
    private void fit(ResizeFeatures features, TableColumnBase<?, ?> pulled) {
        List<TableColumnBase<?, ?>> columns = features.getTable().getVisibleLeafColumns();
        double room = features.getContentWidth() - awaited(features.getTable());
        if (room <= 0) {
            return;
        }
        double least = columns.stream().mapToDouble(TableColumnBase::getMinWidth).sum();
        showBar(features.getTable(), least > room);
        double wanted = columns.stream().mapToDouble(TableColumnBase::getPrefWidth).sum();
        double extra = room - wanted;
        List<TableColumnBase<?, ?>> giving = columns.stream().filter(column -> column != pulled && column.isResizable())
                .filter(column -> extra < 0 || elastic.test(column)).toList();
        double weight = giving.stream().mapToDouble(column -> weight(column, extra)).sum();
        for (TableColumnBase<?, ?> column : columns) {
            double change = giving.contains(column) && weight > 0 ? Math.max(extra, -weight) * weight(column, extra) / weight : 0;
            double width = Math.clamp(column.getPrefWidth() + change, column.getMinWidth(), column.getMaxWidth());
            features.setColumnWidth(column, Math.floor(width));
        }
    }

    /** Afterwards: the policy is at work now. */
    @SuppressWarnings("unchecked")
    private void showBar(TableView table, boolean shown) {
        Callback<ResizeFeatures, Boolean> policy = shown ? this : withoutBar;
        if (table.getColumnResizePolicy() != policy) {
            Platform.runLater(() -> table.setColumnResizePolicy(policy));
        }
    }

    /** Room for the bar that comes once there are more rows than fit; without it the grid would scroll sideways then. */
    private static double awaited(Node table) {
        if (!(table.lookup(".scroll-bar:vertical") instanceof ScrollBar bar)) {
            return NOT_MADE_YET;
        }
        return bar.isVisible() ? 0 : Math.ceil(bar.prefWidth(-1));
    }

    /** How much of what is left over, or lacks, a column takes. */
    private static double weight(TableColumnBase<?, ?> column, double extra) {
        return extra >= 0 ? column.getPrefWidth() : Math.max(0, column.getPrefWidth() - column.getMinWidth());
    }
}
