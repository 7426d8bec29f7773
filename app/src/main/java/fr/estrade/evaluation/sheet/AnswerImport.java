package fr.estrade.evaluation.sheet;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.db.tables.records.AnswerSheetRecord;
import fr.estrade.evaluation.Keyed;
import fr.estrade.evaluation.Keypad;
import fr.estrade.evaluation.SheetColumn;
import fr.estrade.evaluation.sheet.SheetPile.Expected;
import fr.estrade.exchange.Candidate;
import fr.estrade.exchange.ImportField;
import fr.estrade.exchange.ImportOf;
import fr.estrade.exchange.ImportTarget;
import fr.estrade.exchange.Readers;
import fr.estrade.exchange.Recognition;
import fr.estrade.exchange.Recognition.Likeness;
import fr.estrade.exchange.read.ImportException;
import fr.estrade.journal.Tx;
import fr.estrade.record.Problem;
import fr.estrade.text.SearchKey;
import fr.estrade.text.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Imports the answers that a form tool has gathered: one row a response, one column a question. A sheet that stands there already, of
 * the same person or brought by the same file, is left alone.
 */
public final class AnswerImport implements ImportOf {
    private static final String REMARK = "remark";
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final Clock clock;

    /** @param clock what "today" is */
    public AnswerImport(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return AnswerLists.ANSWERS.name();
    }

    @Override
    public ImportTarget<?> target(DSLContext dsl, String questionnaire, String session) {
        List<UUID> found = dsl.select(SESSION_EVALUATION.ID).from(SESSION_EVALUATION)
                .where(SESSION_EVALUATION.session().CODE.equalIgnoreCase(session))
                .and(SESSION_EVALUATION.questionnaireVersion().questionnaire().CODE.equalIgnoreCase(questionnaire))
                .orderBy(SESSION_EVALUATION.POSITION, SESSION_EVALUATION.ID).fetch(SESSION_EVALUATION.ID);
        if (found.isEmpty()) {
            throw new ImportException("sheet.import.notPut", null, questionnaire, session);
        }
        return target(dsl, found.getFirst()).orElseThrow();
    }

    /** The target for an evaluation of a session; empty when there is no such evaluation. */
    public Optional<ImportTarget<AnswerSheetRecord>> target(DSLContext dsl, UUID evaluationId) {
        return new SheetReader(dsl).read(evaluationId).map(pile -> of(pile, emails(dsl, pile)));
    }

    private static Map<String, UUID> emails(DSLContext dsl, SheetPile pile) {
        Map<String, UUID> emails = new HashMap<>();
        dsl.select(REGISTRATION.participant().EMAIL, REGISTRATION.ID).from(REGISTRATION)
                .where(REGISTRATION.SESSION_ID.eq(pile.form().session().id())).and(REGISTRATION.participant().EMAIL.isNotNull())
                .forEach(row -> emails.putIfAbsent(SearchKey.of(row.value1()), row.value2()));
        return emails;
    }

    private ImportTarget<AnswerSheetRecord> of(SheetPile pile, Map<String, UUID> emails) {
        SheetForm form = pile.form();
        Map<String, Expected> people = people(pile);
        Map<UUID, String> names = pile.people().stream().filter(one -> one.respondent().registrationId() != null)
                .collect(Collectors.toMap(one -> one.respondent().registrationId(), Expected::name));
        ImportTarget<AnswerSheetRecord> target = ImportTarget.of(AnswerLists.ANSWERS, ANSWER_SHEET, ANSWER_SHEET.ID, "change.sheet.imported")
                .field(ANSWER_SHEET.RECEIVED_ON, (cell, into) -> {
                    mix(into.row(), "moment", cell.text());
                    Readers.of(ANSWER_SHEET.RECEIVED_ON).read(cell, into);
                }, field -> field.also("horodateur", "horodatage", "timestamp", "date", "heure de fin", "completion time", "submitted at", "date de soumission"))
                .field(ImportField.<AnswerSheetRecord>of("email", texts -> texts.get("sheet.import.email"), (cell, into) -> byEmail(cell.text(), emails, into))
                        .also("mail", "e-mail", "email", "adresse mail", "adresse e-mail", "nom d'utilisateur", "username", "email address"))
                .field(ImportField.<AnswerSheetRecord>of("respondent", texts -> texts.get("sheet.respondent"), (cell, into) -> byName(cell.text(), people, into))
                        .also("nom", "nom complet", "participant", "name", "full name", "prénom nom", "nom prénom"));
        for (SheetColumn column : form.columns()) {
            target = target.field(field(form, column));
        }
        return target
                .field(ImportField.<AnswerSheetRecord>of(REMARK, texts -> texts.get("sheet.remark"), (cell, into) -> {
                    into.keep(REMARK, cell.text());
                    answered(form, into.row(), REMARK, cell.text());
                }).also("remarques", "autre remarque", "remarks"))
                .recognised(new Recognition<>("sheet.import.same", List.of(ANSWER_SHEET.IMPORT_KEY), row -> row.get(ANSWER_SHEET.IMPORT_KEY),
                        AnswerImport::leaveAlone))
                .recognised(new Recognition<>("sheet.import.known", List.of(ANSWER_SHEET.SESSION_EVALUATION_ID, ANSWER_SHEET.REGISTRATION_ID),
                        AnswerImport::ofPerson, AnswerImport::leaveAlone))
                .rule(row -> row.getSessionEvaluationId() == null ? Optional.of(Problem.error("sheet.refused.empty")) : Optional.empty())
                .named(row -> row.getRegistrationId() != null ? names.get(row.getRegistrationId()) : row.getRespondent())
                .fresh((tx, rows) -> number(tx, form, rows))
                .written((tx, lines) -> write(tx, form, lines));
    }

