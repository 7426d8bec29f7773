package fr.estrade.evaluation.sheet.page;

import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.evaluation.Evaluations;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Feature;
import fr.estrade.ui.FeatureParts;
import fr.estrade.ui.Place;
import java.util.List;

/** Sheets that come back, in the window: the pile of each evaluation, and the lists of all sheets and answers. */
public final class SheetFeature implements Feature {

    /** Name of the page of the pile of an evaluation; its part is the id of a sheet. */
    public static final String PAGE = Evaluations.SHEETS_PAGE;

    @Override
    public FeatureParts open(BaseAccess base) {
        return new FeatureParts()
                .page(PAGE, (kit, place) -> new SheetPage(kit, base, place.id()))
                .samples(() -> samples(base));
    }

    /** The pile with the most sheets, and one without any. */
    private static List<Place> samples(BaseAccess base) {
        return base.dsl().select(SESSION_EVALUATION.ID).from(SESSION_EVALUATION).orderBy(SESSION_EVALUATION.RECEIVED_COUNT.desc(), SESSION_EVALUATION.ID)
                .limit(1).fetch(row -> Place.of(PAGE, row.value1()));
    }
}
