package fr.estrade.registration.page;

import static fr.estrade.db.Tables.AUDIENCE_ROLE;
import static fr.estrade.db.Tables.PARTICIPANT;
import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.participant.Groups;
import fr.estrade.participant.Participants;
import fr.estrade.registration.GroupRoster;
import fr.estrade.registration.RegistrationDeadline.Lateness;
import fr.estrade.registration.RegistrationDeadline;
import fr.estrade.registration.RegistrationLists;
import fr.estrade.registration.Registrations.Done;
import fr.estrade.registration.Registrations.Request;
import fr.estrade.registration.Roll;
import fr.estrade.registration.Standing;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.Place;
import fr.estrade.ui.SpreadBar;
import fr.estrade.ui.View;
import fr.estrade.ui.form.Lookup;
import fr.estrade.ui.form.LookupField;
import fr.estrade.ui.grid.BulkCommand;
import fr.estrade.ui.grid.ListPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The participants of a session: persons are added by typing their names, groups in one gesture; the list says where each of them
 * stands, and a key moves on one or several. A place that becomes free is offered to the first who waits.
 */
final class ParticipantsPart extends View {

    static final String KEY = "registration.participants";

    private final Kit kit;
    private final BaseAccess base;
    private final UUID sessionId;
    private final RegistrationDesk desk;
    private final ListPage list;
    private final LookupField person;
    private final LookupField group;
    private final FlowPane state = new FlowPane();
    private Roll roll;

    ParticipantsPart(Kit kit, BaseAccess base, UUID sessionId) {
        this.kit = kit;
        this.base = base;
        this.sessionId = sessionId;
        this.desk = new RegistrationDesk(kit, base);
        this.person = adding(Participants.lookup(kit, base), "registration.addPerson", id -> register(Map.of(), List.of(Request.of(id))));
        this.group = adding(Groups.lookup(kit, base), "registration.addGroup", this::registerGroup);
        this.list = new ListPage(kit, base.list(RegistrationLists.ofSession(sessionId), REGISTRATION, PARTICIPANT, SESSION, AUDIENCE_ROLE))
                .opens(id -> Place.of(RegistrationFeature.PAGE, id))
                .look("status", status -> RegistrationLooks.of((RegistrationStatus) status))
                .bulk(new BulkCommand("registration.advance", Icons.FORWARD, this::advance))
                .bulk(status(RegistrationStatus.REGISTERED))
                .bulk(status(RegistrationStatus.WAITING))
                .bulk(status(RegistrationStatus.CANCELLED))
                .bulk(status(RegistrationStatus.DROPPED_OUT))
                .bulk(new BulkCommand("registration.refuse", Icons.CLOSE, ids -> desk.refuse(ids, this::done)))
                .bulk(new BulkCommand("registration.setRole", Icons.PERSON, this::setRole))
                .deletes(desk::delete)
                .empty("registration.none");
    }

    private BulkCommand status(RegistrationStatus status) {
        return new BulkCommand("registration.set." + status.name(), RegistrationLooks.of(status).icon(), ids -> setStatus(ids, status));
    }

    private LookupField adding(Lookup lookup, String key, Consumer<UUID> chosen) {
        LookupField field = new LookupField(kit, lookup);
        field.node().setPromptText(kit.text(key));
        field.node().setAccessibleText(kit.text(key));
        field.node().getStyleClass().add("registration-add");
        field.valueProperty().subscribe(id -> {
            if (id != null) {
                field.valueProperty().set(null);
                chosen.accept(id);
            }
        });
        return field;
    }

