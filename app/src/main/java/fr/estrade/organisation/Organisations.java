package fr.estrade.organisation;

import static fr.estrade.db.Tables.ATTACHMENT;
import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.ORGANISATION_CONTACT;
import static fr.estrade.db.Tables.TRAINER;
import static fr.estrade.db.Tables.TRAINER_REFERENCE;

import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.Filter;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListFields;
import fr.estrade.list.Operator;
import fr.estrade.list.Sort;
import fr.estrade.record.ByName;
import fr.estrade.record.NameCodes;
import fr.estrade.record.Problem;
import fr.estrade.record.RecordShape;
import fr.estrade.record.show.RecordKind;
import fr.estrade.record.show.RecordOutline;
import fr.estrade.text.ActivityDeclarationNumber;
import fr.estrade.text.Siret;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.form.ListLookup;
import fr.estrade.ui.form.Lookup;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** What an organisation is made of, the list of them, and how one is chosen. */
public final class Organisations {

    /** Name of the page of an organisation. */
    public static final String PAGE = "organisation";

    /** What an organisation is called, long and short, to find what is its own by. */
    public static final Field<String> WORDS = DSL.concat(ORGANISATION.NAME, DSL.inline(" "), DSL.coalesce(ORGANISATION.SHORT_NAME, DSL.inline("")),
            DSL.inline(" "), ORGANISATION.CODE);

    /** Every organisation. */
    public static final ListDefinition LIST = ListDefinition.named("organisations")
            .from(ORGANISATION, ORGANISATION.ID)
            .column("code", ORGANISATION.CODE, column -> column.identity().whole().width(16))
            .column("name", ORGANISATION.NAME, column -> column.width(34))
            .column("shortName", ORGANISATION.SHORT_NAME, column -> column.hidden())
            .column("commissioning", ORGANISATION.COMMISSIONING)
            .column("provider", ORGANISATION.PROVIDER)
            .column("funder", ORGANISATION.FUNDER, column -> column.hidden())
            .column("opco", ORGANISATION.OPCO, column -> column.hidden())
            .column("placeOwner", ORGANISATION.PLACE_OWNER, column -> column.hidden())
            .column("cafCode", ORGANISATION.CAF_CODE, column -> column.width(6))
            .column("legalForm", ORGANISATION.LEGAL_FORM, column -> column.hidden())
            .column("siret", ORGANISATION.SIRET, column -> column.hidden())
            .column("activityDeclarationNumber", ORGANISATION.ACTIVITY_DECLARATION_NUMBER, column -> column.hidden())
            .column("certificateNumber", ORGANISATION.CERTIFICATE_NUMBER, column -> column.hidden())
            .column("certificateExpiresOn", ORGANISATION.CERTIFICATE_EXPIRES_ON, column -> column.hidden())
            .column("proofExpiresOn", DSL.field(DSL.select(DSL.min(ATTACHMENT.EXPIRES_ON)).from(ATTACHMENT)
                    .where(ATTACHMENT.ORGANISATION_ID.eq(ORGANISATION.ID))), column -> column.hidden())
            .column("trainerCount", ListFields.count(TRAINER, TRAINER.ORGANISATION_ID.eq(ORGANISATION.ID)), column -> column.hidden()
                    .kind(ColumnKind.COUNT))
            .column("city", ORGANISATION.CITY, column -> column.width(16))
            .column("phone", ORGANISATION.PHONE, column -> column.whole().width(14))
            .column("email", ORGANISATION.EMAIL, column -> column.width(28))
            .column("archived", ORGANISATION.ARCHIVED, column -> column.hidden())
            .search(ORGANISATION.SEARCH_KEY)
            .order(Sort.by("name"))
            .build();

