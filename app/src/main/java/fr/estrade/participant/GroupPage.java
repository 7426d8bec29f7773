package fr.estrade.participant;

import static fr.estrade.db.Tables.PARTICIPANT_GROUP;

import fr.estrade.db.tables.records.ParticipantGroupRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.organisation.Organisations;
import fr.estrade.record.NameCodes;
import fr.estrade.record.RecordModel;
import fr.estrade.record.RecordShape;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.View;
import fr.estrade.ui.form.AddedPart;
import fr.estrade.ui.form.Form;
import fr.estrade.ui.form.RecordPage;
import java.util.List;
import java.util.UUID;

/** The page of a group: who is in it first, then what it is. A new group is named before anybody is put into it. */
final class GroupPage {

    static final String MEMBERS = "group.members";
    static final String FORM = "group.what";

    private static final RecordShape<ParticipantGroupRecord> SHAPE = RecordShape.of(PARTICIPANT_GROUP);

    private final Kit kit;
    private final BaseAccess base;
    private final List<AddedPart> more;

    /** @param more parts that features above bring */
    GroupPage(Kit kit, BaseAccess base, List<AddedPart> more) {
        this.kit = kit;
        this.base = base;
        this.more = more;
    }

    /** @param id null for a new group */
    Page of(UUID id) {
        if (id == null) {
            return said(new RecordPage<>(kit, base, fresh())).form(FORM, this::form).part(MEMBERS, this::members).added(more);
        }
        return said(new RecordPage<>(kit, base, SHAPE, id)).part(MEMBERS, this::members).added(more).form(FORM, this::form);
    }

    private View members(RecordModel<ParticipantGroupRecord> model) {
        return new MembersView(kit, base, model.id());
    }

    private RecordPage<ParticipantGroupRecord> said(RecordPage<ParticipantGroupRecord> page) {
        return page.titled(model -> model.get(PARTICIPANT_GROUP.NAME) == null ? kit.text("group.untitled") : model.get(PARTICIPANT_GROUP.NAME))
                .label(model -> ChangeLabel.of(model.isNew() ? "group.created" : "group.changed", model.get(PARTICIPANT_GROUP.NAME)))
                .more(ParticipantFeature.createGroup(kit).on(Keys.NEW));
    }

    private void form(Form<ParticipantGroupRecord> form) {
        form.section("group.identity")
                .wideText(PARTICIPANT_GROUP.NAME)
                .fields(PARTICIPANT_GROUP.CODE)
                .reference(PARTICIPANT_GROUP.ORGANISATION_ID, Organisations.commissioning(kit, base));
        form.section("group.other").area(PARTICIPANT_GROUP.NOTES).check(PARTICIPANT_GROUP.ARCHIVED);
    }

    /** A new group, whose code follows its name until one is typed. */
    private static RecordModel<ParticipantGroupRecord> fresh() {
        RecordModel<ParticipantGroupRecord> model = SHAPE.create();
        new NameCodes<>(PARTICIPANT_GROUP.CODE, "GROUPE").follow(model, PARTICIPANT_GROUP.NAME);
        return model;
    }
}
