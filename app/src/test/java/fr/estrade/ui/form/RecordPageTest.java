package fr.estrade.ui.form;

import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.record.RecordShape;
import fr.estrade.testing.Desk;
import java.math.BigDecimal;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.jooq.TableField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Editing an offer as a person does. */
class RecordPageTest {

    private static final RecordShape<OfferRecord> OFFERS = RecordShape.of(OFFER)
            .children(RecordShape.of(PRICE), PRICE.OFFER_ID, PRICE.POSITION);

    private final Desk desk = Desk.withBase();
    private final UUID id = Ids.next();
    private RecordPage<OfferRecord> page;

    @BeforeEach
    void open() {
        OfferRecord offer = new OfferRecord();
        offer.setId(id);
        offer.setCode("O26-001");
        offer.setTitle("Piloter");
        desk.base().journal().write(ChangeLabel.of("page.changed"), tx -> tx.insert(offer));
        showPage();
    }

    private void showPage() {
        desk.show(() -> {
            page = new RecordPage<>(desk.kit(), desk.base(), OFFERS, id)
                    .titled(offer -> offer.get(OFFER.TITLE))
                    .form("page.form", form -> {
                        form.section("page.form").text(OFFER.CODE).wideText(OFFER.TITLE).number(OFFER.DECLARED_MINUTES)
                                .date(OFFER.UPDATED_ON);
                        form.section("children.add").children(PRICE.OFFER_ID,
                                prices -> prices.column(PRICE.LABEL, 4).column(PRICE.AMOUNT, 2));
                    });
            return page.root();
        });
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void focus(String part) {
        desk.run(() -> page.reveal(part));
    }

    private String saved(TableField<OfferRecord, ?> field) {
        return String.valueOf(desk.base().dsl().select(field).from(OFFER).where(OFFER.ID.eq(id)).fetchOne(field));
    }

    private String saveState() {
        return desk.call(() -> ((Labeled) desk.find(".save-state")).getText());
    }

    private void replaceWith(String text) {
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.type(text);
    }

    @Test
    void theSaveBarNamesWhatIsUnsavedAndCtrlSSaves() {
        focus("title");
        replaceWith("Piloter une CTG");
        assertThat(saveState()).contains("Intitulé de l’offre");
        assertThat(page.unsaved()).isNotEmpty();
        assertThat(page.title()).as("as it is being typed").isEqualTo("Piloter une CTG");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved(OFFER.TITLE)).isEqualTo("Piloter une CTG");
        assertThat(page.unsaved()).isEmpty();
        assertThat(page.title()).isEqualTo("Piloter une CTG");
    }

