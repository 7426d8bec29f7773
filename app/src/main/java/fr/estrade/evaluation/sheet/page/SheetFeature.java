package fr.estrade.evaluation.sheet.page;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.evaluation.Evaluations;
import fr.estrade.evaluation.sheet.AnswerLists;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Feature;
import fr.estrade.ui.FeatureParts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.grid.ListPage;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Sheets that come back, in the window: the pile of each evaluation, and the lists of all sheets and answers. */
public final class SheetFeature implements Feature {

    /** Name of the page of the pile of an evaluation; its part is the id of a sheet. */
    public static final String PAGE = Evaluations.SHEETS_PAGE;

    @Override
    public FeatureParts open(BaseAccess base) {
        return new FeatureParts()
                .page(PAGE, (kit, place) -> new SheetPage(kit, base, place.id()))
                .page(Evaluations.IMPORT_PAGE, (kit, place) -> new AnswerImportPage(kit, base, place.id()))
                .page(Evaluations.ALL_SHEETS_PAGE, (kit, place) -> sheets(kit, base))
                .page(Evaluations.ANSWERS_PAGE, (kit, place) -> answers(kit, base))
                .command(kit -> Command.of("sheet.all", Icons.DOCUMENT, () -> kit.navigator().open(Place.of(Evaluations.ALL_SHEETS_PAGE))))
                .command(kit -> Command.of("sheet.allAnswers", Icons.DOCUMENT, () -> kit.navigator().open(Place.of(Evaluations.ANSWERS_PAGE))))
                .samples(() -> samples(base));
    }

    private static Page sheets(Kit kit, BaseAccess base) {
        return new ListPage(kit, base.list(AnswerLists.SHEETS, ANSWER_SHEET, ANSWER, SESSION_EVALUATION))
                .opening(id -> open(kit, base, () -> List.of(id)))
                .empty("sheet.none");
    }

    private static Page answers(Kit kit, BaseAccess base) {
        return new ListPage(kit, base.list(AnswerLists.ANSWERS, ANSWER, ANSWER_SHEET, SESSION_EVALUATION))
                .opening(id -> open(kit, base, () -> base.dsl().select(ANSWER.ANSWER_SHEET_ID).from(ANSWER).where(ANSWER.ID.eq(id)).fetch(ANSWER.ANSWER_SHEET_ID)))
                .empty("sheet.none");
    }

    /** Opens the pile that a sheet lies in, at that sheet. */
    private static void open(Kit kit, BaseAccess base, Supplier<List<UUID>> sheet) {
        kit.tasks().run(kit.text("sheet.reading"), () -> base.dsl().select(ANSWER_SHEET.ID, ANSWER_SHEET.SESSION_EVALUATION_ID).from(ANSWER_SHEET)
                        .where(ANSWER_SHEET.ID.in(sheet.get())).fetch(row -> Place.of(PAGE, row.value2()).at(row.value1().toString())))
                .onSuccess(places -> places.forEach(place -> kit.navigator().open(place))).start();
    }

    /** The pile with the most sheets, and one without any. */
    private static List<Place> samples(BaseAccess base) {
        return base.dsl().select(SESSION_EVALUATION.ID).from(SESSION_EVALUATION).orderBy(SESSION_EVALUATION.RECEIVED_COUNT.desc(), SESSION_EVALUATION.ID)
                .limit(1).fetch(row -> Place.of(PAGE, row.value1()));
    }
}
