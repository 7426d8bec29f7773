package fr.estrade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.estrade.shell.Program;
import fr.estrade.testing.Desk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job, by keyboard alone: a document is keyed in as an offer, with its four phases of two days, an optional day and an hour
 * bank; a session is opened of it and one of its days is dated. The document has the structure of a real one and words of its own.
 */
class OfferJourneyTest {
    private static final String TITLE = "2019 – Formation-action : relier les services de 4 territoires pilotes, 1re phase";
    private static final String NEW_DAYS = "Ajouter des journées : leur nombre, ou un titre";

    @TempDir
    private Path folder;

    private Program program;
    private Typist typist;

    @AfterEach
    void end() {
        program.close();
    }

    private void start() throws Exception {
        program = Program.start(folder, Desk.CLOCK);
        typist = new Typist(program);
    }

    @Test
    void aDocumentIsKeyedInAndASessionOfItDatedByKeyboardAlone() throws Exception {
        start();
        keyInWhatTheOfferIs();
        keyInWhomItIsFor();
        keyInTheProgramme();
        keyInEvaluationsAndPrices();
        keyInTheTexts();
        theOfferIsWholeForOtherPrograms();

        openASession();
        theSessionHasOneDateAndSevenToDefine();

        dateTheSecondDay();
        assertThat(dates()).startsWith("2019-04-10", "2019-05-15", "TO_DEFINE");
        typist.undo().reads("Annulé");
        assertThat(dates()).startsWith("2019-04-10", "TO_DEFINE");
        assertThat(session().path("agreement").asText()).isEqualTo("35/19");

        program.close();
        start();
        typist.undo().reads("Annulé");
        assertThat(session().path("agreement").isNull()).isTrue();
        assertThat(dates()).startsWith("2019-04-10", "TO_DEFINE");
    }

    private void keyInWhatTheOfferIs() {
        typist.isAt("Nouvelle offre").press(KeyCode.CONTROL, KeyCode.N).isAt("Intitulé de l’offre").type(TITLE)
                .choose("Type", "Intra CL").enter()
                .isAt("Intitulé de l’offre").choose("Nature de l’offre", "Formation-action");
        assertThat(typist.to("Millésime").value()).isEqualTo("2019");
        typist.fill("Mise à jour", "20/05/2026")
                .fill("Commanditaire", "Caisse de l’Estran").reads("Créer « Caisse de l’Estran »").enter()
                .fill("Titre d’annexe", "Annexe 1 à la convention entre le bureau et la Caisse de l’Estran")
                .fill("Intitulé du programme", "Formation-action « Relier les services d’un territoire »")
                .fill("Enjeux et contexte", "La caisse s’est engagée depuis plusieurs années.").enter().enter()
                .type("Elle souhaite un appui pour travailler avec les élus.")
                .fill("Introduction aux objectifs", "Deux axes :").to("Objectifs")
                .lines("Une culture commune", ">Partager les constats", ">Coopérer entre métiers", "Une organisation cohérente",
                        ">Constituer des équipes mixtes", ">Articuler pilotage et autonomie")
                .fill("Introduction au contenu", "Entre les phases, chaque équipe avance dans sa démarche.")
                .save().reads("Enregistré à");
    }

    private void keyInWhomItIsFor() {
        typist.section(2).isAt("Public visé").type("Les équipes projet des quatre territoires")
                .fill("Précisions sur le public", "Le service d’études est attendu à certaines journées.")
                .to("Ajouter une fonction").enter().type("Chargé d’étude").choose("Place dans le public", "Public associé")
                .to("Ajouter une fonction").enter().type("Communication")
                .to("Liste des partenaires attendue du commanditaire").press(KeyCode.SPACE)
                .fill("Effectif en toutes lettres", "Un groupe d’agents de la caisse")
                .fill("Durée annoncée en jours", "8").fill("Durée annoncée en heures", "56 h")
                .fill("Début habituel", "9h").fill("Début de la pause", "12h30")
                .fill("Fin de la pause", "13h30").fill("Fin habituelle", "17h")
                .choose("État du lieu", "À communiquer").choose("Lieu fourni par", "Le commanditaire")
                .fill("Délai de réponse", "15")
                .save().reads("Enregistré à");
    }

