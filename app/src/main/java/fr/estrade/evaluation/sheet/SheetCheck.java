package fr.estrade.evaluation.sheet;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.evaluation.Content.Option;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.Keyed;
import fr.estrade.evaluation.SheetColumn;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** Whether a sheet can say what it says. */
final class SheetCheck {

    private SheetCheck() {
    }

    /** What is wrong with the first answer that its place cannot have; empty if all is well. */
    static Optional<SheetRefusal> answers(SheetForm form, Map<String, Keyed> answers) {
        Map<String, SheetColumn> columns = form.byKey();
        for (Map.Entry<String, Keyed> answer : answers.entrySet()) {
            SheetColumn column = columns.get(answer.getKey());
            if (column == null) {
                return Optional.of(SheetRefusal.of("sheet.refused.place"));
            }
            Optional<SheetRefusal> refusal = answer(column.question(), answer.getValue());
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<SheetRefusal> answer(Question question, Keyed answer) {
        String label = question.label().french();
        return Optional.ofNullable(switch (answer) {
            case Keyed.Score score -> !question.isScored() ? SheetRefusal.of("sheet.refused.kind", label)
                    : question.scale().holds(score.score()) ? null
                    : SheetRefusal.of("sheet.refused.score", score.score(), label, question.scale().min(), question.scale().max());
            case Keyed.Text text -> question.kind() != QuestionKind.TEXT || text.body().isBlank() ? SheetRefusal.of("sheet.refused.kind", label) : null;
            case Keyed.Chosen chosen -> chosen(question, chosen, label);
        });
    }

    private static SheetRefusal chosen(Question question, Keyed.Chosen chosen, String label) {
        boolean several = question.kind() == QuestionKind.MULTIPLE_CHOICE;
        if (!several && question.kind() != QuestionKind.SINGLE_CHOICE) {
            return SheetRefusal.of("sheet.refused.kind", label);
        }
        if (!question.options().stream().map(Option::id).toList().containsAll(chosen.optionIds())
                || new HashSet<>(chosen.optionIds()).size() < chosen.optionIds().size()) {
            return SheetRefusal.of("sheet.refused.option", label);
        }
        return several || chosen.optionIds().size() == 1 ? null : SheetRefusal.of("sheet.refused.single", label);
    }
}
