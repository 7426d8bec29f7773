package fr.estrade.organisation;

import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.TRAINER_REFERENCE;

import fr.estrade.db.tables.records.OrganisationRecord;
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

/** What an organisation is made of, the list of them, and how one is chosen. */
public final class Organisations {

    /** Name of the page of an organisation. */
    public static final String PAGE = "organisation";

    /** Every organisation. */
    public static final ListDefinition LIST = ListDefinition.named("organisations")
            .from(ORGANISATION, ORGANISATION.ID)
            .column("code", ORGANISATION.CODE, column -> column.identity().whole().width(16))
            .column("name", ORGANISATION.NAME, column -> column.width(34))
            .column("shortName", ORGANISATION.SHORT_NAME, column -> column.hidden())
            .column("commissioning", ORGANISATION.COMMISSIONING)
            .column("provider", ORGANISATION.PROVIDER)
            .column("cafCode", ORGANISATION.CAF_CODE, column -> column.width(6))
            .column("legalForm", ORGANISATION.LEGAL_FORM, column -> column.hidden())
            .column("siret", ORGANISATION.SIRET, column -> column.hidden())
            .column("activityDeclarationNumber", ORGANISATION.ACTIVITY_DECLARATION_NUMBER, column -> column.hidden())
            .column("city", ORGANISATION.CITY, column -> column.width(16))
            .column("phone", ORGANISATION.PHONE, column -> column.whole().width(14))
            .column("email", ORGANISATION.EMAIL, column -> column.width(28))
            .column("archived", ORGANISATION.ARCHIVED, column -> column.hidden())
            .search(ORGANISATION.SEARCH_KEY)
            .order(Sort.by("name"))
            .build();

    static final RecordShape<OrganisationRecord> SHAPE = RecordShape.of(ORGANISATION)
            .children(TrainerReferences.SHAPE, TRAINER_REFERENCE.ORGANISATION_ID, TRAINER_REFERENCE.POSITION);

    private Organisations() {
    }

    /** Chooses a body that commissions trainings. */
    public static Lookup commissioning(Kit kit, BaseAccess base) {
        return lookup(kit, base, "commissioning");
    }

    /** Chooses a provider of trainers. */
    public static Lookup provider(Kit kit, BaseAccess base) {
        return lookup(kit, base, "provider");
    }

    private static Lookup lookup(Kit kit, BaseAccess base, String role) {
        return new ListLookup(kit.texts(), base.list(LIST, ORGANISATION), LIST.query()
                .withColumns(List.of("name", "code", "city"))
                .withFilters(List.of(Filter.of(role, Operator.IS, true), Filter.of("archived", Operator.IS, false))), PAGE);
    }
}
