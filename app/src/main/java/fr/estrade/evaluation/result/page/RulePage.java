package fr.estrade.evaluation.result.page;

import static fr.estrade.db.Tables.OFFER;

import fr.estrade.db.Tables;
import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.RateFormula;
import fr.estrade.evaluation.SatisfactionRate;
import fr.estrade.evaluation.result.RateWords;
import fr.estrade.evaluation.result.ResultScope;
import fr.estrade.evaluation.result.RuleChangedException;
import fr.estrade.evaluation.result.RuleQuestion;
import fr.estrade.evaluation.result.SatisfactionRates;
import fr.estrade.evaluation.result.SatisfactionRule;
import fr.estrade.evaluation.result.SatisfactionRules;
import fr.estrade.office.OfficeFeature;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.Place;
import fr.estrade.ui.Undoing;
import fr.estrade.ui.input.ChoiceWords;
import fr.estrade.ui.input.Inputs;
import fr.estrade.ui.input.ValueField;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jooq.Table;

/**
 * The setting made once: which questions make the satisfaction rate, by which formula, of whom, in which period, and when a sample is
 * small. While one chooses, both formulas stand beside it on the office's own answers. The office has one, an offer may have its own.
 */
final class RulePage extends Page {
    private static final int MOST_MONTHS = 600;
    private static final int MOST_SHEETS = 1_000;
    private static final List<Table<?>> RULES = List.of(Tables.SATISFACTION_RULE, Tables.SATISFACTION_QUESTION);
    static final String NAME = OfficeFeature.SATISFACTION_RULE_PAGE;

    private final Kit kit;
    private final BaseAccess base;
    private final UUID offerId;
    private final ToggleGroup formulas = new ToggleGroup();
    private final ComboBox<EvaluationMoment> moment = new ComboBox<>();
    private final ComboBox<Addressee> addressee = new ComboBox<>();
    private final ValueField<Integer> months;
    private final ValueField<Integer> minimum;
    private final RuleQuestions questions;
    private final VBox preview = new VBox();
    private final Label state = new Label();
    private Set<UUID> lineages = Set.of();
    private Label error;
    private HBox actions;
    private SatisfactionRule saved;
    private Optional<SatisfactionRule> kept = Optional.empty();
    /** What the preview was read by, and what it says: another formula or minimum needs no reading. */
    private SatisfactionRule previewed;
    private List<SatisfactionRate> rates = List.of();
    private boolean own;
    private boolean showing;

    /** What is read for the page. */
    private record Read(SatisfactionRule rule, Optional<SatisfactionRule> kept, String offer) {
    }

    /** @param offerId of the offer whose own rule is set; null: the office's */
    RulePage(Kit kit, BaseAccess base, UUID offerId) {
        this.kit = kit;
        this.base = base;
        this.offerId = offerId;
        Inputs inputs = new Inputs(kit.texts(), base.clock());
        this.months = inputs.integer();
        this.minimum = inputs.integer();
        this.questions = new RuleQuestions(kit.texts(), chosen -> {
            lineages = chosen;
            changed(false);
        });
        setTitle(kit.text("result.rule"));
    }

    @Override
    protected Parent build() {
        combo(moment, EvaluationMoment.values());
        combo(addressee, Addressee.values());
        months.valueProperty().subscribe((before, now) -> changed(false));
        minimum.valueProperty().subscribe((before, now) -> changed(false));
        error = new Label();
        error.getStyleClass().add("field-error");
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        state.setWrapText(true);
        preview.getStyleClass().add("rule-preview");
        actions = new HBox(Command.of("result.rule.save", Icons.SAVE, this::save).on(Keys.SAVE).primaryButton(kit.texts()));
        actions.getStyleClass().add("rule-actions");
        VBox page = new VBox(state, heading("result.rule.formula"), formula(RateFormula.SHARE_SATISFIED), formula(RateFormula.NORMALISED_MEAN),
                hint("result.rule.formula.help"),
                heading("result.rule.who"), fields(), error, heading("result.rule.questions"), hint("result.rule.questions.help"), questions.root(),
                heading("result.rule.preview"), preview);
        page.getStyleClass().add("rule-page");
        PageScroll scroll = new PageScroll(page);
        keepRead(base.changes(), event -> RULES.stream().anyMatch(event::touches), this::readUnlessChanged);
        BorderPane root = new BorderPane(scroll);
        root.setBottom(actions);
        return root;
    }

