package fr.estrade.session.page;

import static fr.estrade.db.Tables.SESSION;

import fr.estrade.journal.ConstraintException;
import fr.estrade.list.Filter;
import fr.estrade.list.Operator;
import fr.estrade.offer.OfferLists;
import fr.estrade.record.ColumnFacts;
import fr.estrade.record.Problem;
import fr.estrade.session.Sessions;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.ListLookup;
import fr.estrade.ui.form.LookupField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Opens a session of an offer: choose the offer, keep or change the proposed code, and its days are there to be dated. */
final class NewSessionPage extends Page {

    private final Kit kit;
    private final BaseAccess base;
    private final LookupField offer;
    private final TextField code = new TextField();
    private final Label mistake = new Label();

    /** @param offerId the offer; null to choose one */
    NewSessionPage(Kit kit, BaseAccess base, UUID offerId) {
        this.kit = kit;
        this.base = base;
        this.offer = new LookupField(kit, new ListLookup(kit.texts(), base.list(OfferLists.OFFERS), OfferLists.OFFERS.query()
                .withColumns(List.of("title", "code"))
                .withFilters(List.of(Filter.of("template", Operator.IS, false))), "offer"));
        offer.valueProperty().set(offerId);
        setTitle(kit.text("session.new"));
    }

    @Override
    public boolean isLeftForGood() {
        return true;
    }

    @Override
    protected Parent build() {
        Label offerLabel = new Label(kit.text("newsession.offer"));
        offerLabel.setLabelFor(offer.node());
        offer.node().setAccessibleText(kit.text("newsession.offer"));
        Label codeLabel = new Label(kit.text("newsession.code"));
        codeLabel.setLabelFor(code);
        code.setAccessibleText(kit.text("newsession.code"));
        code.setMaxWidth(200);
        code.setOnAction(event -> create());
        Label hint = new Label(kit.text("newsession.help"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        mistake.getStyleClass().add("field-error");
        Button create = Command.of("newsession.create", Icons.SESSION, this::create).button(kit.texts());
        create.getStyleClass().add("accent");
        VBox page = new VBox(hint, offerLabel, offer.node(), codeLabel, code, mistake, create);
        page.getStyleClass().add("new-session");
        kit.tasks().run(kit.text("newsession.proposing"), () -> Sessions.proposedCode(base.dsl(), LocalDate.now(base.clock()).getYear()))
                .onSuccess(proposed -> {
                    if (code.getText().isEmpty()) {
                        code.setText(proposed);
                    }
                }).start();
        return page;
    }

    @Override
    public void focusFirst() {
        (offer.valueProperty().get() == null ? offer.node() : code).requestFocus();
    }

    private void create() {
        UUID chosen = offer.valueProperty().get();
        if (chosen == null) {
            mistake.setText(kit.text("newsession.offer.missing"));
            offer.node().requestFocus();
            return;
        }
        ColumnFacts<String> facts = ColumnFacts.of(SESSION.CODE);
        String typed = facts.tidy(code.getText());
        Optional<Problem> problem = typed == null ? Optional.empty() : facts.check(typed);
        if (problem.isPresent()) {
            mistake.setText(problem.get().text(kit.texts()));
            code.requestFocus();
            return;
        }
        kit.tasks().write(kit.text("newsession.creating"), () -> new Sessions(base.journal()).create(chosen, typed))
                .onSuccess(id -> kit.navigator().replace(Place.of(SessionFeature.PAGE, id)))
                .onFailure(ConstraintException.class, taken -> {
                    mistake.setText(kit.text("newsession.code.taken"));
                    code.requestFocus();
                })
                .start();
    }
}
