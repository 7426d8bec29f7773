package fr.estrade.trainer;

import static fr.estrade.db.Tables.ATTACHMENT;
import static fr.estrade.db.Tables.OFFER_TRAINER;
import static fr.estrade.db.Tables.SESSION_TRAINER;
import static fr.estrade.db.Tables.TRAINER;
import static fr.estrade.db.Tables.TRAINER_REFERENCE;
import static fr.estrade.db.Tables.TRAINER_UNAVAILABILITY;

import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.list.Filter;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListFields;
import fr.estrade.list.Operator;
import fr.estrade.list.Sort;
import fr.estrade.organisation.TrainerReferences;
import fr.estrade.record.RecordShape;
import fr.estrade.record.show.RecordKind;
import fr.estrade.record.show.RecordOutline;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.form.ListLookup;
import fr.estrade.ui.form.Lookup;
import java.util.List;

/** What a trainer is made of, the list of them, and how one is chosen. */
public final class Trainers {

    /** Name of the page of a trainer. */
    public static final String PAGE = "trainer";

    /** Every trainer. */
    public static final ListDefinition LIST = ListDefinition.named("trainers")
            .from(TRAINER, TRAINER.ID)
            .column("lastName", TRAINER.LAST_NAME, column -> column.identity().width(18))
            .column("firstName", TRAINER.FIRST_NAME, column -> column.width(14))
            .column("name", ListFields.name(TRAINER.FIRST_NAME, TRAINER.LAST_NAME), column -> column.hidden().width(24))
            .column("code", TRAINER.CODE, column -> column.hidden().whole().width(16))
            .column("provider", TRAINER.organisation().NAME, column -> column.width(26).label("trainer.provider"))
            .column("expertise", TRAINER.EXPERTISE, column -> column.width(34))
            .column("phone", TRAINER.PHONE, column -> column.whole().width(14))
            .column("email", TRAINER.EMAIL, column -> column.width(28))
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
            .children("attachments", ATTACHMENT.TRAINER_ID, ATTACHMENT.POSITION));

    static final RecordShape<TrainerRecord> SHAPE = RecordShape.of(TRAINER)
            .children(TrainerReferences.SHAPE, TRAINER_REFERENCE.TRAINER_ID, TRAINER_REFERENCE.POSITION);

    private Trainers() {
    }

    /** Chooses a trainer. */
    public static Lookup lookup(Kit kit, BaseAccess base) {
        return new ListLookup(kit.texts(), base.list(LIST, TRAINER), LIST.query()
                .withColumns(List.of("name", "provider"))
                .withFilters(List.of(Filter.of("archived", Operator.IS, false))), PAGE);
    }
}
