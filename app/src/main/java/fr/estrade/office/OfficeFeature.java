package fr.estrade.office;

import static fr.estrade.db.Tables.CATEGORY;
import static fr.estrade.db.Tables.OFFICE;
import static fr.estrade.db.Tables.OFFICE_CONTACT;
import static fr.estrade.db.Tables.SHEET_REQUIREMENT;
import static fr.estrade.db.Tables.TEXT_BLOCK;

import fr.estrade.db.tables.records.OfficeRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.list.ListDefinition;
import fr.estrade.record.RecordModel;
import fr.estrade.record.RecordShape;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Deletions;
import fr.estrade.ui.Feature;
import fr.estrade.ui.FeatureParts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.NavigationEntry;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.RecordSearch;
import fr.estrade.ui.form.Form;
import fr.estrade.ui.form.Identifiers;
import fr.estrade.ui.form.RecordPage;
import fr.estrade.ui.grid.ListPage;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** The office in the window: its own record, and the lists it keeps. */
public final class OfficeFeature implements Feature {

    /** Name of the page with the rule of the satisfaction rate, which the results of evaluations bring. */
    public static final String SATISFACTION_RULE_PAGE = "satisfactionRule";
    private static final String OFFICE_PAGE = "office";
    private static final String TEXT_BLOCKS = "textBlocks";
    private static final String CATEGORIES = "categories";
    private static final String REQUIREMENTS = "sheetRequirements";

    private final Function<String, List<String>> ruleFaults;

