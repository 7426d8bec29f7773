package fr.estrade.registration.page;

import fr.estrade.registration.Attendee;
import fr.estrade.registration.ExpectationPlan;
import fr.estrade.registration.Expectations;
import fr.estrade.registration.Expectations.Place;
import fr.estrade.registration.Roll;
import fr.estrade.registration.Standing;
import fr.estrade.session.PlannedDay;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.SpreadBar;
import fr.estrade.ui.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Who comes when: the persons of a session by its days, grouped as they come, filled from the programme. A cell, a row or a column is
 * changed by a key or a click; what was changed by hand is marked, and can be left to the programme again.
 */
final class ExpectationsPart extends View {

    static final String KEY = "registration.expectations";

    private final Kit kit;
    private final BaseAccess base;
    private final UUID sessionId;
    private final RegistrationDesk desk;
    private final Expectations expectations;
    private final TableView<ExpectationRow> table = new TableView<>();
    private final Label summary = new Label();
    private Roll roll;
    private ExpectationPlan plan;
    private List<UUID> shownDays = List.of();

    ExpectationsPart(Kit kit, BaseAccess base, UUID sessionId) {
        this.kit = kit;
        this.base = base;
        this.sessionId = sessionId;
        this.desk = new RegistrationDesk(kit, base);
        this.expectations = new Expectations(base.journal());
    }