    private <E extends Enum<E>> void combo(ComboBox<E> combo, E[] values) {
        combo.getItems().setAll(values);
        combo.setConverter(new ChoiceWords<>("", kit.texts()::code));
        combo.valueProperty().subscribe((before, now) -> changed(true));
    }

    private Node heading(String key) {
        Label label = new Label(kit.text(key));
        label.getStyleClass().addAll("subheading", "rule-heading");
        return label;
    }

    private Node hint(String key) {
        Label label = new Label(kit.text(key));
        label.setWrapText(true);
        label.getStyleClass().add("hint");
        return label;
    }

    private Node formula(RateFormula formula) {
        RadioButton button = new RadioButton(kit.text("result.rule.formula.choice", formula, new RateWords(kit.texts()).method(formula)));
        button.setWrapText(true);
        button.setUserData(formula);
        button.setToggleGroup(formulas);
        button.setOnAction(event -> changed(false));
        return button;
    }

    private Node fields() {
        FlowPane row = new FlowPane(field("satisfaction_rule.moment", moment), field("satisfaction_rule.addressee", addressee),
                field("result.rule.months", months), field("result.rule.minimum", minimum));
        row.getStyleClass().add("rule-fields");
        return row;
    }

    private Node field(String key, Control control) {
        Label label = new Label(kit.text(key));
        label.setLabelFor(control);
        control.setAccessibleText(kit.text(key));
        VBox box = new VBox(label, control);
        box.getStyleClass().add("scope-field");
        return box;
    }

    /** What somebody is changing stays as it is; saving it will say if the rule has become another. */
    private void readUnlessChanged() {
        if (saved == null || unsaved().isEmpty()) {
            read();
        }
    }

    private void read() {
        kit.tasks().run(kit.text("result.reading"), () -> new Read(offerId == null ? SatisfactionRules.ofOffice(base.dsl())
                        : SatisfactionRules.ofOffer(base.dsl(), offerId).forOffer(offerId),
                        SatisfactionRules.kept(base.dsl(), offerId),
                        offerId == null ? null : base.dsl().select(OFFER.TITLE).from(OFFER).where(OFFER.ID.eq(offerId)).fetchOne(OFFER.TITLE)))
                .latest(this, 0).onSuccess(this::show).start();
    }

    private void show(Read read) {
        showing = true;
        saved = read.rule();
        kept = read.kept();
        own = offerId != null && kept.isPresent();
        previewed = null;
        formulas.getToggles().stream().filter(toggle -> toggle.getUserData() == saved.formula()).forEach(toggle -> toggle.setSelected(true));
        moment.setValue(saved.moment());
        addressee.setValue(saved.addressee());
        months.setValue(saved.periodMonths());
        minimum.setValue(saved.minimum());
        lineages = saved.lineages();
        showing = false;
        state.setText(offerId == null ? kit.text("result.rule.ofOffice") : kit.text(own ? "result.rule.ofOffer" : "result.rule.ofOffer.office", read.offer()));
        actions.getChildren().removeIf(node -> actions.getChildren().indexOf(node) > 0);
        if (own) {
            actions.getChildren().add(Command.of("result.rule.drop", Icons.UNDO, this::drop).button(kit.texts()));
        }
        readQuestions();
        contentShown();
    }

    @Override
    public void focusFirst() {
        formulas.getToggles().stream().filter(toggle -> toggle.isSelected()).map(Node.class::cast).findFirst().ifPresent(Node::requestFocus);
    }

    private void changed(boolean others) {
        if (showing || saved == null) {
            return;
        }
        if (others) {
            lineages = Set.of();
            readQuestions();
        } else {
            readPreview(months.isFocused() ? ResultsView.REST : 0);
        }
    }

    private SatisfactionRule wanted() {
        return new SatisfactionRule(offerId, (RateFormula) formulas.getSelectedToggle().getUserData(), moment.getValue(), addressee.getValue(),
                months.getValue(), minimum.getValue() == null ? saved.minimum() : minimum.getValue(), lineages);
    }

