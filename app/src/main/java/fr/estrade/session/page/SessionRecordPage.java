package fr.estrade.session.page;

import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_TRAINER;

import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.offer.ProgrammeOwner;
import fr.estrade.offer.editor.ProgrammeEditor;
import fr.estrade.organisation.Organisations;
import fr.estrade.place.Places;
import fr.estrade.place.RoomLookup;
import fr.estrade.record.Problem;
import fr.estrade.record.RecordModel;
import fr.estrade.record.RecordShape;
import fr.estrade.session.Headcount;
import fr.estrade.session.Sessions;
import fr.estrade.trainer.Trainers;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Command;
import fr.estrade.ui.FactFlow;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.AddedPart;
import fr.estrade.ui.form.Form;
import fr.estrade.ui.form.RecordPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A session on one page: its days, its programme, its own facts, the texts it was opened with, its history. */
final class SessionRecordPage {

    private static final String DAYS = "sessionpage.days";
    private static final String PROGRAMME = "sessionpage.programme";
    private static final String FACTS = "sessionpage.facts";
    private static final String TEXTS = "sessionpage.texts";

    /** The parts of the page, as its tabs stand. */
    static final List<String> PARTS = List.of(DAYS, PROGRAMME, FACTS, TEXTS, "page.history");

    private static final RecordShape<SessionRecord> SHAPE = RecordShape.of(SESSION)
            .rule(SESSION.HEADCOUNT_MAX, SessionRecordPage::headcount)
            .rule(SESSION.AGREEMENT_YEAR, SessionRecordPage::agreement)
            .children(RecordShape.of(SESSION_TRAINER), SESSION_TRAINER.SESSION_ID, SESSION_TRAINER.POSITION)
            .children(RecordShape.of(PRICE), PRICE.SESSION_ID, PRICE.POSITION);

    private final Kit kit;
    private final BaseAccess base;
    private final SessionDesk desk;
    private final SessionDaysView days;
    private final List<AddedPart> more;
    private Page page;

    /** @param more parts that features above bring, after the days */
    SessionRecordPage(Kit kit, BaseAccess base, UUID id, List<AddedPart> more) {
        this.kit = kit;
        this.base = base;
        this.more = more;
        this.desk = new SessionDesk(kit, base, id);
        this.days = new SessionDaysView(desk);
    }

    Page page() {
        page = new RecordPage<>(kit, base, SHAPE, desk.id())
                .titled(model -> kit.text("sessionpage.title", model.get(SESSION.CODE), model.get(SESSION.TITLE)))
                .label(model -> ChangeLabel.of("session.changed", model.get(SESSION.CODE)))
                .header(this::header)
                .part(DAYS, model -> days)
                .added(more)
                .part(PROGRAMME, model -> new ProgrammeEditor(kit, base, ProgrammeOwner.session(desk.id())))
                .form(FACTS, this::facts)
                .part(TEXTS, model -> new SessionTextsView(desk))
                .inPart(DAYS, days.nextCommand())
                .inPart(DAYS, days.patternCommand())
                .more(Command.of("sessionpage.agreement.next", Icons.DOCUMENT, this::giveAgreementNumber))
                .more(Command.of("sessionpage.duplicate", Icons.DUPLICATE, this::duplicate).on(Keys.DUPLICATE))
                .more(SessionFeature.create(kit).on(Keys.NEW));
        return page;
    }

    private void facts(Form<SessionRecord> form) {
        form.section("sessionpage.identity")
                .wideText(SESSION.TITLE)
                .fields(SESSION.CODE, SESSION.STATUS)
                .reference(SESSION.ORGANISATION_ID, Organisations.commissioning(kit, base))
                .fields(SESSION.AGREEMENT_SEQUENCE, SESSION.AGREEMENT_YEAR, SESSION.ANNEX_NUMBER, SESSION.PHASE_LABEL);
        form.section("sessionpage.where")
                .fields(SESSION.MODALITY, SESSION.PLACE_STATE, SESSION.PLACE_PROVIDER)
                .reference(SESSION.PLACE_ID, Places.lookup(kit, base))
                .reference(SESSION.ROOM_ID, new RoomLookup(kit, base, () -> form.model().get(SESSION.PLACE_ID)))
                .fields(SESSION.PLACE)
                .fields(SESSION.USUAL_START, SESSION.USUAL_BREAK_START, SESSION.USUAL_BREAK_END, SESSION.USUAL_END);
        PlaceChoice.on(kit, base, form.model());
        form.section("sessionpage.trainers").children(SESSION_TRAINER.SESSION_ID, table -> table
                .reference(SESSION_TRAINER.TRAINER_ID, Trainers.lookup(kit, base), 5).column(SESSION_TRAINER.STATE, 3)
                .column(SESSION_TRAINER.NOTE, 5).add("sessionpage.trainers.add"));
        form.section("sessionpage.who")
                .area(SESSION.TRAINER_TEXT)
                .fields(SESSION.HEADCOUNT_TEXT, SESSION.HEADCOUNT_MIN, SESSION.HEADCOUNT_MAX);
        form.section("sessionpage.admission").fields(SESSION.ADMISSION_MODE, SESSION.REGISTRATION_DEADLINE_DAYS, SESSION.ANSWER_DELAY_DAYS);
        form.section("sessionpage.prices").children(PRICE.SESSION_ID, table -> table.column(PRICE.LABEL, 4).column(PRICE.AMOUNT, 2)
                .column(PRICE.TAX_BASIS, 1).column(PRICE.UNIT, 2).column(PRICE.INCLUSIONS, 3).column(PRICE.NOTE, 3).add("sessionpage.price.add"));
        form.section("sessionpage.notes").area(SESSION.NOTES, 4);
    }

