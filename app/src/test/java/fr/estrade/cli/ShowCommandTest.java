package fr.estrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.estrade.storage.BaseLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
    @TempDir
    private static Path folder;

    private final BaseLocation base = DemoFolder.location();

    private CommandLineTool tool() {
        return new CommandLineTool(folder);
    }

    private JsonNode json(String kind, String code) throws Exception {
        CommandLineTool.Result shown = tool().runOn(base, "show", kind, code, "--format", "json");
        assertThat(shown.status()).as(shown.messages()).isZero();
        assertThat(shown.messages()).isEmpty();
        return new JsonMapper().readTree(shown.data());
    }

    @Test
    void anOfferHoldsItsPhasesAndTotals() throws Exception {
        JsonNode offer = json("offer", "O26-001");
        assertThat(offer.path("code").asText()).isEqualTo("O26-001");
        assertThat(offer.path("id").isTextual()).isTrue();
        assertThat(offer.path("deliveryType").asText()).isEqualTo("INTRA_CL");
        assertThat(offer.path("updatedOn").asText()).matches("\\d{4}-\\d\\d-\\d\\d");

        JsonNode phases = offer.path("phases");
        assertThat(phases).hasSize(6);
        for (int i = 0; i < 6; i++) {
            assertThat(phases.get(i).path("position").asInt()).isEqualTo(i + 1);
            assertThat(phases.get(i).path("optional").asBoolean()).isEqualTo(i >= 4);
            assertThat(phases.get(i).path("kind").asText()).isEqualTo(i == 5 ? "HOUR_BANK" : "DAYS");
            assertThat(phases.get(i).path("days")).hasSize(i < 4 ? 2 : i == 4 ? 1 : 0);
        }
        assertThat(phases.get(5).path("prices").get(0).path("amount").isNumber()).isTrue();
        assertThat(phases.get(5).path("prices").get(0).path("amount").decimalValue()).isEqualByComparingTo("130");

        JsonNode totals = offer.path("totals");
        assertThat(totals.path("firmDays").asInt()).isEqualTo(8);
        assertThat(totals.path("firmMinutes").asInt()).isEqualTo(56 * 60);
        assertThat(totals.path("withOptionsDays").asInt()).isEqualTo(9);
        assertThat(totals.path("withOptionsMinutes").asInt()).isEqualTo(63 * 60);
    }

    @Test
    void aSessionTellsWhichDaysAreDated() throws Exception {
        JsonNode session = json("session", "S26-001");
        int dated = 0;
        int days = 0;
        for (JsonNode phase : session.path("phases")) {
            for (JsonNode day : phase.path("days")) {
                days += phase.path("optional").asBoolean() ? 0 : 1;
                dated += day.path("dateState").asText().equals("FIXED") ? 1 : 0;
            }
        }
        assertThat(days).isEqualTo(8);
        assertThat(dated).isEqualTo(1);
        assertThat(session.path("totals").path("firmDays").asInt()).isEqualTo(8);
        assertThat(session.path("agreement").asText()).isEqualTo("35/26");
    }

    @Test
    void aSessionTellsWhoIsRegisteredAndWhoWaits() throws Exception {
        String code = code("registrations", "--filter", "status=WAITING", "--columns", "sessionCode");
        JsonNode session = json("session", code);
        Map<String, Integer> statuses = new HashMap<>();
        List<Integer> ranks = new ArrayList<>();
        for (JsonNode registration : session.path("registrations")) {
            statuses.merge(registration.path("status").asText(), 1, Integer::sum);
            assertThat(registration.path("participant").asText()).isNotBlank();
            assertThat(registration.path("participantCode").asText()).isNotBlank();
            assertThat(registration.has("role") && registration.has("subGroup") && !registration.has("place")).isTrue();
            if (registration.path("status").asText().equals("WAITING")) {
                ranks.add(registration.path("waitingRank").asInt());
            }
        }
        assertThat(ranks).isNotEmpty().isEqualTo(IntStream.rangeClosed(1, ranks.size()).boxed().toList());
        assertThat(session.path("waitingCount").asInt()).isEqualTo(ranks.size());
        assertThat(session.path("registeredCount").asInt()).isEqualTo(statuses.getOrDefault("REGISTERED", 0) + statuses.getOrDefault("ADMITTED", 0));

        String last = session.path("registrations").get(0).path("participant").asText();
        assertThat(tool().runOn(base, "show", "session", code).out()).contains(ranks.size() + " en attente", "\nInscriptions\n", "• " + last + " · ");
        assertThat(tool().speaking(Locale.UK).runOn(base, "show", "session", code).out()).contains("\nEnrolments\n• " + last + " · ");
    }

    @Test
    void aParticipantTellsWhichSessions() throws Exception {
        String code = code("registrations", "--filter", "status=WAITING", "--columns", "participantCode");
        JsonNode registration = json("participant", code).path("registrations").get(0);
        assertThat(registration.path("sessionCode").asText()).startsWith("S2");
        assertThat(registration.path("id").isTextual()).isTrue();
        assertThat(tool().runOn(base, "show", "participant", code).out()).contains("\nInscriptions\n• " + registration.path("sessionCode").asText() + " · ");
    }

    private String code(String list, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("list", list, "--format", "json", "--limit", "1"));
        arguments.addAll(List.of(options));
        return new JsonMapper().readTree(tool().runOn(base, arguments.toArray(String[]::new)).data()).get(0).elements().next().asText();
    }

    @Test
    void peopleReadItInTheirLanguage() {
        CommandLineTool.Result french = tool().runOn(base, "show", "offer", "o26-001");
        CommandLineTool.Result english = tool().speaking(Locale.UK).runOn(base, "show", "offer", "o26-001");
        assertThat(french.out()).contains("projet social partagé").contains("56").contains("Publi");
        assertThat(english.out()).contains("projet social partagé").isNotEqualTo(french.out());
    }

    @Test
    void anOrganisationIsShownWithWhatBelongsToIt() throws Exception {
        JsonNode organisations = new JsonMapper().readTree(tool().runOn(base, "list", "organisations", "--format", "json").data());
        String code = organisations.get(0).path("code").asText();
        JsonNode organisation = json("organisation", code);
        assertThat(organisation.path("code").asText()).isEqualTo(code);
        assertThat(organisation.path("name").isTextual()).isTrue();
        assertThat(organisation.path("commissioning").isBoolean()).isTrue();
        assertThat(organisation.path("contacts").isArray()).isTrue();
        assertThat(organisation.has("searchKey")).isFalse();
        assertThat(tool().runOn(base, "show", "organisation", code).out()).startsWith(organisation.path("name").asText()).contains(code);
    }

    @Test
    void aTrainerIsShownWithTheProviderByName() throws Exception {
        JsonNode trainers = new JsonMapper().readTree(tool().runOn(base, "list", "trainers", "--filter", "provider!=", "--format", "json").data());
        JsonNode trainer = json("trainer", trainers.get(0).path("code").asText());
        assertThat(trainer.path("provider").path("name").asText()).isEqualTo(trainers.get(0).path("provider").asText());
        assertThat(trainer.path("provider").path("id").isTextual()).isTrue();
        assertThat(tool().runOn(base, "show", "trainer", trainer.path("code").asText()).out()).contains(trainer.path("provider").path("name").asText());
    }

    @Test
    void aTrainersTimesFilesAndSessionsAreShownAndTheBytesOfFilesAreNot() throws Exception {
        JsonNode trainer = json("trainer", "F-ORVANNE");
        assertThat(trainer.path("status").asText()).isEqualTo("SUBCONTRACTOR");
        assertThat(trainer.path("dailyCost").decimalValue()).isEqualByComparingTo("1150");
        assertThat(trainer.path("unavailability")).hasSize(3);
        assertThat(trainer.path("sessions").get(0).path("session").path("code").asText()).startsWith("S2");
        assertThat(trainer.path("attachments")).hasSize(3);
        assertThat(trainer.path("attachments").get(0).has("content")).isFalse();
        assertThat(tool().runOn(base, "show", "trainer", "F-EXPERT").out()).startsWith("Formateur expert");
    }

    @Test
    void aPlaceIsShownWithItsRooms() throws Exception {
        JsonNode place = json("place", "OEF");
        assertThat(place.path("rooms")).hasSize(2);
        assertThat(place.path("rooms").get(0).path("capacity").asInt()).isEqualTo(14);
        assertThat(tool().runOn(base, "show", "place", "OEF").out()).contains("Salle Horizon · Capacité\u00a0: 14");
    }

    @Test
    void aCommentThatAComplaintCameFromIsToldByItsWords() {
        assertThat(tool().runOn(base, "show", "complaint", "R26-001").out().lines())
                .anySatisfy(line -> assertThat(line).matches("Commentaire d’origine\\h: \\S.{10,}"));
    }

    @Test
    void whatStandsInALineIsReadableWithoutKnowingTheColumns() {
        assertThat(tool().runOn(base, "show", "organisation", "CAF-LITTORAL").out()).contains("• Solène Marquisat · Cadre référent");
        assertThat(tool().runOn(base, "show", "trainer", "F-ORVANNE").out()).contains("Seulement le\u00a0: ").contains("De\u00a0: 13\u00a0h\u00a030 · À\u00a0: 18\u00a0h\u00a000")
                .contains("CV Camille Orvanne.txt · Taille\u00a0: ").doesNotContain("text/plain");
    }

    @Test
    void aRecordThatIsNotThereIsSaidSo() {
        CommandLineTool.Result missing = tool().runOn(base, "show", "offer", "O99-001", "--format=json");
        assertThat(missing.status()).isEqualTo(ExitStatus.NOT_FOUND.code());
        assertThat(missing.out()).isEmpty();
        assertThat(missing.messages()).contains("O99-001");
    }

    @Test
    void whatIsMissingOrWrongIsSaid() {
        assertThat(tool().run("show").status()).isEqualTo(ExitStatus.USAGE.code());
        assertThat(tool().run("show", "offer").messages()).contains("CODE");
        assertThat(tool().run("show", "sheep", "DOLLY").messages()).contains("offer, session, organisation, trainer");
    }
}
