package fr.estrade.evaluation.sheet;

import fr.estrade.evaluation.Content;
import fr.estrade.evaluation.SheetColumn;
import fr.estrade.session.SessionSnapshot;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a sheet of an evaluation can say: the paper without its answers.
 *
 * @param evaluationId of the session's evaluation
 * @param label        the word of whoever gave it; null: the questionnaire's name
 * @param session      of which
 * @param content      the version that is put
 * @param columns      the places of the sheet in order, those too that were answered before the session changed; without the remark
 */
public record SheetForm(UUID evaluationId, String label, SessionSnapshot session, Content content, List<SheetColumn> columns) {

    public SheetForm {
        columns = List.copyOf(columns);
    }

    /** The places by their keys. */
    public Map<String, SheetColumn> byKey() {
        return columns.stream().collect(Collectors.toMap(SheetColumn::key, Function.identity()));
    }

    /** How the evaluation is called. */
    public String name() {
        return label == null ? content.name() : label;
    }
}
