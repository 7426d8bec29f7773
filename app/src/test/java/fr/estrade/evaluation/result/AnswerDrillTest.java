package fr.estrade.evaluation.result;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.Addressee;
import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.tables.records.ProgrammeLineRecord;
import fr.estrade.evaluation.result.Answered.Given;
import fr.estrade.evaluation.result.Answered.Question;
import fr.estrade.evaluation.result.Answered.Version;
import fr.estrade.evaluation.sheet.AnswerLists;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.list.CellText;
import fr.estrade.list.Filter;
import fr.estrade.list.ListColumn;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListQuery;
import fr.estrade.list.ListReader;
import fr.estrade.list.Operator;
import fr.estrade.offer.Workplace;
import fr.estrade.storage.TestBases;
import fr.estrade.text.Texts;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lists behind the numbers say of what and in words. */
class AnswerDrillTest {
    private Workplace work;
    private UUID line;
    private Version version;

    private void open(TestBases.Kind kind) {
        work = new Workplace(kind);
        Answered answered = new Answered(work.journal);
        UUID session = work.sessions.create(work.offers.create(null, "Piloter une convention"), null);
        line = work.journal.writeReturning(ChangeLabel.of("result.rule.changed"), tx -> {
            ProgrammeLineRecord row = new ProgrammeLineRecord();
            row.setSessionId(session);
            row.setPosition("a");
            row.setKind(LineKind.OBJECTIVE);
            row.setBody("Mener un entretien");
            tx.insert(row);
            return row.getId();
        });
        version = answered.questionnaire(EvaluationMoment.HOT, Addressee.PARTICIPANT, Question.of(QuestionKind.OBJECTIVES, "Objectifs"),
                Question.of(QuestionKind.YES_NO, "Convocation reçue ?"), Question.of(QuestionKind.SINGLE_CHOICE, "Durée", "Courte", "Bonne"),
                Question.scale(Ids.next(), 4, "Satisfait ?"));
        UUID evaluation = answered.evaluation(session, version, 3);
        for (int score = 0; score < 3; score++) {
            answered.sheet(evaluation, List.of(Given.score(version.questions().get(0), score).and(row -> row.setProgrammeLineId(line)),
                    Given.score(version.questions().get(1), score == 0 ? 0 : 1), Given.option(version.questions().get(2), version.options().get("Bonne")),
                    Given.score(version.questions().get(3), 4)));
        }
    }

    @AfterEach
    void close() {
        work.close();
    }

    /** The list as it is shown at first, in a reader's words. */
    private List<String> read(ListDefinition list, ListQuery query, Texts texts) {
        CellText cells = new CellText(texts, ZoneOffset.UTC);
        ListReader reader = new ListReader(work.dsl(), list, query, Workplace.CLOCK);
        List<String> rows = new ArrayList<>();
        reader.window(0, 99).forEach(row -> {
            List<String> said = new ArrayList<>();
            List<ListColumn> columns = reader.columns();
            for (int i = 0; i < columns.size(); i++) {
                if (List.of("objective", "question", "score", "answer", "about").contains(columns.get(i).key())) {
                    said.add(columns.get(i).key() + "=" + cells.of(columns.get(i), row.values()[i]));
                }
            }
            rows.add(String.join(" | ", said));
        });
        return rows;
    }

    private Asked asked(int question) {
        return new Results(work.dsl(), Workplace.CLOCK.instant().atZone(ZoneOffset.UTC).toLocalDate()).of(ResultScope.EVERYTHING).questions().get(question).asked();
    }

    private List<String> drill(AnswerDrill drill) {
        ListDefinition list = drill.list(true);
        return read(list, list.query(), Texts.french());
    }

    @ParameterizedTest
    @EnumSource
    void anObjectiveIsNamedAndWhatBecameOfItSaid(TestBases.Kind kind) {
        open(kind);
        assertThat(drill(AnswerDrill.objective(ResultScope.EVERYTHING, line, EvaluationMoment.HOT))).containsExactlyInAnyOrder(
                "objective=Mener un entretien | answer=atteint", "objective=Mener un entretien | answer=en partie",
                "objective=Mener un entretien | answer=non atteint");
        assertThat(drill(AnswerDrill.objective(ResultScope.EVERYTHING, line, EvaluationMoment.HOT).score(1)))
                .containsExactly("objective=Mener un entretien | answer=en partie");
        assertThat(drill(AnswerDrill.question(ResultScope.EVERYTHING, asked(0)))).as("of all of them").hasSize(3).allMatch(row -> row.startsWith("objective="));
    }

    @ParameterizedTest
    @EnumSource
    void yesAndNoAndChoicesAreWordsAndScoresStayNumbers(TestBases.Kind kind) {
        open(kind);
        assertThat(drill(AnswerDrill.question(ResultScope.EVERYTHING, asked(1)))).containsExactlyInAnyOrder(
                "question=Convocation reçue ? | answer=non", "question=Convocation reçue ? | answer=oui", "question=Convocation reçue ? | answer=oui");
        assertThat(drill(AnswerDrill.question(ResultScope.EVERYTHING, asked(2)))).containsOnly("question=Durée | answer=Bonne");
        assertThat(drill(AnswerDrill.question(ResultScope.EVERYTHING, asked(3)))).containsOnly("question=Satisfait ? | score=4");
    }

    @ParameterizedTest
    @EnumSource
    void theListOfAllAnswersSaysThemInTheReadersWords(TestBases.Kind kind) {
        open(kind);
        ListQuery all = AnswerLists.ANSWERS.query();
        assertThat(read(AnswerLists.ANSWERS, all, Texts.french())).hasSize(12)
                .contains("question=Objectifs | about=Mener un entretien | score=2 | answer=atteint", "question=Satisfait ? | about= | score=4 | answer=");
        assertThat(read(AnswerLists.ANSWERS, all, Texts.english())).contains("question=Convocation reçue ? | about= | score=1 | answer=yes");
        assertThat(read(AnswerLists.ANSWERS, all.and(new Filter("answer", Operator.IS, List.of("oui"))), Texts.french())).hasSize(2);
    }
}
