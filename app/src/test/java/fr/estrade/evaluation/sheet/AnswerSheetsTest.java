package fr.estrade.evaluation.sheet;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.SECOND_KEYING;
import static fr.estrade.db.Tables.SESSION_EVALUATION;
import static fr.estrade.db.Tables.SESSION_TRAINER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.QuestionTarget;
import fr.estrade.evaluation.Keyed;
import fr.estrade.evaluation.Preview;
import fr.estrade.evaluation.SheetColumn;
import fr.estrade.evaluation.sheet.Evaluated.Asked;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.offer.Workplace;
import fr.estrade.registration.People;
import fr.estrade.registration.Registrations;
import fr.estrade.storage.TestBases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sheets kept, changed, named and removed, on both engines. It is 20 May 2026. */
class AnswerSheetsTest {
    private static final List<Asked> ASKED = List.of(Asked.scale("Utile", 1, 4), Asked.scale("Rythme", -2, 2),
            Asked.of(QuestionKind.SINGLE_CHOICE, QuestionTarget.SESSION, "Venue", "seul", "en équipe"),
            Asked.of(QuestionKind.MULTIPLE_CHOICE, QuestionTarget.SESSION, "Attentes", "méthode", "échanges", "outils"),
            Asked.of(QuestionKind.TEXT, QuestionTarget.SESSION, "Commentaire"),
            Asked.of(QuestionKind.RECOMMENDATION, QuestionTarget.TRAINER, "Formateur"));

    private Workplace work;
    private AnswerSheets sheets;
    private UUID session;
    private UUID trainer;
    private UUID evaluation;
    private List<UUID> registered;

    private void open(TestBases.Kind kind) {
        work = new Workplace(kind);
        sheets = new AnswerSheets(work.journal, Workplace.CLOCK);
        session = work.sessions.create(work.eightDayOffer(), null);
        People people = new People(work.journal);
        registered = new Registrations(work.journal, Workplace.CLOCK).add(session, List.of(
                Registrations.Request.of(people.person("Inès", "Vasseur")), Registrations.Request.of(people.person("Noé", "Amar"))), null, null).ids();
        Evaluated evaluated = new Evaluated(work.journal);
        trainer = evaluated.trainer(session, "Orvanne");
        evaluation = evaluated.evaluation(session, ASKED);
    }

    @AfterEach
    void close() {
        work.close();
    }

    private SheetPile pile() {
        return new SheetReader(work.dsl()).read(evaluation).orElseThrow();
    }

    private SheetForm form() {
        return pile().form();
    }

    private SheetEntry entry(Respondent who, Map<String, Keyed> answers, String remark) {
        return new SheetEntry(who, null, answers, remark);
    }

    private Keyed chosen(String label, int... options) {
        List<UUID> ids = new ArrayList<>();
        for (int option : options) {
            ids.add(Evaluated.place(form(), label).question().options().get(option).id());
        }
        return new Keyed.Chosen(ids);
    }

    private String key(String label) {
        return Evaluated.place(form(), label).key();
    }

