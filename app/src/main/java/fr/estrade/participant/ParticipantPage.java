package fr.estrade.participant;

import static fr.estrade.db.Tables.GROUP_MEMBER;
import static fr.estrade.db.Tables.PARTICIPANT;
import static fr.estrade.db.Tables.PARTICIPANT_GROUP;

import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.organisation.Organisations;
import fr.estrade.record.RecordModel;
import fr.estrade.text.PersonName;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.View;
import fr.estrade.ui.form.AddedPart;
import fr.estrade.ui.form.Form;
import fr.estrade.ui.form.Identifiers;
import fr.estrade.ui.form.RecordPage;
import fr.estrade.ui.form.RelatedRecords;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jooq.impl.DSL;

/** The page of a participant. */
final class ParticipantPage {

    static final String FORM = "page.form";

    private final Kit kit;
    private final BaseAccess base;
    private final List<AddedPart> more;

    /** @param more parts that features above bring */
    ParticipantPage(Kit kit, BaseAccess base, List<AddedPart> more) {
        this.kit = kit;
        this.base = base;
        this.more = more;
    }

    /** @param id null for somebody new */
    Page of(UUID id) {
        RecordPage<ParticipantRecord> page = id == null
                ? new RecordPage<>(kit, base, fresh()) : new RecordPage<>(kit, base, Participants.SHAPE, id);
        BooleanProperty saved = new SimpleBooleanProperty(id != null);
        Command needs = Command.of("needs.show", Icons.LOCK, () -> kit.navigator().open(Place.of(Needs.PAGE, page.model().id()))).onlyIf(saved);
        return page.titled(this::name)
                .command(needs)
                .onLoaded(model -> model.dirtyProperty().subscribe(() -> saved.set(!model.isNew())))
                .label(model -> ChangeLabel.of(model.isNew() ? "participant.created" : "participant.changed", name(model)))
                .more(ParticipantFeature.create(kit).on(Keys.NEW))
                .header(model -> new DoublesHint(kit, base, model).root())
                .form(FORM, this::form)
                .added(more)
                .part("participant.where", model -> where(model.id()));
    }

    private void form(Form<ParticipantRecord> form) {
        form.section("participant.identity")
                .fields(PARTICIPANT.FIRST_NAME, PARTICIPANT.LAST_NAME, PARTICIPANT.CODE, PARTICIPANT.BIRTH_DATE);
        form.section("participant.work")
                .text(PARTICIPANT.JOB_TITLE)
                .reference(PARTICIPANT.ORGANISATION_ID, Organisations.any(kit, base))
                .wideChoice(PARTICIPANT.TRAINEE_TYPE);
        Identifiers.in(form.section("participant.reach")).email(PARTICIPANT.EMAIL).phone(PARTICIPANT.PHONE);
        form.section("participant.other").area(PARTICIPANT.NOTES).check(PARTICIPANT.ARCHIVED);
    }

    /** The groups of a participant. */
    private View where(UUID id) {
        return new RelatedRecords(kit, base, "participant.where.none")
                .of("nav.groups", Icons.GROUP, Groups.PAGE, dsl -> dsl.select(PARTICIPANT_GROUP.ID, DSL.concat(PARTICIPANT_GROUP.NAME,
                                DSL.coalesce(DSL.concat(DSL.inline(" · "), GROUP_MEMBER.subGroup().NAME), DSL.inline("")),
                                DSL.coalesce(DSL.concat(DSL.inline(" · "), GROUP_MEMBER.ROLE), DSL.inline(""))))
                        .from(GROUP_MEMBER).join(PARTICIPANT_GROUP).on(PARTICIPANT_GROUP.ID.eq(GROUP_MEMBER.PARTICIPANT_GROUP_ID))
                        .where(GROUP_MEMBER.PARTICIPANT_ID.eq(id)).orderBy(PARTICIPANT_GROUP.NAME, PARTICIPANT_GROUP.ID));
    }

    /** Somebody new, whose code is proposed once a name is typed: a page that was only opened has nothing unsaved. */
    private RecordModel<ParticipantRecord> fresh() {
        RecordModel<ParticipantRecord> model = Participants.SHAPE.create();
        boolean[] asked = {false};
        Runnable propose = () -> {
            if (model.isNew() && model.isDirty() && !asked[0] && model.get(PARTICIPANT.CODE) == null) {
                asked[0] = true;
                kit.tasks().run(kit.text("participant.proposing"), () -> ParticipantCodes.next(base.dsl())).onSuccess(code -> {
                    if (model.isNew() && model.get(PARTICIPANT.CODE) == null) {
                        model.set(PARTICIPANT.CODE, code);
                    }
                }).start();
            }
        };
        model.dirtyProperty().subscribe(propose);
        return model;
    }

    private String name(RecordModel<ParticipantRecord> model) {
        String last = model.get(PARTICIPANT.LAST_NAME);
        return last == null ? kit.text("participant.untitled") : new PersonName(model.get(PARTICIPANT.FIRST_NAME), last).full();
    }
}
