package fr.estrade.participant;

import static fr.estrade.db.Tables.ADAPTATION_NEED;
import static fr.estrade.db.Tables.GROUP_MEMBER;
import static fr.estrade.db.Tables.PARTICIPANT;
import static fr.estrade.db.Tables.PARTICIPANT_GROUP;
import static fr.estrade.db.Tables.REGISTRATION;

import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Tx;
import fr.estrade.list.Filter;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListFields;
import fr.estrade.list.Operator;
import fr.estrade.list.Sort;
import fr.estrade.record.RecordShape;
import fr.estrade.record.show.RecordKind;
import fr.estrade.record.show.RecordOutline;
import fr.estrade.text.PersonName;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.form.ListLookup;
import fr.estrade.ui.form.Lookup;
import java.util.List;
import java.util.UUID;

/** What a participant is made of, the list of them, and how one is chosen. Their adaptation needs are {@link Needs}'. */
public final class Participants {

    /** Name of the page of a participant. */
    public static final String PAGE = "participant";

    /** Every participant. */
    public static final ListDefinition LIST = ListDefinition.named("participants")
            .from(PARTICIPANT, PARTICIPANT.ID)
            .column("lastName", PARTICIPANT.LAST_NAME, column -> column.identity().width(18))
            .column("firstName", PARTICIPANT.FIRST_NAME, column -> column.width(14))
            .column("name", ListFields.name(PARTICIPANT.FIRST_NAME, PARTICIPANT.LAST_NAME), column -> column.hidden().width(24))
            .column("code", PARTICIPANT.CODE, column -> column.hidden().whole().width(10))
            .column("jobTitle", PARTICIPANT.JOB_TITLE, column -> column.width(26))
            .column("employer", PARTICIPANT.organisation().NAME, column -> column.width(26).label("participant.employer"))
            .column("traineeType", PARTICIPANT.TRAINEE_TYPE, column -> column.hidden().width(26))
            .column("groups", ListFields.texts(GROUP_MEMBER.join(PARTICIPANT_GROUP).on(PARTICIPANT_GROUP.ID.eq(GROUP_MEMBER.PARTICIPANT_GROUP_ID)),
                    PARTICIPANT_GROUP.NAME, GROUP_MEMBER.PARTICIPANT_ID.eq(PARTICIPANT.ID), PARTICIPANT_GROUP.NAME),
                    column -> column.hidden().width(26).unsortable())
            .column("sessions", ListFields.count(REGISTRATION, REGISTRATION.PARTICIPANT_ID.eq(PARTICIPANT.ID)), column -> column.hidden())
            .column("email", PARTICIPANT.EMAIL, column -> column.width(28))
            .column("phone", PARTICIPANT.PHONE, column -> column.whole().width(14))
            .column("birthDate", PARTICIPANT.BIRTH_DATE, column -> column.hidden())
            .column("archived", PARTICIPANT.ARCHIVED, column -> column.hidden())
            .search(PARTICIPANT.SEARCH_KEY)
            .order(Sort.by("lastName"), Sort.by("firstName"))
            .build();

    /** Participants, called by their code; their adaptation needs are shown to those only who ask for them. */
    public static final RecordKind KIND = RecordKind.of("participant", PARTICIPANT, PARTICIPANT.CODE).shown(RecordOutline.of(PARTICIPANT)
            .called(PARTICIPANT.ORGANISATION_ID, "employer")
            .children("groups", GROUP_MEMBER.PARTICIPANT_ID, null)
            .restricted("needs", ADAPTATION_NEED.PARTICIPANT_ID, ADAPTATION_NEED.POSITION));

    static final RecordShape<ParticipantRecord> SHAPE = RecordShape.of(PARTICIPANT);

    private Participants() {
    }

    /** Chooses a participant; a name that nobody has makes one. */
    public static Lookup lookup(Kit kit, BaseAccess base) {
        return new ListLookup(kit.texts(), base.list(LIST, PARTICIPANT), LIST.query()
                .withColumns(List.of("name", "jobTitle", "employer"))
                .withFilters(List.of(Filter.of("archived", Operator.IS, false))), PAGE)
                .creating(name -> create(base.journal(), PersonName.read(name), null));
    }

    /** Makes a participant of a name, with an employer that may be null; its id. One change. */
    public static UUID create(Journal journal, PersonName name, UUID employer) {
        return journal.writeReturning(ChangeLabel.of("participant.created", name.full()), tx -> insert(tx, name, employer));
    }

    static UUID insert(Tx tx, PersonName name, UUID employer) {
        ParticipantRecord participant = new ParticipantRecord();
        participant.setCode(ParticipantCodes.next(tx.dsl()));
        participant.setFirstName(name.first());
        participant.setLastName(name.last());
        participant.setOrganisationId(employer);
        return tx.insert(participant).getId();
    }
}
