package fr.estrade.registration.page;

import static fr.estrade.db.Tables.PARTICIPANT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.offer.Offers;
import fr.estrade.participant.Groups;
import fr.estrade.participant.ParticipantFeature;
import fr.estrade.participant.Participants;
import fr.estrade.registration.GroupRoster;
import fr.estrade.registration.People;
import fr.estrade.registration.Registrations;
import fr.estrade.session.Sessions;
import fr.estrade.testing.Desk;
import fr.estrade.ui.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sessions of a participant and of a group, on their pages. */
class RegistrationsPartTest {
    private Desk desk;
    private UUID session;
    private UUID group;
    private List<UUID> registrations;

    @BeforeEach
    void open() {
        desk = Desk.withBase();
        session = new Sessions(desk.base().journal()).create(new Offers(desk.base().journal()).create(null, "Relier les services"), "S26-001");
        group = new People(desk.base().journal()).group("Estran", 3, null, 0);
        Registrations all = new Registrations(desk.base().journal(), Desk.CLOCK);
        registrations = all.add(session, GroupRoster.read(desk.base().dsl(), group).orElseThrow().requests(Map.of(), Map.of()),
                LocalDate.of(2026, 3, 20), null).ids();
        all.setStatus(registrations.subList(2, 3), RegistrationStatus.WAITING, null);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void show(String page, UUID id) {
        desk.open(() -> {
            var made = new ParticipantFeature(RegistrationFeature.participantParts(), RegistrationFeature.groupParts()).open(desk.base()).pages()
                    .get(page).create(desk.kit(), Place.of(page, id));
            made.reveal(RegistrationsPart.KEY);
            return made;
        });
        desk.settle();
    }

    private boolean reads(String text) {
        return !desk.robot().lookup((Node node) -> node instanceof Labeled label && text.equals(label.getText()) && node.isVisible()).queryAll().isEmpty();
    }

    @Test
    void aParticipantsSessionsSayHowTheyStandAndLeadToTheRegistration() {
        UUID second = desk.base().dsl().select(PARTICIPANT.ID).from(PARTICIPANT).where(PARTICIPANT.LAST_NAME.eq("Nom02")).fetchSingle(PARTICIPANT.ID);
        show(Participants.PAGE, second);
        assertThat(reads("S26-001") && reads("Relier les services") && reads("Inscrit")).isTrue();
        desk.run(() -> desk.find(".grid").requestFocus());
        desk.press(KeyCode.ENTER);
        assertThat(desk.visited()).last().isEqualTo(Place.of(RegistrationFeature.PAGE, registrations.get(1)));
    }

    @Test
    void aGroupsSessionsCountItsMembersAndLeadToThem() {
        show(Groups.PAGE, group);
        assertThat(reads("S26-001") && reads("2") && reads("1")).as("two have a place, one waits").isTrue();
        desk.run(() -> desk.find(".grid").requestFocus());
        desk.press(KeyCode.ENTER);
        assertThat(desk.visited()).last().isEqualTo(Place.of("session", session).at(ParticipantsPart.KEY));
    }
}
