package fr.estrade.office;

import static fr.estrade.db.Tables.CATEGORY;

import fr.estrade.db.tables.records.CategoryRecord;
import fr.estrade.list.Filter;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.Operator;
import fr.estrade.list.Sort;
import fr.estrade.record.RecordShape;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.form.ListLookup;
import fr.estrade.ui.form.Lookup;
import java.util.List;

/** The categories of the catalogue; an offer may have several (DOMAIN A2). */
public final class Categories {

    /** Name of the page of a category. */
    public static final String PAGE = "category";

    /** Every category. */
    public static final ListDefinition LIST = ListDefinition.named("categories")
            .from(CATEGORY, CATEGORY.ID)
            .column("label", CATEGORY.LABEL, column -> column.identity().width(40).searchable())
            .column("archived", CATEGORY.ARCHIVED)
            .order(Sort.by("label"))
            .build();

    static final RecordShape<CategoryRecord> SHAPE = RecordShape.of(CATEGORY);

    private Categories() {
    }

    /** Chooses a category. */
    public static Lookup lookup(Kit kit, BaseAccess base) {
        return new ListLookup(kit.texts(), base.list(LIST, CATEGORY), LIST.query().withColumns(List.of("label"))
                .withFilters(List.of(Filter.of("archived", Operator.IS, false))), PAGE);
    }
}
