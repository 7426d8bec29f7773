package fr.estrade.evaluation.result.page;

import fr.estrade.db.Tables;
import fr.estrade.evaluation.SatisfactionRate;
import fr.estrade.evaluation.page.QuestionnaireFeature;
import fr.estrade.evaluation.result.AnswerDrill;
import fr.estrade.evaluation.result.By;
import fr.estrade.evaluation.result.GroupRate;
import fr.estrade.evaluation.result.RateWords;
import fr.estrade.evaluation.result.ResultScope;
import fr.estrade.evaluation.result.ResultsData;
import fr.estrade.evaluation.result.ResultsReader;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.Place;
import fr.estrade.ui.View;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jooq.Table;

/**
 * The results of a scope: both rates, what is missing, the questions by section, how the rates went, what is compared, what became of
 * the objectives. Read in the background, the newest wish first; nothing here waits for the base.
 */
final class ResultsView extends View {
    /** More than that cannot be told apart in a chart. */
    private static final int MOST_POINTS = 24;
    private static final int MOST_LINES = 60;
    /** Milliseconds that a field rests before what is typed in it is read: half a date is one too. */
    static final long REST = 400;
    private static final List<Table<?>> SHOWN = List.of(Tables.ANSWER, Tables.ANSWER_SHEET, Tables.SESSION_EVALUATION, Tables.SATISFACTION_RULE,
            Tables.SATISFACTION_QUESTION, Tables.QUESTION, Tables.QUESTION_OPTION, Tables.OFFICE);

    private final Kit kit;
    private final BaseAccess base;
    private final boolean whole;
    private final ScopeBar bar;
    private final VBox content = new VBox();
    private final StackPane layers = new StackPane();
    private ScrollPane scroll;
    private ResultScope scope;
    /** How far one had read of what one has left, by scope. */
    private final Map<ResultScope, Double> left = new HashMap<>();
    private Consumer<ResultScope> onShown = shown -> { };
    private DrillView drill;
    private ResultScope toFind;
    private boolean begun;

    /**
     * The results of a scope.
     *
     * @param first what is shown at first, where it says nothing as its rule says
     * @param whole whether anything else can be chosen too; otherwise it belongs to the page of a record
     */
    ResultsView(Kit kit, BaseAccess base, ResultScope first, boolean whole) {
        this.kit = kit;
        this.base = base;
        this.scope = first;
        this.whole = whole;
        this.bar = new ScopeBar(kit, base, whole, (now, typed) -> {
            scope = now;
            read(typed ? REST : 0);
        }, commands());
    }

    /** What else can be done with the scope: its figures as a list, and the rule of its rate. */
    List<Command> commands() {
        Command rates = scope.offerId() == null && whole ? ResultFeature.rates(kit, "list.satisfaction", ResultFeature.RATES)
                : ResultFeature.rates(kit, "list.sessionSatisfaction", ResultFeature.SESSION_RATES);
        return List.of(rates, Command.of("result.numbers", Icons.EXPORT, () -> kit.navigator().open(Place.of(ResultFeature.NUMBERS).at(scope.written()))),
                Command.of("result.rule", Icons.SETTINGS, () -> kit.navigator().open(Place.of(RulePage.NAME, scope.offerId()))));
    }

    /** The results of an offer or a session on its own page. */
    static ResultsView of(Kit kit, BaseAccess base, ResultScope first) {
        return new ResultsView(kit, base, first, false);
    }

    /** Shows another scope, begun as its rule says. */
    void show(ResultScope other) {
        lead(other, false);
    }

    /** Shows a scope as it was left; what lies over it stays, if it is still that one. */
    void showAgain(ResultScope other) {
        if (!begun || !other.equals(scope)) {
            lead(other, true);
        }
    }

    private void lead(ResultScope other, boolean asItIs) {
        leave();
        scope = other;
        toFind = other;
        begun = asItIs;
        closeDrill();
        if (isAttached()) {
            read();
        }
    }

    private void leave() {
        if (scroll != null && begun) {
            left.put(scope, scroll.getVvalue());
        }
    }

    /** Tells each scope that has come to be shown. */
    void onShown(Consumer<ResultScope> action) {
        onShown = action;
    }

