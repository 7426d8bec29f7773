package fr.estrade.shell;

import static fr.estrade.db.Tables.CHANGE;
import static fr.estrade.db.Tables.CHANGE_ROW;

import fr.estrade.journal.ChangeLabel;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.Sort;
import fr.estrade.text.Texts;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.form.ChangeView;
import fr.estrade.ui.grid.ListPage;
import org.jooq.impl.DSL;

/** The history of the whole base: what was changed, by whom and when; filtered by person, kind of record and day. */
final class ChangesPage {
    /** The name that places call it by. */
    static final String NAME = "changes";

    /** Every change. The command line has {@code history} for it. */
    static final ListDefinition LIST = ListDefinition.named(NAME)
            .from(CHANGE, CHANGE.ID)
            .column("number", CHANGE.NUMBER, c -> c.hidden())
            .column("madeAt", CHANGE.MADE_AT, c -> c.identity().whole().width(18))
            .column("madeBy", CHANGE.MADE_BY, c -> c.width(14).searchable())
            .column("kind", CHANGE.KIND, c -> c.width(14))
            .column("label", CHANGE.LABEL, c -> c.width(60).unsortable().searchable().saying(ChangesPage::label))
            .facet("table", CHANGE_ROW.TABLE_NAME, CHANGE_ROW, match -> DSL.exists(DSL.selectOne().from(CHANGE_ROW)
                    .where(CHANGE_ROW.CHANGE_ID.eq(CHANGE.ID)).and(match)), c -> c.saying((texts, table) -> texts.find("table." + table).orElse(table)))
            .order(Sort.descending("number"))
            .build();

    private ChangesPage() {
    }

    static Page of(Kit kit, BaseAccess base) {
        return new ListPage(kit, base.list(LIST)).detail(id -> new ChangeView(kit, base, id).root()).empty("changes.none");
    }

    private static String label(Texts texts, String json) {
        ChangeLabel label = ChangeLabel.ofJson(json);
        return texts.get(label.key(), label.arguments().toArray());
    }
}
