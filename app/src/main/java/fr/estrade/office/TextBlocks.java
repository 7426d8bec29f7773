package fr.estrade.office;

import static fr.estrade.db.Tables.OFFER_TEXT_BLOCK;
import static fr.estrade.db.Tables.TEXT_BLOCK;

import fr.estrade.db.code.TextSection;
import fr.estrade.db.tables.records.TextBlockRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.list.Filter;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.Operator;
import fr.estrade.list.Sort;
import fr.estrade.record.ByName;
import fr.estrade.record.RecordShape;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.form.ListLookup;
import fr.estrade.ui.form.Lookup;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Texts that are written once and used by many offers. */
public final class TextBlocks {

    /** Name of the page of a text block. */
    public static final String PAGE = "textBlock";

    /** Every text block, and how many offers print it. */
    public static final ListDefinition LIST = ListDefinition.named("textBlocks")
            .from(TEXT_BLOCK, TEXT_BLOCK.ID)
            .column("title", TEXT_BLOCK.TITLE, column -> column.identity().width(30))
            .column("section", TEXT_BLOCK.SECTION, column -> column.width(24))
            .column("body", TEXT_BLOCK.BODY, column -> column.width(60))
            .column("offerCount", DSL.field(DSL.select(DSL.countDistinct(OFFER_TEXT_BLOCK.OFFER_ID)).from(OFFER_TEXT_BLOCK)
                    .where(OFFER_TEXT_BLOCK.TEXT_BLOCK_ID.eq(TEXT_BLOCK.ID))))
            .column("archived", TEXT_BLOCK.ARCHIVED, column -> column.hidden())
            .search(TEXT_BLOCK.SEARCH_KEY)
            .order(Sort.by("section"), Sort.by("title"))
            .build();

    static final RecordShape<TextBlockRecord> SHAPE = RecordShape.of(TEXT_BLOCK);

    private static final int LONGEST_TITLE = 80;

    private TextBlocks() {
    }

    /** Chooses a block for a section of an offer: that section's own ones. What no block is called begins one, as its text too. */
    public static Lookup lookup(Kit kit, BaseAccess base, TextSection section) {
        return new ListLookup(kit.texts(), base.list(LIST, TEXT_BLOCK), LIST.query()
                .withColumns(List.of("title", "body"))
                .withFilters(List.of(Filter.of("section", Operator.IS, section), Filter.of("archived", Operator.IS, false))), PAGE)
                .creating(text -> named(base.journal(), section, text));
    }

    /** The block of a section that is called so, or a new one that says just this; a longer text is called by its beginning. */
    static UUID named(Journal journal, TextSection section, String text) {
        String title = text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE - 1).replaceFirst("\\s\\S*$", "") + "…";
        return journal.writeReturning(ChangeLabel.of("textBlock.created", title), tx -> new ByName<>(TEXT_BLOCK.TITLE, TEXT_BLOCK.ARCHIVED)
                .in(tx, TEXT_BLOCK.TITLE.equalIgnoreCase(title).and(TEXT_BLOCK.SECTION.eq(section)), block -> {
                    block.setTitle(title);
                    block.setSection(section);
                    block.setBody(text);
                }, block -> { }));
    }
}
