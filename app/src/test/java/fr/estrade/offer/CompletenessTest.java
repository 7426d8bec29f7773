package fr.estrade.offer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.Modality;
import fr.estrade.db.code.OfferNature;
import fr.estrade.db.code.PhaseLabel;
import fr.estrade.db.code.PrerequisiteState;
import fr.estrade.db.code.TextSection;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.offer.Completeness.State;
import fr.estrade.offer.programme.Price;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.Sketch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The expected table of the reference for the first three source documents; the words are invented, the gaps are theirs. */
class CompletenessTest {
    private static final List<Requirement> V10 = List.of(
            requirement("Prérequis", "prerequisites"),
            requirement("Objectifs", "objectives|professional_objective"),
            requirement("Type de reconnaissance", "recognition"),
            requirement("Durée", "declared_days|declared_minutes|programme_days"),
            requirement("Modalités pédagogiques", "modality~modality_detail"),
            requirement("Modalités de financement", "funding"),
            requirement("Délais d’accès", "access_delay|access_delay_amount"),
            requirement("Tarifs", "prices"),
            requirement("Contacts", "contact"),
            requirement("Méthodes mobilisées", "methods"),
            requirement("Modalités d’évaluation", "evaluation|evaluation_moments"),
            requirement("Accessibilité handicap", "accessibility"));
    private static final Price LABEL_WITHOUT_AMOUNT = Sketch.price(null, null, null);

    @Test
    void aTwoDaySheetWithoutFundingAndWithEmptyPrices() {
        OfferRecord offer = new OfferRecord();
        offer.setPrerequisiteState(PrerequisiteState.NONE);
        offer.setProfessionalObjective("Engager une démarche concrète");
        offer.setModality(Modality.IN_PERSON);
        offer.setNature(OfferNature.TRAINING_SUPPORT);
        offer.setAccessDelay("Réponse sous quinze jours");
        offer.setContact("Appeler le bureau");
        offer.setMethods("Participatives");
        offer.setAccessibility("Nous contacter");
        OfferSnapshot snapshot = snapshot(offer, programme(2), List.of(LABEL_WITHOUT_AMOUNT, LABEL_WITHOUT_AMOUNT), Map.of(),
                List.of(new EvaluationStep(UUID.randomUUID(), 0, EvaluationMoment.BEFORE, null, "Questionnaire", null, null, null, null)));
        assertThat(states(snapshot)).isEqualTo("✔✔✘✔✔✘✔∅✔✔✔✔");
    }

    @Test
    void anEightDayActionWhoseHeadingsStandEmpty() {
        OfferRecord offer = new OfferRecord();
        offer.setObjectivesIntro("Il s’agit de structurer");
        offer.setProfessionalObjective("Donner un sens nouveau");
        offer.setModalityDetail("");
        offer.setMethods("");
        offer.setNature(OfferNature.TRAINING_ACTION);
        Map<TextSection, List<OfferSnapshot.Block>> blocks = Map.of(
                TextSection.ACCESS_DELAY, List.of(block("Réponse sous quinze jours")),
                TextSection.CONTACT, List.of(block("Appeler le bureau")),
                TextSection.EVALUATION, List.of(block("En amont, à chaud, à froid")),
                TextSection.ACCESSIBILITY, List.of(block("Nous contacter")));
        OfferSnapshot snapshot = snapshot(offer, Sketch.eightDays(), List.of(LABEL_WITHOUT_AMOUNT), blocks, List.of());
        assertThat(states(snapshot)).as("the price of the hour bank is no price of the training").isEqualTo("✘✔✘✔∅✘✔∅✔∅✔✔");
    }

