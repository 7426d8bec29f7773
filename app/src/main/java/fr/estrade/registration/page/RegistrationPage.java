package fr.estrade.registration.page;

import static fr.estrade.db.Tables.PARTICIPANT;
import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.code.AdmissionOutcome;
import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.db.tables.records.RegistrationRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.participant.Participants;
import fr.estrade.record.Problem;
import fr.estrade.record.RecordModel;
import fr.estrade.record.RecordShape;
import fr.estrade.registration.Admission;
import fr.estrade.registration.AnswerDue;
import fr.estrade.registration.Attendee;
import fr.estrade.registration.RegistrationDeadline;
import fr.estrade.registration.Roll;
import fr.estrade.session.page.SessionFeature;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Command;
import fr.estrade.ui.FactFlow;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.Form;
import fr.estrade.ui.form.RecordPage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jooq.TableField;

/** A registration on one page: where the person stands, the steps of the admission with their dates, what is late. */
final class RegistrationPage {

    private static final RecordShape<RegistrationRecord> SHAPE = RecordShape.of(REGISTRATION)
            .rule(REGISTRATION.ADMISSION_OUTCOME, RegistrationPage::refused)
            .rule(REGISTRATION.ANSWERED_ON, row -> inOrder(row.getRequestedOn(), row.getAnsweredOn()))
            .rule(REGISTRATION.INTERVIEWED_ON, row -> inOrder(row.getRequestedOn(), row.getInterviewedOn()))
            .rule(REGISTRATION.ADMISSION_ON, row -> inOrder(row.getRequestedOn(), row.getAdmissionOn()));

    private final Kit kit;
    private final BaseAccess base;
    private final RegistrationDesk desk;
    private final UUID id;
    private final FactFlow facts = new FactFlow();
    private Roll roll;
    private String name = "";

    RegistrationPage(Kit kit, BaseAccess base, UUID id) {
        this.kit = kit;
        this.base = base;
        this.desk = new RegistrationDesk(kit, base);
        this.id = id;
    }

    Page page() {
        RecordPage<RegistrationRecord> page = new RecordPage<>(kit, base, SHAPE, id);
        return page.titled(model -> name.isEmpty() ? kit.text("registration.title") : kit.text("registration.title.of", name))
                .label(model -> ChangeLabel.of("change.registration.edited"))
                .header(this::header)
                .onLoaded(this::loaded)
                .beside(model -> read(page, model), SESSION, REGISTRATION, PARTICIPANT)
                .form("page.form", this::form)
                .command(Command.of("registration.openSession", Icons.SESSION, () ->
                        kit.navigator().open(Place.of(SessionFeature.PAGE, page.model().get(REGISTRATION.SESSION_ID)).at(ParticipantsPart.KEY))))
                .command(Command.of("registration.openParticipant", Icons.PERSON, () ->
                        kit.navigator().open(Place.of(Participants.PAGE, page.model().get(REGISTRATION.PARTICIPANT_ID)))));
    }

    private void form(Form<RegistrationRecord> form) {
        UUID session = form.model().get(REGISTRATION.SESSION_ID);
        form.section("registration.section.standing")
                .fields(REGISTRATION.STATUS, REGISTRATION.STATUS_ON, REGISTRATION.STATUS_REASON)
                .reference(REGISTRATION.AUDIENCE_ROLE_ID, RoleLookup.of(kit, base, session))
                .fields(REGISTRATION.TRAINEE_TYPE);
        form.section("registration.section.request")
                .fields(REGISTRATION.REQUESTED_ON, REGISTRATION.ANSWERED_ON, REGISTRATION.LATE_REASON);
        form.section("registration.section.admission")
                .fields(REGISTRATION.INTERVIEWED_ON, REGISTRATION.ADMISSION_ON, REGISTRATION.ADMISSION_OUTCOME);
        form.section("registration.section.note").area(REGISTRATION.NOTE);
    }

    /** A status that is chosen holds from today, unless another day is keyed in. */
    private void loaded(RecordModel<RegistrationRecord> model) {
        model.dirtyFields().subscribe(() -> {
            if (model.dirtyFields().contains(REGISTRATION.STATUS) && !model.dirtyFields().contains(REGISTRATION.STATUS_ON)) {
                model.set(REGISTRATION.STATUS_ON, LocalDate.now(base.clock()));
            }
        });
    }

    private void read(RecordPage<RegistrationRecord> page, RecordModel<RegistrationRecord> model) {
        desk.read(this, model.get(REGISTRATION.SESSION_ID), read -> {
            roll = read;
            roll.person(id).map(Attendee::name).ifPresent(found -> name = found);
            page.retitle();
            show(model);
        });
    }

    private Node header(RecordModel<RegistrationRecord> model) {
        for (TableField<RegistrationRecord, ?> field : List.of(REGISTRATION.STATUS, REGISTRATION.REQUESTED_ON, REGISTRATION.ANSWERED_ON)) {
            model.property(field).subscribe(now -> show(model));
        }
        return facts;
    }

    private void show(RecordModel<RegistrationRecord> model) {
        RegistrationStatus status = model.get(REGISTRATION.STATUS);
        facts.getChildren().setAll(Chips.chip(kit.texts().code(status), status == null ? RegistrationLooks.of(RegistrationStatus.PRE_REGISTERED)
                : RegistrationLooks.of(status)));
        if (roll == null || status == null) {
            return;
        }
        var session = roll.session().session();
        LocalDate requested = model.get(REGISTRATION.REQUESTED_ON);
        facts.getChildren().add(new Label(kit.text("registration.of", session.getCode(), session.getTitle())));
        RegistrationWords words = new RegistrationWords(kit.texts());
        RegistrationDeadline.lateness(roll.startsOn(), session.getRegistrationDeadlineDays(), requested)
                .ifPresent(late -> facts.getChildren().add(Chips.chip(words.late(late), Icons.WARNING, Tone.WARNING)));
        answer(AnswerDue.of(status, requested, model.get(REGISTRATION.ANSWERED_ON), session.getAnswerDelayDays()));
        words.access(roll.announced(), requested, roll.startsOn()).map(Label::new).ifPresent(label -> {
            label.getStyleClass().add("muted");
            facts.getChildren().add(label);
        });
        Label steps = new Label(kit.text("registration.steps", Admission.of(session.getAdmissionMode()).steps().stream().map(kit.texts()::code)
                .collect(Collectors.joining(" → "))));
        steps.getStyleClass().add("muted");
        facts.getChildren().add(steps);
    }

    private void answer(Optional<LocalDate> due) {
        LocalDate today = LocalDate.now(base.clock());
        due.ifPresent(last -> facts.getChildren().add(last.isBefore(today)
                ? Chips.chip(kit.texts().count("registration.answer.overdue", ChronoUnit.DAYS.between(last, today)), Icons.WARNING, Tone.DANGER)
                : Chips.chip(kit.text("registration.answer.due", kit.formats().date(last)), Icons.TIME, Tone.NEUTRAL)));
    }

    private static Optional<Problem> refused(RegistrationRecord row) {
        boolean contradicts = row.getAdmissionOutcome() == AdmissionOutcome.REFUSED && row.getStatus() != null
                && (row.getStatus() == RegistrationStatus.ADMITTED || row.getStatus() == RegistrationStatus.REGISTERED);
        return contradicts ? Optional.of(Problem.warning("registration.refusedButPlaced")) : Optional.empty();
    }

    private static Optional<Problem> inOrder(LocalDate requested, LocalDate later) {
        return requested != null && later != null && later.isBefore(requested) ? Optional.of(Problem.warning("registration.beforeRequest"))
                : Optional.empty();
    }
}
