package fr.estrade.organisation;

import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.TRAINER_REFERENCE;

import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.list.Filter;
import fr.estrade.list.Operator;
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
import fr.estrade.ui.form.Identifiers;
import fr.estrade.ui.form.RecordPage;
import fr.estrade.ui.grid.ListPage;
import fr.estrade.record.RecordModel;
import java.util.List;

/** Organisations in the window: their list and their record. */
public final class OrganisationFeature implements Feature {

    private static final String LIST_PAGE = "organisations";

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("nav.organisations", Icons.ORGANISATION, Place.of(LIST_PAGE)));
    }

    @Override
    public FeatureParts open(BaseAccess base) {
        return new FeatureParts()
                .page(LIST_PAGE, (kit, place) -> list(kit, base))
                .page(Organisations.PAGE, (kit, place) -> place.id() == null
                        ? record(kit, base, new RecordPage<>(kit, base, fresh()))
                        : record(kit, base, new RecordPage<>(kit, base, Organisations.SHAPE, place.id())))
                .command(OrganisationFeature::create)
                .search(new RecordSearch(Organisations.LIST, Organisations.PAGE, Icons.ORGANISATION, "name", List.of("code", "city")));
    }

    private static Command create(Kit kit) {
        return Command.of("organisation.new", Icons.ADD, () -> kit.navigator().open(Place.of(Organisations.PAGE)));
    }

    private static Page list(Kit kit, BaseAccess base) {
        return new ListPage(kit, base.list(Organisations.LIST, ORGANISATION))
                .opens(id -> Place.of(Organisations.PAGE, id))
                .primary(create(kit).on(Keys.NEW))
                .deletes(new Deletions(kit, base).of(ORGANISATION, "organisation.deleted"))
                .preset("organisation.view.commissioning", Organisations.LIST.query().and(Filter.of("commissioning", Operator.IS, true)))
                .preset("organisation.view.providers", Organisations.LIST.query().and(Filter.of("provider", Operator.IS, true)))
                .empty("organisation.none");
    }

    /** A new organisation, whose code follows its name until one is typed. */
    private static RecordModel<OrganisationRecord> fresh() {
        RecordModel<OrganisationRecord> model = Organisations.SHAPE.create();
        model.property(ORGANISATION.NAME).subscribe((before, name) -> {
            String code = model.get(ORGANISATION.CODE);
            if (model.isNew() && (code == null || code.equals(Organisations.code(before)))) {
                model.set(ORGANISATION.CODE, Organisations.code(name));
            }
        });
        return model;
    }

    private static Page record(Kit kit, BaseAccess base, RecordPage<OrganisationRecord> page) {
        return page.titled(model -> model.get(ORGANISATION.NAME) == null ? kit.text("organisation.untitled") : model.get(ORGANISATION.NAME))
                .label(model -> ChangeLabel.of(model.isNew() ? "organisation.created" : "organisation.changed", model.get(ORGANISATION.NAME)))
                .more(create(kit).on(Keys.NEW))
                .form("page.form", form -> {
                    form.section("organisation.identity")
                            .wideText(ORGANISATION.NAME)
                            .fields(ORGANISATION.CODE, ORGANISATION.SHORT_NAME)
                            .fields(ORGANISATION.COMMISSIONING, ORGANISATION.PROVIDER, ORGANISATION.CAF_CODE, ORGANISATION.LEGAL_FORM,
                                    ORGANISATION.CREATED_YEAR);
                    Identifiers.in(form.section("organisation.reach").area(ORGANISATION.ADDRESS)
                            .fields(ORGANISATION.POSTAL_CODE, ORGANISATION.CITY))
                            .phone(ORGANISATION.PHONE).email(ORGANISATION.EMAIL).website(ORGANISATION.WEBSITE);
                    Identifiers.in(form.section("organisation.numbers"))
                            .siret(ORGANISATION.SIRET).activityDeclarationNumber(ORGANISATION.ACTIVITY_DECLARATION_NUMBER);
                    form.section("organisation.presentation").area(ORGANISATION.PRESENTATION, 5);
                    form.section("organisation.references").children(TRAINER_REFERENCE.ORGANISATION_ID, TrainerReferences::columns);
                    form.section("organisation.other").area(ORGANISATION.NOTES).check(ORGANISATION.ARCHIVED);
                });
    }
}