    @Test
    void anErrorStandsUnderTheFieldOnceThatIsLeftAndSavingLeadsThere() {
        focus("title");
        replaceWith(" ");
        assertThat(desk.robot().lookup(".field-error").tryQuery().filter(Node::isVisible)).isEmpty();
        focus("code");
        assertThat(desk.<Labeled>find(".field-error").getText()).isEqualTo("À renseigner.");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved(OFFER.TITLE)).isEqualTo("Piloter");
        assertThat(desk.call(() -> desk.stage().getScene().getFocusOwner().getAccessibleText())).isEqualTo("Intitulé de l’offre");
    }

    @Test
    void valuesAreUnderstoodAsPeopleWriteThemAndWrittenAsTheHouseDoes() {
        focus("declared_minutes");
        replaceWith("3h30");
        focus("updated_on");
        replaceWith("20 mai 2026");
        focus("code");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved(OFFER.DECLARED_MINUTES)).isEqualTo("210");
        assertThat(saved(OFFER.UPDATED_ON)).isEqualTo("2026-05-20");
        focus("declared_minutes");
        assertThat(desk.call(() -> ((TextField) desk.stage().getScene().getFocusOwner()).getText())).isEqualTo("3\u00a0h\u00a030");
    }

    @Test
    void whatIsNoValueIsNotSavedAndSaysWhatWouldBe() {
        focus("updated_on");
        replaceWith("le jour de la paie");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.<Labeled>find(".field-error").getText()).isNotBlank();
        assertThat(saved(OFFER.UPDATED_ON)).isEqualTo("null");
        assertThat(desk.call(() -> desk.stage().getScene().getFocusOwner().getAccessibleText())).isEqualTo("Mise à jour");
    }

    @Test
    void rowsOfPricesAreKeyedInOneAfterTheOther() {
        desk.click(desk.robot().lookup(".button").match((Button button) -> "Ajouter une ligne".equals(button.getText())).query());
        desk.type("Par stagiaire");
        desk.press(KeyCode.TAB);
        desk.type("1500");
        desk.press(KeyCode.ENTER);
        desk.type("Par groupe");
        desk.press(KeyCode.ALT, KeyCode.UP);
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.base().dsl().select(PRICE.LABEL).from(PRICE).orderBy(PRICE.POSITION).fetch(PRICE.LABEL))
                .containsExactly("Par groupe", "Par stagiaire");
        assertThat(desk.base().dsl().select(PRICE.AMOUNT).from(PRICE).where(PRICE.LABEL.eq("Par stagiaire")).fetchOne(PRICE.AMOUNT))
                .isEqualByComparingTo(new BigDecimal("1500"));

        desk.press(KeyCode.CONTROL, KeyCode.DELETE);
        assertThat(desk.call(() -> page.model().children(PRICE.OFFER_ID).items().size())).isEqualTo(1);
        desk.click(desk.find(".toast-action"));
        assertThat(desk.call(() -> page.model().children(PRICE.OFFER_ID).items().size())).isEqualTo(2);
    }

    @Test
    void whatSomebodyElseSavedMeanwhileMerges() {
        focus("title");
        replaceWith("Mon titre");
        desk.base().journal().write(ChangeLabel.of("page.changed"),
                tx -> tx.updateWhere(OFFER, OFFER.ID.eq(id), offer -> offer.setDeclaredMinutes(420)));
        desk.settle();
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved(OFFER.TITLE)).isEqualTo("Mon titre");
        assertThat(saved(OFFER.DECLARED_MINUTES)).isEqualTo("420");
    }

    @Test
    void whatBothChangedIsDecidedFieldByField() {
        focus("title");
        replaceWith("Mon titre");
        desk.base().journal().write(ChangeLabel.of("page.changed"),
                tx -> tx.updateWhere(OFFER, OFFER.ID.eq(id), offer -> offer.setTitle("Son titre")));
        desk.settle();
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved(OFFER.TITLE)).isEqualTo("Son titre");
        assertThat(desk.robot().lookup(".merge-item .radio-button").queryAll()).hasSize(2);
        desk.click(desk.robot().lookup(".merge-item .radio-button").nth(0).query());
        desk.click(desk.robot().lookup(".question .button").match((Button button) -> button.isDefaultButton()).query());
        assertThat(saved(OFFER.TITLE)).isEqualTo("Mon titre");
    }

    @Test
    void inputThatWasNeverSavedIsOfferedAgain() {
        focus("title");
        replaceWith("Jamais enregistre");
        desk.show(Pane::new);
        assertThat(saved(OFFER.TITLE)).isEqualTo("Piloter");

        showPage();
        Node take = desk.robot().lookup(".draft-offer .button").nth(0).query();
        desk.click(take);
        assertThat(desk.call(() -> page.model().get(OFFER.TITLE))).isEqualTo("Jamais enregistre");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved(OFFER.TITLE)).isEqualTo("Jamais enregistre");

        desk.show(Pane::new);
        showPage();
        assertThat(desk.robot().lookup(".draft-offer").tryQuery()).isEmpty();
    }

    @Test
    void theHistoryTellsWhoChangedWhatAndUndoesIt() {
        focus("title");
        replaceWith("Autre");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.run(() -> ((TitledPane) desk.robot().lookup(".history .titled-pane").nth(0).query()).setExpanded(true));
        assertThat(desk.robot().lookup(".history-field").<Labeled>queryAll()).extracting(Labeled::getText)
                .anyMatch(text -> text.contains("Piloter → Autre"));
        desk.click(desk.robot().lookup(".history-details .button").match((Button button) -> button.getText().equals(desk.kit().text("history.undoThis")))
                .query());
        assertThat(saved(OFFER.TITLE)).isEqualTo("Piloter");
    }
}
