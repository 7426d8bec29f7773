package fr.estrade.evaluation.sheet;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.CHANGE_ROW;
import static fr.estrade.db.Tables.OFFICE;
import static fr.estrade.db.Tables.SECOND_KEYING;
import static fr.estrade.db.Tables.SESSION_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.DateState;
import fr.estrade.db.tables.records.AnswerSheetRecord;
import fr.estrade.db.tables.records.SecondKeyingRecord;
import fr.estrade.evaluation.Keyed;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.offer.Workplace;
import fr.estrade.registration.People;
import fr.estrade.registration.Registrations;
import fr.estrade.storage.TestBases;
import fr.estrade.task.Progress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sheets lose their names a year after the session, on both engines. */
class NamedAnswersTest {
    private static final ChangeLabel LABEL = ChangeLabel.of("retention.answers.done");
    private static final LocalDate HELD = LocalDate.of(2025, 3, 10);
    private static final LocalDate TERM = LocalDate.of(2026, 3, 10);
    private static final String MANAGER = "Perrine Lagadec";

    private final NamedAnswers rule = new NamedAnswers();
    private Workplace work;
    private AnswerSheets sheets;
    private UUID session;
    private UUID registration;
    private UUID evaluation;

    private void open(TestBases.Kind kind) {
        work = new Workplace(kind);
        sheets = new AnswerSheets(work.journal, Workplace.CLOCK);
        session = work.sessions.create(work.eightDayOffer(), null);
        work.journal.write(LABEL, tx -> tx.updateWhere(SESSION_DAY, SESSION_DAY.SESSION_ID.eq(session), day -> {
            day.setDateState(DateState.FIXED);
            day.setHeldOn(HELD);
        }));
        registration = new Registrations(work.journal, Workplace.CLOCK).add(session,
                List.of(Registrations.Request.of(new People(work.journal).person("Inès", "Vasseur"))), null, null).ids().getFirst();
        evaluation = new Evaluated(work.journal).evaluation(session, Evaluated.scales(1));
    }

    @AfterEach
    void close() {
        work.close();
    }

    private UUID sheet(Respondent who) {
        SheetForm form = new SheetReader(work.dsl()).read(evaluation).orElseThrow().form();
        return sheets.add(form, new SheetEntry(who, HELD, Map.<String, Keyed>copyOf(Evaluated.scores(form, 4)), "Merci.")).id();
    }

    private AnswerSheetRecord row(UUID id) {
        return work.dsl().fetchSingle(ANSWER_SHEET, ANSWER_SHEET.ID.eq(id));
    }

    private int rows(LocalDate today) {
        return rule.reach(work.dsl(), today).stream().mapToInt(reach -> reach.rows().size()).sum();
    }

    private void forget() {
        work.journal.forget(LABEL, rule.reach(work.dsl(), TERM.plusDays(1)), Progress.none());
    }

    private String history() {
        return String.join("\n", work.dsl().select(CHANGE_ROW.BEFORE_IMAGE, CHANGE_ROW.AFTER_IMAGE).from(CHANGE_ROW)
                .where(CHANGE_ROW.TABLE_NAME.in("answer_sheet", "second_keying")).fetch(row -> row.value1() + "\n" + row.value2()));
    }

    @ParameterizedTest
    @EnumSource
    void theNamesGoTheScoresAndWordsStay(TestBases.Kind kind) {
        open(kind);
        UUID participant = sheet(Respondent.participant(registration));
        UUID manager = sheet(Respondent.named(MANAGER));
        SecondKeyingRecord again = new SecondKeyingRecord();
        again.setAnswerSheetId(manager);
        again.setAnswers("{}");
        work.journal.write(LABEL, tx -> tx.insert(again));
        UUID anonymous = sheet(Respondent.ANONYMOUS);
        assertThat(rows(TERM)).as("the last day of the term").isZero();
        assertThat(NamedAnswers.due(work.dsl(), TERM)).isZero();
        assertThat(NamedAnswers.due(work.dsl(), TERM.plusDays(1))).isEqualTo(2);
        forget();
        for (UUID id : List.of(participant, manager)) {
            assertThat(row(id).getRegistrationId()).isNull();
            assertThat(row(id).getRespondent()).isNull();
            assertThat(row(id).getAnonymisedOn()).isEqualTo(TERM.plusDays(1));
        }
        assertThat(row(anonymous).getAnonymisedOn()).isNull();
        assertThat(work.dsl().fetchCount(SECOND_KEYING)).isZero();
        assertThat(work.dsl().fetchCount(ANSWER, ANSWER.SCORE.eq((short) 4))).isEqualTo(3);
        assertThat(work.dsl().fetchCount(ANSWER, ANSWER.BODY.eq("Merci."))).isEqualTo(3);
        assertThat(history()).doesNotContain(MANAGER).doesNotContain(registration.toString());
        assertThat(rows(TERM.plusDays(2))).as("nothing is left to forget").isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatWasTakenOffOrDeletedByHandIsForgottenInTheHistoryToo(TestBases.Kind kind) {
        open(kind);
        UUID corrected = sheet(Respondent.named(MANAGER));
        work.journal.write(LABEL, tx -> tx.updateWhere(ANSWER_SHEET, ANSWER_SHEET.ID.eq(corrected), row -> row.setRespondent(null)));
        UUID removed = sheet(Respondent.participant(registration));
        work.journal.write(LABEL, tx -> tx.deleteTree(ANSWER_SHEET, removed));
        assertThat(history()).contains(MANAGER).contains(registration.toString());
        forget();
        assertThat(history()).doesNotContain(MANAGER).doesNotContain(registration.toString());
        assertThat(rows(TERM.plusDays(2))).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void anOfficeThatSetsNoTermKeepsThem(TestBases.Kind kind) {
        open(kind);
        sheet(Respondent.named(MANAGER));
        work.journal.write(LABEL, tx -> tx.updateWhere(OFFICE, OFFICE.ID.isNotNull(), office -> office.setAnonymiseMonths(null)));
        assertThat(rows(TERM.plusYears(9))).isZero();
    }
}
