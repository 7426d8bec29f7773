package fr.estrade.session.page;

import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_TRAINER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.estrade.db.code.AssignmentState;
import fr.estrade.db.code.PlaceProvider;
import fr.estrade.db.code.PlaceState;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.tables.records.PlaceRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.db.tables.records.RoomRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.db.tables.records.TrainerUnavailabilityRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.offer.Offers;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.session.SessionDating;
import fr.estrade.session.SessionReader;
import fr.estrade.session.SessionSnapshot;
import fr.estrade.session.SessionTrainer;
import fr.estrade.session.Sessions;
import fr.estrade.testing.Desk;
import fr.estrade.testing.Sample;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of sessions, used as a member of the office does: open one, date its days, see what differs from the offer. */
class SessionPagesTest {
    private Desk desk;
    private UUID offerId;

    @BeforeEach
    void open() {
        desk = Desk.withBase();
        offerId = new Offers(desk.base().journal()).create(null, "Relier les services");
        new Sample(desk.base(), ProgrammeOwner.offer(offerId)).give("Un[A B]", "Deux[C D]");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private UUID session() {
        return new Sessions(desk.base().journal()).create(offerId, null);
    }

    private Page show(UUID id) {
        return desk.open(() -> new SessionRecordPage(desk.kit(), desk.base(), id, List.of()).page());
    }

    private List<String> dates(UUID id) {
        desk.settle();
        return new SessionReader(desk.base().dsl()).read(id).orElseThrow().days().stream().map(day -> String.valueOf(day.date())).toList();
    }

    @Test
    void aTrainerWhoCannotComeIsNamedBesideTheDay() {
        UUID id = session();
        new SessionDating(desk.base().journal()).fix(new SessionReader(desk.base().dsl()).read(id).orElseThrow().days().getFirst().when(),
                LocalDate.of(2026, 5, 19));
        TrainerRecord camille = new TrainerRecord();
        camille.setCode("F-ORVANNE");
        camille.setFirstName("Camille");
        camille.setLastName("Orvanne");
        desk.base().journal().write(ChangeLabel.of("trainer.created", "Orvanne"), tx -> tx.insert(camille));
        TrainerUnavailabilityRecord away = new TrainerUnavailabilityRecord();
        away.setTrainerId(camille.getId());
        away.setFromOn(LocalDate.of(2026, 5, 18));
        away.setUntilOn(LocalDate.of(2026, 5, 20));
        away.setReason("Congé");
        desk.base().journal().write(ChangeLabel.of("trainer.changed", "Orvanne"), tx -> tx.insert(away));

        Page page = show(id);
        assertThat(reads("Indisponible")).isFalse();
        desk.run(() -> page.reveal(SESSION_TRAINER.getName()));
        desk.press(KeyCode.ENTER);
        desk.type("orvanne");
        desk.press(KeyCode.TAB);
        desk.type("Confirmé");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        desk.run(() -> page.reveal("sessionpage.days"));
        assertThat(reads("Indisponible : Camille Orvanne, Congé")).isTrue();
        UUID again = new Sessions(desk.base().journal()).duplicate(id, 2027, date -> false);
        assertThat(new SessionReader(desk.base().dsl()).read(again).orElseThrow().trainers())
                .extracting(SessionTrainer::name, SessionTrainer::state).containsExactly(tuple("Camille Orvanne", AssignmentState.PROVISIONAL));
    }

    @Test
    void aRoomBringsItsPlaceAndSaysWhenItIsTooSmall() {
        UUID id = session();
        PlaceRecord place = new PlaceRecord();
        place.setCode("MAISON");
        place.setName("Maison d’essai");
        place.setProvidedByClient(true);
        desk.base().journal().write(ChangeLabel.of("place.created", "Maison"), tx -> tx.insert(place));
        RoomRecord room = new RoomRecord();
        room.setPlaceId(place.getId());
        room.setPosition("n");
        room.setName("Salle bleue");
        room.setCapacity((short) 10);
        desk.base().journal().write(ChangeLabel.of("place.changed", "Maison"), tx -> tx.insert(room));

        Page page = show(id);
        desk.run(() -> page.reveal("sessionpage.facts"));
        desk.run(() -> page.reveal(SESSION.HEADCOUNT_MAX.getName()));
        desk.type("14");
        desk.run(() -> page.reveal(SESSION.ROOM_ID.getName()));
        desk.type("bleue");
        desk.await(() -> reads("Salle bleue"));
        desk.press(KeyCode.TAB);
        desk.settle();
        assertThat(reads("Salle de 10 places pour 14 personnes")).isTrue();
        desk.press(KeyCode.CONTROL, KeyCode.S);
        SessionSnapshot saved = new SessionReader(desk.base().dsl()).read(id).orElseThrow();
        assertThat(saved.place()).isEqualTo("Maison d’essai, Salle bleue");
        assertThat(saved.session()).extracting(SessionRecord::getPlaceId, SessionRecord::getPlaceState, SessionRecord::getPlaceProvider)
                .containsExactly(place.getId(), PlaceState.KNOWN, PlaceProvider.CLIENT);
    }

    private String at() {
        return desk.call(() -> desk.stage().getScene().getFocusOwner().getAccessibleText()).replace('\u00a0', ' ');
    }

    private boolean reads(String text) {
        return !desk.robot().lookup((Node node) -> node instanceof Labeled label && label.getText() != null
                && label.getText().replace('\u00a0', ' ').contains(text) && node.isVisible()).queryAll().isEmpty();
    }

    @Test
    void aSessionOfAnOfferIsOneEnterAway() {
        desk.open(() -> new NewSessionPage(desk.kit(), desk.base(), offerId));
        desk.press(KeyCode.ENTER);

        Place place = desk.visited().getLast();
        assertThat(place.page()).isEqualTo(SessionFeature.PAGE);
        assertThat(dates(place.id())).containsExactly("null", "null", "null", "null");
    }

    @Test
    void aCodeIsKeptWithoutWhatCannotBeSeenAndOneTooLongIsSaid() {
        desk.open(() -> new NewSessionPage(desk.kit(), desk.base(), offerId));
        TextField code = desk.call(() -> desk.robot().lookup((Node node) -> node instanceof TextField && "Code".equals(node.getAccessibleText())).query());
        desk.run(() -> code.setText("S".repeat(31)));
        desk.press(KeyCode.ENTER);
        assertThat(reads("31")).as("how long it is").isTrue();
        assertThat(desk.visited()).isEmpty();

        desk.run(() -> code.setText(" S26\u0007-  9\u200b00\u00a0"));
        desk.press(KeyCode.ENTER);
        assertThat(desk.base().dsl().select(SESSION.CODE).from(SESSION).fetch(SESSION.CODE)).containsExactly("S26- 900");
    }

    @Test
    void enterInARemarkLeadsOnToTheNextRow() {
        UUID id = session();
        Page page = show(id);
        desk.run(() -> page.reveal("sessionpage.facts"));
        desk.run(() -> page.reveal(PRICE.getName()));
        desk.press(KeyCode.ENTER);
        desk.type("Tarif");
        desk.run(() -> desk.robot().lookup((Node node) -> node instanceof TextArea && "Remarque".equals(node.getAccessibleText())
                && node.localToScene(0, 0).getY() > 0).queryAll().stream().filter(node -> node.getStyleClass().contains("growing-area"))
                .findFirst().orElseThrow().requestFocus());
        desk.type("Le jour");
        desk.press(KeyCode.SHIFT, KeyCode.ENTER);
        desk.type("et le soir");
        desk.press(KeyCode.CONTROL, KeyCode.HOME);
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(desk.base().dsl().fetchSingle(PRICE)).extracting(PriceRecord::getLabel, PriceRecord::getNote)
                .containsExactly("Tarif", "Le jour\net le soir");

        desk.run(() -> page.reveal(SESSION_TRAINER.getName()));
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.TAB);
        desk.type("Le matin");
        desk.press(KeyCode.ENTER);
        assertThat(desk.call(() -> desk.robot().lookup(".child-row").queryAll().stream().filter(Node::isVisible).count())).isEqualTo(3);
    }

