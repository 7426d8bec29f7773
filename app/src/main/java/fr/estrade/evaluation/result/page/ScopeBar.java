package fr.estrade.evaluation.result.page;


import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.evaluation.page.QuestionnaireFeature;
import fr.estrade.evaluation.result.ResultScope;
import fr.estrade.offer.page.OfferFeature;
import fr.estrade.organisation.Organisations;
import fr.estrade.place.Places;
import fr.estrade.session.page.SessionFeature;
import fr.estrade.trainer.Trainers;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.form.Lookup;
import fr.estrade.ui.form.LookupField;
import fr.estrade.ui.input.ChoiceWords;
import fr.estrade.ui.input.Inputs;
import fr.estrade.ui.input.ValueField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Of what results are shown: an offer, a session, a moment, a period and so on. What is rarely asked waits behind a button. */
final class ScopeBar {
    private final Kit kit;
    private final BaseAccess base;
    private final BiConsumer<ResultScope, Boolean> onChange;
    private final FlowPane bar = new FlowPane();
    private final List<Part> parts = new ArrayList<>();
    private final List<Command> commands;
    private final Node more;
    private ResultScope scope = ResultScope.EVERYTHING;
    private List<Node> boxes = List.of();
    private boolean all;
    private boolean showing;

    /** A field of the bar: which value of the scope it shows, and whether it is rarely asked. */
    private record Part(VBox box, Consumer<ResultScope> show, Function<ResultScope, Object> value, boolean rare) {
    }

    /**
     * The bar.
     *
     * @param whole    whether all of it can be chosen; otherwise what is shown belongs to one record, and only moment and people can
     * @param onChange told the scope that somebody chose, and whether it is still being typed
     * @param commands what else can be done with the scope
     */
    ScopeBar(Kit kit, BaseAccess base, boolean whole, BiConsumer<ResultScope, Boolean> onChange, List<Command> commands) {
        this.kit = kit;
        this.base = base;
        this.onChange = onChange;
        this.commands = commands;
        bar.getStyleClass().add("scope-bar");
        more = Command.of("result.scope.more", Icons.FILTER, () -> {
            all = true;
            arrange();
        }).flatButton(kit.texts());
        if (whole) {
            lookup("result.scope.offer", OfferFeature.lookup(kit, base), ResultScope::offerId, ResultScope::withOffer, false);
            lookup("result.scope.session", SessionFeature.lookup(kit, base), ResultScope::sessionId, ResultScope::withSession, false);
        }
        choice("result.scope.moment", EvaluationMoment.values(), ResultScope::moment, ResultScope::withMoment, "result.scope.everyMoment");
        choice("result.scope.addressee", Addressee.values(), ResultScope::addressee, ResultScope::withAddressee, "result.scope.everybody");
        if (whole) {
            date("result.scope.from", ResultScope::from, (before, day) -> before.withPeriod(day, before.until()));
            date("result.scope.until", ResultScope::until, (before, day) -> before.withPeriod(before.from(), day));
            lookup("result.scope.questionnaire", QuestionnaireFeature.lookup(kit, base), ResultScope::questionnaireId, ResultScope::withQuestionnaire, true);
            lookup("result.scope.place", Places.lookup(kit, base), ResultScope::placeId, ResultScope::withPlace, true);
            lookup("result.scope.organisation", Organisations.commissioning(kit, base), ResultScope::organisationId, ResultScope::withOrganisation, true);
        }
        arrange();
    }

    /** Lets a trainer be chosen, which the office may not want. */
    void offerTrainers() {
        if (parts.stream().noneMatch(part -> "trainer".equals(part.box().getId()))) {
            lookup("result.scope.trainer", Trainers.lookup(kit, base), ResultScope::trainerId, ResultScope::withTrainer, true);
            parts.getLast().box().setId("trainer");
            arrange();
            show(scope);
        }
    }

    Node root() {
        return bar;
    }

    /** Shows a scope that was come to otherwise. */
    void show(ResultScope now) {
        scope = now;
        showing = true;
        parts.forEach(part -> part.show().accept(now));
        showing = false;
        arrange();
    }

    private void arrange() {
        List<Node> shown = new ArrayList<>();
        boolean hidden = false;
        for (Part part : parts) {
            if (!part.rare() || all || part.value().apply(scope) != null) {
                shown.add(part.box());
            } else {
                hidden = true;
            }
        }
        if (hidden) {
            shown.add(more);
        }
        if (!shown.equals(boxes)) {
            boxes = List.copyOf(shown);
            commands.forEach(command -> shown.add(command.flatButton(kit.texts())));
            bar.getChildren().setAll(shown);
        }
    }

    private void changed(ResultScope now) {
        changed(now, false);
    }

    private void changed(ResultScope now, boolean typed) {
        if (!showing && !now.equals(scope)) {
            scope = now;
            onChange.accept(now, typed);
        }
    }

    private void add(String key, Control field, Consumer<ResultScope> show, Function<ResultScope, Object> value, boolean rare) {
        Label label = new Label(kit.text(key));
        label.setLabelFor(field);
        label.getStyleClass().add("hint");
        field.setAccessibleText(kit.text(key));
        VBox box = new VBox(label, field);
        box.getStyleClass().add("scope-field");
        parts.add(new Part(box, show, value, rare));
    }

    private void lookup(String key, Lookup lookup, Function<ResultScope, UUID> value, BiFunction<ResultScope, UUID, ResultScope> with, boolean rare) {
        LookupField field = new LookupField(kit, lookup);
        field.node().setPromptText(kit.text("result.scope.all"));
        field.valueProperty().subscribe((before, id) -> changed(with.apply(scope, id)));
        add(key, field.node(), now -> field.valueProperty().set(value.apply(now)), value::apply, rare);
    }

    private <E extends Enum<E>> void choice(String key, E[] values, Function<ResultScope, E> value, BiFunction<ResultScope, E, ResultScope> with,
            String everyKey) {
        ComboBox<E> combo = new ComboBox<>(FXCollections.observableArrayList());
        combo.getItems().add(null);
        combo.getItems().addAll(values);
        combo.setConverter(new ChoiceWords<>(kit.text(everyKey), kit.texts()::code));
        combo.valueProperty().subscribe((before, code) -> changed(with.apply(scope, code)));
        add(key, combo, now -> combo.setValue(value.apply(now)), value::apply, false);
    }

    private void date(String key, Function<ResultScope, LocalDate> value, BiFunction<ResultScope, LocalDate, ResultScope> with) {
        ValueField<LocalDate> field = new Inputs(kit.texts(), base.clock()).date();
        field.setPrefColumnCount(9);
        field.valueProperty().subscribe((before, day) -> changed(with.apply(scope, day), field.isFocused()));
        add(key, field, now -> {
            // What is being typed stays as it is typed.
            if (!field.isFocused() || !Objects.equals(field.getValue(), value.apply(now))) {
                field.setValue(value.apply(now));
            }
        }, value::apply, false);
    }
}
