package fr.estrade.organisation;

import static fr.estrade.db.Tables.ATTACHMENT;
import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.ORGANISATION_CONTACT;
import static fr.estrade.db.Tables.TRAINER;
import static fr.estrade.db.Tables.TRAINER_REFERENCE;

import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.exchange.page.ImportFeature;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.list.Filter;
import fr.estrade.list.ListQuery;
import fr.estrade.list.Operator;
import fr.estrade.list.Sort;
import fr.estrade.record.Problem;
import fr.estrade.record.RecordModel;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Deletions;
import fr.estrade.ui.Feature;
import fr.estrade.ui.FeatureParts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.NavigationEntry;
import fr.estrade.ui.OwnerPlaces;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.RecordSearch;
import fr.estrade.ui.form.AddedPart;
import fr.estrade.ui.form.AttachmentsPart;
import fr.estrade.ui.form.Form;
import fr.estrade.ui.form.FormSection;
import fr.estrade.ui.form.Identifiers;
import fr.estrade.ui.form.Merges;
import fr.estrade.ui.form.RecordPage;
import fr.estrade.ui.grid.ListPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Organisations in the window: their list and their record. */
public final class OrganisationFeature implements Feature {

    private static final String LIST_PAGE = "organisations";
    private static final String CONTACTS_PAGE = "contacts";

    private final List<AddedPart> more;