    @Test
    void aCodeThatIsTakenIsSaidAtItsField() {
        session();
        desk.open(() -> new NewSessionPage(desk.kit(), desk.base(), offerId));
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.type("S26-001");
        desk.press(KeyCode.ENTER);

        assertThat(reads("Ce code est déjà celui d’une autre session")).isTrue();
        assertThat(at()).isEqualTo("Code");
        assertThat(desk.visited()).isEmpty();
    }

    @Test
    void enterInADateLeadsToTheNextDayWithoutOne() {
        UUID id = session();
        show(id);
        desk.type("10/04/2026");
        desk.press(KeyCode.ENTER);
        assertThat(at()).isEqualTo("Date, Phase 1 · J2");
        desk.type("14/04/2026");
        desk.press(KeyCode.ENTER);

        assertThat(dates(id)).containsExactly("2026-04-10", "2026-04-14", "null", "null");
        assertThat(reads("10 et 14 avril 2026")).isTrue();
    }

    @Test
    void whatIsNoDateIsSaidAndNothingIsWritten() {
        UUID id = session();
        show(id);
        desk.type("demain peut-être");
        desk.press(KeyCode.TAB);

        assertThat(dates(id)).containsOnly("null");
        assertThat(desk.robot().lookup(".session-day-mistake").<Labeled>queryAll()).anyMatch(mistake -> mistake.isVisible());
    }

