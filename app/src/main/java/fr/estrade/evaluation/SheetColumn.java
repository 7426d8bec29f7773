package fr.estrade.evaluation;

import fr.estrade.db.code.LineKind;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.offer.programme.ProgrammeLine;
import fr.estrade.session.PlannedDay;
import fr.estrade.session.SessionSnapshot;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A place on a sheet where something can be answered: a question, asked once, or once for each day, trainer or objective.
 *
 * @param question null: the remark on the sheet as a whole
 * @param dayId    of the session's day it is about; null where it is about none
 * @param trainerId of the trainer it is about; null where it is about none
 * @param lineId   of the learning objective it is about; null where it is about none
 * @param about    name of that trainer or words of that objective; null for days, whose name depends on the language, and for none
 */
public record SheetColumn(Question question, UUID dayId, UUID trainerId, UUID lineId, String about) {
    /** What stands on a sheet beside all questions. */
    public static final SheetColumn REMARK = new SheetColumn(null, null, null, null, null);

    /** The places of a sheet of a session, in order; the remark is not among them. */
    public static List<SheetColumn> of(Content content, SessionSnapshot session) {
        return content.questions().flatMap(question -> of(question, session)).toList();
    }

    private static Stream<SheetColumn> of(Question question, SessionSnapshot session) {
        return switch (question.target()) {
            case SESSION, PLACE -> Stream.of(new SheetColumn(question, null, null, null, null));
            case DAY -> session.firmDays().map(PlannedDay::id).map(day -> new SheetColumn(question, day, null, null, null));
            // Nobody is named yet: it is asked of whoever comes.
            case TRAINER -> session.trainers().isEmpty() ? Stream.of(new SheetColumn(question, null, null, null, null))
                    : session.trainers().stream().map(trainer -> new SheetColumn(question, null, trainer.trainerId(), null, trainer.name()));
            case OBJECTIVE -> objectives(session).map(line -> new SheetColumn(question, null, null, line.id(), line.body()));
        };
    }

    /** The objectives of the whole; where the programme has none, those of its days. Those of a second level belong to the first. */
    private static Stream<ProgrammeLine> objectives(SessionSnapshot session) {
        List<ProgrammeLine> whole = session.programme().objectives();
        Stream<ProgrammeLine> lines = whole.isEmpty() ? session.firmDays().flatMap(day -> day.day().lines(LineKind.OBJECTIVE).stream()) : whole.stream();
        return lines.filter(line -> line.depth() == 0);
    }

    /** What it is called in files: the same for the same question about the same thing. */
    public String key() {
        return question == null ? "remark" : question.id() + subject().map(id -> "/" + id).orElse("");
    }

    /** The id of what it is about; empty where it is about the session as a whole. */
    public Optional<UUID> subject() {
        return Stream.of(dayId, trainerId, lineId).filter(Objects::nonNull).findFirst();
    }
}