    private void readQuestions() {
        EvaluationMoment when = moment.getValue();
        Addressee who = addressee.getValue();
        kit.tasks().run(kit.text("result.reading"), () -> RuleQuestion.of(base.dsl(), when, who)).latest(questions, 0)
                .onSuccess(found -> questions.show(found, lineages)).start();
        readPreview(0);
    }

    private void readPreview(long rest) {
        String problem = problem();
        error.setText(problem);
        error.setVisible(problem != null);
        if (problem != null) {
            return;
        }
        SatisfactionRule rule = wanted();
        if (previewed != null && alike(previewed).equals(alike(rule))) {
            showPreview(rule);
            return;
        }
        ResultScope scope = offerId == null ? ResultScope.EVERYTHING : ResultScope.ofOffer(offerId);
        kit.tasks().run(kit.text("result.reading"), () -> new SatisfactionRates(base.dsl(), LocalDate.now(base.clock())).both(scope, rule))
                .latest(preview, rest).onSuccess(both -> {
                    previewed = rule;
                    rates = both;
                    showPreview(problem() == null ? wanted() : rule);
                }).start();
    }

    /** A rule without what needs no answers to be read anew. */
    private static SatisfactionRule alike(SatisfactionRule rule) {
        return new SatisfactionRule(rule.offerId(), RateFormula.SHARE_SATISFIED, rule.moment(), rule.addressee(), rule.periodMonths(), 1, rule.lineages());
    }

    private void showPreview(SatisfactionRule rule) {
        List<SatisfactionRate> ordered = rates.stream().sorted(Comparator.comparing(rate -> rate.formula() != rule.formula()))
                .map(rate -> rate.withMinimum(rule.minimum())).toList();
        preview.getChildren().setAll(RateTiles.of(kit, ordered, () -> kit.navigator().open(Place.of(ResultFeature.PAGE)
                .at((offerId == null ? ResultScope.EVERYTHING : ResultScope.ofOffer(offerId)).written()))));
    }

    /** What of the input cannot be; null when it is good. */
    private String problem() {
        if (!months.isUnderstood() || months.getValue() != null && (months.getValue() < 1 || months.getValue() > MOST_MONTHS)) {
            return kit.text("result.rule.months.wrong", MOST_MONTHS);
        }
        if (!minimum.isUnderstood() || minimum.getValue() == null || minimum.getValue() < 1 || minimum.getValue() > MOST_SHEETS) {
            return kit.text("result.rule.minimum.wrong", MOST_SHEETS);
        }
        return null;
    }

    @Override
    public List<String> unsaved() {
        return saved != null && !wanted().equals(saved) ? List.of(title()) : List.of();
    }

    @Override
    public void save(Runnable afterwards) {
        months.leave();
        minimum.leave();
        if (problem() != null) {
            readPreview(0);
            (error.getText().equals(kit.text("result.rule.months.wrong", MOST_MONTHS)) ? months : minimum).requestFocus();
            return;
        }
        SatisfactionRule rule = wanted();
        Optional<SatisfactionRule> before = kept;
        kit.tasks().write(kit.text("result.rule.saving"), () -> new SatisfactionRules(base.journal()).save(rule, before)).onSuccess(done -> {
            saved = rule;
            new Undoing(kit, base).offer(kit.text("result.rule.saved"), done);
            read();
            afterwards.run();
        }).onFailure(RuleChangedException.class, other -> {
            // What was chosen here stays; to save it once more is then meant.
            kept = other.now();
            kit.toasts().warn(kit.text("result.rule.changedMeanwhile"), kit.text("result.rule.showOther"), this::read);
        }).start();
    }

    private void save() {
        save(() -> { });
    }

    @Override
    public void discard() {
        if (saved != null) {
            saved = null;
            read();
        }
    }

    private void drop() {
        kit.tasks().write(kit.text("result.rule.saving"), () -> new SatisfactionRules(base.journal()).drop(offerId)).onSuccess(done -> {
            new Undoing(kit, base).offer(kit.text("result.rule.dropped"), done);
            read();
        }).start();
    }

    @Override
    public boolean pressed(KeyEvent event) {
        if (Keys.SAVE.matches(event)) {
            save();
            return true;
        }
        return false;
    }
}