    @Override
    protected Parent build() {
        table.getStyleClass().addAll("grid", "expectation");
        table.setAccessibleText(kit.text(KEY));
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setFixedCellSize(30 * kit.theme().zoomProperty().get() / 100.0);
        follow(kit.theme().zoomProperty(), zoom -> table.setFixedCellSize(30 * zoom.intValue() / 100.0));
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (act(event)) {
                event.consume();
            }
        });
        SpreadBar tools = new SpreadBar();
        tools.left(summary);
        tools.right(Command.of("expectation.row", Icons.RIGHT, this::toggleRow).on(Keys.EXPECTATION_ROW).flatButton(kit.texts()),
                Command.of("expectation.column", Icons.DOWN, this::toggleColumn).on(Keys.EXPECTATION_COLUMN).flatButton(kit.texts()),
                Command.of("expectation.reset", Icons.RESTORE, this::reset).on(Keys.EXPECTATION_RESET).flatButton(kit.texts()));
        tools.getStyleClass().add("registration-top");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox root = new VBox(tools, table, legend());
        root.getStyleClass().add("registration-part");
        whileAttached(() -> base.changes().listen(event -> {
            if (event.touchesRecord(sessionId)) {
                reload();
            }
        }));
        return ParticipantsPart.scroll(root);
    }

    private Label legend() {
        Label legend = new Label(kit.text("expectation.legend"));
        legend.setWrapText(true);
        legend.getStyleClass().addAll("hint", "expectation-legend");
        return legend;
    }

    @Override
    protected void onAttached() {
        reload();
    }

    @Override
    public void focusFirst() {
        if (plan == null || plan.persons().isEmpty() || plan.days().isEmpty()) {
            return;
        }
        table.requestFocus();
        if (table.getSelectionModel().getSelectedCells().isEmpty()) {
            int first = table.getItems().indexOf(table.getItems().stream().filter(ExpectationRow::isPerson).findFirst().orElseThrow());
            table.getSelectionModel().select(first, table.getColumns().get(1));
            table.getFocusModel().focus(first, table.getColumns().get(1));
        }
    }

    private void reload() {
        desk.read(this, sessionId, this::show);
    }

    private void show(Roll now) {
        roll = now;
        plan = now.plan();
        List<UUID> days = plan.days().stream().map(ExpectationPlan.Day::id).toList();
        TablePosition<?, ?> at = position();
        columns(now, days.equals(shownDays));
        shownDays = days;
        table.getItems().setAll(rows(now));
        if (at != null && at.getRow() < table.getItems().size() && at.getColumn() >= 0 && at.getColumn() < table.getColumns().size()) {
            table.getSelectionModel().clearAndSelect(at.getRow(), table.getColumns().get(at.getColumn()));
            table.getFocusModel().focus(at.getRow(), table.getColumns().get(at.getColumn()));
        }
        summary.setText(kit.text("expectation.summary", kit.texts().count("expectation.persons", plan.persons().size()),
                kit.texts().count("expectation.days", plan.days().stream().filter(ExpectationPlan.Day::held).count())));
        table.setPlaceholder(plan.days().isEmpty()
                ? new EmptyState(kit.texts(), Icons.DATE, kit.text("expectation.noDays"), kit.text("expectation.noDays.help"))
                : new EmptyState(kit.texts(), Icons.GROUP, kit.text("expectation.nobody"), kit.text("expectation.nobody.help")));
        contentShown();
    }

    private void columns(Roll now, boolean same) {
        if (!same || table.getColumns().isEmpty()) {
            List<TableColumn<ExpectationRow, ?>> columns = new ArrayList<>();
            columns.add(ExpectationCells.name(kit));
            now.session().days().forEach(day -> columns.add(ExpectationCells.day(kit, day.id(), this::clicked)));
            columns.add(ExpectationCells.total(kit));
            table.getColumns().setAll(columns);
        }
        for (int i = 0; i < now.session().days().size(); i++) {
            PlannedDay day = now.session().days().get(i);
            ExpectationCells.head(kit, table.getColumns().get(i + 1), now.session().session().getPhaseLabel(), day);
        }
    }

    /** By role, then by sub-group: those who come together stand together. The totals come last. */
    private List<ExpectationRow> rows(Roll now) {
        if (plan.persons().isEmpty() || plan.days().isEmpty()) {
            return List.of();
        }
        Map<String, List<Attendee>> groups = new LinkedHashMap<>();
        now.session().programme().roles().forEach(role -> now.those(Standing.PLACED).stream()
                .filter(one -> role.id().equals(one.registration().getAudienceRoleId()))
                .forEach(one -> groups.computeIfAbsent(heading(one), key -> new ArrayList<>()).add(one)));
        Map<String, List<Attendee>> all = new LinkedHashMap<>();
        now.those(Standing.PLACED).stream().filter(one -> one.registration().getAudienceRoleId() == null)
                .forEach(one -> all.computeIfAbsent(heading(one), key -> new ArrayList<>()).add(one));
        groups.forEach((heading, people) -> all.computeIfAbsent(heading, key -> new ArrayList<>()).addAll(people));
        List<ExpectationRow> rows = new ArrayList<>();
        all.forEach((heading, people) -> {
            if (all.size() > 1) {
                rows.add(ExpectationRow.heading(kit.text("expectation.group", heading, people.size())));
            }
            people.forEach(one -> rows.add(ExpectationRow.person(one, plan)));
        });
        rows.add(ExpectationRow.totals(kit.text("expectation.total"), plan));
        return rows;
    }

    private String heading(Attendee one) {
        String role = one.role() == null ? kit.text("registration.mainAudience") : one.role();
        return one.subGroup() == null ? role : kit.text("expectation.heading", role, one.subGroup());
    }

    private TablePosition<?, ?> position() {
        var cells = table.getSelectionModel().getSelectedCells();
        return cells.isEmpty() ? null : cells.getFirst();
    }

    private boolean act(KeyEvent event) {
        if (Keys.EXPECTATION_TOGGLE.matches(event)) {
            toggle();
        } else if (Keys.EXPECTATION_ROW.matches(event)) {
            toggleRow();
        } else if (Keys.EXPECTATION_COLUMN.matches(event)) {
            toggleColumn();
        } else if (Keys.EXPECTATION_RESET.matches(event)) {
            reset();
        } else {
            return false;
        }
        return true;
    }

    /** A click on the cell that the cursor is on changes it; the first click only brings the cursor. */
    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            toggle();
        }
    }

    private void toggle() {
        List<Place> here = cells(currentPerson(), currentDay());
        if (!here.isEmpty()) {
            set(here);
        }
    }

    private void toggleRow() {
        UUID person = currentPerson();
        if (person == null) {
            kit.toasts().say(kit.text("expectation.choose"));
            return;
        }
        set(plan.days().stream().flatMap(day -> cells(person, day.id()).stream()).toList());
    }

    private void toggleColumn() {
        UUID day = currentDay();
        if (day == null) {
            kit.toasts().say(kit.text("expectation.choose"));
            return;
        }
        set(plan.persons().stream().flatMap(person -> cells(person.registrationId(), day).stream()).toList());
    }

    /** Where one of them is not expected, all are from now on; otherwise none is. */
    private void set(List<Place> cells) {
        if (cells.isEmpty()) {
            kit.toasts().say(kit.text("expectation.notHeld"));
            return;
        }
        boolean expected = cells.stream().anyMatch(cell -> !plan.isExpected(cell.registrationId(), cell.dayId()));
        write(() -> expectations.set(sessionId, cells, expected));
    }

    private void reset() {
        UUID person = currentPerson();
        UUID day = currentDay();
        if (plan == null || person == null && day == null) {
            return;
        }
        List<Place> cells = new ArrayList<>();
        plan.persons().stream().filter(one -> person == null || one.registrationId().equals(person)).forEach(one -> plan.days().stream()
                .filter(one2 -> day == null || one2.id().equals(day)).forEach(one2 -> cells.add(new Place(one.registrationId(), one2.id()))));
        write(() -> expectations.reset(cells));
    }

    private void write(Callable<?> gesture) {
        kit.tasks().write(kit.text("registration.writing"), gesture).start();
    }

    /** The cell, if it is one: both are known, and the day takes place. */
    private List<Place> cells(UUID person, UUID day) {
        return person == null || day == null || plan.cell(person, day) == ExpectationPlan.Cell.NOT_HELD ? List.of() : List.of(new Place(person, day));
    }

    private UUID currentPerson() {
        TablePosition<?, ?> at = position();
        ExpectationRow row = at == null || at.getRow() >= table.getItems().size() ? null : table.getItems().get(at.getRow());
        return row == null || !row.isPerson() ? null : row.registrationId();
    }

    private UUID currentDay() {
        TablePosition<?, ?> at = position();
        int index = at == null ? -1 : at.getColumn() - 1;
        return index < 0 || index >= shownDays.size() ? null : shownDays.get(index);
    }
}
