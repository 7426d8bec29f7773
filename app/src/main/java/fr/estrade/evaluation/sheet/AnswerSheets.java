package fr.estrade.evaluation.sheet;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION_TRAINER;

import fr.estrade.db.tables.records.AnswerRecord;
import fr.estrade.db.tables.records.AnswerSheetRecord;
import fr.estrade.evaluation.CommentInUseException;
import fr.estrade.evaluation.Keyed;
import fr.estrade.evaluation.SheetColumn;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.ConstraintException;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Saved;
import fr.estrade.journal.Tx;
import fr.estrade.offer.Rows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * What is done with the sheets of an evaluation: each call is one change of the journal. A sheet that says what it cannot, or is of
 * somebody whose sheet was keyed already, is refused whole ({@link SheetRefusal}). None may be called on the screen's thread.
 */
public final class AnswerSheets {
    /** How often a number is tried anew that somebody else took at the same moment. */
    private static final int TRIES = 5;
    private static final String NUMBER_TAKEN = "answer_sheet_number_uq";

    /**
     * What came of adding a sheet.
     *
     * @param saved      the change, to be undone
     * @param number     to be written on the paper
     * @param receivedOn when it came back
     */
    public record Added(Saved saved, UUID id, int number, LocalDate receivedOn) {
    }

    private final Journal journal;
    private final Clock clock;

