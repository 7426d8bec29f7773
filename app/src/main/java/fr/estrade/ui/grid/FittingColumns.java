package fr.estrade.ui.grid;

import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;

/** Columns fill the width as long as they find room at their smallest; with more of them the grid scrolls sideways. */
@SuppressWarnings("rawtypes")
final class FittingColumns implements Callback<ResizeFeatures, Boolean> {

    private final Callback<ResizeFeatures, Boolean> fitted = TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS;
    private final Callback<ResizeFeatures, Boolean> free = TableView.UNCONSTRAINED_RESIZE_POLICY;

    @Override
    public Boolean call(ResizeFeatures features) {
        double wanted = 0;
        for (Object column : features.getTable().getVisibleLeafColumns()) {
            wanted += ((TableColumnBase<?, ?>) column).getPrefWidth();
        }
        return (wanted * 0.8 <= features.getTable().getWidth() ? fitted : free).call(features);
    }
}
