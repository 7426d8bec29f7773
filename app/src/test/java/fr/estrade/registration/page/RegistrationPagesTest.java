package fr.estrade.registration.page;

import static fr.estrade.db.Tables.OFFER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.DateState;
import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.offer.Offers;
import fr.estrade.offer.ProgrammeGestures;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.ProgrammeReader;
import fr.estrade.offer.programme.AudienceRole;
import fr.estrade.offer.programme.Programme;
import fr.estrade.registration.Attendee;
import fr.estrade.registration.ExpectationPlan;
import fr.estrade.registration.GroupRoster;
import fr.estrade.registration.People;
import fr.estrade.registration.Registrations;
import fr.estrade.registration.Roll;
import fr.estrade.registration.RollReader;
import fr.estrade.registration.Standing;
import fr.estrade.session.SessionDating;
import fr.estrade.session.Sessions;
import fr.estrade.testing.Desk;
import fr.estrade.testing.Sample;
import fr.estrade.ui.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The participants of a session and who comes when, worked at by keyboard. It is 20 March 2026. */
class RegistrationPagesTest {
    private Desk desk;
    private People people;
    private UUID session;

    @BeforeEach
    void open() {
        desk = Desk.withBase();
        people = new People(desk.base().journal());
        UUID offer = new Offers(desk.base().journal()).create(null, "Relier les services");
        new Sample(desk.base(), ProgrammeOwner.offer(offer)).give("Un[A B]", "Deux[C D]");
        desk.base().journal().write(ChangeLabel.of("change.registration.edited"), tx -> tx.updateWhere(OFFER, OFFER.ID.eq(offer), row -> {
            row.setHeadcountMin((short) 7);
            row.setHeadcountMax((short) 12);
            row.setRegistrationDeadlineDays((short) 7);
        }));
        session = new Sessions(desk.base().journal()).create(offer, null);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Roll roll() {
        desk.settle();
        return new RollReader(desk.base().dsl()).read(session).orElseThrow();
    }

    private List<String> names(Standing standing) {
        return roll().those(standing).stream().map(Attendee::lastName).toList();
    }

    private <V extends View> V show(Supplier<V> view) {
        V made = desk.call(view::get);
        desk.show(made::root);
        desk.run(made::takeFocus);
        return made;
    }

    private ParticipantsPart showParticipants() {
        return show(() -> new ParticipantsPart(desk.kit(), desk.base(), session));
    }

    private boolean reads(String text) {
        return !desk.robot().lookup((Node node) -> node instanceof Labeled label && label.getText() != null
                && label.getText().replace('\u00a0', ' ').replace('\u202f', ' ').contains(text) && node.isVisible()).queryAll().isEmpty();
    }

    private UUID registered(int members) {
        UUID group = people.group("Estran", members, "Chargé d’étude", 1);
        GroupRoster roster = GroupRoster.read(desk.base().dsl(), group).orElseThrow();
        new Registrations(desk.base().journal(), Desk.CLOCK).add(session, roster.requests(Map.of(), Map.of()), LocalDate.of(2026, 3, 20), null);
        return group;
    }


    @Test
    void aPersonIsAddedByTypingTheNameOrMadeThere() {
        people.person("Inès", "Dune");
        showParticipants();
        desk.type("dune");
        desk.await(() -> desk.robot().listWindows().size() > 1);
        desk.press(KeyCode.ENTER);
        assertThat(names(Standing.PLACED)).containsExactly("Dune");

        desk.type("Marc Estran");
        desk.await(() -> reads("Créer « Marc Estran »"));
        desk.press(KeyCode.ENTER);
        assertThat(names(Standing.PLACED)).containsExactly("Dune", "Estran");
    }

    @Test
    void aGroupOfFourteenIsRegisteredInOneGesture() {
        people.group("Estran", 14, "Chargé d’étude", 1);
        new ProgrammeGestures(desk.base().journal()).roles().add(ProgrammeOwner.session(session), "Chargé d’étude", null);
        showParticipants();
        desk.press(KeyCode.TAB);
        desk.type("estran");
        desk.await(() -> desk.robot().listWindows().size() > 1);
        desk.press(KeyCode.ENTER);
        assertThat(reads("14 membres : 12 avec une place, 2 en liste d’attente")).isTrue();
        desk.press(KeyCode.ENTER);

        assertThat(names(Standing.PLACED)).hasSize(12);
        assertThat(names(Standing.WAITING)).containsExactly("Nom13", "Nom14");
        assertThat(roll().people().getFirst().role()).isEqualTo("Chargé d’étude");
    }

    @Test
    void aPlaceThatOneGivesUpIsOfferedToTheFirstWhoWaits() {
        registered(14);
        ParticipantsPart part = showParticipants();
        desk.run(() -> desk.find(".grid").requestFocus());
        desk.press(KeyCode.ALT, KeyCode.X);
        desk.type("empêché");
        desk.press(KeyCode.ENTER);
        assertThat(names(Standing.OUT)).hasSize(1);
        assertThat(roll().those(Standing.OUT).getFirst().registration().getStatusReason()).isEqualTo("empêché");
        assertThat(reads("Faire monter Agent Nom13")).isTrue();

        desk.run(() -> ((Button) part.root().lookup("#move-up")).fire());
        assertThat(names(Standing.WAITING)).containsExactly("Nom14");
        assertThat(part.root().lookup("#move-up")).isNull();
    }

    @Test
    void onceSomebodyIsMovedUpTheListIsWorkedAtAgain() {
        registered(14);
        ParticipantsPart part = showParticipants();
        new Registrations(desk.base().journal(), Desk.CLOCK).setStatus(roll().those(Standing.PLACED).stream().limit(1)
                .map(Attendee::id).toList(), RegistrationStatus.CANCELLED, null);
        desk.settle();
        desk.run(() -> part.root().lookup("#move-up").requestFocus());
        desk.press(KeyCode.SPACE);
        assertThat(names(Standing.WAITING)).containsExactly("Nom14");
        assertThat(desk.call(() -> desk.stage().getScene().getFocusOwner() == desk.find(".grid"))).isTrue();
    }

    @Test
    void theOfferOfAFreePlaceGoesOnceItNoLongerHolds() {
        registered(14);
        ParticipantsPart part = showParticipants();
        twoLeave();
        assertThat(offers()).containsExactly("2 places sont libres Faire monter Agent Nom13");
        desk.run(() -> ((Button) part.root().lookup("#move-up")).fire());
        assertThat(offers()).as("one place is left, and the next one who waits").containsExactly("1 place est libre Faire monter Agent Nom14");
        desk.run(() -> ((Button) part.root().lookup("#move-up")).fire());
        assertThat(offers()).isEmpty();
    }

    @Test
    void theOfferOfAFreePlaceReachesNobodyElse() {
        registered(15);
        showParticipants();
        twoLeave();
        Button offered = desk.call(() -> desk.robot().lookup((Node node) -> node instanceof Button button
                && button.getStyleClass().contains("toast-action") && button.getText().startsWith("Faire monter")).query());
        // Pressed just when somebody else has done it: the window has not heard of it yet.
        desk.call(() -> {
            Thread other = new Thread(() -> new Registrations(desk.base().journal(), Desk.CLOCK).moveUp(session));
            other.start();
            other.join();
            offered.fire();
            return null;
        });
        assertThat(names(Standing.WAITING)).containsExactly("Nom14", "Nom15");
        assertThat(reads("n’attend plus")).isTrue();
    }

    /** Two who have a place give it up: the last of them elsewhere, then the first in the list. */
    private void twoLeave() {
        new Registrations(desk.base().journal(), Desk.CLOCK).setStatus(List.of(roll().those(Standing.PLACED).getLast().id()),
                RegistrationStatus.CANCELLED, null);
        desk.settle();
        desk.run(() -> desk.find(".grid").requestFocus());
        desk.press(KeyCode.ALT, KeyCode.X);
        desk.type("empêché");
        desk.press(KeyCode.ENTER);
        assertThat(names(Standing.OUT)).hasSize(2);
    }

    /** What is offered in notices about free places. */
    private List<String> offers() {
        return desk.call(() -> desk.kit().toasts().root().getChildrenUnmodifiable().stream()
                .filter(notice -> notice.lookup(".toast-action") instanceof Button button && button.getText().startsWith("Faire monter"))
                .map(notice -> ((Labeled) notice.lookup(".label")).getText() + " " + ((Button) notice.lookup(".toast-action")).getText())
                .map(text -> text.replaceAll("[\u00a0\u202f]", " ")).toList());
    }

    @Test
    void severalGetAStatusAtOnceAndOneUndoTakesItBack() {
        registered(5);
        showParticipants();
        desk.run(() -> desk.find(".grid").requestFocus());
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.press(KeyCode.ALT, KeyCode.A);
        assertThat(names(Standing.WAITING)).hasSize(5);
        desk.run(() -> desk.kit().tasks().write("undo", () -> desk.base().journal().undo()).start());
        assertThat(names(Standing.PLACED)).hasSize(5);
    }

    @Test
    void whoseRegistrationIsCancelledIsSaidAndNobodyStaysMarkedAfterIt() {
        registered(5);
        ParticipantsPart part = showParticipants();
        desk.run(() -> desk.find(".grid").requestFocus());
        desk.press(KeyCode.ALT, KeyCode.X);
        assertThat(reads("Annuler l’inscription de Agent Nom")).isTrue();
        assertThat(reads("Garder l’inscription")).isTrue();
        desk.press(KeyCode.ESCAPE);
        assertThat(names(Standing.OUT)).isEmpty();

        desk.press(KeyCode.CONTROL, KeyCode.A);
        assertThat(reads("Annuler l’inscription…")).as("is not taken for undoing").isTrue();
        desk.press(KeyCode.ALT, KeyCode.X);
        assertThat(reads("Annuler 5 inscriptions")).isTrue();
        assertThat(reads("Garder les inscriptions")).isTrue();
        desk.press(KeyCode.ESCAPE);
        assertThat(reads("5 cochées")).as("given up").isTrue();
        desk.press(KeyCode.ALT, KeyCode.X);
        desk.press(KeyCode.ENTER);
        assertThat(names(Standing.OUT)).hasSize(5);
        assertThat(reads("5 cochées")).as("done").isFalse();
    }

    @Test
    void theWaitingListIsMovedByKeys() {
        registered(14);
        showParticipants();
        desk.run(() -> desk.find(".grid").requestFocus());
        desk.press(KeyCode.END);
        desk.press(KeyCode.ALT, KeyCode.UP);
        assertThat(names(Standing.WAITING)).containsExactly("Nom14", "Nom13");
    }

    @Test
    void aLateRegistrationSaysByHowMuchAndKeepsTheReason() {
        people.person("Inès", "Dune");
        new SessionDating(desk.base().journal()).fix(roll().session().days().getFirst().when(), LocalDate.of(2026, 3, 25));
        showParticipants();
        desk.type("dune");
        desk.await(() -> desk.robot().listWindows().size() > 1);
        desk.press(KeyCode.ENTER);
        assertThat(reads("inscription 5 jours avant le début : 2 jours de retard")).isTrue();
        desk.press(KeyCode.ENTER);
        assertThat(roll().people()).as("without a reason it is not taken").isEmpty();
        desk.type("remplace une collègue");
        desk.press(KeyCode.ENTER);
        assertThat(roll().people().getFirst().registration().getLateReason()).isEqualTo("remplace une collègue");
    }

    @Test
    void whoComesWhenIsChangedByKeysAndFollowsTheProgrammeElsewhere() {
        registered(3);
        ProgrammeGestures programme = new ProgrammeGestures(desk.base().journal());
        programme.roles().add(ProgrammeOwner.session(session), "Chargé d’étude", null);
        Programme now = ProgrammeReader.read(desk.base().dsl(), ProgrammeOwner.session(session));
        AudienceRole role = now.roles().getFirst();
        programme.roles().expect(now.phases().getFirst().days().get(1), role, true);
        UUID officer = roll().people().getFirst().id();
        new Registrations(desk.base().journal(), Desk.CLOCK).setRole(List.of(officer), role.id());
        show(() -> new ExpectationsPart(desk.kit(), desk.base(), session));

        assertThat(expected()).containsExactly(2, 3, 2, 2);
        desk.press(KeyCode.SPACE);
        assertThat(expected()).as("the first person, the first day").containsExactly(1, 3, 2, 2);
        desk.press(KeyCode.RIGHT);
        desk.press(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(expected()).containsExactly(1, 0, 2, 2);
        desk.press(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(expected()).containsExactly(1, 3, 2, 2);
        desk.press(KeyCode.SHIFT, KeyCode.SPACE);
        assertThat(expected()).as("the whole row, all of it first").containsExactly(2, 3, 2, 2);
        desk.press(KeyCode.SHIFT, KeyCode.SPACE);
        assertThat(expected()).as("and none of it then").containsExactly(1, 2, 1, 1);
        desk.press(KeyCode.DELETE);
        assertThat(expected()).as("this cell as the programme says").containsExactly(1, 3, 1, 1);
        assertThat(roll().session().days()).allMatch(day -> day.when().date().state() == DateState.TO_DEFINE);
        assertThat(reads("À définir")).isTrue();
    }

    private List<Integer> expected() {
        ExpectationPlan plan = roll().plan();
        return plan.days().stream().map(day -> plan.expectedOn(day.id()).size()).toList();
    }

    @Test
    void theRecordOfARegistrationSaysWhatIsLate() {
        UUID id = new Registrations(desk.base().journal(), Desk.CLOCK).add(session, List.of(Registrations.Request.of(people.person("Inès", "Dune"))),
                LocalDate.of(2026, 3, 1), null).ids().getFirst();
        new Registrations(desk.base().journal(), Desk.CLOCK).setStatus(List.of(id), RegistrationStatus.APPLICATION, null);
        desk.open(() -> new RegistrationPage(desk.kit(), desk.base(), id).page());
        assertThat(reads("Candidature")).isTrue();
        assertThat(reads("Relier les services")).isTrue();
        assertThat(desk.robot().lookup((Node node) -> node instanceof TextInputControl field && "01/03/2026".equals(field.getText())).queryAll()).isNotEmpty();
    }
}
