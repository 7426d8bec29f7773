package fr.estrade.offer;

import static fr.estrade.db.Tables.ISSUED_SHEET;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.PHASE;
import static fr.estrade.db.Tables.PROGRAMME_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.estrade.db.code.AudienceImportance;
import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.OfferStatus;
import fr.estrade.db.code.PhaseKind;
import fr.estrade.db.code.TaxBasis;
import fr.estrade.journal.StaleRecordException;
import fr.estrade.offer.programme.AudienceRole;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.offer.programme.ProgrammeLine;
import fr.estrade.offer.programme.ProgrammeTotals.Part;
import fr.estrade.storage.TestBases;
import fr.estrade.text.Texts;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgrammeGesturesTest {

    @ParameterizedTest
    @EnumSource
    void fourFirmPhasesAnOptionAndAnHourBank(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            OfferSnapshot offer = work.offer(work.eightDayOffer());
            assertThat(offer.totals().firm()).isEqualTo(new Part(8, 56 * 60, 0));
            assertThat(offer.totals().withOptions()).isEqualTo(new Part(9, 63 * 60, 0));
            assertThat(offer.offer().getFirmDays()).isEqualTo(8);
            assertThat(offer.offer().getFirmMinutes()).isEqualTo(56 * 60);
            assertThat(offer.declaredDuration().mismatches(offer.programme())).isEmpty();
            assertThat(offer.programme().phases().get(5).prices()).singleElement()
                    .satisfies(price -> assertThat(price.amount()).isEqualByComparingTo("130"))
                    .satisfies(price -> assertThat(price.basis()).isEqualTo(TaxBasis.TTC));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void theJsonOfAnOfferKeepsItsShape(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            OfferSnapshot offer = work.offer(work.eightDayOffer());
            JsonNode json = ShowOffer.json(offer);
            assertThat(json.at("/code").asText()).isEqualTo("O26-001");
            assertThat(json.at("/totals/firmDays").intValue()).isEqualTo(8);
            assertThat(json.at("/totals/firmMinutes").intValue()).isEqualTo(3360);
            assertThat(json.at("/totals/withOptionsDays").intValue()).isEqualTo(9);
            assertThat(json.at("/totals/withOptionsMinutes").intValue()).isEqualTo(3780);
            assertThat(json.at("/phases")).hasSize(6);
            assertThat(json.at("/phases/4/optional").booleanValue()).isTrue();
            assertThat(json.at("/phases/4/position").intValue()).isEqualTo(5);
            assertThat(json.at("/phases/5/kind").asText()).isEqualTo("HOUR_BANK");
            assertThat(json.at("/phases/5/prices/0/amount").toString()).isEqualTo("130");
            assertThat(json.at("/phases/0/days/0/minutes").intValue()).isEqualTo(420);
            assertThat(json.at("/phases/0/days/0/start").asText()).isEqualTo("09:00");
            assertThat(json.at("/phases/0/days/0/sequences/0/learningObjectives/1/text").asText()).isEqualTo("Définir les critères");
            assertThat(json.at("/declaredDays").toString()).isEqualTo("8");
            assertThat(json.at("/commissioningBody").isNull()).isTrue();
            assertThat(json.fieldNames()).toIterable().contains("deliveryType", "professionalObjective", "audienceRoles", "teachingMethods",
                    "evaluationMethods", "recognition", "headcountMin", "updatedOn", "textBlocks", "evaluationMoments", "prices", "categories")
                    .allMatch(key -> key.matches("[a-z][A-Za-z0-9]*"));
            assertThat(ShowOffer.text(offer, Texts.french())).contains("Ferme\u00a0: 8\u00a0j, 56\u00a0h", "Phase 5 · en option", "130,00\u00a0€ TTC par heure");
            assertThat(ShowOffer.text(offer, Texts.english())).contains("With options: 9", "Travaux par équipe");
        }
    }

    @ParameterizedTest
    @EnumSource
    void daysMoveBetweenPhasesAndTotalsFollow(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID id = work.eightDayOffer();
            ProgrammeOwner owner = ProgrammeOwner.offer(id);
            ProgrammeDay moved = work.day(owner, 0, 1);
            work.programme.days().move(moved, work.phase(owner, 4).id(), 0);
            assertThat(work.offer(id).totals().firm().days()).isEqualTo(7);
            assertThat(work.offer(id).offer().getFirmDays()).isEqualTo(7);
            assertThat(work.day(owner, 4, 0).id()).isEqualTo(moved.id());
            assertThat(work.day(owner, 4, 0).lines()).hasSize(3);
            work.journal.undo();
            assertThat(work.offer(id).offer().getFirmDays()).isEqualTo(8);
            assertThat(work.day(owner, 0, 1).id()).isEqualTo(moved.id());

            work.programme.phases().setOptional(work.phase(owner, 4), false);
            assertThat(work.offer(id).offer().getFirmDays()).isEqualTo(9);
            work.programme.days().set(work.day(owner, 4, 0), PROGRAMME_DAY.MINUTES, 180);
            assertThat(work.offer(id).offer().getFirmMinutes()).isEqualTo(59 * 60);
            work.programme.days().setTimes(work.day(owner, 3, 0), DayTimes.of(LocalTime.of(9, 0), LocalTime.of(12, 0)));
            assertThat(work.offer(id).offer().getFirmMinutes()).isEqualTo(55 * 60);
            work.edit(id, offer -> offer.setUsualEnd(LocalTime.of(16, 0)));
            assertThat(work.offer(id).offer().getFirmMinutes()).as("seven days of six hours, two of three").isEqualTo(48 * 60);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aDayStaysInItsProgrammeAndAnHourBankHasNone(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            ProgrammeOwner one = ProgrammeOwner.offer(work.eightDayOffer());
            ProgrammeOwner other = ProgrammeOwner.offer(work.eightDayOffer());
            assertThatThrownBy(() -> work.programme.days().move(work.day(one, 0, 0), work.phase(other, 0).id(), 0))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> work.programme.days().add(work.phase(one, 5).id(), 0)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> work.programme.phases().setKind(work.phase(one, 0), PhaseKind.HOUR_BANK)).isInstanceOf(IllegalStateException.class);
            assertThat(work.phase(one, 0).days()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void phasesAreMovedCopiedAndDeletedWhole(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID id = work.eightDayOffer();
            ProgrammeOwner owner = ProgrammeOwner.offer(id);
            work.programme.phases().set(work.phase(owner, 0), PHASE.TITLE, "Partager");
            UUID copy = work.programme.phases().duplicate(work.phase(owner, 0));
            assertThat(work.phase(owner, 1).id()).isEqualTo(copy);
            assertThat(work.phase(owner, 1).title()).isEqualTo("Partager");
            assertThat(work.phase(owner, 1).days()).hasSize(2).allSatisfy(day -> assertThat(day.lines()).hasSize(3));
            assertThat(work.offer(id).offer().getFirmDays()).isEqualTo(10);
            work.programme.phases().move(work.phase(owner, 1), 0);
            assertThat(work.phase(owner, 0).id()).isEqualTo(copy);
            work.programme.phases().move(work.phase(owner, 0), 99);
            assertThat(work.programme(owner).phases().getLast().id()).isEqualTo(copy);
            work.programme.phases().delete(work.programme(owner).phases().getLast());
            assertThat(work.offer(id).offer().getFirmDays()).isEqualTo(8);
            work.journal.undo();
            assertThat(work.programme(owner).phases().getLast().days().getFirst().lines()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void linesAreKeyedSplitMergedMovedAndNested(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            ProgrammeOwner owner = ProgrammeOwner.offer(work.offers.create(null, "Une offre"));
            LineGestures lines = work.programme.lines();
            UUID day = work.programme.days().add(work.programme.phases().add(owner, 0, PhaseKind.DAYS, false), 0);
            LineGroup objectives = LineGroup.ofDay(day, 1, LineKind.OBJECTIVE);
            lines.paste(objectives, 0, 0, "1. un\n- deux\n3. trois");
            assertThat(bodies(work, owner)).containsExactly("0 un", "1 deux", "0 trois");
            lines.add(objectives, 1, 0, "et demi");
            assertThat(bodies(work, owner)).containsExactly("0 un", "0 et demi", "1 deux", "0 trois");
            lines.split(line(work, owner, 1), 3);
            assertThat(bodies(work, owner)).containsExactly("0 un", "0 et", "0 demi", "1 deux", "0 trois");
            lines.merge(line(work, owner, 0), line(work, owner, 1));
            assertThat(bodies(work, owner)).containsExactly("0 un et", "0 demi", "1 deux", "0 trois");
            lines.move(List.of(line(work, owner, 0), line(work, owner, 1)), objectives, 2);
            assertThat(bodies(work, owner)).containsExactly("1 deux", "0 trois", "0 un et", "0 demi");
            lines.indent(List.of(line(work, owner, 0), line(work, owner, 1)), 1);
            lines.indent(List.of(line(work, owner, 3)), -1);
            assertThat(bodies(work, owner)).containsExactly("2 deux", "1 trois", "0 un et", "0 demi");
            lines.change(line(work, owner, 3), "  ");
            lines.change(line(work, owner, 2), "quatre");
            assertThat(bodies(work, owner)).containsExactly("2 deux", "1 trois", "0 quatre");
            lines.move(List.of(line(work, owner, 0)), LineGroup.ofDay(day, 1, LineKind.CONTENT), 0);
            assertThat(work.day(owner, 0, 0).lines(1, LineKind.CONTENT)).extracting(ProgrammeLine::body).containsExactly("deux");
            lines.remove(work.day(owner, 0, 0).lines());
            assertThat(work.day(owner, 0, 0).lines()).isEmpty();
            work.journal.undo();
            assertThat(work.day(owner, 0, 0).lines()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aLineThatSomebodySavedIsNotOverwritten(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            ProgrammeOwner owner = ProgrammeOwner.offer(work.offers.create(null, "Une offre"));
            work.programme.lines().add(LineGroup.objectivesOf(owner), 0, 0, "premier");
            ProgrammeLine seen = work.programme(owner).objectives().getFirst();
            assertThat(work.programme.lines().change(seen, "second")).isTrue();
            assertThatThrownBy(() -> work.programme.lines().change(seen, "troisième")).isInstanceOf(StaleRecordException.class);
            assertThat(work.programme(owner).objectives().getFirst().body()).isEqualTo("second");
            work.programme.lines().remove(List.of(seen));
            assertThatThrownBy(() -> work.programme.lines().change(seen, "troisième")).isInstanceOf(StaleRecordException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void sequencesStandSideBySide(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            ProgrammeOwner owner = ProgrammeOwner.offer(work.offers.create(null, "Une offre"));
            UUID day = work.programme.days().add(work.programme.phases().add(owner, 0, PhaseKind.DAYS, false), 0);
            for (int sequence = 1; sequence <= 2; sequence++) {
                work.programme.lines().add(LineGroup.ofDay(day, sequence, LineKind.OBJECTIVE), 0, 0, "objectif " + sequence);
                work.programme.lines().add(LineGroup.ofDay(day, sequence, LineKind.CONTENT), 0, 0, "contenu " + sequence);
            }
            work.programme.lines().insertSequence(day, 2);
            assertThat(work.day(owner, 0, 0).sequences()).containsExactly(1, 3);
            work.programme.lines().mergeSequence(day, 2);
            assertThat(work.day(owner, 0, 0).sequences()).containsExactly(1, 2);
            work.programme.lines().swapSequences(day, 1);
            assertThat(work.day(owner, 0, 0).lines(1, LineKind.CONTENT)).extracting(ProgrammeLine::body).containsExactly("contenu 2");
            work.programme.lines().mergeSequence(day, 2);
            assertThat(work.day(owner, 0, 0).lines()).extracting(ProgrammeLine::body)
                    .containsExactly("objectif 2", "objectif 1", "contenu 2", "contenu 1");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void rolesAreExpectedOnDays(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            ProgrammeOwner owner = ProgrammeOwner.offer(work.eightDayOffer());
            work.programme.roles().add(owner, "Chargé d’étude", AudienceImportance.OCCASIONAL);
            work.programme.roles().add(owner, "Communication", null);
            AudienceRole study = work.programme(owner).roles().getFirst();
            work.programme.roles().expect(work.day(owner, 0, 1), study, true);
            work.programme.roles().expect(work.day(owner, 0, 1), study, true);
            assertThat(work.day(owner, 0, 1).roleIds()).containsExactly(study.id());
            work.programme.roles().move(owner, study, 1);
            assertThat(work.programme(owner).roles()).extracting(AudienceRole::name).containsExactly("Communication", "Chargé d’étude");
            UUID copy = work.programme.days().duplicate(work.day(owner, 0, 1));
            assertThat(work.programme(owner).day(copy).orElseThrow().roleIds()).containsExactly(study.id());
            work.programme.roles().remove(study);
            assertThat(work.day(owner, 0, 1).roleIds()).isEmpty();
            work.journal.undo();
            assertThat(work.day(owner, 0, 1).roleIds()).containsExactly(study.id());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void theHourPriceIsSetChangedAndTakenAway(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            ProgrammeOwner owner = ProgrammeOwner.offer(work.eightDayOffer());
            work.programme.phases().setHourPrice(work.phase(owner, 5), new BigDecimal("140.50"), TaxBasis.TTC);
            assertThat(work.phase(owner, 5).prices()).singleElement().satisfies(price -> assertThat(price.amount()).isEqualByComparingTo("140.5"));
            work.programme.phases().setHourPrice(work.phase(owner, 5), null, null);
            assertThat(work.phase(owner, 5).prices()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void offersAreCopiedArchivedIssuedAndDeleted(TestBases.Kind kind) {
        try (Workplace work = new Workplace(kind)) {
            UUID id = work.eightDayOffer();
            UUID copy = work.offers.duplicate(id, "La même");
            OfferSnapshot copied = work.offer(copy);
            assertThat(copied.offer().getCode()).isEqualTo("O26-002");
            assertThat(copied.totals()).isEqualTo(work.offer(id).totals());
            assertThat(copied.programme().phases()).extracting(Phase::originId).containsOnlyNulls();
            UUID sheet = work.offers.issueSheet(copy, "au commanditaire");
            work.edit(copy, offer -> offer.setTitle("Autre"));
            assertThat(work.dsl().fetchValue(ISSUED_SHEET.CONTENT, ISSUED_SHEET.ID.eq(sheet)))
                    .contains("La même").contains("\"firmDays\":8");
            work.offers.archive(List.of(id, copy));
            work.offers.unarchive(List.of(copy));
            assertThat(work.offer(copy).offer().getStatus()).isEqualTo(OfferStatus.DRAFT);
            work.offers.delete(List.of(copy));
            assertThat(work.dsl().fetchExists(OFFER, OFFER.ID.eq(copy))).isFalse();
            work.journal.undo();
            assertThat(work.offer(copy).totals().firm().days()).isEqualTo(8);
            assertThat(new OfferReader(work.dsl()).readByCode("o26-002")).isPresent();
            assertThat(new OfferReader(work.dsl()).requirements("V10")).hasSize(12);
        }
    }

    private static List<String> bodies(Workplace work, ProgrammeOwner owner) {
        return work.day(owner, 0, 0).lines(LineKind.OBJECTIVE).stream().map(line -> line.depth() + " " + line.body()).toList();
    }

    private static ProgrammeLine line(Workplace work, ProgrammeOwner owner, int index) {
        return work.day(owner, 0, 0).lines(LineKind.OBJECTIVE).get(index);
    }
}