    private static String ofPerson(Record row) {
        UUID evaluation = row.get(ANSWER_SHEET.SESSION_EVALUATION_ID);
        UUID person = row.get(ANSWER_SHEET.REGISTRATION_ID);
        return evaluation == null || person == null ? null : evaluation + "/" + person;
    }

    /** What stands in the base stays as it is: it may have been corrected since. */
    private static Likeness leaveAlone(AnswerSheetRecord row, AnswerSheetRecord line) {
        line.setImportKey(row.getImportKey());
        line.setReceivedOn(row.getReceivedOn());
        line.setRegistrationId(row.getRegistrationId());
        line.setRespondent(row.getRespondent());
        return Likeness.SURE;
    }

    private static Map<String, Expected> people(SheetPile pile) {
        Map<String, Expected> people = new LinkedHashMap<>();
        for (Expected one : pile.people()) {
            String name = SearchKey.of(one.name());
            people.putIfAbsent(name, one);
            int space = name.indexOf(' ');
            if (space > 0) {
                people.putIfAbsent(name.substring(space + 1) + " " + name.substring(0, space), one);
            }
        }
        return people;
    }

    private static void byEmail(String text, Map<String, UUID> emails, Candidate<AnswerSheetRecord> into) {
        UUID registration = emails.get(SearchKey.of(text));
        if (registration == null) {
            into.refuse(into.texts().get("sheet.import.nobody", text));
        } else {
            into.row().setRegistrationId(registration);
        }
    }

    private static void byName(String text, Map<String, Expected> people, Candidate<AnswerSheetRecord> into) {
        Expected known = people.get(SearchKey.of(text));
        if (known != null) {
            into.row().setRegistrationId(known.respondent().registrationId());
            into.row().setTrainerId(known.respondent().trainerId());
            into.row().setOrganisationId(known.respondent().organisationId());
        } else if (people.isEmpty()) {
            into.set(ANSWER_SHEET.RESPONDENT, text);
        } else {
            into.refuse(into.texts().get("sheet.import.nobody", text));
        }
    }

    /** A column of the file for a place of the sheet, known by its number and its wording in both languages. */
    private static ImportField<AnswerSheetRecord> field(SheetForm form, SheetColumn column) {
        SheetNames names = new SheetNames(form);
        String number = names.number(column);
        Function<Texts, String> label = texts -> names.wording(column, texts);
        Stream<String> also = Stream.of("Q" + number, "question " + number, number + " " + names.wording(column, Texts.french()),
                number + " " + names.wording(column, Texts.english()));
        if (names.isOnly(column)) {
            also = Stream.concat(also, Stream.of(column.question().label().french(), column.question().label().in(Texts.english())));
        }
        return ImportField.<AnswerSheetRecord>of("q" + number, label, (cell, into) -> {
            Optional<Keyed> answer = AnswerWords.read(column.question(), cell.text());
            if (answer.isEmpty()) {
                into.refuse(into.texts().get("sheet.import.noAnswer", cell.text()));
            } else {
                String typed = Keypad.write(column.question(), answer.get());
                into.keep(column.key(), typed);
                answered(form, into.row(), column.key(), typed);
            }
        }).also(also.toArray(String[]::new));
    }

    private static void answered(SheetForm form, AnswerSheetRecord row, String place, String said) {
        row.setSessionEvaluationId(form.evaluationId());
        mix(row, form.evaluationId() + place, said);
    }

    /** The order of columns does not matter: what each says is added up. */
    private static void mix(AnswerSheetRecord row, String place, String said) {
        long high = 0;
        long low = 0;
        for (char c : (place + "\n" + said).toCharArray()) {
            high = (high + c) * PRIME ^ high >>> 29;
            low = (low ^ c) * 1_099_511_628_211L;
        }
        String before = row.getImportKey();
        long[] sum = before == null ? new long[2]
                : new long[] {Long.parseUnsignedLong(before.substring(0, 16), 16), Long.parseUnsignedLong(before.substring(16), 16)};
        row.setImportKey(String.format("%016x%016x", sum[0] + high, sum[1] + low));
    }

    private void number(Tx tx, SheetForm form, List<AnswerSheetRecord> rows) {
        int next = AnswerSheets.nextNumber(tx, form.evaluationId());
        for (AnswerSheetRecord row : rows) {
            row.setNumber(next++);
            if (row.getReceivedOn() == null) {
                row.setReceivedOn(LocalDate.now(clock));
            }
        }
    }

    /** Writes the answers of the sheets that are new. */
    private static void write(Tx tx, SheetForm form, List<Candidate<AnswerSheetRecord>> lines) {
        Set<UUID> answered = tx.dsl().selectDistinct(ANSWER.ANSWER_SHEET_ID).from(ANSWER)
                .where(ANSWER.ANSWER_SHEET_ID.in(lines.stream().map(line -> line.row().getId()).toList())).fetchSet(ANSWER.ANSWER_SHEET_ID);
        tx.insertAll(lines.stream().filter(line -> !answered.contains(line.row().getId()))
                .flatMap(line -> AnswerSheets.answers(form, line.row().getId(), entry(form, line)).stream()).toList());
    }

    private static SheetEntry entry(SheetForm form, Candidate<AnswerSheetRecord> line) {
        Map<String, Keyed> answers = new LinkedHashMap<>();
        for (SheetColumn column : form.columns()) {
            String typed = line.extra(column.key());
            Optional.ofNullable(typed).flatMap(text -> Keypad.read(column.question(), text)).ifPresent(answer -> answers.put(column.key(), answer));
        }
        return new SheetEntry(Respondent.ANONYMOUS, null, answers, line.extra(REMARK));
    }
}
