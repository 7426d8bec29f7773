package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.OFFER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.PhaseKind;
import fr.estrade.db.code.RateFormula;
import fr.estrade.evaluation.Ratio;
import fr.estrade.evaluation.SatisfactionRate;
import fr.estrade.evaluation.Wording;
import fr.estrade.evaluation.result.Answered.Question;
import fr.estrade.evaluation.result.Answered.Version;
import fr.estrade.list.Filter;
import fr.estrade.list.ListReader;
import fr.estrade.list.Operator;
import fr.estrade.list.Row;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.Workplace;
import fr.estrade.record.show.RecordKind;
import fr.estrade.record.show.Shown;
import fr.estrade.shell.House;
import fr.estrade.storage.TestBases;
import fr.estrade.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A rate is the same wherever it is shown, and says how it was made. */
class SatisfactionShownTest {
    private static final LocalDate TODAY = LocalDate.now();

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void aSentenceSaysEverythingThatMustBePrintedWithARate() {
        SatisfactionRate rate = new SatisfactionRate(RateFormula.SHARE_SATISFIED, Optional.of(Ratio.of(8, 9)), 9, 9, 12, 1, LocalDate.of(2023, 5, 20),
                LocalDate.of(2026, 5, 20), List.of(new Wording("Êtes-vous satisfait ?", "Are you satisfied?")), 5);
        assertThat(plain(new RateWords(Texts.french()).sentence(rate))).isEqualTo("Part de réponses satisfaites : 88,9 % (réponses satisfaites ÷ réponses),"
                + " question « Êtes-vous satisfait ? » ; 9 réponses ; 1 session terminée entre le 20/05/2023 et le 20/05/2026 ;"
                + " feuilles reçues : 9 sur 12 attendues, soit 75 % de retour.");
        assertThat(plain(new RateWords(Texts.english()).sentence(rate))).isEqualTo("Share of satisfied answers: 88.9% (satisfied answers ÷ answers),"
                + " question “Are you satisfied?”; 9 answers; 1 session that ended between 20/05/2023 and 20/05/2026;"
                + " sheets received: 9 of 12 expected, a response of 75%.");
    }

    @Test
    void aSmallOrEmptySampleSaysSo() {
        SatisfactionRate few = new SatisfactionRate(RateFormula.NORMALISED_MEAN, Optional.of(Ratio.of(1, 3)), 3, 3, 0, 1, null, LocalDate.of(2026, 5, 20), List.of(), 5);
        assertThat(plain(new RateWords(Texts.french()).sentence(few))).endsWith("toutes les échelles ; 3 réponses ; 1 session jusqu’au 20/05/2026 ;"
                + " 3 feuilles reçues ; échantillon faible, moins de 5 feuilles.");
        SatisfactionRate none = new SatisfactionRate(RateFormula.NORMALISED_MEAN, Optional.empty(), 0, 0, 12, 0, null, LocalDate.of(2026, 5, 20), List.of(), 5);
        assertThat(plain(new RateWords(Texts.french()).sentence(none))).contains("pas encore de réponse", "0 sur 12 attendues");
    }

    @Test
    void jsonTextAndListGiveTheSameRate() {
        try (Workplace work = new Workplace(TestBases.Kind.H2)) {
            UUID offer = work.offers.create(null, "Piloter une convention");
            work.programme.days().add(work.programme.phases().add(ProgrammeOwner.offer(offer), 0, PhaseKind.DAYS, false), 0);
            UUID session = work.sessions.create(offer, null);
            work.dating.fix(work.session(session).days().getFirst().when(), TODAY.minusDays(8));
            Answered answered = new Answered(work.journal);
            Version version = answered.questionnaire(EvaluationMoment.HOT, Addressee.PARTICIPANT,
                    Question.scale(SatisfactionRules.ofOffice(work.dsl()).lineages().iterator().next(), 4, "Satisfait ?"));
            UUID evaluation = answered.evaluation(session, version, 12);
            answered.sheets(evaluation, version, 4, 4, 4, 4, 4, 3, 3, 3, 2);

            for (Shown shown : List.of(shown(work, "offer", offer), shown(work, "session", session))) {
                JsonNode json = shown.json().get("satisfaction");
                assertThat(json.get("value").decimalValue()).isEqualByComparingTo("88.9");
                assertThat(json.get("formula").asText()).isEqualTo("SHARE_SATISFIED");
                assertThat(json.get("answers").asInt()).isEqualTo(9);
                assertThat(json.get("received").asInt()).isEqualTo(9);
                assertThat(json.get("expected").asInt()).isEqualTo(12);
                assertThat(json.get("period").get("until").asText()).isEqualTo(TODAY.toString());
                assertThat(json.get("questions")).hasSize(1);
                assertThat(json.get("smallSample").asBoolean()).isFalse();
                assertThat(plain(shown.text(Texts.french()))).contains("Part de réponses satisfaites : 88,9 %", "9 sur 12 attendues");
            }
            List<Row> rows = new ListReader(work.dsl(), SatisfactionLists.OFFERS, SatisfactionLists.OFFERS.query()
                    .withColumns(List.of("rate", "received", "expected", "formula"))
                    .and(Filter.of("offerCode", Operator.IS, work.dsl().fetchOne(OFFER, OFFER.ID.eq(offer)).getCode())), Workplace.CLOCK).window(0, 9);
            assertThat(rows).hasSize(1);
            assertThat((BigDecimal) rows.getFirst().get(0)).isEqualByComparingTo("88.9");
            assertThat(rows.getFirst().get(1)).isEqualTo(9L);
            assertThat(rows.getFirst().get(2)).isEqualTo(12L);
            List<Row> sessions = new ListReader(work.dsl(), SatisfactionLists.SESSIONS, SatisfactionLists.SESSIONS.query()
                    .withColumns(List.of("rate", "received", "expected")), Workplace.CLOCK).window(0, 9);
            assertThat(sessions).extracting(Row::values).containsExactly(new Object[] {rows.getFirst().get(0), 9L, 12L});
        }
    }

    private static Shown shown(Workplace work, String word, UUID id) {
        RecordKind kind = new House().kinds().stream().filter(one -> one.word().equals(word)).findFirst().orElseThrow();
        return kind.read(work.dsl(), id, false).orElseThrow();
    }
}