    /** Leads out of the answers behind a number; whether there were any. */
    boolean stepBack() {
        boolean over = drill != null;
        closeDrill();
        return over;
    }

    @Override
    protected Parent build() {
        content.getStyleClass().add("results");
        VBox page = new VBox(bar.root(), content);
        scroll = new PageScroll(page);
        layers.getChildren().add(scroll);
        layers.getStyleClass().add("results-page");
        keepRead(base.changes(), event -> SHOWN.stream().anyMatch(event::touches), this::read);
        return layers;
    }

    @Override
    public void focusFirst() {
        if (drill != null) {
            drill.takeFocus();
            return;
        }
        Node first = content.lookup(".rate-value");
        if (first != null && !first.isDisabled()) {
            first.requestFocus();
        }
    }

    private void read() {
        read(0);
    }

    private void read(long rest) {
        ResultScope wanted = scope;
        boolean fresh = !begun;
        kit.tasks().run(kit.text("result.reading"), () -> {
            ResultsReader reader = new ResultsReader(base.dsl(), LocalDate.now(base.clock()));
            return fresh ? reader.readBegun(wanted) : reader.read(wanted);
        }).latest(this, rest).onSuccess(data -> show(wanted, data)).start();
    }

    private void show(ResultScope wanted, ResultsData data) {
        boolean hidden = wanted.trainerId() != null && !data.trainers();
        scope = hidden ? scope : data.scope();
        begun = true;
        onShown.accept(scope);
        if (data.trainers() && whole) {
            bar.offerTrainers();
        }
        bar.show(scope);
        content.getChildren().clear();
        if (hidden) {
            content.getChildren().add(new EmptyState(kit.texts(), Icons.LOCK, kit.text("result.trainer.hidden"), kit.text("result.trainer.hidden.help"),
                    Command.of("result.trainer.office", Icons.OFFICE, () -> kit.navigator().open(Place.of("office")))));
            return;
        }
        content.getChildren().add(RateTiles.of(kit, data.rates(), () -> open(kit.text("result.drill.rate"),
                AnswerDrill.rate(data.scope(), data.rule(), LocalDate.now(base.clock())), data.trainers())));
        if (data.summary().isEmpty()) {
            content.getChildren().add(empty(data));
            contentShown();
            find();
            return;
        }
        if (data.rate().isSmallSample()) {
            content.getChildren().add(small(data.rate()));
        }
        trend(data);
        compared(data);
        content.getChildren().addAll(new QuestionList(kit, data, (title, drill) -> open(title, drill, data.trainers())).cards());
        objectives(data, data.trainers());
        contentShown();
        find();
    }

    /** Where one had read to, of what one comes back to; at the top of anything else that one was led to. */
    private void find() {
        if (toFind != null) {
            toFind = null;
            scroll.applyCss();
            scroll.layout();
            scroll.setVvalue(left.getOrDefault(scope, 0.0));
        }
    }

    private Node empty(ResultsData data) {
        RateWords words = new RateWords(kit.texts());
        String message = data.summary().response().expected() > 0
                ? kit.texts().count("result.none.expected", data.summary().response().expected()) : kit.text("result.none.help");
        Command evaluations = Command.of("result.evaluations", Icons.OPEN, () -> kit.navigator().open(Place.of(QuestionnaireFeature.LIST_PAGE)));
        Command[] next = whole && !scope.equals(ResultScope.EVERYTHING)
                ? new Command[] {evaluations, Command.of("result.scope.everything", Icons.FILTER, this::everything)} : new Command[] {evaluations};
        return new EmptyState(kit.texts(), Icons.EMPTY, kit.text("result.none"), kit.text("result.none.counted", message, words.period(data.rate())), next);
    }

    private void everything() {
        scope = ResultScope.EVERYTHING;
        read();
    }

    private Node small(SatisfactionRate rate) {
        RateWords words = new RateWords(kit.texts());
        Label label = Icons.WARNING.on(new Label(kit.text("result.small", words.sheets(rate.received(), rate.expected()), rate.minimum())));
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox strip = new HBox(label, Command.of("result.evaluations", Icons.OPEN, () -> kit.navigator().open(Place.of(QuestionnaireFeature.LIST_PAGE))).button(kit.texts()));
        strip.getStyleClass().addAll("notice", "notice-warning");
        return strip;
    }