    /** @param clock what "today" is */
    public AnswerSheets(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps a sheet under the next number of its evaluation, received today where the sheet does not say.
     *
     * @param form as it was read; what the base has now counts
     */
    public Added add(SheetForm form, SheetEntry entry) {
        // Two people who key the same pile meet in one number: the later one takes the next.
        for (int attempt = 1;; attempt++) {
            try {
                AnswerSheetRecord[] row = new AnswerSheetRecord[1];
                Saved saved = journal.write(label("added", form), tx -> row[0] = insert(tx, current(tx, form), entry));
                return new Added(saved, row[0].getId(), row[0].getNumber(), row[0].getReceivedOn());
            } catch (ConstraintException taken) {
                if (attempt == TRIES || !NUMBER_TAKEN.equals(taken.name())) {
                    throw taken;
                }
            }
        }
    }

    private static ChangeLabel label(String gesture, SheetForm form) {
        return ChangeLabel.of("change.sheet." + gesture, form.name(), form.session().session().getCode());
    }

    private static SheetForm current(Tx tx, SheetForm form) {
        return new SheetReader(tx.dsl()).now(form).orElseThrow(() -> SheetRefusal.of("sheet.refused.gone"));
    }

    /** Writes a sheet within a change that is made of several things. */
    AnswerSheetRecord insert(Tx tx, SheetForm form, SheetEntry entry) {
        check(tx, form, entry, null);
        AnswerSheetRecord sheet = new AnswerSheetRecord();
        sheet.setSessionEvaluationId(form.evaluationId());
        sheet.setNumber(nextNumber(tx, form.evaluationId()));
        sheet.setReceivedOn(entry.receivedOn() == null ? LocalDate.now(clock) : entry.receivedOn());
        name(sheet, entry.respondent());
        tx.insert(sheet);
        tx.insertAll(answers(form, sheet.getId(), entry));
        return sheet;
    }

    /** The number of the next sheet of an evaluation. */
    static int nextNumber(Tx tx, UUID evaluationId) {
        Integer highest = tx.dsl().select(DSL.max(ANSWER_SHEET.NUMBER)).from(ANSWER_SHEET)
                .where(ANSWER_SHEET.SESSION_EVALUATION_ID.eq(evaluationId)).fetchSingle().value1();
        return highest == null ? 1 : highest + 1;
    }

    private static void name(AnswerSheetRecord sheet, Respondent respondent) {
        sheet.setRegistrationId(respondent.registrationId());
        sheet.setTrainerId(respondent.trainerId());
        sheet.setOrganisationId(respondent.organisationId());
        sheet.setRespondent(respondent.name());
    }

    /**
     * Makes a sheet say something else; answers that stay the same are left alone.
     *
     * @param seen as it was read: if somebody changed it since, nothing is written
     */
    public Saved change(SheetForm form, KeyedSheet seen, SheetEntry entry) {
        return journal.write(label("changed", form), tx -> change(tx, form, seen, entry));
    }

    /** Changes a sheet within a change that is made of several things. */
    void change(Tx tx, SheetForm form, KeyedSheet seen, SheetEntry entry) {
        SheetForm now = current(tx, form);
        AnswerSheetRecord sheet = Rows.current(tx, ANSWER_SHEET, seen.id());
        KeyedSheet found = new SheetReader(tx.dsl()).sheet(now, seen.id()).orElseThrow();
        if (!found.entry().equals(seen.entry())) {
            throw SheetRefusal.changedMeanwhile(seen.id(), sheet.getNumber());
        }
        check(tx, now, entry, seen.id());
        name(sheet, entry.respondent());
        sheet.setReceivedOn(entry.receivedOn());
        tx.update(sheet);
        exchange(tx, tx.dsl().selectFrom(ANSWER).where(ANSWER.ANSWER_SHEET_ID.eq(seen.id())).orderBy(ANSWER.ID).fetch(),
                answers(now, seen.id(), entry));
    }

    /** Writes the answers wanted over those there are; a row stays that of its place and option, with the tags on it. */
    private static void exchange(Tx tx, List<AnswerRecord> before, List<AnswerRecord> wanted) {
        Map<String, AnswerRecord> left = new LinkedHashMap<>();
        before.forEach(row -> left.put(place(row), row));
        List<AnswerRecord> fresh = new ArrayList<>();
        for (AnswerRecord row : wanted) {
            AnswerRecord same = left.remove(place(row));
            if (same == null) {
                fresh.add(row);
            } else {
                same.setScore(row.getScore());
                same.setBody(row.getBody());
                tx.update(same);
            }
        }
        CommentInUseException.check(tx.dsl(), ANSWER.ID.in(left.values().stream().map(AnswerRecord::getId).toList()));
        left.values().forEach(row -> tx.deleteTree(ANSWER, row.getId()));
        tx.insertAll(fresh);
    }

    private static String place(AnswerRecord row) {
        return SheetReader.key(row) + " " + row.getQuestionOptionId();
    }

    /** Removes sheets with their answers, as if they had never come; {@link CommentInUseException} where something was made of a comment. */
    public Saved remove(Collection<UUID> ids) {
        return journal.write(ChangeLabel.of("change.sheet.removed", ids.size()), tx -> {
            CommentInUseException.check(tx.dsl(), ANSWER.ANSWER_SHEET_ID.in(ids));
            ids.forEach(id -> tx.deleteTree(ANSWER_SHEET, id));
        });
    }

    /** @param id of the sheet that is changed; null for a new one */
    private static void check(Tx tx, SheetForm form, SheetEntry entry, UUID id) {
        if (entry.isEmpty()) {
            throw SheetRefusal.of("sheet.refused.empty");
        }
        SheetCheck.answers(form, entry.answers()).ifPresent(refusal -> {
            throw refusal;
        });
        Respondent respondent = entry.respondent();
        UUID session = form.session().id();
        if (respondent.registrationId() != null && !tx.dsl().fetchExists(REGISTRATION,
                REGISTRATION.ID.eq(respondent.registrationId()).and(REGISTRATION.SESSION_ID.eq(session)))) {
            throw SheetRefusal.of("sheet.refused.participant");
        }
        if (respondent.trainerId() != null && !tx.dsl().fetchExists(SESSION_TRAINER,
                SESSION_TRAINER.TRAINER_ID.eq(respondent.trainerId()).and(SESSION_TRAINER.SESSION_ID.eq(session)))) {
            throw SheetRefusal.of("sheet.refused.trainer");
        }
        known(tx, form, respondent, id);
    }

    private static void known(Tx tx, SheetForm form, Respondent respondent, UUID id) {
        Condition same = respondent.registrationId() != null ? ANSWER_SHEET.REGISTRATION_ID.eq(respondent.registrationId())
                : respondent.trainerId() != null ? ANSWER_SHEET.TRAINER_ID.eq(respondent.trainerId())
                : respondent.organisationId() != null ? ANSWER_SHEET.ORGANISATION_ID.eq(respondent.organisationId()) : null;
        // Of the same name there may be two.
        if (same != null) {
            tx.dsl().select(ANSWER_SHEET.ID, ANSWER_SHEET.NUMBER).from(ANSWER_SHEET)
                    .where(ANSWER_SHEET.SESSION_EVALUATION_ID.eq(form.evaluationId())).and(same).limit(1).stream()
                    .filter(sheet -> !sheet.value1().equals(id)).findFirst().ifPresent(sheet -> {
                        throw SheetRefusal.known(sheet.value1(), sheet.value2());
                    });
        }
    }

    /** The rows of a sheet's answers. */
    static List<AnswerRecord> answers(SheetForm form, UUID sheetId, SheetEntry entry) {
        List<AnswerRecord> rows = new ArrayList<>();
        for (SheetColumn column : form.columns()) {
            Keyed answer = entry.answers().get(column.key());
            if (answer != null) {
                rows.addAll(rows(column, answer));
            }
        }
        if (entry.remark() != null) {
            rows.addAll(rows(SheetColumn.REMARK, new Keyed.Text(entry.remark())));
        }
        rows.forEach(row -> {
            row.setAnswerSheetId(sheetId);
            row.setSessionEvaluationId(form.evaluationId());
        });
        return rows;
    }

    private static List<AnswerRecord> rows(SheetColumn column, Keyed answer) {
        return switch (answer) {
            case Keyed.Score score -> {
                AnswerRecord row = row(column);
                row.setScore((short) score.score());
                yield List.of(row);
            }
            case Keyed.Text text -> {
                AnswerRecord row = row(column);
                row.setBody(text.body().strip());
                yield List.of(row);
            }
            case Keyed.Chosen chosen -> chosen.optionIds().stream().map(option -> {
                AnswerRecord row = row(column);
                row.setQuestionOptionId(option);
                return row;
            }).toList();
        };
    }

    private static AnswerRecord row(SheetColumn column) {
        AnswerRecord row = new AnswerRecord();
        row.setQuestionId(column.question() == null ? null : column.question().id());
        row.setSessionDayId(column.dayId());
        row.setTrainerId(column.trainerId());
        row.setProgrammeLineId(column.lineId());
        return row;
    }
}