    private void refused(String key, ThrowingCallable gesture) {
        int before = work.dsl().fetchCount(ANSWER);
        assertThatExceptionOfType(SheetRefusal.class).isThrownBy(gesture).satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
        assertThat(work.dsl().fetchCount(ANSWER)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aSheetIsReadAsItWasKeyedAndCountsInItsEvaluation(TestBases.Kind kind) {
        open(kind);
        Map<String, Keyed> answers = Map.of(key("Utile"), new Keyed.Score(4), key("Rythme"), new Keyed.Score(-2), key("Venue"), chosen("Venue", 1),
                key("Attentes"), chosen("Attentes", 0, 2), key("Commentaire"), new Keyed.Text("plus de pratique"), key("Formateur"), new Keyed.Score(10));
        AnswerSheets.Added first = sheets.add(form(), entry(Respondent.participant(registered.getFirst()), answers, "écrit au dos"));
        AnswerSheets.Added second = sheets.add(form(), entry(Respondent.ANONYMOUS, Map.of(key("Utile"), new Keyed.Score(1)), null));
        assertThat(List.of(first.number(), second.number())).containsExactly(1, 2);

        SheetPile pile = pile();
        KeyedSheet sheet = pile.sheets().getFirst();
        assertThat(sheet.entry().answers()).isEqualTo(answers);
        assertThat(sheet.entry().remark()).isEqualTo("écrit au dos");
        assertThat(sheet.entry().receivedOn()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(sheet.name()).isEqualTo("Inès Vasseur");
        assertThat(pile.sheets().get(1).name()).isNull();
        assertThat(pile.people()).extracting(SheetPile.Expected::name).containsExactlyInAnyOrder("Inès Vasseur", "Noé Amar");
        assertThat(counts()).containsExactly(2, 2);

        work.journal.undo(second.saved().changeId());
        assertThat(counts()).containsExactly(2, 1);
        sheets.remove(List.of(sheet.id()));
        assertThat(work.dsl().fetchCount(ANSWER)).isZero();
        work.journal.undo();
        assertThat(pile().sheets().getFirst()).isEqualTo(sheet);
    }

    private List<Integer> counts() {
        var row = work.dsl().fetchSingle(SESSION_EVALUATION, SESSION_EVALUATION.ID.eq(evaluation));
        return List.of(row.getExpectedCount(), row.getReceivedCount());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAskedOfEachTrainerTakesAKeyForEachOfThem(TestBases.Kind kind) {
        open(kind);
        assertThat(Preview.keystrokes(form().columns())).as("five answers and the next sheet").isEqualTo(6);
        new Evaluated(work.journal).trainer(session, "Berthe");
        assertThat(Preview.keystrokes(form().columns())).isEqualTo(7);
        assertThat(new Preview(form().content()).keystrokes()).as("where no session is known").isEqualTo(6);
        assertThat(new Preview(form().content()).keystrokesOfEachFurther()).containsOnly(Map.entry(QuestionTarget.TRAINER, 1));
    }

    @ParameterizedTest
    @EnumSource
    void aChangeKeepsTheRowsThatStayAndIsUndone(TestBases.Kind kind) {
        open(kind);
        sheets.add(form(), entry(Respondent.ANONYMOUS, Map.of(key("Utile"), new Keyed.Score(4), key("Commentaire"), new Keyed.Text("trop court"),
                key("Attentes"), chosen("Attentes", 0, 1)), null));
        KeyedSheet seen = pile().sheets().getFirst();
        UUID comment = work.dsl().fetchSingle(ANSWER, ANSWER.BODY.isNotNull()).getId();
        SheetEntry corrected = entry(Respondent.named("Mme Roux"), Map.of(key("Rythme"), new Keyed.Score(0),
                key("Commentaire"), new Keyed.Text("trop long"), key("Attentes"), chosen("Attentes", 1, 2)), null);
        sheets.change(form(), seen, corrected);

        assertThat(pile().sheets().getFirst().entry()).isEqualTo(corrected);
        assertThat(pile().sheets().getFirst().name()).isEqualTo("Mme Roux");
        assertThat(work.dsl().fetchSingle(ANSWER, ANSWER.BODY.isNotNull()).getId()).isEqualTo(comment);
        refused("sheet.refused.changed", () -> sheets.change(form(), seen, seen.entry()));

        work.journal.undo();
        assertThat(pile().sheets().getFirst()).isEqualTo(seen);
        sheets.change(form(), seen, new SheetEntry(Respondent.participant(registered.get(1)), seen.entry().receivedOn(), seen.entry().answers(), null));
        assertThat(pile().sheets().getFirst().name()).isEqualTo("Noé Amar");
    }

    @ParameterizedTest
    @EnumSource
    void whatASheetCannotSayIsRefusedWhole(TestBases.Kind kind) {
        open(kind);
        refused("sheet.refused.empty", () -> add(Map.of()));
        refused("sheet.refused.score", () -> add(Map.of(key("Utile"), new Keyed.Score(5))));
        refused("sheet.refused.kind", () -> add(Map.of(key("Commentaire"), new Keyed.Score(1))));
        refused("sheet.refused.kind", () -> add(Map.of(key("Utile"), new Keyed.Text("bien"))));
        refused("sheet.refused.kind", () -> add(Map.of(key("Utile"), chosen("Venue", 0))));
        refused("sheet.refused.option", () -> add(Map.of(key("Venue"), chosen("Attentes", 0))));
        refused("sheet.refused.single", () -> add(Map.of(key("Venue"), chosen("Venue", 0, 1))));
        refused("sheet.refused.place", () -> add(Map.of(UUID.randomUUID().toString(), new Keyed.Score(1))));
        Map<String, Keyed> good = Map.of(key("Utile"), new Keyed.Score(1));
        refused("sheet.refused.participant", () -> sheets.add(form(), entry(Respondent.participant(UUID.randomUUID()), good, null)));
        refused("sheet.refused.trainer", () -> sheets.add(form(), entry(Respondent.trainer(UUID.randomUUID()), good, null)));

        UUID known = sheets.add(form(), entry(Respondent.participant(registered.getFirst()), good, null)).id();
        assertThatExceptionOfType(SheetRefusal.class)
                .isThrownBy(() -> sheets.add(form(), entry(Respondent.participant(registered.getFirst()), good, null)))
                .satisfies(refusal -> assertThat(refusal.sheetId()).contains(known));
        sheets.add(form(), entry(Respondent.trainer(trainer), good, null));
        refused("sheet.refused.known", () -> sheets.add(form(), entry(Respondent.trainer(trainer), good, null)));
    }

    private void add(Map<String, Keyed> answers) {
        sheets.add(form(), entry(Respondent.ANONYMOUS, answers, null));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAnsweredOfATrainerStaysWhenTheTrainerLeavesTheSession(TestBases.Kind kind) {
        open(kind);
        Map<String, Keyed> answers = Map.of(key("Formateur"), new Keyed.Score(9));
        sheets.add(form(), entry(Respondent.ANONYMOUS, answers, null));
        work.journal.write(ChangeLabel.of("change.sheet.removed", 1), tx -> tx.deleteWhere(SESSION_TRAINER, SESSION_TRAINER.TRAINER_ID.eq(trainer)));

        assertThat(pile().sheets().getFirst().entry().answers()).isEqualTo(answers);
        assertThat(form().columns()).filteredOn(column -> trainer.equals(column.trainerId())).extracting(SheetColumn::about).containsExactly("Ada Orvanne");
    }

    @ParameterizedTest
    @EnumSource
    void aSecondKeyingIsKeptUntilEveryDifferenceIsDecided(TestBases.Kind kind) {
        open(kind);
        SecondKeyings seconds = new SecondKeyings(work.journal, sheets);
        sheets.add(form(), entry(Respondent.ANONYMOUS, Map.of(key("Utile"), new Keyed.Score(4), key("Rythme"), new Keyed.Score(1)), null));
        assertThat(seconds.keep(form(), pile().sheets().getFirst(), Map.of(key("Utile"), "4", key("Rythme"), "1"))).isZero();
        assertThat(work.dsl().fetchCount(SECOND_KEYING)).as("where nothing differs there is nothing to keep").isZero();

        assertThat(seconds.keep(form(), pile().sheets().getFirst(), Map.of(key("Utile"), "3", key("Rythme"), "2"))).isEqualTo(2);
        List<SecondKeyings.Difference> differences = SecondKeyings.read(work.dsl(), pile());
        assertThat(differences).extracting(SecondKeyings.Difference::first).containsExactly("4", "1");
        assertThat(differences).extracting(SecondKeyings.Difference::second).containsExactly("3", "2");
        seconds.decide(form(), differences.getFirst(), false);
        seconds.decide(form(), SecondKeyings.read(work.dsl(), pile()).getFirst(), true);
        assertThat(pile().sheets().getFirst().entry().answers()).isEqualTo(Map.of(key("Utile"), new Keyed.Score(4), key("Rythme"), new Keyed.Score(2)));
        assertThat(work.dsl().fetchCount(SECOND_KEYING)).isZero();
        work.journal.undo();
        assertThat(SecondKeyings.read(work.dsl(), pile())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void twoWhoKeyTheSamePileGetDifferentNumbers(TestBases.Kind kind) throws Exception {
        open(kind);
        SheetForm form = form();
        SheetEntry entry = entry(Respondent.ANONYMOUS, Map.of(key("Utile"), new Keyed.Score(3)), null);
        List<Future<Integer>> numbers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 12; i++) {
                numbers.add(people.submit(() -> sheets.add(form, entry).number()));
            }
            List<Integer> all = new ArrayList<>();
            for (Future<Integer> number : numbers) {
                all.add(number.get());
            }
            assertThat(all).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        }
    }
}
