package fr.estrade.participant;

import static fr.estrade.db.Tables.ADAPTATION_NEED;
import static fr.estrade.db.Tables.GROUP_MEMBER;
import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.PARTICIPANT;
import static fr.estrade.db.Tables.PARTICIPANT_GROUP;
import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SUB_GROUP;

import fr.estrade.exchange.page.ImportFeature;
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
import fr.estrade.ui.form.AddedPart;
import fr.estrade.ui.form.Merges;
import fr.estrade.ui.grid.ListPage;
import java.util.List;

/** Participants and groups in the window: their lists and their records. */
public final class ParticipantFeature implements Feature {

    private static final String LIST_PAGE = "participants";
    private static final String GROUPS_PAGE = "groups";
    private static final String MEMBERS_PAGE = "members";

    private final List<AddedPart> ofParticipant;
    private final List<AddedPart> ofGroup;

    /**
     * @param ofParticipant parts of a participant's page that features above bring
     * @param ofGroup       parts of a group's page that features above bring
     */
    public ParticipantFeature(List<AddedPart> ofParticipant, List<AddedPart> ofGroup) {
        this.ofParticipant = List.copyOf(ofParticipant);
        this.ofGroup = List.copyOf(ofGroup);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("nav.participants", Icons.PERSON, Place.of(LIST_PAGE))
                        .with(Participants.PAGE, Needs.PAGE, Needs.DUE_PAGE, ImportFeature.page(LIST_PAGE)),
                new NavigationEntry("nav.groups", Icons.GROUP, Place.of(GROUPS_PAGE)).with(Groups.PAGE, MEMBERS_PAGE));
    }

    @Override
    public FeatureParts open(BaseAccess base) {
        return new FeatureParts()
                .page(LIST_PAGE, (kit, place) -> participants(kit, base))
                .page(Participants.PAGE, (kit, place) -> new ParticipantPage(kit, base, ofParticipant).of(place.id()))
                .page(Needs.PAGE, (kit, place) -> new NeedsPage(kit, base).of(place.id()))
                .page(Needs.DUE_PAGE, (kit, place) -> new NeedsDuePage(kit, base))
                .page(GROUPS_PAGE, (kit, place) -> groups(kit, base))
                .page(Groups.PAGE, (kit, place) -> new GroupPage(kit, base, ofGroup).of(place.id()))
                .page(MEMBERS_PAGE, (kit, place) -> members(kit, base))
                .command(ParticipantFeature::create)
                .command(ParticipantFeature::createGroup)
                .search(new RecordSearch(Participants.LIST, Participants.PAGE, Icons.PERSON, "name", List.of("jobTitle", "employer")))
                .search(new RecordSearch(Groups.LIST, Groups.PAGE, Icons.GROUP, "name", List.of("code", "commissioning")))
                .todos(new NeedsTodos(base.dsl()))
                .samples(() -> base.dsl().select(ADAPTATION_NEED.PARTICIPANT_ID).from(ADAPTATION_NEED).orderBy(ADAPTATION_NEED.ID).limit(1)
                        .fetch(ADAPTATION_NEED.PARTICIPANT_ID).stream().map(id -> Place.of(Needs.PAGE, id)).toList())
                .samples(() -> base.dsl().select(PARTICIPANT_GROUP.ID).from(PARTICIPANT_GROUP).orderBy(PARTICIPANT_GROUP.CODE).limit(1)
                        .fetch(PARTICIPANT_GROUP.ID).stream().map(id -> Place.of(Groups.PAGE, id).at(GroupPage.FORM)).toList());
    }

    static Command create(Kit kit) {
        return Command.of("participant.new", Icons.ADD, () -> kit.navigator().open(Place.of(Participants.PAGE)));
    }

    static Command createGroup(Kit kit) {
        return Command.of("group.new", Icons.ADD, () -> kit.navigator().open(Place.of(Groups.PAGE)));
    }

    private static Page participants(Kit kit, BaseAccess base) {
        return new ListPage(kit, base.list(Participants.LIST, PARTICIPANT, ORGANISATION, GROUP_MEMBER, PARTICIPANT_GROUP, REGISTRATION))
                .opens(id -> Place.of(Participants.PAGE, id))
                .primary(create(kit).on(Keys.NEW))
                .also(ImportFeature.begin(kit, "participants"))
                .pastes(ImportFeature.paste(kit, "participants"))
                .bulk(new Merges<>(kit, base, PARTICIPANT).command())
                .deletes(new Deletions(kit, base).of(PARTICIPANT, "participant.deleted"))
                .preset("participant.view.current", Participants.LIST.query().and(Filter.of("archived", Operator.IS, false)))
                .preset("participant.view.noType", Participants.LIST.query().and(Filter.unknown("traineeType")))
                .empty("participant.none");
    }

    private static Page groups(Kit kit, BaseAccess base) {
        return new ListPage(kit, base.list(Groups.LIST, PARTICIPANT_GROUP, ORGANISATION, GROUP_MEMBER, SUB_GROUP))
                .opens(id -> Place.of(Groups.PAGE, id))
                .primary(createGroup(kit).on(Keys.NEW))
                .bulk(new Merges<>(kit, base, PARTICIPANT_GROUP).command())
                .deletes(new Deletions(kit, base).of(PARTICIPANT_GROUP, "group.deleted"))
                .empty("group.none");
    }

    private static Page members(Kit kit, BaseAccess base) {
        return new ListPage(kit, base.list(Groups.MEMBERS, PARTICIPANT_GROUP, GROUP_MEMBER, SUB_GROUP, PARTICIPANT, ORGANISATION))
                .opening(member -> kit.tasks().run(kit.text("group.reading"), () -> base.dsl().select(GROUP_MEMBER.PARTICIPANT_ID).from(GROUP_MEMBER)
                        .where(GROUP_MEMBER.ID.eq(member)).fetchOne(GROUP_MEMBER.PARTICIPANT_ID))
                        .onSuccess(participant -> kit.navigator().open(Place.of(Participants.PAGE, participant))).start())
                .empty("group.noMembers");
    }
}