    /** @param more parts of the page of an organisation that features above bring */
    public OrganisationFeature(List<AddedPart> more) {
        this.more = List.copyOf(more);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("nav.organisations", Icons.ORGANISATION, Place.of(LIST_PAGE))
                .with(Organisations.PAGE, CONTACTS_PAGE, ImportFeature.page(LIST_PAGE)));
    }

    @Override
    public FeatureParts open(BaseAccess base) {
        return new FeatureParts()
                .page(LIST_PAGE, (kit, place) -> list(kit, base))
                .page(Organisations.PAGE, (kit, place) -> place.id() == null
                        ? record(kit, base, new RecordPage<>(kit, base, fresh()))
                        : record(kit, base, new RecordPage<>(kit, base, Organisations.SHAPE, place.id())))
                .page(CONTACTS_PAGE, (kit, place) -> contacts(kit, base))
                .command(OrganisationFeature::create)
                .todos(new ExpiringProofs(base.dsl()))
                .search(new RecordSearch(Organisations.LIST, Organisations.PAGE, Icons.ORGANISATION, "name", List.of("code", "city")))
                .search(new RecordSearch(Contacts.LIST, Organisations.PAGE, Icons.PERSON, "name", List.of("role", "jobTitle", "organisation"),
                        ORGANISATION_CONTACT.ORGANISATION_ID));
    }

    private static Command create(Kit kit) {
        return Command.of("organisation.new", Icons.ADD, () -> kit.navigator().open(Place.of(Organisations.PAGE)));
    }

    private static Page list(Kit kit, BaseAccess base) {
        LocalDate soon = LocalDate.now(base.clock()).plusDays(ExpiringProofs.SOON_DAYS);
        return new ListPage(kit, base.list(Organisations.LIST, ORGANISATION, TRAINER, ATTACHMENT))
                .also(Command.of("organisation.contacts.all", Icons.PERSON, () -> kit.navigator().open(Place.of(CONTACTS_PAGE))))
                .opens(id -> Place.of(Organisations.PAGE, id))
                .primary(create(kit).on(Keys.NEW))
                .also(ImportFeature.begin(kit, "organisations"))
                .pastes(ImportFeature.paste(kit, "organisations"))
                .bulk(new Merges<>(kit, base, ORGANISATION).command())
                .deletes(new Deletions(kit, base).of(ORGANISATION, "organisation.deleted"))
                .preset("organisation.view.commissioning", role("commissioning"))
                .preset("organisation.view.providers", role("provider"))
                .preset("organisation.view.funders", role("funder"))
                .preset("organisation.view.opcos", role("opco"))
                .preset("organisation.view.placeOwners", role("placeOwner"))
                .preset("organisation.view.expiring", role("provider")
                        .withColumns(List.of("code", "name", "certificateNumber", "certificateExpiresOn"))
                        .and(Filter.of("certificateExpiresOn", Operator.AT_MOST, soon)).withSorts(List.of(Sort.by("certificateExpiresOn"))))
                .empty("organisation.none");
    }

    private static ListQuery role(String column) {
        return Organisations.LIST.query().and(Filter.of(column, Operator.IS, true));
    }

    private static Page contacts(Kit kit, BaseAccess base) {
        return new ListPage(kit, base.list(Contacts.LIST, ORGANISATION, ORGANISATION_CONTACT))
                .opens(new OwnerPlaces(ORGANISATION_CONTACT.ORGANISATION_ID, Organisations.PAGE))
                .empty("contact.none");
    }

    /** A new organisation, whose code follows its name until one is typed. */
    private static RecordModel<OrganisationRecord> fresh() {
        RecordModel<OrganisationRecord> model = Organisations.SHAPE.create();
        Organisations.CODES.follow(model, ORGANISATION.NAME);
        return model;
    }

    private Page record(Kit kit, BaseAccess base, RecordPage<OrganisationRecord> page) {
        return page.titled(model -> model.get(ORGANISATION.NAME) == null ? kit.text("organisation.untitled") : model.get(ORGANISATION.NAME))
                .label(model -> ChangeLabel.of(model.isNew() ? "organisation.created" : "organisation.changed",
                        model.get(ORGANISATION.NAME)))
                .more(create(kit).on(Keys.NEW))
                .onLoaded(model -> model.rule(ORGANISATION.CERTIFICATE_EXPIRES_ON, row -> certificate(row, LocalDate.now(base.clock()))))
                .form("page.form", form -> sections(kit, base, form))
                .added(more)
                .part("organisation.uses", model -> OrganisationUses.of(kit, base, model.id()));
    }

    private static void sections(Kit kit, BaseAccess base, Form<OrganisationRecord> form) {
        form.section("organisation.identity")
                .wideText(ORGANISATION.NAME)
                .fields(ORGANISATION.CODE, ORGANISATION.SHORT_NAME);
        form.section("organisation.roles")
                .fields(ORGANISATION.COMMISSIONING, ORGANISATION.CAF_CODE, ORGANISATION.PROVIDER, ORGANISATION.FUNDER, ORGANISATION.OPCO,
                        ORGANISATION.PLACE_OWNER)
                .onlyWhile(ORGANISATION.COMMISSIONING, ORGANISATION.CAF_CODE);
        Identifiers.in(form.section("organisation.reach").area(ORGANISATION.ADDRESS)
                .fields(ORGANISATION.POSTAL_CODE, ORGANISATION.CITY))
                .phone(ORGANISATION.PHONE).email(ORGANISATION.EMAIL).website(ORGANISATION.WEBSITE).siret(ORGANISATION.SIRET);
        form.section("organisation.contacts").children(ORGANISATION_CONTACT.ORGANISATION_ID, Contacts::columns);
        FormSection<OrganisationRecord> provider = form.section("organisation.training")
                .fields(ORGANISATION.LEGAL_FORM, ORGANISATION.CREATED_YEAR);
        Identifiers.in(provider).activityDeclarationNumber(ORGANISATION.ACTIVITY_DECLARATION_NUMBER);
        provider.newRow()
                .fields(ORGANISATION.CERTIFICATE_NUMBER, ORGANISATION.CERTIFICATE_EXPIRES_ON, ORGANISATION.CERTIFIED_TRAINING,
                        ORGANISATION.CERTIFIED_ASSESSMENT, ORGANISATION.CERTIFIED_VAE, ORGANISATION.CERTIFIED_APPRENTICESHIP)
                .area(ORGANISATION.PRESENTATION, 5)
                .onlyWhile(ORGANISATION.PROVIDER);
        form.section("organisation.references").children(TRAINER_REFERENCE.ORGANISATION_ID, TrainerReferences::columns)
                .onlyWhile(ORGANISATION.PROVIDER);
        form.section("organisation.files").part(AttachmentsPart.proofs(kit, base, form.model(), ATTACHMENT.ORGANISATION_ID));
        form.section("organisation.other").area(ORGANISATION.NOTES).check(ORGANISATION.ARCHIVED);
    }

    private static Optional<Problem> certificate(OrganisationRecord organisation, LocalDate today) {
        LocalDate until = organisation.getCertificateExpiresOn();
        return until != null && until.isBefore(today) ? Optional.of(Problem.warning("organisation.certificate.expired")) : Optional.empty();
    }
}
