package fr.estrade.journey;

import static fr.estrade.db.Tables.OFFER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.offer.Offers;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.record.Drafts;
import fr.estrade.record.RecordStore;
import fr.estrade.session.SessionDating;
import fr.estrade.session.SessionReader;
import fr.estrade.session.Sessions;
import fr.estrade.shell.House;
import fr.estrade.shell.Program;
import fr.estrade.storage.Base;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.OpenOptions;
import fr.estrade.storage.TestBases;
import fr.estrade.testing.Desk;
import fr.estrade.testing.Sample;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Changes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Caf sends fourteen agents in two teams to a session of seven to twelve: they are pasted from a spreadsheet, registered in one
 * gesture, one gives the place up, others too, and somebody comes late. By keyboard alone; it is 20 March 2026.
 */
class RegistrationJourneyTest {
    @TempDir
    private Path folder;

    private Program program;
    private Typist typist;

    @AfterEach
    void end() {
        program.close();
    }

    @Test
    void aGroupIsPastedAndRegisteredAndTheWaitingListMovesUp() throws Exception {
        prepare();
        program = Program.start(folder, Desk.CLOCK);
        typist = new Typist(program);
        pasteTheGroup();

        registerTheGroup();
        assertThat(those("REGISTERED")).hasSize(12).startsWith("Agent Nom01").endsWith("Agent Nom12");
        assertThat(those("WAITING")).containsExactly("Agent Nom13", "Agent Nom14");
        assertThat(session().path("registrations").get(0).path("subGroup").asText()).isEqualTo("Équipe Nord");

        oneGivesThePlaceUp();
        assertThat(those("CANCELLED")).containsExactly("Agent Nom01");
        assertThat(those("REGISTERED")).hasSize(12).contains("Agent Nom13");
        assertThat(those("WAITING")).containsExactly("Agent Nom14");

        sixMoreDo();
        assertThat(those("REGISTERED")).hasSize(6);
        typist.reads("6 inscrits (7 à 12)").reads("sous l’effectif minimum (7)");

        somebodyComesFiveDaysBeforeTheStart();
        JsonNode late = registration("Inès Dune");
        assertThat(late.path("status").asText()).isEqualTo("REGISTERED");
        assertThat(late.path("daysLate").asInt()).isEqualTo(2);
        assertThat(late.path("lateReason").asText()).isEqualTo("Remplace une collègue");
    }

    /** A base with a session of 20 April, of seven to twelve, to be registered to seven days before. */
    private void prepare() {
        Path office = folder.resolve("office");
        TestBases.copy(TestBases.h2Location().folder(), office);
        try (Base base = Base.open(BaseLocation.of(office), OpenOptions.standard())) {
            Journal journal = new House().journal(base, Desk.CLOCK);
            BaseAccess access = new BaseAccess(base.dsl(), journal, new RecordStore(journal, base.dsl()), new Changes(), Desk.CLOCK,
                    new Drafts(office.resolve("drafts")));
            UUID offer = new Offers(journal).create(null, "Relier les services");
            new Sample(access, ProgrammeOwner.offer(offer)).give("Se rencontrer[A B]");
            journal.write(ChangeLabel.of("change.registration.edited"), tx -> tx.updateWhere(OFFER, OFFER.ID.eq(offer), row -> {
                row.setHeadcountMin((short) 7);
                row.setHeadcountMax((short) 12);
                row.setRegistrationDeadlineDays((short) 7);
            }));
            UUID session = new Sessions(journal).create(offer, "S26-001");
            new SessionDating(journal).fix(new SessionReader(base.dsl()).read(session).orElseThrow().days().getFirst().when(), LocalDate.of(2026, 4, 20));
        }
    }

    private void pasteTheGroup() {
        typist.press(KeyCode.CONTROL, KeyCode.K).type("nouveau groupe").enter().isAt("Nom").type("Agents de l’Estran")
                .fill("Commanditaire", "Caf de l’Estran").reads("Créer « Caf de l’Estran »").enter().save().reads("Enregistré à");
        StringBuilder table = new StringBuilder("Nom\tPrénom\tFonction\tÉquipe\n");
        for (int i = 1; i <= 14; i++) {
            table.append("Nom%02d\tAgent\tChargé de mission\t%s\n".formatted(i, i <= 7 ? "Équipe Nord" : "Équipe Sud"));
        }
        program.clipboard().put(table.toString());
        typist.section(2).isAt("Ajouter quelqu’un : nom…").press(KeyCode.CONTROL, KeyCode.V).reads("Personnes à créer : 14").enter()
                .reads("14 personnes · 2 sous-groupes");
    }

    private void registerTheGroup() {
        typist.press(KeyCode.CONTROL, KeyCode.K).type("s26-001").enter();
        typist.section(2).isAt("Ajouter une personne…").tab().type("estran").reads("Agents de l’Estran").enter()
                .reads("14 membres : 12 avec une place, 2 en liste d’attente").enter()
                .reads("12 inscrits (7 à 12)").reads("2 en attente");
    }

    private void oneGivesThePlaceUp() {
        typist.to("Participants").press(KeyCode.ALT, KeyCode.X).type("Empêchée").enter()
                .reads("Faire monter Agent Nom13").press(KeyCode.ALT, KeyCode.M);
    }

    private void sixMoreDo() {
        typist.press(KeyCode.HOME);
        for (int i = 0; i < 6; i++) {
            typist.press(KeyCode.SPACE).press(KeyCode.DOWN);
        }
        typist.press(KeyCode.ALT, KeyCode.X).type("Réunion de service").enter();
    }

    private void somebodyComesFiveDaysBeforeTheStart() {
        typist.section(1).isAt("Date, Phase 1 · J1").type("25/03/2026").enter();
        typist.section(2).isAt("Ajouter une personne…").type("Inès Dune").reads("Créer « Inès Dune »").enter()
                .reads("inscription 5 jours avant le début : 2 jours de retard").enter()
                .reads("Dites pourquoi elle est prise malgré le retard").type("Remplace une collègue").enter();
    }

    private JsonNode session() throws Exception {
        return new JsonMapper().readTree(program.command("show", "session", "S26-001", "--format", "json"));
    }

    private List<String> those(String status) throws Exception {
        List<String> names = new ArrayList<>();
        for (JsonNode registration : session().path("registrations")) {
            if (registration.path("status").asText().equals(status)) {
                names.add(registration.path("participant").asText());
            }
        }
        return names;
    }

    private JsonNode registration(String name) throws Exception {
        for (JsonNode registration : session().path("registrations")) {
            if (registration.path("participant").asText().equals(name)) {
                return registration;
            }
        }
        throw new AssertionError("Nobody of that name: " + name);
    }
}