    private Node header(RecordModel<SessionRecord> model) {
        FactFlow header = new FactFlow();
        Label totals = new Label();
        Label agreement = new Label();
        HBox status = new HBox();
        model.property(SESSION.STATUS).subscribe(now -> status.getChildren().setAll(Chips.chip(kit.texts().code(now), SessionLooks.of(now))));
        model.property(SESSION.DATED_COUNT).subscribe(now -> totals.setText(totals(model)));
        model.property(SESSION.DAY_COUNT).subscribe(now -> totals.setText(totals(model)));
        model.property(SESSION.FIRM_MINUTES).subscribe(now -> totals.setText(totals(model)));
        model.property(SESSION.AGREEMENT_SEQUENCE).subscribe(now -> agreement.setText(agreementText(model)));
        model.property(SESSION.AGREEMENT_YEAR).subscribe(now -> agreement.setText(agreementText(model)));
        HBox headcount = new HBox();
        headcount.getStyleClass().add("headcount-chips");
        List.of(SESSION.REGISTERED_COUNT, SESSION.WAITING_COUNT).forEach(field -> model.property(field).subscribe(now -> show(headcount, model)));
        List.of(SESSION.HEADCOUNT_MIN, SESSION.HEADCOUNT_MAX).forEach(field -> model.property(field).subscribe(now -> show(headcount, model)));
        header.getChildren().addAll(status, totals, headcount, agreement);
        Button confirm = Command.of("session.status.CONFIRMED", Icons.CHECK,
                () -> SessionFeature.setStatus(kit, base, List.of(desk.id()), SessionStatus.CONFIRMED, () -> { })).button(kit.texts());
        model.property(SESSION.STATUS).subscribe(now -> offer(confirm, header, now == SessionStatus.ENVISAGED));
        return header;
    }

    private void offer(Button button, FactFlow header, boolean isWanted) {
        if (!isWanted) {
            if (button.isFocused()) {
                // Before it goes: the toolkit would give the focus to whatever comes next.
                page.takeFocus();
            }
            header.getChildren().remove(button);
        } else if (!header.getChildren().contains(button)) {
            header.getChildren().add(button);
        }
    }

    private void show(HBox chips, RecordModel<SessionRecord> model) {
        chips.getChildren().setAll(new HeadcountChips(kit.texts()).of(Headcount.of(model.get(SESSION.HEADCOUNT_MIN), model.get(SESSION.HEADCOUNT_MAX),
                model.get(SESSION.REGISTERED_COUNT), model.get(SESSION.WAITING_COUNT))));
    }

    private String totals(RecordModel<SessionRecord> model) {
        return kit.text("sessionpage.totals", model.get(SESSION.DATED_COUNT), model.get(SESSION.DAY_COUNT),
                kit.formats().duration(model.get(SESSION.FIRM_MINUTES)));
    }

    private String agreementText(RecordModel<SessionRecord> model) {
        Integer sequence = model.get(SESSION.AGREEMENT_SEQUENCE);
        Short year = model.get(SESSION.AGREEMENT_YEAR);
        return sequence == null || year == null ? kit.text("sessionpage.agreement.none")
                : kit.text("sessionpage.agreement", new fr.estrade.session.AgreementNumber(sequence, year).toString());
    }

    private void giveAgreementNumber() {
        kit.tasks().write(kit.text("sessionpage.agreement.next"),
                () -> desk.sessions().giveAgreementNumber(desk.id(), agreementYear()))
                .onSuccess(number -> kit.toasts().say(kit.text("sessionpage.agreement", number.toString()))).start();
    }

    /** The year in which the session begins; while that is unknown, this one. */
    private int agreementYear() {
        LocalDate start = base.dsl().select(SESSION.STARTS_ON).from(SESSION).where(SESSION.ID.eq(desk.id())).fetchOne(SESSION.STARTS_ON);
        return (start == null ? LocalDate.now(base.clock()) : start).getYear();
    }

    private void duplicate() {
        int year = LocalDate.now(base.clock()).getYear() + 1;
        kit.tasks().write(kit.text("sessionpage.duplicate"),
                () -> new Sessions(base.journal()).duplicate(desk.id(), year, SessionDesk.holidays(base)::isHoliday))
                .onSuccess(id -> {
                    kit.navigator().open(Place.of(SessionFeature.PAGE, id));
                    kit.toasts().say(kit.text("sessionpage.duplicated", year));
                }).start();
    }

    private static Optional<Problem> headcount(SessionRecord session) {
        return session.getHeadcountMin() != null && session.getHeadcountMax() != null && session.getHeadcountMin() > session.getHeadcountMax()
                ? Optional.of(Problem.error("sessionpage.headcount.order")) : Optional.empty();
    }

    private static Optional<Problem> agreement(SessionRecord session) {
        return (session.getAgreementSequence() == null) != (session.getAgreementYear() == null)
                ? Optional.of(Problem.error("sessionpage.agreement.both")) : Optional.empty();
    }
}
