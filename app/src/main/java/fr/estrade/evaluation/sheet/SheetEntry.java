package fr.estrade.evaluation.sheet;

import fr.estrade.evaluation.Keyed;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands on a sheet.
 *
 * @param respondent who answered
 * @param receivedOn null where that is not known
 * @param answers    by {@link fr.estrade.evaluation.SheetColumn#key()}; places without an answer are missing
 * @param remark     on the sheet as a whole; null where there is none
 */
public record SheetEntry(Respondent respondent, LocalDate receivedOn, Map<String, Keyed> answers, String remark) {

    public SheetEntry {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        remark = remark == null || remark.isBlank() ? null : remark.strip();
    }

    /** Whether it says nothing at all. */
    public boolean isEmpty() {
        return answers.isEmpty() && remark == null;
    }
}