    /** @param ruleFaults gives the names in the rule of a sheet requirement that are no fields of an offer */
    public OfficeFeature(Function<String, List<String>> ruleFaults) {
        this.ruleFaults = ruleFaults;
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("nav.textBlocks", Icons.TEXT_BLOCK, Place.of(TEXT_BLOCKS)).with(TextBlocks.PAGE),
                new NavigationEntry("nav.office", Icons.OFFICE, Place.of(OFFICE_PAGE))
                        .with(CATEGORIES, Categories.PAGE, REQUIREMENTS, SheetRequirements.PAGE, SATISFACTION_RULE_PAGE).last());
    }

    @Override
    public FeatureParts open(BaseAccess base) {
        FeatureParts parts = new FeatureParts().page(OFFICE_PAGE, (kit, place) -> office(kit, base));
        addList(parts, base, new Kept<>(TEXT_BLOCKS, TextBlocks.PAGE, TextBlocks.LIST, TextBlocks.SHAPE, TEXT_BLOCK.TITLE,
                "textBlock.none",
                form -> form.section("textBlock.text").wideText(TEXT_BLOCK.TITLE).choice(TEXT_BLOCK.SECTION)
                        .area(TEXT_BLOCK.BODY, 10).check(TEXT_BLOCK.ARCHIVED)));
        addList(parts, base, new Kept<>(CATEGORIES, Categories.PAGE, Categories.LIST, Categories.SHAPE, CATEGORY.LABEL,
                "category.none",
                form -> form.section("category.about").wideText(CATEGORY.LABEL).check(CATEGORY.ARCHIVED)));
        addList(parts, base, new Kept<>(REQUIREMENTS, SheetRequirements.PAGE, SheetRequirements.LIST, SheetRequirements.shape(ruleFaults),
                SHEET_REQUIREMENT.LABEL, "sheetRequirement.none",
                form -> form.section("sheetRequirement.about").wideText(SHEET_REQUIREMENT.LABEL).wideText(SHEET_REQUIREMENT.LABEL_EN).text(SHEET_REQUIREMENT.REFERENTIAL)
                        .wideText(SHEET_REQUIREMENT.RULE).check(SHEET_REQUIREMENT.ARCHIVED)));
        return parts.search(new RecordSearch(TextBlocks.LIST, TextBlocks.PAGE, Icons.TEXT_BLOCK, "title", List.of("section")));
    }

    /** A list that the office keeps: one page of rows, one of a row. Its texts begin with the name of the row's page. */
    private record Kept<R extends UpdatableRecord<R>>(String listPage, String page, ListDefinition list, RecordShape<R> shape,
            TableField<R, String> name, String none, Consumer<Form<R>> form) {

        Table<R> table() {
            return shape.table();
        }
    }

    private static <R extends UpdatableRecord<R>> void addList(FeatureParts parts, BaseAccess base, Kept<R> kept) {
        parts.page(kept.listPage(), (kit, place) -> new ListPage(kit, base.list(kept.list(), kept.table()))
                .opens(id -> Place.of(kept.page(), id))
                .primary(create(kit, kept).on(Keys.NEW))
                .deletes(new Deletions(kit, base).of(kept.table(), kept.page() + ".deleted"))
                .empty(kept.none()));
        parts.page(kept.page(), (kit, place) -> (place.id() == null
                ? new RecordPage<>(kit, base, kept.shape().create())
                : new RecordPage<>(kit, base, kept.shape(), place.id()))
                .titled(model -> named(kit, kept, model))
                .label(model -> ChangeLabel.of(kept.page() + (model.isNew() ? ".created" : ".changed"), named(kit, kept, model)))
                .more(create(kit, kept).on(Keys.NEW))
                .form("page.form", kept.form()));
        parts.command(kit -> create(kit, kept));
    }

    private static Command create(Kit kit, Kept<?> kept) {
        return Command.of(kept.page() + ".new", Icons.ADD, () -> kit.navigator().open(Place.of(kept.page())));
    }

    private static <R extends UpdatableRecord<R>> String named(Kit kit, Kept<R> kept, RecordModel<R> model) {
        String name = model.get(kept.name());
        return name == null ? kit.text(kept.page() + ".untitled") : name;
    }

    private static Page office(Kit kit, BaseAccess base) {
        return new RecordPage<>(kit, base, Office.SHAPE, Office.ID)
                .titled(model -> model.get(OFFICE.NAME) == null ? kit.text("office.untitled") : model.get(OFFICE.NAME))
                .label(model -> ChangeLabel.of("office.changed"))
                .command(leadsTo(kit, "category.all", Icons.CATEGORY, CATEGORIES))
                .command(leadsTo(kit, "sheetRequirement.all", Icons.QUALITY, REQUIREMENTS))
                .command(leadsTo(kit, "textBlock.all", Icons.TEXT_BLOCK, TEXT_BLOCKS))
                .command(leadsTo(kit, "result.rule", Icons.CHART, SATISFACTION_RULE_PAGE))
                .form("page.form", form -> sections(kit, form));
    }

    private static Command leadsTo(Kit kit, String key, Icons icon, String page) {
        return Command.of(key, icon, () -> kit.navigator().open(Place.of(page)));
    }

    private static void sections(Kit kit, Form<OfficeRecord> form) {
        form.section("office.identity").wideText(OFFICE.NAME).fields(OFFICE.SHORT_NAME, OFFICE.LEGAL_FORM)
                .node(new LogoView(kit, form.model()).root());
        Identifiers.in(form.section("office.reach").area(OFFICE.ADDRESS).fields(OFFICE.POSTAL_CODE, OFFICE.CITY))
                .phone(OFFICE.PHONE).email(OFFICE.EMAIL).website(OFFICE.WEBSITE);
        Identifiers.in(form.section("office.numbers")).siret(OFFICE.SIRET).activityDeclarationNumber(OFFICE.ACTIVITY_DECLARATION_NUMBER);
        form.section("office.declaration").fields(OFFICE.DECLARATION_REGION, OFFICE.NAF);
        form.section("office.certificate").fields(OFFICE.CERTIFICATE_NUMBER, OFFICE.CERTIFICATE_EXPIRES_ON, OFFICE.CERTIFIED_TRAINING,
                OFFICE.CERTIFIED_ASSESSMENT, OFFICE.CERTIFIED_VAE, OFFICE.CERTIFIED_APPRENTICESHIP);
        Identifiers.in(form.section("office.people").fields(OFFICE.SIGNATORY_NAME, OFFICE.SIGNATORY_TITLE, OFFICE.DISABILITY_OFFICER_NAME))
                .phone(OFFICE.DISABILITY_OFFICER_PHONE).email(OFFICE.DISABILITY_OFFICER_EMAIL);
        form.section("office.contacts").children(OFFICE_CONTACT.OFFICE_ID, table -> table.column(OFFICE_CONTACT.NAME, 3)
                .column(OFFICE_CONTACT.PURPOSE, 4).column(OFFICE_CONTACT.PHONE, 2).column(OFFICE_CONTACT.EMAIL, 3).add("office.contact.add"));
        form.section("office.evaluation").fields(OFFICE.ANONYMISE_MONTHS).check(OFFICE.TRAINER_RESULTS);
        form.section("office.habits").fields(OFFICE.USUAL_START, OFFICE.USUAL_BREAK_START, OFFICE.USUAL_BREAK_END, OFFICE.USUAL_END,
                OFFICE.FISCAL_YEAR_START_MONTH, OFFICE.HOLIDAY_REGION);
    }
}
