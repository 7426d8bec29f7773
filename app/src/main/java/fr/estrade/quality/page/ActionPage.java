package fr.estrade.quality.page;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.IMPROVEMENT_ACTION;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.code.ImprovementState;
import fr.estrade.db.tables.records.ImprovementActionRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.offer.page.OfferFeature;
import fr.estrade.quality.ImprovementActions;
import fr.estrade.quality.Owners;
import fr.estrade.record.RecordModel;
import fr.estrade.session.page.SessionFeature;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.form.Form;
import fr.estrade.ui.form.RecordPage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;

/** An improvement action on one page: what is to be done, who sees to it, until when, and what it changed. */
final class ActionPage {

    private final Kit kit;
    private final BaseAccess base;

    ActionPage(Kit kit, BaseAccess base) {
        this.kit = kit;
        this.base = base;
    }

    /** @param id null for a new action */
    Page of(UUID id) {
        RecordPage<ImprovementActionRecord> page = id == null
                ? new RecordPage<>(kit, base, fresh()) : new RecordPage<>(kit, base, ImprovementActions.SHAPE, id);
        QualityHeader header = new QualityHeader(kit, base);
        return page.titled(model -> model.get(IMPROVEMENT_ACTION.CODE) == null ? kit.text("action.untitled")
                        : kit.text("action.title", model.get(IMPROVEMENT_ACTION.CODE)))
                .label(model -> ChangeLabel.of(model.isNew() ? "action.created" : "action.changed", model.get(IMPROVEMENT_ACTION.CODE)))
                .header(model -> header.root())
                .onLoaded(model -> loaded(header, model))
                .beside(model -> header.read(model.get(IMPROVEMENT_ACTION.SESSION_ID), model.get(IMPROVEMENT_ACTION.ANSWER_ID)), SESSION, ANSWER)
                .form("page.form", this::form)
                .more(QualityFeature.newAction(kit).on(Keys.NEW));
    }

    private RecordModel<ImprovementActionRecord> fresh() {
        RecordModel<ImprovementActionRecord> model = ImprovementActions.SHAPE.create();
        QualityFeature.begun(kit, model, IMPROVEMENT_ACTION.CODE, IMPROVEMENT_ACTION.DECIDED_ON, today(),
                () -> ImprovementActions.proposedCode(base.dsl(), today().getYear()));
        return model;
    }

    private void form(Form<ImprovementActionRecord> form) {
        form.section("action.section.what")
                .area(IMPROVEMENT_ACTION.BODY, 4)
                .fields(IMPROVEMENT_ACTION.CODE)
                .proposing(IMPROVEMENT_ACTION.OWNER, () -> Owners.names(base.dsl()))
                .fields(IMPROVEMENT_ACTION.DUE_ON, IMPROVEMENT_ACTION.STATE, IMPROVEMENT_ACTION.DECIDED_ON, IMPROVEMENT_ACTION.DONE_ON);
        form.section("action.section.effect").area(IMPROVEMENT_ACTION.EFFECT, 3);
        form.section("action.section.origin")
                .reference(IMPROVEMENT_ACTION.COMPLAINT_ID, QualityFeature.complaints(kit, base))
                .reference(IMPROVEMENT_ACTION.SESSION_ID, SessionFeature.lookup(kit, base))
                .reference(IMPROVEMENT_ACTION.OFFER_ID, OfferFeature.lookup(kit, base));
    }

    private void loaded(QualityHeader header, RecordModel<ImprovementActionRecord> model) {
        InStep.follow(model, ImprovementActions.STEPS, IMPROVEMENT_ACTION.STATE, Map.of(ImprovementState.DONE, IMPROVEMENT_ACTION.DONE_ON), this::today);
        model.revisionProperty().subscribe(now -> header.say(chips(model)));
        model.property(IMPROVEMENT_ACTION.SESSION_ID).subscribe((before, session) -> header.read(session, model.get(IMPROVEMENT_ACTION.ANSWER_ID)));
    }

    private List<Node> chips(RecordModel<ImprovementActionRecord> model) {
        List<Node> chips = new ArrayList<>();
        ImprovementState state = model.get(IMPROVEMENT_ACTION.STATE);
        LocalDate due = model.get(IMPROVEMENT_ACTION.DUE_ON);
        if (state != null) {
            chips.add(Chips.chip(kit.texts().code(state), QualityLooks.of(state)));
        }
        if (due != null && (state == ImprovementState.TO_DO || state == ImprovementState.IN_PROGRESS)) {
            chips.add(due.isBefore(today()) ? Chips.chip(kit.texts().count("action.late", ChronoUnit.DAYS.between(due, today())), Icons.WARNING, Tone.DANGER)
                    : Chips.chip(kit.text("action.due", kit.formats().date(due)), Icons.TIME, Tone.NEUTRAL));
        }
        return chips;
    }

    private LocalDate today() {
        return LocalDate.now(base.clock());
    }
}
