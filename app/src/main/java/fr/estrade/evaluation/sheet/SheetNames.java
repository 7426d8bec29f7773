package fr.estrade.evaluation.sheet;

import fr.estrade.evaluation.Content.Question;
import fr.estrade.evaluation.SheetColumn;
import fr.estrade.offer.programme.ProgrammeLabels;
import fr.estrade.session.PlannedDay;
import fr.estrade.text.Texts;
import java.util.List;
import java.util.UUID;

/** How the places of a sheet are called, on screen and in the headings of files. */
public final class SheetNames {
    private final SheetForm form;
    private final List<UUID> order;

    public SheetNames(SheetForm form) {
        this.form = form;
        this.order = form.content().questions().map(Question::id).toList();
    }

    /** "4"; "9b" where the question is asked of several. Not for the remark. */
    public String number(SheetColumn column) {
        List<SheetColumn> same = places(column);
        return (order.indexOf(column.question().id()) + 1) + (same.size() == 1 ? "" : letters(same.indexOf(column)));
    }

    private List<SheetColumn> places(SheetColumn column) {
        return form.columns().stream().filter(one -> one.question().id().equals(column.question().id())).toList();
    }

    /** Whether its question is asked once. */
    boolean isOnly(SheetColumn column) {
        return places(column).size() == 1;
    }

    /** a … z, then aa … */
    private static String letters(int index) {
        return (index < 26 ? "" : letters(index / 26 - 1)) + (char) ('a' + index % 26);
    }

    /** The question in full, with what it is about. Not for the remark. */
    public String wording(SheetColumn column, Texts texts) {
        String question = column.question().label().in(texts);
        String about = about(column, texts);
        return about == null ? question : texts.get("sheet.about", question, about);
    }

    /** What the question is about; null where that is the session as a whole. */
    private String about(SheetColumn column, Texts texts) {
        return column.dayId() == null ? column.about() : form.session().days().stream().filter(day -> day.id().equals(column.dayId())).findFirst()
                .map(day -> day(day, texts)).orElse(null);
    }

    private String day(PlannedDay day, Texts texts) {
        String place = new ProgrammeLabels(texts).place(form.session().session().getPhaseLabel(), day.place());
        return day.date() == null ? place : texts.get("sheet.day", place, texts.formats().date(day.date()));
    }
}
