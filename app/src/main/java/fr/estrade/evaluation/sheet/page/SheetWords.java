package fr.estrade.evaluation.sheet.page;

import fr.estrade.db.code.QuestionKind;
import fr.estrade.evaluation.Content.Option;
import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.SheetColumn;
import fr.estrade.evaluation.sheet.RunningRate;
import fr.estrade.evaluation.sheet.SheetForm;
import fr.estrade.offer.programme.ProgrammeLabels;
import fr.estrade.session.PlannedDay;
import fr.estrade.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** How the places of a sheet are called, and what can be answered there. */
final class SheetWords {
    private final Texts texts;
    private final SheetForm form;
    private final List<UUID> order;

    SheetWords(Texts texts, SheetForm form) {
        this.texts = texts;
        this.form = form;
        this.order = form.content().questions().map(Question::id).toList();
    }

    /** "Q4"; "Q9b" where the question is asked of several; the remark by its name. */
    String head(SheetColumn column) {
        if (column.question() == null) {
            return texts.get("sheet.remark");
        }
        List<SheetColumn> same = form.columns().stream().filter(one -> one.question().id().equals(column.question().id())).toList();
        String number = String.valueOf(order.indexOf(column.question().id()) + 1);
        return texts.get("sheet.head", number + (same.size() == 1 ? "" : letters(same.indexOf(column))));
    }

    /** a … z, then aa … */
    private static String letters(int index) {
        return (index < 26 ? "" : letters(index / 26 - 1)) + (char) ('a' + index % 26);
    }

    /** The question in full, with what it is about. */
    String wording(SheetColumn column) {
        if (column.question() == null) {
            return texts.get("sheet.remark.help");
        }
        String question = column.question().label().in(texts);
        String about = about(column);
        return about == null ? question : texts.get("sheet.about", question, about);
    }

    /** What the question is about; null where that is the session as a whole. */
    String about(SheetColumn column) {
        return column.dayId() == null ? column.about() : form.session().days().stream().filter(day -> day.id().equals(column.dayId())).findFirst()
                .map(this::day).orElse(null);
    }

    private String day(PlannedDay day) {
        String place = new ProgrammeLabels(texts).place(form.session().session().getPhaseLabel(), day.place());
        return day.date() == null ? place : texts.get("sheet.day", place, texts.formats().date(day.date()));
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
        return now.value().map(value -> texts.get("sheet.rate." + rule.formula().name(), texts.formats().percent(value.decimal(6)), now.satisfied(),
                now.answers(), texts.count("sheet.sheets", now.sheets()), counted)).orElseGet(() -> texts.get("sheet.rate.none"));
    }
}
