package fr.estrade.evaluation.result;

import static fr.estrade.db.Tables.QUESTIONNAIRE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.tables.records.AnswerRecord;
import fr.estrade.db.tables.records.AnswerSheetRecord;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.SessionEvaluationRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.evaluation.Content;
import fr.estrade.evaluation.ContentReader;
import fr.estrade.evaluation.comment.CommentLists;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.journal.Journal;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListReader;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jooq.UpdatableRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How long the results of an offer take over a million answers, beside the same counts in plain SQL: {@code mvn test -Pbenchmarks}.
 * Prints; holds to nothing but the numbers.
 */
class ResultsBenchmark {
    private static final int ANSWERS = Integer.getInteger("estrade.benchmark.answers", 1_000_000);
    private static final int OFFERS = 10;
    private static final int SHEETS = 12;
    private static final int ROUNDS = 3;
    private static final Clock CLOCK = Clock.systemDefaultZone();
    private static final LocalDate TODAY = LocalDate.now(CLOCK);

    private final List<UUID> offers = new ArrayList<>();
    private final Random random = new Random(20_260_520);
    private Base base;
    private long rows;

    @ParameterizedTest
    @EnumSource
    void resultsOfAnOffer(TestBases.Kind kind) throws Exception {
        base = kind.open();
        try {
            long begin = System.nanoTime();
            fill();
            System.out.printf("%n%s, %d answers loaded in %d s, load of the machine %.1f%n", kind, rows, (System.nanoTime() - begin) / 1_000_000_000,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            ResultsReader reader = new ResultsReader(base.dsl(), TODAY);
            ResultScope offer = reader.begun(ResultScope.ofOffer(offers.getFirst()));
            compare("an offer", offer, rows / OFFERS);
            compare("all offers", reader.begun(ResultScope.EVERYTHING), rows);
            comments();
        } finally {
            base.close();
        }
    }

    private void compare(String what, ResultScope scope, long expected) throws Exception {
        long plain = best(what + ": counts in plain SQL", () -> plainSql(scope.offerId()));
        long counts = best(what + ": counts by question", () -> new Results(base.dsl(), TODAY).of(scope).questions().stream().mapToLong(QuestionResult::answers).sum());
        long page = best(what + ": everything on its page", () -> new ResultsReader(base.dsl(), TODAY).read(scope).summary().questions().size());
        System.out.printf(Locale.ROOT, "%-44s counts %.1f, page %.1f times plain SQL%n", what, (double) counts / plain, (double) page / plain);
        assertThat(new Results(base.dsl(), TODAY).of(scope).questions().stream().mapToLong(QuestionResult::answers).sum()).isBetween(expected * 9 / 10, expected * 11 / 10);
        Asked asked = new Results(base.dsl(), TODAY).of(scope).questions().getFirst().asked();
        ListDefinition drill = AnswerDrill.question(scope, asked).score(4).list(true);
        best(what + ": first screen of a number's answers", () -> new ListReader(base.dsl(), drill, drill.query(), CLOCK).window(0, 60).size());
        best(what + ": the order of all of them", () -> new ListReader(base.dsl(), drill, drill.query(), CLOCK).ids().length);
        ListDefinition list = ResultLists.of(scope);
        best(what + ": figures as a list, first screen", () -> new ListReader(base.dsl(), list, list.query(), CLOCK).window(0, 60).size());
    }

    private void comments() throws Exception {
        ListDefinition list = CommentLists.COMMENTS;
        long plain = best("comments: the newest 60 by JDBC alone", () -> base.dsl().fetch("select a.id, a.body, s.code, h.received_on, h.number from answer a"
                + " join answer_sheet h on h.id = a.answer_sheet_id join session_evaluation e on e.id = a.session_evaluation_id"
                + " join session s on s.id = e.session_id where a.body is not null order by h.received_on desc, s.code, h.number, a.id"
                + " fetch first 60 rows only").size());
        long page = best("comments: first screen", () -> new ListReader(base.dsl(), list, list.query(), CLOCK).window(0, 60).size());
        best("comments: count", () -> new ListReader(base.dsl(), list, list.query(), CLOCK).count());
        best("comments: the order of all of them", () -> new ListReader(base.dsl(), list, list.query(), CLOCK).ids().length);
        best("comments: with a word", () -> new ListReader(base.dsl(), list, list.query().withQuick("rythme"), CLOCK).window(0, 60).size());
        System.out.printf(Locale.ROOT, "%-44s first screen %.1f times plain JDBC%n", "comments", (double) page / plain);
    }

    private long plainSql(UUID offerId) {
        return base.dsl().connectionResult((Connection connection) -> {
            long answers = 0;
            try (PreparedStatement select = connection.prepareStatement("select a.question_id, a.score, a.question_option_id, count(*) from answer a"
                    + " join session_evaluation e on e.id = a.session_evaluation_id join session s on s.id = e.session_id"
                    + (offerId == null ? "" : " where s.offer_id = ?") + " group by a.question_id, a.score, a.question_option_id")) {
                if (offerId != null) {
                    select.setObject(1, offerId);
                }
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        answers += found.getLong(4);
                    }
                }
            }
            return answers;
        });
    }

    private static long best(String what, Callable<? extends Number> work) throws Exception {
        long first = 0;
        long best = Long.MAX_VALUE;
        long rows = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            rows = work.call().longValue();
            long millis = (System.nanoTime() - begin) / 1_000_000;
            first = round == 0 ? millis : first;
            best = Math.min(best, millis);
        }
        System.out.printf(Locale.ROOT, "%-44s %9d  first %6d ms  best %6d ms%n", what, rows, first, best);
        return Math.max(1, first);
    }

    private void fill() {
        Journal journal = new Journal(base, CLOCK, "benchmark", List.of());
        Content content = new ContentReader(base.dsl()).newest(base.dsl().select(QUESTIONNAIRE.ID).from(QUESTIONNAIRE).where(QUESTIONNAIRE.CODE.eq("CHAUD"))
                .fetchOne(QUESTIONNAIRE.ID)).orElseThrow();
        List<UUID> texts = content.questions().filter(question -> question.kind() == QuestionKind.TEXT).map(Content.Question::id).toList();
        List<Content.Question> questions = content.questions().filter(Content.Question::isScored).filter(question -> question.scale().max() != 2).toList();
        int evaluations = ANSWERS / (SHEETS * (questions.size() + texts.size()));
        journal.load(ChangeLabel.of("result.rule.changed"), load -> {
            List<UpdatableRecord<?>> batch = new ArrayList<>();
            for (int i = 0; i < OFFERS; i++) {
                OfferRecord offer = new OfferRecord();
                offer.setId(Ids.next());
                offer.setCode("O" + i);
                offer.setTitle("Offre " + i);
                offers.add(offer.getId());
                batch.add(offer);
            }
            load.insertAll(batch);
            for (int i = 0; i < evaluations; i++) {
                batch.clear();
                evaluation(i, content.versionId(), questions, texts, batch);
                load.insertAll(batch);
            }
        });
    }

    private void evaluation(int number, UUID versionId, List<Content.Question> questions, List<UUID> texts, List<UpdatableRecord<?>> into) {
        SessionRecord session = new SessionRecord();
        session.setId(Ids.next());
        session.setOfferId(offers.get(number % OFFERS));
        session.setCode("S" + number);
        session.setTitle("Session " + number);
        session.setStartsOn(TODAY.minusDays(1 + number % 1_000));
        session.setEndsOn(session.getStartsOn());
        into.add(session);
        SessionEvaluationRecord evaluation = new SessionEvaluationRecord();
        evaluation.setId(Ids.next());
        evaluation.setSessionId(session.getId());
        evaluation.setPosition("a");
        evaluation.setQuestionnaireVersionId(versionId);
        evaluation.setMoment(EvaluationMoment.HOT);
        evaluation.setExpectedCount(SHEETS + 1);
        evaluation.setReceivedCount(SHEETS);
        into.add(evaluation);
        for (int i = 1; i <= SHEETS; i++) {
            AnswerSheetRecord sheet = new AnswerSheetRecord();
            sheet.setId(Ids.next());
            sheet.setSessionEvaluationId(evaluation.getId());
            sheet.setNumber(i);
            sheet.setReceivedOn(session.getEndsOn());
            into.add(sheet);
            for (Content.Question question : questions) {
                AnswerRecord answer = new AnswerRecord();
                answer.setAnswerSheetId(sheet.getId());
                answer.setSessionEvaluationId(evaluation.getId());
                answer.setQuestionId(question.id());
                answer.setScore((short) (question.scale().min() + random.nextInt(question.scale().range() + 1)));
                into.add(answer);
                rows++;
            }
            for (UUID question : texts) {
                AnswerRecord answer = new AnswerRecord();
                answer.setAnswerSheetId(sheet.getId());
                answer.setSessionEvaluationId(evaluation.getId());
                answer.setQuestionId(question);
                answer.setBody("Un rythme " + random.nextInt(1_000) + ", et des exemples de notre métier");
                into.add(answer);
                rows++;
            }
        }
    }
}