    /** Organisations, called by their code. */
    public static final RecordKind KIND = RecordKind.of("organisation", ORGANISATION, ORGANISATION.CODE)
            .shown(RecordOutline.of(ORGANISATION)
            .written(ORGANISATION.SIRET, (number, formats) -> Siret.print(number))
            .written(ORGANISATION.ACTIVITY_DECLARATION_NUMBER, (number, formats) -> ActivityDeclarationNumber.print(number))
            .children("contacts", ORGANISATION_CONTACT.ORGANISATION_ID, ORGANISATION_CONTACT.POSITION)
            .children("references", TRAINER_REFERENCE.ORGANISATION_ID, TRAINER_REFERENCE.POSITION)
            .children("attachments", ATTACHMENT.ORGANISATION_ID, ATTACHMENT.POSITION)
            .written(ATTACHMENT.MEDIA_TYPE, (type, formats) -> null));

    static final RecordShape<OrganisationRecord> SHAPE = RecordShape.of(ORGANISATION)
            .rule(ORGANISATION.PLACE_OWNER, Organisations::role)
            .children(Contacts.SHAPE, ORGANISATION_CONTACT.ORGANISATION_ID, ORGANISATION_CONTACT.POSITION)
            .children(TrainerReferences.SHAPE, TRAINER_REFERENCE.ORGANISATION_ID, TRAINER_REFERENCE.POSITION);

    static final NameCodes<OrganisationRecord> CODES = new NameCodes<>(ORGANISATION.CODE, "ORG");

    /** What an organisation is to the office. */
    enum Role {
        COMMISSIONING("commissioning", ORGANISATION.COMMISSIONING),
        PROVIDER("provider", ORGANISATION.PROVIDER),
        PLACE_OWNER("placeOwner", ORGANISATION.PLACE_OWNER);

        private final String column;
        private final TableField<OrganisationRecord, Boolean> field;

        Role(String column, TableField<OrganisationRecord, Boolean> field) {
            this.column = column;
            this.field = field;
        }
    }

    private Organisations() {
    }

    /** The ids of those of which something is so. */
    public static Select<Record1<UUID>> ids(Condition so) {
        return DSL.select(ORGANISATION.ID).from(ORGANISATION).where(so);
    }

    /** Chooses a body that commissions trainings. */
    public static Lookup commissioning(Kit kit, BaseAccess base) {
        return lookup(kit, base, Role.COMMISSIONING);
    }

    /** Chooses a provider of trainers. */
    public static Lookup provider(Kit kit, BaseAccess base) {
        return lookup(kit, base, Role.PROVIDER);
    }

    /** Chooses a body that has places. */
    public static Lookup placeOwner(Kit kit, BaseAccess base) {
        return lookup(kit, base, Role.PLACE_OWNER);
    }

    /** Chooses any body: an employer, whatever else it is to the office. */
    public static Lookup any(Kit kit, BaseAccess base) {
        return new ListLookup(kit.texts(), base.list(LIST, ORGANISATION), LIST.query()
                .withColumns(List.of("name", "code", "city"))
                .withFilters(List.of(Filter.of("archived", Operator.IS, false))), PAGE)
                .creating(name -> named(base.journal(), name, null));
    }

    private static Optional<Problem> role(OrganisationRecord organisation) {
        boolean any = Stream.of(organisation.getCommissioning(), organisation.getProvider(), organisation.getFunder(),
                organisation.getOpco(),
                organisation.getPlaceOwner()).anyMatch(Boolean.TRUE::equals);
        return any ? Optional.empty() : Optional.of(Problem.warning("organisation.role.none"));
    }

    private static Lookup lookup(Kit kit, BaseAccess base, Role role) {
        return new ListLookup(kit.texts(), base.list(LIST, ORGANISATION), LIST.query()
                .withColumns(List.of("name", "code", "city"))
                .withFilters(List.of(Filter.of(role.column, Operator.IS, true), Filter.of("archived", Operator.IS, false))), PAGE)
                .creating(name -> named(base.journal(), name, role));
    }

    /** The organisation of that name in that role (null: in any): the one that has it in another role until now, or a new one. */
    static UUID named(Journal journal, String name, Role role) {
        return journal.writeReturning(ChangeLabel.of("organisation.created", name), tx -> new ByName<>(ORGANISATION.NAME, ORGANISATION.ARCHIVED)
                .in(tx, name, organisation -> {
                    if (role != null) {
                        organisation.set(role.field, true);
                    }
                }, organisation -> organisation.setCode(CODES.free(tx, name))));
    }
}