    @Override
    protected Parent build() {
        state.getStyleClass().addAll("chips", "registration-state");
        SpreadBar top = new SpreadBar();
        top.left(state);
        HBox fields = new HBox(person.node(), group.node());
        fields.getStyleClass().add("registration-fields");
        top.right(fields);
        top.getStyleClass().add("registration-top");
        VBox.setVgrow(list.root(), Priority.ALWAYS);
        VBox root = new VBox(top, list.root());
        root.getStyleClass().add("registration-part");
        list.root().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (act(event)) {
                event.consume();
            }
        });
        keepRead(base.changes(), event -> event.touchesRecord(sessionId), this::reload);
        return new PageScroll(root).filling();
    }

    /** Where names are keyed in: whoever comes here usually has some. */
    @Override
    public void focusFirst() {
        person.node().requestFocus();
    }

    private void reload() {
        desk.read(this, sessionId, this::show);
    }

    private void show(Roll now) {
        roll = now;
        if (hasFocus(state)) {
            // Before its button goes: the toolkit would give the focus to whatever comes next, in the head of the session.
            list.takeFocus();
        }
        state.getChildren().clear();
        deadline(now).ifPresent(label -> state.getChildren().add(label));
        if (now.headcount().canMoveUp() > 0) {
            now.firstWaiting().ifPresent(first -> {
                Button button = Command.of("registration.moveUp", Icons.UP, () -> desk.moveUp(sessionId, first)).with(first.name()).button(kit.texts());
                button.setId("move-up");
                state.getChildren().add(button);
            });
        }
    }

    private static boolean hasFocus(Parent group) {
        Node owner = group.getScene() == null ? null : group.getScene().getFocusOwner();
        return owner != null && group.getChildrenUnmodifiable().contains(owner);
    }

    private Optional<Label> deadline(Roll now) {
        LocalDate start = now.startsOn();
        Short days = now.session().session().getRegistrationDeadlineDays();
        if (start == null || days == null || start.isBefore(LocalDate.now(base.clock()))) {
            return Optional.empty();
        }
        Label label = new Label(kit.text("registration.deadline", kit.formats().dateWithDay(RegistrationDeadline.of(start, days))));
        label.getStyleClass().add("muted");
        return Optional.of(label);
    }

    private boolean act(KeyEvent event) {
        List<UUID> chosen = list.grid().chosen();
        if (Keys.REGISTRATION_ADVANCE.matches(event)) {
            advance(chosen);
        } else if (Keys.REGISTRATION_REGISTER.matches(event)) {
            setStatus(chosen, RegistrationStatus.REGISTERED);
        } else if (Keys.REGISTRATION_WAIT.matches(event)) {
            setStatus(chosen, RegistrationStatus.WAITING);
        } else if (Keys.REGISTRATION_CANCEL.matches(event)) {
            setStatus(chosen, RegistrationStatus.CANCELLED);
        } else if (Keys.REGISTRATION_DROP.matches(event)) {
            setStatus(chosen, RegistrationStatus.DROPPED_OUT);
        } else if (Keys.REGISTRATION_MOVE_UP.matches(event)) {
            moveUp();
        } else if (Keys.REGISTRATION_EARLIER.matches(event)) {
            move(-1);
        } else if (Keys.REGISTRATION_LATER.matches(event)) {
            move(1);
        } else {
            return false;
        }
        return true;
    }

    private void advance(List<UUID> ids) {
        desk.advance(ids, this::done);
    }

    private void setStatus(List<UUID> ids, RegistrationStatus status) {
        desk.setStatus(ids, status, this::done);
    }

    private void moveUp() {
        desk.moveUp(sessionId, done -> { });
    }

    /** Whoever leaves may make room for somebody who waits. */
    private void placesFreed(Done done) {
        if (done.saved().changed()) {
            desk.read(desk, sessionId, desk::offerFreePlace);
        }
    }

    /** What was done with marked persons is done: nobody stays marked. */
    private void done(Done done) {
        list.grid().marks().clear();
        placesFreed(done);
    }

    private void move(int by) {
        UUID current = list.grid().currentProperty().get();
        if (roll == null || current == null) {
            return;
        }
        if (roll.person(current).filter(one -> one.standing() == Standing.WAITING).isEmpty()) {
            kit.toasts().say(kit.text("registration.onlyWaiting"));
            return;
        }
        kit.tasks().write(kit.text("registration.writing"), () -> desk.registrations().move(current, by)).start();
    }

    private void setRole(List<UUID> ids) {
        if (roll != null && !ids.isEmpty()) {
            new RolePanel(desk, roll).show(ids, () -> list.grid().marks().clear());
        }
    }

    private void registerGroup(UUID groupId) {
        kit.tasks().run(kit.text("registration.reading"), () -> GroupRoster.read(base.dsl(), groupId))
                .onSuccess(found -> found.ifPresent(roster -> {
                    if (roster.members().isEmpty()) {
                        kit.toasts().warn(kit.text("registration.group.empty", roster.name()));
                    } else if (roll != null) {
                        new GroupPanel(kit, roll, roster).show(decision -> register(decision.roles(), decision.requests()));
                    }
                })).start();
    }

    private void register(Map<UUID, String> roles, List<Request> requests) {
        LocalDate today = LocalDate.now(base.clock());
        Optional<Lateness> late = roll == null ? Optional.empty() : RegistrationDeadline.lateness(roll.startsOn(),
                roll.session().session().getRegistrationDeadlineDays(), today);
        if (late.isEmpty()) {
            add(roles, requests, today, null);
            return;
        }
        kit.dialogs().input(new RegistrationWords(kit.texts()).late(late.get()), kit.text("registration.late.reason"), "",
                reason -> reason.isBlank() ? kit.text("registration.late.missing") : null, kit.text("registration.late.force"),
                reason -> add(roles, requests, today, reason));
    }

    private void add(Map<UUID, String> roles, List<Request> requests, LocalDate today, String lateReason) {
        desk.write("registration.done.added", () -> desk.registrations().add(sessionId, roles, requests, today, lateReason), done -> { });
    }
}
