package fr.estrade.offer.page;

import static fr.estrade.db.Tables.EVALUATION_MOMENT;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.OFFER_TRAINER;
import static fr.estrade.db.Tables.PROGRAMME_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.OfferStatus;
import fr.estrade.db.code.TextSection;
import fr.estrade.db.tables.records.CategoryRecord;
import fr.estrade.db.tables.records.EvaluationMomentRecord;
import fr.estrade.db.tables.records.TextBlockRecord;
import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.list.Filter;
import fr.estrade.list.ListQuery;
import fr.estrade.list.Operator;
import fr.estrade.list.Row;
import fr.estrade.offer.OfferLists;
import fr.estrade.offer.OfferReader;
import fr.estrade.offer.OfferSnapshot;
import fr.estrade.offer.Offers;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.testing.Desk;
import fr.estrade.testing.Sample;
import fr.estrade.ui.Page;
import fr.estrade.ui.form.HistoryPane;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of an offer, used as a member of the office does. */
class OfferPageTest {

    private Desk desk;
    private Offers offers;
    private UUID id;
    private Page page;

    @BeforeEach
    void open() {
        desk = Desk.withBase();
        offers = new Offers(desk.base().journal());
        id = offers.create(null, "Piloter une convention territoriale");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void show() {
        desk.show(() -> {
            page = OfferPage.of(desk.kit(), desk.base(), id, (kit, base, offer) -> new HistoryPane(kit, base, OFFER, offer), null, List.of());
            return page.root();
        });
    }

    private void reveal(String part) {
        desk.run(() -> page.reveal(part));
    }

    private void save() {
        desk.press(KeyCode.CONTROL, KeyCode.S);
    }

    private OfferSnapshot saved() {
        return new OfferReader(desk.base().dsl()).read(id).orElseThrow();
    }

    private UUID category(String label) {
        CategoryRecord row = new CategoryRecord();
        row.setLabel(label);
        row.setPosition("a");
        return desk.base().journal().writeReturning(ChangeLabel.of("category.created", label), tx -> tx.insert(row).getId());
    }

    private UUID block(TextSection section, String title, String body) {
        TextBlockRecord row = new TextBlockRecord();
        row.setSection(section);
        row.setTitle(title);
        row.setBody(body);
        return desk.base().journal().writeReturning(ChangeLabel.of("textBlock.created", title), tx -> tx.insert(row).getId());
    }

    private Node shown(Predicate<Node> is) {
        return desk.robot().lookup(is::test).query();
    }

    private <T extends Labeled> T labelled(Class<T> type, String text) {
        return type.cast(shown(node -> type.isInstance(node) && ((Labeled) node).getText() != null && ((Labeled) node).getText().contains(text)
                && node.isVisible()));
    }

    private boolean isShown(String text) {
        return !desk.robot().lookup((Node node) -> node instanceof Labeled label && label.getText() != null && label.getText().contains(text)
                && node.isVisible() && node.getScene() != null).queryAll().isEmpty();
    }

    private Node focused() {
        return desk.call(() -> desk.stage().getScene().getFocusOwner());
    }

    @Test
    void categoriesAreTickedAndSavedWithTheOffer() {
        category("Formations");
        UUID local = category("Chantiers locaux");
        show();

        desk.click(labelled(CheckBox.class, "Chantiers locaux"));
        save();

        assertThat(saved().categories()).extracting(OfferSnapshot.Category::id).containsExactly(local);
    }

    @Test
    void aSharedTextIsAddedBySearchAndItsWordsStayTheOffices() {
        UUID methods = block(TextSection.METHODS, "Méthodes actives", "Études de cas et mises en situation.");
        block(TextSection.CONTACT, "Contact du bureau", "Appelez-nous.");
        show();
        reveal("offerpage.part.texts");

        desk.run(() -> shown(node -> node instanceof TextInputControl && node.getAccessibleText() != null
                && node.getAccessibleText().endsWith("Méthodes mobilisées")).requestFocus());
        desk.type("actives");
        desk.await(() -> !desk.robot().lookup(".lookup-choices").queryAll().isEmpty());
        desk.press(KeyCode.ENTER);

        assertThat(isShown("Études de cas et mises en situation.")).isTrue();
        save();
        assertThat(saved().text(TextSection.METHODS)).isEqualTo("Études de cas et mises en situation.");
        assertThat(saved().blocks().get(TextSection.METHODS)).extracting(OfferSnapshot.Block::id).containsExactly(methods);
    }

    @Test
    void enterTakesTheTrainerThatIsOfferedAlsoWhenTypedFast() {
        TrainerRecord trainer = new TrainerRecord();
        trainer.setCode("VIGNE");
        trainer.setFirstName("Alix");
        trainer.setLastName("Vigne");
        desk.base().journal().write(ChangeLabel.of("trainer.created", "Vigne"), tx -> tx.insert(trainer));
        show();
        reveal("offerpage.part.trainers");

        desk.run(() -> labelled(Button.class, "Ajouter un formateur").fire());
        desk.type("vigne\n");
        desk.await(() -> desk.robot().lookup(".lookup-field").<TextInputControl>queryAll().stream().anyMatch(field -> "Alix Vigne".equals(field.getText())));
        save();

        assertThat(desk.base().dsl().select(OFFER_TRAINER.TRAINER_ID).from(OFFER_TRAINER).fetch(OFFER_TRAINER.TRAINER_ID)).containsExactly(trainer.getId());
    }

    @Test
    void whatTheSheetOwesIsAClickAway() {
        show();
        Button meter = labelled(Button.class, "complétude");
        assertThat(meter.getText()).isEqualTo("complétude 0/12");

        desk.click(meter);
        desk.click(desk.robot().lookup(".completeness-item").nth(2).query());

        assertThat(focused()).isInstanceOf(ComboBox.class);
        assertThat(focused().getAccessibleText()).isEqualTo("Type de reconnaissance");
    }

    @Test
    void objectivesAreKeyedInAsLinesAndSavedWithTheOffer() {
        show();
        reveal(PROGRAMME_LINE.getName());
        desk.type("Faire communauté");
        desk.press(KeyCode.ENTER);
        desk.type("Comparer les pratiques");
        save();

        assertThat(saved().programme().objectives()).extracting(line -> line.body()).containsExactly("Faire communauté", "Comparer les pratiques");
    }

    @Test
    void anEvaluationIsFiledByItsTimingAndNotByTheWordOfTheDocument() {
        desk.base().journal().write(ChangeLabel.of("page.changed"), tx -> {
            EvaluationMomentRecord moment = new EvaluationMomentRecord();
            moment.setOfferId(id);
            moment.setPosition("a");
            moment.setMoment(EvaluationMoment.DURING);
            moment.setLabel("À chaud");
            tx.insert(moment);
        });
        show();
        reveal(EVALUATION_MOMENT.getName());

        assertThat(isShown("À chaud")).isTrue();
        assertThat(isShown("mais elle est classée au cours de la formation")).isTrue();
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsMergedAndNotOverwritten() {
        show();
        reveal("audience");
        desk.type("Agents de la Caf");
        desk.base().journal().write(ChangeLabel.of("page.changed"),
                tx -> tx.updateWhere(OFFER, OFFER.ID.eq(id), offer -> offer.setContext("Un premier bilan")));
        desk.settle();
        save();

        assertThat(saved().offer().getAudience()).isEqualTo("Agents de la Caf");
        assertThat(saved().offer().getContext()).isEqualTo("Un premier bilan");
    }

    @Test
    void aDeletedOfferComesBackByTheToast() {
        show();
        desk.run(() -> page.commands().stream().filter(command -> command.key().equals("offerpage.delete")).findFirst().orElseThrow().run());
        assertThat(new OfferReader(desk.base().dsl()).read(id)).isEmpty();

        desk.click(desk.find(".toast-action"));
        assertThat(saved().offer().getTitle()).isEqualTo("Piloter une convention territoriale");
    }

    @Test
    void anIssuedSheetTellsWhatChangedSince() {
        offers.issueSheet(id, "Caf des Landes");
        desk.base().journal().write(ChangeLabel.of("page.changed"),
                tx -> tx.updateWhere(OFFER, OFFER.ID.eq(id), offer -> offer.setContext("Un premier bilan")));
        show();
        reveal(OfferPage.SHEET);

        assertThat(isShown("1 rubrique diffère")).isTrue();
        desk.click(labelled(CheckBox.class, "Ne montrer que ce qui diffère"));
        assertThat(isShown("+ Un premier bilan")).isTrue();
    }

    @Test
    void theMeterFollowsWhatIsSaved() {
        show();
        reveal(OFFER.PREREQUISITE_STATE.getName());
        desk.type("a");
        assertThat(isShown("complétude 0/12")).as("what is not saved does not count").isTrue();
        save();
        assertThat(isShown("complétude 1/12")).isTrue();

        desk.base().journal().undo();
        desk.settle();
        assertThat(isShown("complétude 0/12")).isTrue();
    }

    @Test
    void aDuplicateIsAKeyAwayAndHasTheWholeProgramme() {
        new Sample(desk.base(), ProgrammeOwner.offer(id)).give("Un[A B]", "Deux[C]");
        page = desk.open(() -> OfferPage.of(desk.kit(), desk.base(), id, null, null, List.of()));
        desk.press(KeyCode.CONTROL, KeyCode.D);

        OfferSnapshot copy = read(desk.visited().getLast().id());
        assertThat(copy.offer().getTitle()).contains("Piloter une convention territoriale").isNotEqualTo("Piloter une convention territoriale");
        assertThat(copy.offer().getStatus()).isEqualTo(OfferStatus.DRAFT);
        assertThat(copy.programme().days()).hasSize(3);
    }

    @Test
    void anOfferBeginsAsATemplateByItsTitleAlone() {
        new Sample(desk.base(), ProgrammeOwner.offer(id)).give("Un[A B]");
        page = desk.open(() -> OfferPage.of(desk.kit(), desk.base(), id, null, null, List.of()));
        run("offerpage.template.make");
        run("offerpage.template.use");
        desk.type("2027 – Piloter autrement");
        desk.press(KeyCode.ENTER);

        OfferSnapshot made = read(desk.visited().getLast().id());
        assertThat(made.offer().getTitle()).isEqualTo("2027 – Piloter autrement");
        assertThat(made.offer().getVintage()).isEqualTo((short) 2027);
        assertThat(made.offer().getTemplate()).isFalse();
        assertThat(made.programme().days()).hasSize(2);
    }

    @Test
    void anArchivedOfferIsFoundAgainAndComesBack() {
        page = desk.open(() -> OfferPage.of(desk.kit(), desk.base(), id, null, null, List.of()));
        run("offerpage.archive");
        ListQuery archived = OfferLists.OFFERS.query().and(Filter.of("status", Operator.IS, OfferStatus.ARCHIVED));
        assertThat(desk.base().list(OfferLists.OFFERS, OFFER).reader(archived).window(0, 10)).extracting(Row::id).containsExactly(id);

        run("offerpage.unarchive");
        assertThat(saved().offer().getStatus()).isEqualTo(OfferStatus.DRAFT);
    }

    private void run(String command) {
        desk.run(() -> page.commands().stream().filter(one -> one.key().equals(command)).findFirst().orElseThrow().run());
    }

    private OfferSnapshot read(UUID offer) {
        return new OfferReader(desk.base().dsl()).read(offer).orElseThrow();
    }
}
