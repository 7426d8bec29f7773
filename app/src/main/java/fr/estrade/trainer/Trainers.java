package fr.estrade.trainer;

import static fr.estrade.db.Tables.ATTACHMENT;
import static fr.estrade.db.Tables.OFFER_TRAINER;
import static fr.estrade.db.Tables.SESSION_TRAINER;
import static fr.estrade.db.Tables.TRAINER;
import static fr.estrade.db.Tables.TRAINER_REFERENCE;
import static fr.estrade.db.Tables.TRAINER_UNAVAILABILITY;

import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.Filter;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListFields;
import fr.estrade.list.Operator;
import fr.estrade.list.Sort;
import fr.estrade.organisation.TrainerReferences;
import fr.estrade.record.ByName;
import fr.estrade.record.NameCodes;
import fr.estrade.record.Problem;
import fr.estrade.record.RecordShape;
import fr.estrade.record.show.RecordKind;
import fr.estrade.record.show.RecordOutline;
import fr.estrade.text.PersonName;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.form.ListLookup;
import fr.estrade.ui.form.Lookup;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What a trainer is made of, the list of them, and how one is chosen. */
public final class Trainers {

    /** Name of the page of a trainer. */
    public static final String PAGE = "trainer";

    /** What a trainer is called: the name, or what is written while nobody is named. */
    public static final Field<String> CALLED = DSL.coalesce(ListFields.name(TRAINER.FIRST_NAME, TRAINER.LAST_NAME), TRAINER.PLACEHOLDER);

    /** The first of the proofs to expire; null where none does. */
    private static final Field<LocalDate> EXPIRY = DSL.field(DSL.select(DSL.min(ATTACHMENT.EXPIRES_ON)).from(ATTACHMENT)
            .where(ATTACHMENT.TRAINER_ID.eq(TRAINER.ID)));

    /** Every trainer. */
    public static final ListDefinition LIST = ListDefinition.named("trainers")
            .from(TRAINER, TRAINER.ID)
            .column("lastName", DSL.coalesce(TRAINER.LAST_NAME, TRAINER.PLACEHOLDER), column -> column.identity().width(18)
                    .label("column.last_name"))
            .column("firstName", TRAINER.FIRST_NAME, column -> column.width(14))
            .column("name", CALLED, column -> column.hidden().width(24))
            .column("code", TRAINER.CODE, column -> column.hidden().whole().width(16))
            .column("provider", TRAINER.organisation().NAME, column -> column.width(26).label("trainer.provider"))
            .column("expertise", TRAINER.EXPERTISE, column -> column.width(34))
            .column("status", TRAINER.STATUS, column -> column.width(13))
            .column("proofExpiresOn", EXPIRY, column -> column.width(12))
            .column("sessionCount", ListFields.count(SESSION_TRAINER, SESSION_TRAINER.TRAINER_ID.eq(TRAINER.ID)),
                    column -> column.kind(ColumnKind.COUNT)
                    .width(8))
            .column("offerCount", ListFields.count(OFFER_TRAINER, OFFER_TRAINER.TRAINER_ID.eq(TRAINER.ID)), column -> column.hidden()
                    .kind(ColumnKind.COUNT))
            .column("named", TRAINER.LAST_NAME.isNotNull(), column -> column.hidden())
            .column("dailyCost", TRAINER.DAILY_COST, column -> column.hidden().money(TRAINER.TAX_BASIS))
            .column("phone", TRAINER.PHONE, column -> column.hidden().whole().width(14))
            .column("email", TRAINER.EMAIL, column -> column.hidden().width(28))
            .column("archived", TRAINER.ARCHIVED, column -> column.hidden())
            .search(TRAINER.SEARCH_KEY)
            .order(Sort.by("lastName"), Sort.by("firstName"))
            .build();

    /** Trainers, called by their code. */
    public static final RecordKind KIND = RecordKind.of("trainer", TRAINER, TRAINER.CODE).shown(RecordOutline.of(TRAINER)
            .called(TRAINER.ORGANISATION_ID, "provider")
            .children("offers", OFFER_TRAINER.TRAINER_ID, null)
            .children("sessions", SESSION_TRAINER.TRAINER_ID, null)
            .children("references", TRAINER_REFERENCE.TRAINER_ID, TRAINER_REFERENCE.POSITION)
            .children("unavailability", TRAINER_UNAVAILABILITY.TRAINER_ID, TRAINER_UNAVAILABILITY.FROM_ON)
            .children("attachments", ATTACHMENT.TRAINER_ID, ATTACHMENT.POSITION)
            .written(TRAINER_UNAVAILABILITY.WEEKDAY, (day, formats) -> formats.weekday(DayOfWeek.of(day)))
            .written(ATTACHMENT.MEDIA_TYPE, (type, formats) -> null));

    static final RecordShape<TrainerRecord> SHAPE = RecordShape.of(TRAINER)
            .rule(TRAINER.LAST_NAME, Trainers::called)
            .rule(TRAINER.TAX_BASIS, Trainers::basis)
            .children(RecordShape.of(OFFER_TRAINER), OFFER_TRAINER.TRAINER_ID)
            .children(Unavailabilities.SHAPE, TRAINER_UNAVAILABILITY.TRAINER_ID)
            .children(TrainerReferences.SHAPE, TRAINER_REFERENCE.TRAINER_ID, TRAINER_REFERENCE.POSITION);

    /** Codes of trainers follow what they are called by. */
    static final NameCodes<TrainerRecord> CODES = new NameCodes<>(TRAINER.CODE, "F");

    private Trainers() {
    }

    /** Chooses a trainer; a name that nobody has makes one. */
    public static Lookup lookup(Kit kit, BaseAccess base) {
        return new ListLookup(kit.texts(), base.list(LIST, TRAINER), LIST.query()
                .withColumns(List.of("name", "provider"))
                .withFilters(List.of(Filter.of("archived", Operator.IS, false))), PAGE)
                .creating(name -> named(base.journal(), PersonName.read(name)));
    }

    /** The trainer of that name, or a new one, of whom nothing else is known yet. */
    static UUID named(Journal journal, PersonName name) {
        Condition called = TRAINER.LAST_NAME.equalIgnoreCase(name.last())
                .and(name.first() == null ? TRAINER.FIRST_NAME.isNull() : TRAINER.FIRST_NAME.equalIgnoreCase(name.first()));
        return journal.writeReturning(ChangeLabel.of("trainer.created", name.full()), tx -> new ByName<>(TRAINER.LAST_NAME, TRAINER.ARCHIVED)
                .in(tx, called, trainer -> {
                    trainer.setFirstName(name.first());
                    trainer.setLastName(name.last());
                    trainer.setCode(CODES.free(tx, name.last()));
                }, trainer -> { }));
    }

    /** What the code of a trainer is made of: the last name, and what else there is while nobody is named. */
    static String codeName(String firstName, String lastName, String placeholder) {
        return Stream.of(lastName, placeholder, firstName).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static Optional<Problem> called(TrainerRecord trainer) {
        return trainer.getLastName() == null && trainer.getPlaceholder() == null ? Optional.of(Problem.error("trainer.unnamed"))
                : Optional.empty();
    }

    private static Optional<Problem> basis(TrainerRecord trainer) {
        return trainer.getDailyCost() != null && trainer.getTaxBasis() == null ? Optional.of(Problem.warning("trainer.cost.basis"))
                : Optional.empty();
    }
}