    private void keyInTheProgramme() {
        typist.section(3).isAt("Phase").enter();
        phase("Un point commun", "Partager une vision et un socle de références");
        twoDays();
        typist.lines("Croiser les regards sur la démarche", "Définir les critères").tab().lines("État des lieux", "Analyse")
                .tab().tab().lines("Constituer les équipes", "Préparer les portraits").press(KeyCode.F2);
        expectTheStudyOfficer();
        typist.fill("Travail intersession, Phase 1", "Chaque équipe produit un portrait de son territoire.");

        nextPhase();
        phase("Préparer le déploiement", "Expérimentation interne et externe");
        twoDays();
        typist.lines("Repérer les parties prenantes", "Une stratégie des alliés").press(KeyCode.F2)
                .isAt("Public de la journée").type("Agents de la caisse seulement");
        expectTheStudyOfficer();
        typist.escape().press(KeyCode.DOWN).isAt("Phase 2 · J2").press(KeyCode.F2)
                .isAt("Public de la journée").type("Partenaires et agents de la caisse");

        nextPhase();
        phase("Aller vers les collectivités", "Une démarche commune");
        twoDays();
        typist.lines("Préparer une rencontre").tab().tab().tab().lines("Vivre une journée de coopération", "Convenir d’un calendrier");

        nextPhase();
        phase("Le projet de territoire", "Son élaboration, sa conduite, son évaluation");
        twoDays();
        typist.lines("Construire un projet à quatre ans").tab().tab().tab().lines("Accompagner le déploiement");

        nextPhase();
        phase("Bilan et retour", null);
        typist.press(KeyCode.ALT, KeyCode.O).fill(NEW_DAYS, "1").enter().lines("Mettre en avant les points positifs");

        typist.to("Banque d’heures").enter();
        phase("À distance", "Exposer une situation problématique, au gré des besoins");
        typist.fill("Prix de l’heure", "130").choose("Base de taxe du prix de l’heure", "TTC").tab()
                .reads("8 j · 56 h").reads("9 j · 63 h");
    }

    /** Keys in a phase whose title is being asked for. */
    private void phase(String title, String aim) {
        typist.type(title).enter();
        if (aim != null) {
            typist.type(aim);
        }
    }

    private void twoDays() {
        typist.fill(NEW_DAYS, "2").enter();
    }

    /** On a day whose card is open. */
    private void expectTheStudyOfficer() {
        typist.to("Chargé d’étude").press(KeyCode.SPACE);
    }

    /** From anywhere in a phase to a new one behind it. */
    private void nextPhase() {
        typist.escape().press(KeyCode.HOME).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    }

    private void keyInEvaluationsAndPrices() {
        typist.section(4);
        evaluation("En amont", "Questionnaire ou entretien");
        evaluation("Au cours", "Mises en situation");
        evaluation("À chaud", "Bilan oral et évaluation écrite");
        evaluation("À froid", "Outil de la caisse");
        typist.section(5).isAt("Ajouter un tarif").enter().type("Tarif du groupe").fill("Montant", "9600")
                .choose("Taxe", "net").choose("Par", "groupe")
                .to("Ajouter un tarif").enter().type("Coût stagiaire").save().reads("Enregistré à");
    }

    private void evaluation(String moment, String means) {
        typist.to("Ajouter un moment d’évaluation").enter();
        typist.choose("Moment", moment).fill("Moyens", means);
    }

    private void keyInTheTexts() {
        typist.section(6);
        typist.fill("Formateur, en toutes lettres", "Coopérative des Marées – Camille Dune");
        typist.section(7);
        typist.fill("Texte propre à cette offre", "Une conduite participative du projet.").save();
    }

