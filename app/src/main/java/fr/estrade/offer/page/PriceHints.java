package fr.estrade.offer.page;

import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.PRICE;

import fr.estrade.db.code.PriceUnit;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Price;
import fr.estrade.offer.programme.PriceRules;
import fr.estrade.offer.programme.ProgrammeLabels;
import fr.estrade.offer.programme.ProgrammeTotals;
import fr.estrade.record.RecordModel;
import fr.estrade.text.Formats;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.View;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What follows from the prices as they are keyed in: a day's, an hour's, a trainee's share; where two disagree; the hour banks'. */
final class PriceHints extends View {

    private final Kit kit;
    private final Formats formats;
    private final RecordModel<OfferRecord> model;
    private final OfferLive live;
    private final Set<RecordModel<PriceRecord>> followed = new HashSet<>();
    private final VBox root = new VBox();

    PriceHints(Kit kit, RecordModel<OfferRecord> model, OfferLive live) {
        this.kit = kit;
        this.formats = kit.formats();
        this.model = model;
        this.live = live;
    }

    @Override
    protected Parent build() {
        root.getStyleClass().add("price-hints");
        follow(live.stateProperty(), state -> show());
        whileAttached(() -> Subscription.combine(
                model.children(PRICE.OFFER_ID).items().subscribe(this::followAll),
                model.property(OFFER.HEADCOUNT_MIN).subscribe((before, now) -> show()),
                model.property(OFFER.HEADCOUNT_MAX).subscribe((before, now) -> show())));
        followAll();
        return root;
    }

    private void followAll() {
        for (RecordModel<PriceRecord> price : model.children(PRICE.OFFER_ID).items()) {
            if (followed.add(price)) {
                price.property(PRICE.AMOUNT).subscribe((before, now) -> show());
                price.property(PRICE.UNIT).subscribe((before, now) -> show());
                price.property(PRICE.TAX_BASIS).subscribe((before, now) -> show());
            }
        }
        show();
    }

    private void show() {
        List<Node> lines = root.getChildren();
        lines.clear();
        OfferLive.State state = live.stateProperty().get();
        if (state == null) {
            return;
        }
        ProgrammeTotals.Part firm = state.offer().totals().firm();
        List<Price> prices = model.children(PRICE.OFFER_ID).items().stream().map(PriceHints::price).toList();
        for (Price price : prices) {
            PriceRules.perDay(price, firm.days()).ifPresent(day -> lines.add(hint(perDay(price, day, firm))));
            if (price.unit() == PriceUnit.GROUP && price.amount() != null) {
                perTrainee(lines, price);
            }
        }
        for (PriceRules.Mismatch mismatch : PriceRules.mismatches(prices, firm)) {
            Label warning = Icons.WARNING.on(new Label(kit.text("offerpage.price.mismatch", said(mismatch.typed()), said(mismatch.whole()),
                    formats.money(mismatch.expected()), kit.texts().code(mismatch.typed().unit()))));
            warning.getStyleClass().add("field-warning");
            warning.setWrapText(true);
            lines.add(warning);
        }
        hourBanks(lines, state);
    }

    private String perDay(Price price, BigDecimal day, ProgrammeTotals.Part firm) {
        String perDay = formats.money(day, basis(price));
        return firm.isComplete() && firm.minutes() > 0
                ? PriceRules.perHour(price, firm.minutes()).map(hour -> kit.text("offerpage.price.perDayAndHour", said(price), perDay,
                        formats.money(hour, basis(price)), formats.days(firm.days()), formats.duration(firm.minutes()))).orElseThrow()
                : kit.text("offerpage.price.perDay", said(price), perDay, formats.days(firm.days()));
    }

    /** What each trainee comes to in a group that is as small, and as large, as it may be. */
    private void perTrainee(List<Node> lines, Price price) {
        Short fewest = model.get(OFFER.HEADCOUNT_MIN);
        Short most = model.get(OFFER.HEADCOUNT_MAX);
        if (fewest != null && fewest > 0) {
            lines.add(hint(kit.text("offerpage.price.perTrainee", said(price), formats.money(share(price, fewest), basis(price)), fewest)));
        }
        if (most != null && most > 0 && !most.equals(fewest)) {
            lines.add(hint(kit.text("offerpage.price.perTrainee", said(price), formats.money(share(price, most), basis(price)), most)));
        }
    }

    private static BigDecimal share(Price price, int trainees) {
        return price.amount().divide(BigDecimal.valueOf(trainees), 2, RoundingMode.HALF_UP);
    }

    private void hourBanks(List<Node> lines, OfferLive.State state) {
        ProgrammeLabels labels = new ProgrammeLabels(kit.texts());
        int number = 0;
        for (Phase phase : state.offer().programme().phases()) {
            number++;
            for (Price price : phase.prices()) {
                if (price.amount() != null) {
                    lines.add(hint(kit.text("offerpage.price.hourBank",
                            labels.phase(state.offer().programme().label(), number, phase.title()), said(price))));
                }
            }
        }
    }

    private String said(Price price) {
        String amount = formats.money(price.amount(), basis(price));
        return price.unit() == null ? amount : kit.text("offerpage.price.per", amount, kit.texts().code(price.unit()));
    }

    private String basis(Price price) {
        return price.basis() == null ? null : kit.texts().code(price.basis());
    }

    private static Label hint(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        return label;
    }

    private static Price price(RecordModel<PriceRecord> model) {
        return new Price(model.id(), 0, null, model.get(PRICE.LABEL), model.get(PRICE.AMOUNT), model.get(PRICE.TAX_BASIS),
                model.get(PRICE.UNIT), model.get(PRICE.INCLUSIONS), model.get(PRICE.NOTE));
    }
}
