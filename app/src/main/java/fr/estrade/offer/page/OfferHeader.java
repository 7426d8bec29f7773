package fr.estrade.offer.page;

import static fr.estrade.db.Tables.OFFER;

import fr.estrade.db.code.DeliveryType;
import fr.estrade.db.code.OfferNature;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.record.RecordModel;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.View;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** What is known of an offer at a glance: state, type, how long it is, whether that agrees with what it announces, what its sheet owes. */
final class OfferHeader extends View {
    /** In one row up to here, which no window reaches. */
    private static final double MOST_WIDTH = 3_000;

    private final Kit kit;
    private final RecordModel<OfferRecord> model;
    private final OfferLive live;
    private final Consumer<String> leadTo;
    private final CompletenessMeter meter;
    private final FlowPane facts = new FlowPane();
    private boolean durations = true;

    /** @param leadTo moves to the field of that name, see {@link fr.estrade.offer.Completeness.Item#field} */
    OfferHeader(Kit kit, RecordModel<OfferRecord> model, OfferLive live, Consumer<String> leadTo) {
        this.kit = kit;
        this.model = model;
        this.live = live;
        this.leadTo = leadTo;
        this.meter = new CompletenessMeter(kit, leadTo);
    }

    @Override
    protected Parent build() {
        facts.getStyleClass().add("offer-facts");
        facts.setAlignment(Pos.CENTER_LEFT);
        // In one row as far as there is room; the usual length would break it, and move the page below.
        facts.setPrefWrapLength(MOST_WIDTH);
        HBox.setHgrow(facts, Priority.ALWAYS);
        Region score = meter.node();
        score.setMinWidth(Region.USE_PREF_SIZE);
        HBox root = new HBox(facts, score);
        root.getStyleClass().add("offer-header");
        root.setAlignment(Pos.CENTER_LEFT);
        whileAttached(live::follow);
        whileAttached(() -> Subscription.combine(
                model.property(OFFER.STATUS).subscribe((before, now) -> show()),
                model.property(OFFER.DELIVERY_TYPE).subscribe((before, now) -> show()),
                model.property(OFFER.NATURE).subscribe((before, now) -> show()),
                model.property(OFFER.TEMPLATE).subscribe((before, now) -> show()),
                model.property(OFFER.CODE).subscribe((before, now) -> show())));
        follow(live.stateProperty(), state -> show());
        return root;
    }

    private void show() {
        List<Node> nodes = facts.getChildren();
        nodes.clear();
        Label code = new Label(model.get(OFFER.CODE));
        code.getStyleClass().add("offer-code");
        nodes.add(code);
        nodes.add(OfferLooks.chip(kit, model.get(OFFER.STATUS)));
        if (Boolean.TRUE.equals(model.get(OFFER.TEMPLATE))) {
            nodes.add(OfferLooks.template(kit));
        }
        DeliveryType type = model.get(OFFER.DELIVERY_TYPE);
        if (type != null) {
            nodes.add(Chips.chip(kit.texts().code(type), null, Tone.NEUTRAL));
        }
        OfferNature nature = model.get(OFFER.NATURE);
        if (nature != null) {
            nodes.add(Chips.chip(kit.texts().code(nature), null, Tone.NEUTRAL));
        }
        OfferLive.State state = live.stateProperty().get();
        meter.show(state);
        if (state != null && durations) {
            showDurations(nodes, state);
        }
    }

    /** Says how long the programme is, or not where the editor of the programme does. */
    void showDurations(boolean shown) {
        durations = shown;
        show();
    }

    private void showDurations(List<Node> nodes, OfferLive.State state) {
        DurationWords words = new DurationWords(kit);
        words.totals(state.offer().totals()).forEach(said -> nodes.add(new Label(said)));
        String declared = words.declared(state.offer());
        List<String> mismatches = words.mismatches(state.offer());
        if (!mismatches.isEmpty()) {
            Button button = Icons.WARNING.on(new Button(declared != null && mismatches.size() == 1 ? mismatches.getFirst()
                    : kit.texts().count("offerpage.mismatches", mismatches.size())));
            button.getStyleClass().addAll("flat", "duration-mismatch");
            button.setTooltip(new Tooltip(String.join("\n", mismatches)));
            button.setAccessibleHelp(String.join("\n", mismatches));
            button.setOnAction(event -> leadTo.accept(declared == null ? OfferPage.PROGRAMME : OFFER.DECLARED_DAYS.getName()));
            nodes.add(button);
        } else if (declared != null) {
            Label said = new Label(declared);
            if (state.offer().declaredDuration().agrees(state.offer().programme())) {
                Icons.CHECK.on(said).getStyleClass().add("duration-agreed");
            }
            nodes.add(said);
        }
    }

    /** The completeness meter, for tests. */
    CompletenessMeter meter() {
        return meter;
    }
}
