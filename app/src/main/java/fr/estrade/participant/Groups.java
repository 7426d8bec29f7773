package fr.estrade.participant;

import static fr.estrade.db.Tables.GROUP_MEMBER;
import static fr.estrade.db.Tables.PARTICIPANT_GROUP;
import static fr.estrade.db.Tables.SUB_GROUP;

import fr.estrade.list.Filter;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListFields;
import fr.estrade.list.Operator;
import fr.estrade.list.Sort;
import fr.estrade.record.show.RecordKind;
import fr.estrade.record.show.RecordOutline;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.form.ListLookup;
import fr.estrade.ui.form.Lookup;
import java.util.List;

/** The list of groups, that of their members, and how a group is chosen. */
public final class Groups {

    /** Name of the page of a group. */
    public static final String PAGE = "group";

    /** Every group. */
    public static final ListDefinition LIST = ListDefinition.named("groups")
            .from(PARTICIPANT_GROUP, PARTICIPANT_GROUP.ID)
            .column("code", PARTICIPANT_GROUP.CODE, column -> column.hidden().whole().width(16))
            .column("name", PARTICIPANT_GROUP.NAME, column -> column.identity().width(34))
            .column("commissioning", PARTICIPANT_GROUP.organisation().NAME, column -> column.width(28).label("group.commissioning"))
            .column("members", ListFields.count(GROUP_MEMBER, GROUP_MEMBER.PARTICIPANT_GROUP_ID.eq(PARTICIPANT_GROUP.ID)), column -> column.width(9))
            .column("subGroups", ListFields.texts(SUB_GROUP, SUB_GROUP.NAME, SUB_GROUP.PARTICIPANT_GROUP_ID.eq(PARTICIPANT_GROUP.ID),
                    SUB_GROUP.POSITION), column -> column.width(34).unsortable())
            .column("archived", PARTICIPANT_GROUP.ARCHIVED, column -> column.hidden())
            .search(PARTICIPANT_GROUP.SEARCH_KEY)
            .order(Sort.by("name"))
            .build();

    /** Every member of every group. */
    public static final ListDefinition MEMBERS = ListDefinition.named("members")
            .from(GROUP_MEMBER, GROUP_MEMBER.ID)
            .column("group", GROUP_MEMBER.participantGroup().NAME, column -> column.width(28).label("table.participant_group"))
            .column("subGroup", GROUP_MEMBER.subGroup().NAME, column -> column.width(20).label("table.sub_group"))
            .column("lastName", GROUP_MEMBER.participant().LAST_NAME, column -> column.identity().width(18))
            .column("firstName", GROUP_MEMBER.participant().FIRST_NAME, column -> column.width(14))
            .column("role", GROUP_MEMBER.ROLE, column -> column.width(20))
            .column("jobTitle", GROUP_MEMBER.participant().JOB_TITLE, column -> column.width(24))
            .column("employer", GROUP_MEMBER.participant().organisation().NAME, column -> column.width(24).label("participant.employer"))
            .column("email", GROUP_MEMBER.participant().EMAIL, column -> column.hidden().width(28))
            .column("groupCode", GROUP_MEMBER.participantGroup().CODE, column -> column.hidden().whole().width(16).label("group.code"))
            .search(GROUP_MEMBER.participant().SEARCH_KEY, GROUP_MEMBER.participantGroup().SEARCH_KEY)
            .order(Sort.by("group"), Sort.by("subGroup"), Sort.by("lastName"), Sort.by("firstName"))
            .build();

    /** Groups, called by their code. */
    public static final RecordKind KIND = RecordKind.of("group", PARTICIPANT_GROUP, PARTICIPANT_GROUP.CODE).shown(RecordOutline.of(PARTICIPANT_GROUP)
            .called(PARTICIPANT_GROUP.ORGANISATION_ID, "commissioning")
            .children("subGroups", SUB_GROUP.PARTICIPANT_GROUP_ID, SUB_GROUP.POSITION)
            .children("members", GROUP_MEMBER.PARTICIPANT_GROUP_ID, GROUP_MEMBER.POSITION));

    private Groups() {
    }

    /** Chooses a group. */
    public static Lookup lookup(Kit kit, BaseAccess base) {
        return new ListLookup(kit.texts(), base.list(LIST, PARTICIPANT_GROUP), LIST.query()
                .withColumns(List.of("name", "commissioning", "members"))
                .withFilters(List.of(Filter.of("archived", Operator.IS, false))), PAGE);
    }
}