    private void trend(ResultsData data) {
        List<GroupRate> sessions = data.comparedBy() != By.SESSION_HELD ? List.of()
                : data.groups().subList(Math.max(0, data.groups().size() - MOST_POINTS), data.groups().size());
        if (sessions.size() > 1) {
            content.getChildren().add(new ChartCard(kit, kit.text("result.trend.sessions"), kit.text("result.picture.sessions"),
                    TrendChart.of(kit, sessions, group -> open(By.SESSION_HELD, group))));
        }
        if (data.years().size() > 1) {
            content.getChildren().add(new ChartCard(kit, kit.text("result.trend.years"), kit.text("result.picture.years"),
                    TrendChart.of(kit, data.years(), group -> open(By.YEAR, group))));
        }
    }

    /** The best last: what is to be done stands first. */
    private void compared(ResultsData data) {
        if (data.groups().size() < 2) {
            return;
        }
        RateWords words = new RateWords(kit.texts());
        VBox lines = new VBox();
        lines.getStyleClass().add("bar-lines");
        List<GroupRate> sorted = data.groups().stream().filter(group -> group.rate().value().isPresent())
                .sorted((one, other) -> one.rate().value().orElseThrow().compareTo(other.rate().value().orElseThrow())).toList();
        for (GroupRate group : sorted.subList(0, Math.min(sorted.size(), MOST_LINES))) {
            SatisfactionRate rate = group.rate();
            String said = kit.text(rate.isSmallSample() ? "result.compared.small" : "result.compared", words.value(rate),
                    words.sheets(rate.received(), rate.expected()));
            lines.getChildren().add(new BarLine(group.on() == null ? kit.text("result.compared.offer", group.name(), group.detail())
                    : kit.text("result.compared.session", group.name(), kit.formats().date(group.on())), group.detail(),
                    rate.value().orElseThrow().decimal(4).doubleValue(), said, () -> open(data.comparedBy(), group)));
        }
        int more = sorted.size() - MOST_LINES;
        if (more > 0) {
            Label rest = new Label(kit.texts().count("result.compared.more", more));
            rest.getStyleClass().add("hint");
            lines.getChildren().add(rest);
        }
        content.getChildren().add(new ChartCard(kit, kit.text(data.comparedBy() == By.SESSION_HELD ? "result.compared.sessions" : "result.compared.offers"),
                kit.text("result.picture.compared"), lines));
    }

    private void objectives(ResultsData data, boolean trainers) {
        if (data.objectives().isEmpty()) {
            return;
        }
        ObjectiveList objectives = new ObjectiveList(kit, data.scope(), (title, drill) -> open(title, drill, trainers));
        content.getChildren().add(new ChartCard(kit, kit.text("result.objectives"), kit.text("result.picture.objectives"), objectives.group(data.objectives())));
        objectives.people(data.objectives()).ifPresent(people -> content.getChildren().add(
                new ChartCard(kit, kit.text("result.objectives.people"), kit.text("result.picture.people"), people)));
    }

    /** Leads from one of several groups to its own results. */
    private void open(By by, GroupRate group) {
        ResultScope one = switch (by) {
            case SESSION_HELD -> scope.withOffer(null).withSession((UUID) group.key()).withPeriod(null, null);
            case OFFER -> scope.withOffer((UUID) group.key());
            case YEAR -> {
                int year = ((Number) group.key()).intValue();
                yield scope.withPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            default -> scope;
        };
        kit.navigator().open(Place.of(ResultFeature.PAGE).at(one.written()));
    }

    private void open(String title, AnswerDrill answers, boolean trainers) {
        DrillView view = new DrillView(kit, base, title, answers, trainers, this::closeDrill);
        drill = view;
        scroll.setVisible(false);
        layers.getChildren().setAll(scroll, view.root());
        view.takeFocus();
    }

    private void closeDrill() {
        if (drill != null) {
            drill = null;
            layers.getChildren().setAll(scroll);
            scroll.setVisible(true);
            takeFocus();
        }
    }
}
