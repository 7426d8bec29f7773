package fr.estrade.evaluation.result.page;

import fr.estrade.evaluation.SatisfactionRate;
import fr.estrade.evaluation.result.GroupRate;
import fr.estrade.evaluation.result.RateWords;
import fr.estrade.ui.Kit;
import fr.estrade.ui.input.ChoiceWords;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** How the rates went, from group to group: a line for each formula, each point with its figure. */
final class TrendChart {
    /** Above 100, so that there is room for the figure of a point up there. */
    private static final int TOP = 112;
    private static final int HUNDRED = 100;
    private static final int TICK = 25;

    private TrendChart() {
    }

    /**
     * The chart.
     *
     * @param groups in their order; two or more
     * @param open   leads to a group
     */
    static Node of(Kit kit, List<GroupRate> groups, Consumer<GroupRate> open) {
        CategoryAxis across = new CategoryAxis();
        across.setAnimated(false);
        NumberAxis up = new NumberAxis(0, TOP, TICK);
        up.setTickLabelFormatter(new ChoiceWords<>("", value -> value.intValue() > HUNDRED ? "" : kit.formats().number(value.intValue())));
        up.setLabel(kit.text("result.trend.axis"));
        up.setAnimated(false);
        up.setMinorTickVisible(false);
        LineChart<String, Number> chart = new LineChart<>(across, up);
        chart.setAnimated(false);
        chart.setLegendSide(Side.TOP);
        chart.getStyleClass().add("trend");
        RateWords words = new RateWords(kit.texts());
        StringBuilder spoken = new StringBuilder();
        for (int formula = 0; formula < 2; formula++) {
            XYChart.Series<String, Number> series = new XYChart.Series<>();
            series.setName(kit.texts().code(groups.getFirst().rates().get(formula).formula()));
            for (GroupRate group : groups) {
                SatisfactionRate rate = group.rates().get(formula);
                rate.value().ifPresent(value -> {
                    XYChart.Data<String, Number> point = new XYChart.Data<>(category(kit, group), value.percent(1));
                    point.setNode(new Point(words.share(value), kit.text("result.trend.point", group.name(), words.share(value), series.getName(),
                            words.sheets(rate.received(), rate.expected())), isLower(group, rate), () -> open.accept(group)));
                    series.getData().add(point);
                    spoken.append(group.name()).append(' ').append(words.share(value)).append(", ");
                });
            }
            chart.getData().add(series);
        }
        chart.setAccessibleText(spoken.toString());
        return chart;
    }

    /** Of two points that may lie close, the lower one has its figure below it. */
    private static boolean isLower(GroupRate group, SatisfactionRate rate) {
        SatisfactionRate other = group.rates().get(group.rates().getFirst() == rate ? 1 : 0);
        int order = rate.value().orElseThrow().compareTo(other.value().orElseThrow());
        return order < 0 || order == 0 && rate != group.rate();
    }

    private static String category(Kit kit, GroupRate group) {
        return group.on() == null ? group.name() : group.name() + "\n" + kit.formats().date(group.on());
    }

    /** A point with its figure above or below it. */
    private static final class Point extends StackPane {
        private final Label label;
        private final boolean below;

        Point(String text, String spoken, boolean below, Runnable open) {
            this.below = below;
            label = new Label(text);
            label.getStyleClass().add("trend-figure");
            label.setManaged(false);
            getChildren().add(label);
            setCursor(Cursor.HAND);
            setOnMouseClicked(event -> open.run());
            Tooltip.install(this, new Tooltip(spoken));
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            double width = Math.ceil(label.prefWidth(-1));
            double height = label.prefHeight(width);
            label.resizeRelocate((getWidth() - width) / 2, below ? getHeight() + 2 : -height - 2, width, height);
        }
    }
}
