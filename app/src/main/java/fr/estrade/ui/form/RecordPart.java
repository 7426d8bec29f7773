package fr.estrade.ui.form;

import fr.estrade.record.RecordModel;
import fr.estrade.ui.View;
import java.util.function.Function;
import org.jooq.UpdatableRecord;

/** A part of a record's page: built when it is first shown. */
final class RecordPart<R extends UpdatableRecord<R>> {

    private final String titleKey;
    private final Function<RecordModel<R>, View> factory;
    private View view;

    RecordPart(String titleKey, Function<RecordModel<R>, View> factory) {
        this.titleKey = titleKey;
        this.factory = factory;
    }

    String titleKey() {
        return titleKey;
    }

    View view(RecordModel<R> model) {
        if (view == null) {
            view = factory.apply(model);
        }
        return view;
    }

    /** The part's form; null when it is none. */
    Form<?> form(RecordModel<R> model) {
        return view(model) instanceof Form<?> form ? form : null;
    }

    boolean isBuilt() {
        return view != null && view.isBuilt();
    }
}
