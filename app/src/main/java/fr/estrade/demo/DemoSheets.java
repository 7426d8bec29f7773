package fr.estrade.demo;

import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.QuestionKind;
import fr.estrade.db.code.TimingReference;
import fr.estrade.db.tables.records.AnswerRecord;
import fr.estrade.db.tables.records.AnswerSheetRecord;
import fr.estrade.db.tables.records.ProgrammeLineRecord;
import fr.estrade.db.tables.records.RegistrationRecord;
import fr.estrade.db.tables.records.SessionDayRecord;
import fr.estrade.db.tables.records.SessionEvaluationRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.db.tables.records.SessionTrainerRecord;
import fr.estrade.evaluation.Content.Option;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.registration.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.UpdatableRecord;

/**
 * The sheets that came back from the past evaluations of the content: of nearly everybody, of some, of nobody; with names or without.
 * Each session has its own level, so that there is something to compare.
 */
final class DemoSheets {
    /** Sheets of a session of which nobody knows who took part. */
    private static final int WITHOUT_NAMES = 9;
    private static final int BACK_AFTER = 4;
    private static final double BLANK = 0.04;
    private static final double COMMENTED = 0.35;

    private final DemoSetting setting;
    private final ReadyQuestionnaires ready;
    private final List<String> comments = new ArrayList<>();
    private int turn;

    DemoSheets(DemoSetting setting, ReadyQuestionnaires ready) {
        this.setting = setting;
        this.ready = ready;
        Content.read("comments").forEach(comment -> comments.add(setting.text().set(comment.asText())));
    }

    /**
     * Hands an evaluation with its sheets, to be handed after everything else of its session.
     *
     * @param registered registrations, and what else belongs to them
     */
    void of(SessionEvaluationRecord evaluation, SessionRows rows, List<UpdatableRecord<?>> registered, List<SessionTrainerRecord> trainers,
            Consumer<UpdatableRecord<?>> into) {
        List<RegistrationRecord> people = registered.stream().filter(RegistrationRecord.class::isInstance).map(RegistrationRecord.class::cast)
                .filter(one -> Standing.of(one.getStatus()) == Standing.PLACED).toList();
        LocalDate due = due(evaluation, rows.session());
        if (due == null || !due.isBefore(setting.today())) {
            into.accept(evaluation);
            return;
        }
        if (people.isEmpty()) {
            evaluation.setExpectedTyped(WITHOUT_NAMES);
        }
        into.accept(evaluation);
        turn++;
        Random random = new Random(turn * 7_919L);
        int expected = people.isEmpty() ? WITHOUT_NAMES : people.size();
        int back = back(turn, expected);
        boolean named = !people.isEmpty() && turn % 2 == 0;
        double level = 0.55 + 0.1 * (turn * 3 % 5);
        LocalDate received = due.plusDays(BACK_AFTER).isBefore(setting.today()) ? due.plusDays(BACK_AFTER) : setting.today();
        for (int i = 0; i < back; i++) {
            AnswerSheetRecord sheet = new AnswerSheetRecord();
            sheet.setId(setting.ids().next());
            sheet.setSessionEvaluationId(evaluation.getId());
            sheet.setNumber(i + 1);
            sheet.setReceivedOn(received);
            sheet.setRegistrationId(named ? people.get(i).getId() : null);
            into.accept(sheet);
            answers(evaluation, sheet, rows, trainers, level, random).forEach(into);
        }
    }

    private static LocalDate due(SessionEvaluationRecord evaluation, SessionRecord session) {
        LocalDate from = evaluation.getReference() == TimingReference.START ? session.getStartsOn() : session.getEndsOn();
        return from == null ? null : evaluation.getOffsetDays() == null ? session.getEndsOn() : from.plusDays(evaluation.getOffsetDays());
    }

    /** Of most nearly all, of every fifth only a few, of every seventh none yet. */
    private static int back(int number, int expected) {
        return number % 7 == 5 ? 0 : number % 5 == 3 ? Math.min(3, expected) : Math.max(1, expected - number % 4);
    }

    private List<AnswerRecord> answers(SessionEvaluationRecord evaluation, AnswerSheetRecord sheet, SessionRows rows, List<SessionTrainerRecord> trainers,
            double level, Random random) {
        List<AnswerRecord> answers = new ArrayList<>();
        for (Question question : ready.questions().getOrDefault(evaluation.getQuestionnaireVersionId(), List.of())) {
            for (AnswerRecord answer : places(question, rows, trainers)) {
                if (random.nextDouble() >= BLANK && answer(question, answer, level, random)) {
                    answer.setId(setting.ids().next());
                    answer.setAnswerSheetId(sheet.getId());
                    answer.setSessionEvaluationId(evaluation.getId());
                    answer.setQuestionId(question.id());
                    answers.add(answer);
                }
            }
        }
        return answers;
    }

    /** An answer, still empty, for each place of a question (see {@link fr.estrade.evaluation.SheetColumn}). */
    private static List<AnswerRecord> places(Question question, SessionRows rows, List<SessionTrainerRecord> trainers) {
        List<AnswerRecord> places = new ArrayList<>();
        switch (question.target()) {
            case SESSION, PLACE -> places.add(new AnswerRecord());
            case DAY -> rows.firmDays().stream().map(SessionDayRecord::getId).forEach(day -> place(places).setSessionDayId(day));
            case TRAINER -> {
                trainers.forEach(trainer -> place(places).setTrainerId(trainer.getTrainerId()));
                if (trainers.isEmpty()) {
                    place(places);
                }
            }
            case OBJECTIVE -> objectives(rows).forEach(line -> place(places).setProgrammeLineId(line));
        }
        return places;
    }

    private static AnswerRecord place(List<AnswerRecord> into) {
        AnswerRecord place = new AnswerRecord();
        into.add(place);
        return place;
    }

    private static List<UUID> objectives(SessionRows rows) {
        List<ProgrammeLineRecord> whole = rows.programme().objectives();
        List<ProgrammeLineRecord> lines = !whole.isEmpty() ? whole
                : rows.programme().firmDays().flatMap(day -> day.lines().stream()).filter(line -> line.getKind() == LineKind.OBJECTIVE).toList();
        return lines.stream().filter(line -> line.getDepth() == null || line.getDepth() == 0).map(ProgrammeLineRecord::getId).toList();
    }

    /** Fills in what somebody answers; false where they say nothing. */
    private boolean answer(Question question, AnswerRecord answer, double level, Random random) {
        if (question.isScored()) {
            double reached = Math.clamp(level + random.nextGaussian() * 0.22, 0, 1);
            answer.setScore((short) (question.scale().min() + Math.round(reached * question.scale().range())));
        } else if (question.kind() == QuestionKind.TEXT) {
            if (random.nextDouble() >= COMMENTED) {
                return false;
            }
            answer.setBody(comments.get(random.nextInt(comments.size())));
        } else {
            List<Option> options = question.options();
            answer.setQuestionOptionId(options.get(random.nextInt(options.size())).id());
        }
        return true;
    }
}
