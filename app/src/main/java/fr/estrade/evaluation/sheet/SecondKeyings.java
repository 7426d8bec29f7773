package fr.estrade.evaluation.sheet;

import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.SECOND_KEYING;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.estrade.db.tables.records.SecondKeyingRecord;
import fr.estrade.evaluation.Keypad;
import fr.estrade.evaluation.SheetColumn;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Saved;
import fr.estrade.journal.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Sheets keyed again to find slips. What was keyed the second time is kept as it was keyed until every place where it differs from
 * the first has been decided; it counts in no result.
 */
public final class SecondKeyings {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<TreeMap<String, String>> TYPED = new TypeReference<>() { };

    /**
     * A place where the two differ.
     *
     * @param first  as it was keyed first; empty where nothing was
     * @param second as it was keyed the second time; empty where nothing was
     */
    public record Difference(KeyedSheet sheet, SheetColumn column, String first, String second) {
    }

    private final Journal journal;
    private final AnswerSheets sheets;

    public SecondKeyings(Journal journal, AnswerSheets sheets) {
        this.journal = journal;
        this.sheets = sheets;
    }

    /**
     * Keeps what was keyed the second time, instead of an earlier second time; where it is the same, there is nothing to keep.
     *
     * @param typed by the places' keys
     * @return how many places differ
     */
    public int keep(SheetForm form, KeyedSheet sheet, Map<String, String> typed) {
        int differences = differences(form, sheet, typed).size();
        journal.write(ChangeLabel.of("change.sheet.keyedAgain", form.name(), form.session().session().getCode()), tx -> {
            SecondKeyingRecord row = row(tx, sheet.id());
            if (differences == 0) {
                forget(tx, row);
            } else if (row == null) {
                SecondKeyingRecord fresh = new SecondKeyingRecord();
                fresh.setAnswerSheetId(sheet.id());
                fresh.setAnswers(json(typed));
                tx.insert(fresh);
            } else {
                row.setAnswers(json(typed));
                tx.update(row);
            }
        });
        return differences;
    }

    private static SecondKeyingRecord row(Tx tx, UUID sheetId) {
        return tx.dsl().fetchOne(SECOND_KEYING, SECOND_KEYING.ANSWER_SHEET_ID.eq(sheetId));
    }

    private static void forget(Tx tx, SecondKeyingRecord row) {
        if (row != null) {
            tx.delete(row);
        }
    }

    /**
     * Decides a difference. When it was the last of its sheet, the second keying is forgotten.
     *
     * @param second whether the second keying is right
     */
    public Saved decide(SheetForm form, Difference difference, boolean second) {
        KeyedSheet sheet = difference.sheet();
        String place = difference.column().key();
        return journal.write(ChangeLabel.of("change.sheet.compared", form.name(), form.session().session().getCode()), tx -> {
            SecondKeyingRecord row = row(tx, sheet.id());
            Map<String, String> again = row == null ? new HashMap<>() : typed(row.getAnswers());
            KeyedSheet now = sheet;
            if (second) {
                SheetLine line = SheetLine.of(form, sheet);
                line.type(place, difference.second());
                SheetEntry entry = line.entry(form.columns());
                sheets.change(tx, form, sheet, entry);
                now = new KeyedSheet(sheet.id(), sheet.number(), sheet.name(), sheet.anonymisedOn(), entry);
            } else {
                again.put(place, difference.first());
            }
            if (differences(form, now, again).isEmpty()) {
                forget(tx, row);
            } else if (row != null) {
                row.setAnswers(json(again));
                tx.update(row);
            }
        });
    }

    /** What is to be decided, sheet by sheet and place by place. */
    public static List<Difference> read(DSLContext dsl, SheetPile pile) {
        Map<UUID, String> kept = dsl.select(SECOND_KEYING.ANSWER_SHEET_ID, SECOND_KEYING.ANSWERS).from(SECOND_KEYING)
                .join(ANSWER_SHEET).on(ANSWER_SHEET.ID.eq(SECOND_KEYING.ANSWER_SHEET_ID))
                .where(ANSWER_SHEET.SESSION_EVALUATION_ID.eq(pile.form().evaluationId()))
                .fetchMap(SECOND_KEYING.ANSWER_SHEET_ID, SECOND_KEYING.ANSWERS);
        return pile.sheets().stream().filter(sheet -> kept.containsKey(sheet.id()))
                .flatMap(sheet -> differences(pile.form(), sheet, typed(kept.get(sheet.id()))).stream()).toList();
    }

    private static List<Difference> differences(SheetForm form, KeyedSheet sheet, Map<String, String> second) {
        SheetLine first = SheetLine.of(form, sheet);
        List<Difference> found = new ArrayList<>();
        for (SheetColumn place : new LineKeying(form.columns()).places()) {
            String one = first.typed(place);
            String other = second.getOrDefault(place.key(), "");
            // Of words only those that are there twice are compared: nobody keys a comment again to find a slip in a score.
            if (!said(place, one).equals(said(place, other)) && !(LineKeying.isWords(place) && other.isEmpty())) {
                found.add(new Difference(sheet, place, one, other));
            }
        }
        return found;
    }

    private static Object said(SheetColumn place, String typed) {
        return place.question() == null ? typed.strip() : Keypad.read(place.question(), typed).<Object>map(answer -> answer).orElse("");
    }

    private static String json(Map<String, String> typed) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(typed));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> typed(String json) {
        try {
            return new HashMap<>(Objects.requireNonNull(JSON.readValue(json, TYPED)));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A second keying cannot be read", damaged);
        }
    }
}