    @Test
    void aProvidersOfferThatSaysHowButNotWhere() {
        OfferRecord offer = new OfferRecord();
        offer.setProfessionalObjective("Faire communauté");
        offer.setModalityDetail("Alternance d’apports et de mise en pratique");
        offer.setContact("Appeler le cabinet");
        offer.setMethods("Exercices en groupes");
        OfferSnapshot snapshot = snapshot(offer, programme(2), List.of(), Map.of(), List.of());
        assertThat(states(snapshot)).isEqualTo("✘✔✘✔~✘✘✘✔✔✘✘");
        Completeness completeness = Completeness.of(snapshot, V10);
        assertThat(completeness.satisfied()).isEqualTo(4);
        assertThat(completeness.total()).isEqualTo(12);
        assertThat(completeness.open()).extracting(Completeness.Item::field)
                .containsExactly("prerequisites", "recognition", "modality", "funding", "access_delay", "prices", "evaluation", "accessibility");
    }

    @Test
    void prerequisitesThatAreStatedMustBeSaid() {
        OfferRecord offer = new OfferRecord();
        offer.setPrerequisiteState(PrerequisiteState.STATED);
        assertThat(state(offer, "prerequisites")).isEqualTo(State.EMPTY);
        offer.setPrerequisites("Avoir un poste");
        assertThat(state(offer, "prerequisites")).isEqualTo(State.SATISFIED);
        assertThat(state(new OfferRecord(), "prerequisites")).isEqualTo(State.MISSING);
    }

    @Test
    void aRuleMayAskForSeveralFields() {
        OfferRecord offer = new OfferRecord();
        offer.setFunding("Plan de développement");
        assertThat(state(offer, "funding,contact")).isEqualTo(State.PARTIAL);
        offer.setContact("Le bureau");
        assertThat(state(offer, "funding,contact")).isEqualTo(State.SATISFIED);
    }

    @Test
    void aPriceIsAnAmount() {
        OfferSnapshot priced = snapshot(new OfferRecord(), programme(1), List.of(new Price(UUID.randomUUID(), 0, null, null, new BigDecimal("850"),
                null, null, null, null)), Map.of(), List.of());
        assertThat(Completeness.of(priced, List.of(requirement("Tarifs", "prices"))).satisfied()).isEqualTo(1);
    }

    @Test
    void aRuleThatNamesNoFieldIsAFault() {
        assertThat(Completeness.faultsOf("modality~modality_detail")).isEmpty();
        assertThat(V10).allSatisfy(requirement -> assertThat(Completeness.faultsOf(requirement.rule())).isEmpty());
        assertThat(Completeness.faultsOf("modalite|funding")).containsExactly("modalite");
        assertThat(Completeness.faultsOf(" , ")).isNotEmpty();
    }

    private static State state(OfferRecord offer, String rule) {
        OfferSnapshot snapshot = snapshot(offer, programme(0), List.of(), Map.of(), List.of());
        return Completeness.of(snapshot, List.of(requirement("", rule))).items().getFirst().state();
    }

    private static String states(OfferSnapshot snapshot) {
        return Completeness.of(snapshot, V10).items().stream().map(item -> switch (item.state()) {
            case SATISFIED -> "✔";
            case PARTIAL -> "~";
            case EMPTY -> "∅";
            case MISSING -> "✘";
        }).collect(Collectors.joining());
    }

    private static Programme programme(int days) {
        return new Programme(PhaseLabel.PHASE, Sketch.NINE_TO_FIVE, List.of(), List.of(), List.of(Sketch.phase(Sketch.days(days))));
    }

    private static OfferSnapshot.Block block(String body) {
        return new OfferSnapshot.Block(UUID.randomUUID(), body, body);
    }

    private static OfferSnapshot snapshot(OfferRecord offer, Programme programme, List<Price> prices,
            Map<TextSection, List<OfferSnapshot.Block>> blocks, List<EvaluationStep> evaluations) {
        return new OfferSnapshot(offer, null, null, List.of(), List.of(), programme, prices, blocks, evaluations, List.of(), 0);
    }

    private static Requirement requirement(String label, String rule) {
        return new Requirement(UUID.randomUUID(), "V10", label, null, rule);
    }
}