    @Test
    void theNextDayWithoutADateIsAKeyAway() {
        UUID id = session();
        show(id);
        desk.type("10/04/2026");
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.F7);
        assertThat(at()).as("after the second one").isEqualTo("Date, Phase 2 · J1");
        desk.type("15/04/2026");
        desk.press(KeyCode.F7);
        assertThat(dates(id)).containsExactly("2026-04-10", "null", "2026-04-15", "null");
        assertThat(at()).as("after the third one").isEqualTo("Date, Phase 2 · J2");
        desk.press(KeyCode.F7);
        assertThat(at()).as("round to the first one").isEqualTo("Date, Phase 1 · J2");
    }

    @Test
    void eachCommandOfThePageStandsInOnePlaceAndIsAKeyAwayFromEverywhere() {
        UUID id = session();
        Page page = show(id);
        assertThat(buttons("Prochaine à dater")).isOne();
        assertThat(buttons("Dater selon un rythme…")).isOne();

        desk.run(() -> page.reveal("sessionpage.texts"));
        assertThat(buttons("Prochaine à dater")).as("there are no days in this part").isZero();
        desk.press(KeyCode.F7);
        assertThat(at()).isEqualTo("Date, Phase 1 · J1");
    }

    private long buttons(String name) {
        return desk.call(() -> desk.robot().lookup((Node node) -> node instanceof Button button && name.equals(button.getText()) && button.isVisible())
                .queryAll().stream().count());
    }

    @Test
    void daysAreDatedByARhythmThatSkipsPublicHolidays() {
        UUID id = session();
        Page page = show(id);
        openRhythm(page);
        desk.press(KeyCode.CONTROL, KeyCode.A);
        // A Friday; the next one, 1 May, is a public holiday.
        desk.type("24/04/2026");
        choose("vendredi");
        desk.press(KeyCode.ENTER);

        assertThat(dates(id)).containsExactly("2026-04-24", "2026-05-15", "2026-05-22", "2026-05-29");
    }

    @Test
    void twoDaysInARowEveryTuesday() {
        UUID id = session();
        Page page = show(id);
        openRhythm(page);
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.type("07/04/2026");
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.type("2");
        choose("mardi");
        desk.press(KeyCode.ENTER);

        assertThat(dates(id)).containsExactly("2026-04-07", "2026-04-08", "2026-04-14", "2026-04-15");
    }

    private void openRhythm(Page page) {
        desk.run(() -> page.commands().stream().filter(command -> command.key().equals("sessionpage.pattern")).findFirst().orElseThrow()
                .run());
    }

    /** Leaves that weekday alone ticked. */
    private void choose(String weekday) {
        desk.run(() -> desk.robot().lookup(".pattern-weekdays .check-box").<CheckBox>queryAll()
                .forEach(box -> box.setSelected(box.getText().equals(weekday))));
    }

    @Test
    void whatDiffersFromTheOfferIsSaid() {
        UUID id = session();
        show(id);
        assertThat(reads("Programme identique à celui de l’offre")).isTrue();

        new Sample(desk.base(), ProgrammeOwner.session(id)).give("En plus[E]");
        desk.settle();
        assertThat(reads("avec le programme de l’offre")).isTrue();
        assertThat(dates(id)).hasSize(5);
    }

    @Test
    void confirmingSaysSoCanBeTakenBackAndIsOfferedNoLonger() {
        UUID id = session();
        Page page = show(id);
        Button confirm = desk.call(() -> desk.robot().lookup((Node node) -> node instanceof Button button && "Confirmer".equals(button.getText())).query());
        desk.run(confirm::requestFocus);
        desk.press(KeyCode.SPACE);
        assertThat(status(id)).isEqualTo(SessionStatus.CONFIRMED);
        assertThat(reads("1 session : Confirmée")).isTrue();
        assertThat(reads("Confirmer")).as("there is nothing left to confirm").isFalse();
        assertThat(desk.call(page::hasFocus)).isTrue();
        assertThat(desk.call(() -> desk.stage().getScene().getFocusOwner() == confirm)).isFalse();
        desk.run(((Button) desk.find(".toast-action"))::fire);
        assertThat(status(id)).isEqualTo(SessionStatus.ENVISAGED);
        assertThat(reads("Confirmer")).isTrue();
    }

    private SessionStatus status(UUID id) {
        return new SessionReader(desk.base().dsl()).read(id).orElseThrow().session().getStatus();
    }
}
