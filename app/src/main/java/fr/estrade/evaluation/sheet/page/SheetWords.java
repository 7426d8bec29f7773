package fr.estrade.evaluation.sheet.page;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.evaluation.Content.Option;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.SheetColumn;
import fr.estrade.evaluation.result.RateWords;
import fr.estrade.evaluation.sheet.RunningRate;
import fr.estrade.evaluation.sheet.SheetForm;
import fr.estrade.evaluation.sheet.SheetLine;
import fr.estrade.evaluation.sheet.SheetNames;
import fr.estrade.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How the places of a sheet are called, and what can be answered there. */
final class SheetWords {
    private final Texts texts;
    private final SheetForm form;
    private final SheetNames names;

    SheetWords(Texts texts, SheetForm form) {
        this.texts = texts;
        this.form = form;
        this.names = new SheetNames(form);
    }

    /** "Q4"; "Q9b" where the question is asked of several; the remark by its name. */
    String head(SheetColumn column) {
        return column.question() == null ? texts.get("sheet.remark") : texts.get("sheet.head", names.number(column));
    }

    /** The question in full, with what it is about. */
    String wording(SheetColumn column) {
        return column.question() == null ? texts.get("sheet.remark.help") : names.wording(column, texts);
    }

    /** What can be keyed there: "1 Pas du tout d’accord · … · 4 Tout à fait d’accord". */
    String scale(SheetColumn column) {
        Question question = column.question();
        if (question == null || question.kind() == QuestionKind.TEXT) {
            return texts.get("sheet.scale.TEXT");
        }
        return switch (question.kind()) {
            case YES_NO, RECOMMENDATION, OBJECTIVES -> texts.get("sheet.scale." + question.kind().name());
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> choices(question);
            default -> words(question);
        };
    }

    /** Which digits can be keyed there, shortly: "1 à 4". */
    String digits(SheetColumn column) {
        Question question = column.question();
        return question.isScored() ? texts.get("sheet.scale.SCALE", question.scale().min(), question.scale().max())
                : texts.get("sheet.scale.SCALE", 1, question.options().size());
    }

    /** What the sign of a line says, and what can be done about it; null where it has none. */
    String state(SheetLine line, boolean again) {
        return switch (line.state()) {
            case IN_HAND, SAVED -> null;
            case SAVING -> texts.get("sheet.state.SAVING");
            case CHANGED -> texts.get(again ? "sheet.state.differs" : "sheet.state.CHANGED");
            case REFUSED -> texts.get("sheet.state.REFUSED");
        };
    }

    private String choices(Question question) {
        return join(IntStream.range(0, question.options().size())
                .mapToObj(i -> texts.get("sheet.choice", i + 1, question.options().get(i).label().in(texts))).toList());
    }

    private String words(Question question) {
        List<String> words = new ArrayList<>();
        for (Option option : question.options()) {
            if (option.score() != null) {
                words.add(texts.get("sheet.choice", option.score(), option.label().in(texts)));
            }
        }
        return words.isEmpty() ? texts.get("sheet.scale.SCALE", question.scale().min(), question.scale().max()) : join(words);
    }

    private String join(List<String> words) {
        return String.join(texts.get("sheet.choice.between"), words);
    }

    /** "taux 88,9 % (8 satisfaits ÷ 9 réponses à Q9, 9 feuilles)". */
    String rate(RunningRate rule, RunningRate.Now now) {
        String counted = rule.isNamed(form.columns()) ? texts.formats().list(rule.counted(form.columns()).stream().map(this::head).toList())
                : texts.get("sheet.rate.allScales");
        return now.value().map(value -> texts.get("sheet.rate." + rule.formula().name(), new RateWords(texts).share(value), now.satisfied(),
                now.answers(), texts.count("sheet.sheets", now.sheets()), counted)).orElseGet(() -> texts.get("sheet.rate.none"));
    }
}
