package fr.estrade.participant;

import static fr.estrade.db.Tables.PARTICIPANT;

import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.organisation.Organisations;
import fr.estrade.record.RecordModel;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.form.Form;
import fr.estrade.ui.form.Identifiers;
import fr.estrade.ui.form.RecordPage;
import java.util.UUID;

/** The page of a participant. */
final class ParticipantPage {

    static final String FORM = "page.form";

    private final Kit kit;
    private final BaseAccess base;

    ParticipantPage(Kit kit, BaseAccess base) {
        this.kit = kit;
        this.base = base;
    }

    /** @param id null for somebody new */
    Page of(UUID id) {
        RecordPage<ParticipantRecord> page = id == null
                ? new RecordPage<>(kit, base, fresh()) : new RecordPage<>(kit, base, Participants.SHAPE, id);
        return page.titled(this::name)
                .label(model -> ChangeLabel.of(model.isNew() ? "participant.created" : "participant.changed", name(model)))
                .more(ParticipantFeature.create(kit).on(Keys.NEW))
                .form(FORM, this::form);
    }

    private void form(Form<ParticipantRecord> form) {
        form.section("participant.identity")
                .fields(PARTICIPANT.FIRST_NAME, PARTICIPANT.LAST_NAME, PARTICIPANT.CODE, PARTICIPANT.BIRTH_DATE);
        form.section("participant.work")
                .text(PARTICIPANT.JOB_TITLE)
                .reference(PARTICIPANT.ORGANISATION_ID, Organisations.any(kit, base))
                .choice(PARTICIPANT.TRAINEE_TYPE);
        Identifiers.in(form.section("participant.reach")).email(PARTICIPANT.EMAIL).phone(PARTICIPANT.PHONE);
        form.section("participant.other").area(PARTICIPANT.NOTES).check(PARTICIPANT.ARCHIVED);
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
