package fr.estrade.quality.page;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.COMPLAINT;
import static fr.estrade.db.Tables.IMPROVEMENT_ACTION;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.code.ComplaintState;
import fr.estrade.db.tables.records.ComplaintRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.quality.Complaints;
import fr.estrade.quality.ImprovementActions;
import fr.estrade.quality.Owners;
import fr.estrade.record.RecordModel;
import fr.estrade.session.page.SessionFeature;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.Form;
import fr.estrade.ui.form.RecordPage;
import fr.estrade.ui.form.RelatedRecords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import org.jooq.impl.DSL;

/** A complaint on one page: what was said, who sees to it, how far it is, what was answered and what was decided because of it. */
final class ComplaintPage {

    private final Kit kit;
    private final BaseAccess base;

    ComplaintPage(Kit kit, BaseAccess base) {
        this.kit = kit;
        this.base = base;
    }

    /** @param id null for a new complaint */
    Page of(UUID id) {
        RecordPage<ComplaintRecord> page = id == null
                ? new RecordPage<>(kit, base, fresh()) : new RecordPage<>(kit, base, Complaints.SHAPE, id);
        QualityHeader header = new QualityHeader(kit, base);
        return page.titled(model -> model.get(COMPLAINT.CODE) == null ? kit.text("complaint.untitled") : kit.text("complaint.title", model.get(COMPLAINT.CODE)))
                .label(model -> ChangeLabel.of(model.isNew() ? "complaint.created" : "complaint.changed", model.get(COMPLAINT.CODE)))
                .header(model -> header.root())
                .onLoaded(model -> loaded(header, model))
                .beside(model -> header.read(model.get(COMPLAINT.SESSION_ID), model.get(COMPLAINT.ANSWER_ID)), SESSION, ANSWER)
                .form("page.form", this::form)
                .part("complaint.actions", model -> new RelatedRecords(kit, base, "complaint.noActions")
                        .of("list.improvementActions", Icons.QUALITY, ImprovementActions.PAGE, dsl -> dsl.select(IMPROVEMENT_ACTION.ID,
                                        DSL.concat(IMPROVEMENT_ACTION.CODE, DSL.inline(" · "), IMPROVEMENT_ACTION.BODY))
                                .from(IMPROVEMENT_ACTION).where(IMPROVEMENT_ACTION.COMPLAINT_ID.eq(model.id()))
                                .orderBy(IMPROVEMENT_ACTION.CODE, IMPROVEMENT_ACTION.ID)))
                .command(Command.of("complaint.toAction", Icons.ADD, () -> page.save(() -> toAction(page.model()))))
                .more(QualityFeature.newComplaint(kit).on(Keys.NEW));
    }

    private RecordModel<ComplaintRecord> fresh() {
        RecordModel<ComplaintRecord> model = Complaints.SHAPE.create();
        QualityFeature.begun(kit, model, COMPLAINT.CODE, COMPLAINT.RECEIVED_ON, today(), () -> Complaints.proposedCode(base.dsl(), today().getYear()));
        return model;
    }

    private void form(Form<ComplaintRecord> form) {
        form.section("complaint.section.what")
                .area(COMPLAINT.BODY, 4)
                .fields(COMPLAINT.CODE, COMPLAINT.RECEIVED_ON, COMPLAINT.COMPLAINANT)
                .reference(COMPLAINT.SESSION_ID, SessionFeature.lookup(kit, base));
        form.section("complaint.section.follow")
                .proposing(COMPLAINT.OWNER, () -> Owners.names(base.dsl()))
                .fields(COMPLAINT.STATE, COMPLAINT.ACKNOWLEDGED_ON, COMPLAINT.ANSWERED_ON, COMPLAINT.CLOSED_ON);
        form.section("complaint.section.reply").area(COMPLAINT.REPLY, 5);
    }

    private void loaded(QualityHeader header, RecordModel<ComplaintRecord> model) {
        InStep.follow(model, Complaints.STEPS, COMPLAINT.STATE, Map.of(ComplaintState.ACKNOWLEDGED, COMPLAINT.ACKNOWLEDGED_ON,
                ComplaintState.ANSWERED, COMPLAINT.ANSWERED_ON, ComplaintState.CLOSED, COMPLAINT.CLOSED_ON), this::today);
        model.revisionProperty().subscribe(now -> header.say(chips(model)));
        model.property(COMPLAINT.SESSION_ID).subscribe((before, session) -> header.read(session, model.get(COMPLAINT.ANSWER_ID)));
    }

    private List<Node> chips(RecordModel<ComplaintRecord> model) {
        List<Node> chips = new ArrayList<>();
        ComplaintState state = model.get(COMPLAINT.STATE);
        if (state != null) {
            chips.add(Chips.chip(kit.texts().code(state), QualityLooks.of(state)));
        }
        Complaints.answerDue(model.get(COMPLAINT.RECEIVED_ON), model.get(COMPLAINT.ANSWERED_ON), model.get(COMPLAINT.CLOSED_ON)).ifPresent(due ->
                chips.add(due.isBefore(today()) ? Chips.chip(kit.texts().count("complaint.late", ChronoUnit.DAYS.between(due, today())), Icons.WARNING, Tone.DANGER)
                        : Chips.chip(kit.text("complaint.due", kit.formats().date(due)), Icons.TIME, Tone.NEUTRAL)));
        return chips;
    }

    private void toAction(RecordModel<ComplaintRecord> model) {
        kit.tasks().write(kit.text("quality.writing"), () -> new ImprovementActions(base.journal()).ofComplaint(model.id(), today()))
                .onSuccess(made -> kit.navigator().open(Place.of(ImprovementActions.PAGE, made).at(IMPROVEMENT_ACTION.OWNER.getName()))).start();
    }

    private LocalDate today() {
        return LocalDate.now(base.clock());
    }
}