    private JsonNode json(String... command) throws Exception {
        return new JsonMapper().readTree(program.command(command));
    }

    private void theOfferIsWholeForOtherPrograms() throws Exception {
        JsonNode offer = json("show", "offer", "O26-001", "--format", "json");
        assertThat(offer.path("title").asText()).isEqualTo(TITLE);
        assertThat(offer.path("totals").path("firmDays").asInt()).isEqualTo(8);
        assertThat(offer.path("totals").path("firmMinutes").asInt()).isEqualTo(3360);
        assertThat(offer.path("totals").path("withOptionsDays").asInt()).isEqualTo(9);
        assertThat(offer.path("totals").path("withOptionsMinutes").asInt()).isEqualTo(3780);
        List<String> phases = new ArrayList<>();
        for (JsonNode phase : offer.path("phases")) {
            phases.add(phase.path("kind").asText() + (phase.path("optional").asBoolean() ? " option " : " firm ") + phase.path("days").size());
        }
        assertThat(phases)
                .containsExactly("DAYS firm 2", "DAYS firm 2", "DAYS firm 2", "DAYS firm 2", "DAYS option 1", "HOUR_BANK option 0");
        JsonNode price = offer.path("phases").get(5).path("prices").get(0);
        assertThat(price.path("amount").decimalValue()).isEqualByComparingTo("130");
        assertThat(price.path("taxBasis").asText() + " " + price.path("unit").asText()).isEqualTo("TTC HOUR");
        JsonNode second = offer.path("phases").get(1).path("days");
        assertThat(second.get(0).path("audience").asText()).isEqualTo("Agents de la caisse seulement");
        assertThat(second.get(0).path("audienceRoles").get(0).asText()).isEqualTo("Chargé d’étude");
        assertThat(second.get(1).path("audience").asText()).isEqualTo("Partenaires et agents de la caisse");
        assertThat(offer.path("phases").get(0).path("interSessionWork").asText()).startsWith("Chaque équipe");
        assertThat(offer.path("learningObjectives").findValuesAsText("depth")).containsExactly("0", "1", "1", "0", "1", "1");
        assertThat(offer.path("usualStart").asText() + offer.path("usualBreakStart").asText() + offer.path("usualBreakEnd").asText()
                + offer.path("usualEnd").asText()).isEqualTo("09:0012:3013:3017:00");
        assertThat(offer.path("commissioningBody").toString()).contains("Caisse de l’Estran");
    }

    private void openASession() {
        typist.section("Sessions").isAt("Sessions de l’offre").to("Ouvrir une session").enter()
                .isAt("Code").enter()
                .isAt("Date, Phase 1 · J1").type("10/04/2019").enter().isAt("Date, Phase 1 · J2");
        typist.section("Fiche").fill("Numéro de convention", "35").fill("Année de la convention", "2019");
        assertThat(typist.to("État du lieu").value()).isEqualTo("À communiquer");
        typist.save().reads("Convention n° 35/19");
    }

    private void theSessionHasOneDateAndSevenToDefine() throws Exception {
        assertThat(dates()).startsWith("2019-04-10").filteredOn("TO_DEFINE"::equals).as("seven firm days, and the option").hasSize(8);
        assertThat(session().path("totals").path("firmDays").asInt()).isEqualTo(8);
        assertThat(session().path("agreement").asText()).isEqualTo("35/19");
    }

    private void dateTheSecondDay() {
        typist.section(1).isAt("Date, Phase 1 · J1").press(KeyCode.F7).isAt("Date, Phase 1 · J2").type("15/05/2019").enter();
    }

    private JsonNode session() throws Exception {
        return json("show", "session", "S26-001", "--format", "json");
    }

    private List<String> dates() throws Exception {
        List<String> dates = new ArrayList<>();
        for (JsonNode phase : session().path("phases")) {
            phase.path("days").forEach(day -> dates.add(day.path("dateState").asText().equals("FIXED") ? day.path("date").asText()
                    : day.path("dateState").asText()));
        }
        return dates;
    }
}
