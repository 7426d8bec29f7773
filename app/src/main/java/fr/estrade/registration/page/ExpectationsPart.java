package fr.estrade.registration.page;

import fr.estrade.registration.Attendee;
import fr.estrade.registration.ExpectationPlan;
import fr.estrade.registration.Expectations.Place;
import fr.estrade.registration.Expectations;
import fr.estrade.registration.Roll;
import fr.estrade.registration.Standing;
import fr.estrade.session.PlannedDay;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.SpreadBar;
import fr.estrade.ui.View;
import fr.estrade.ui.grid.Matrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
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
    private final Matrix<UUID, UUID> matrix;
    private final Label summary = new Label();
    private ExpectationPlan plan;
    private Matrix.Line<UUID> totals;

    ExpectationsPart(Kit kit, BaseAccess base, UUID sessionId) {
        this.kit = kit;
        this.base = base;
        this.sessionId = sessionId;
        this.desk = new RegistrationDesk(kit, base);
        this.expectations = new Expectations(base.journal());
        this.matrix = new Matrix<UUID, UUID>(kit, KEY, "expectation.name", "expectation.daysOf").widths(15, 8.5, 5)
                .onKey(this::act).onDoubleClick(this::toggle);
    }

    @Override
    protected Parent build() {
        whileAttached(matrix::followZoom);
        SpreadBar tools = new SpreadBar();
        tools.left(summary);
        tools.right(Command.of("expectation.row", Icons.RIGHT, this::toggleRow).on(Keys.EXPECTATION_ROW).flatButton(kit.texts()),
                Command.of("expectation.column", Icons.DOWN, this::toggleColumn).on(Keys.EXPECTATION_COLUMN).flatButton(kit.texts()),
                Command.of("expectation.reset", Icons.RESTORE, this::reset).on(Keys.EXPECTATION_RESET).flatButton(kit.texts()));
        tools.getStyleClass().add("registration-top");
        VBox.setVgrow(matrix.node(), Priority.ALWAYS);
        VBox root = new VBox(tools, matrix.node(), legend());
        root.getStyleClass().add("registration-part");
        keepRead(base.changes(), event -> event.touchesRecord(sessionId), this::reload);
        return new PageScroll(root).filling();
    }

    private Label legend() {
        Label legend = new Label(kit.text("expectation.legend"));
        legend.setWrapText(true);
        legend.getStyleClass().addAll("hint", "matrix-legend");
        return legend;
    }

    @Override
    public void focusFirst() {
        if (plan == null || plan.persons().isEmpty() || plan.days().isEmpty()) {
            return;
        }
        matrix.focusFirst();
    }

    private void reload() {
        desk.read(this, sessionId, this::show);
    }

    private void show(Roll now) {
        plan = now.plan();
        Map<UUID, PlannedDay> days = now.session().days().stream().collect(Collectors.toMap(PlannedDay::id, day -> day));
        matrix.show(plan.days().stream().map(ExpectationPlan.Day::id).toList(),
                day -> ExpectationCells.head(kit, now.session().session().getPhaseLabel(), days.get(day)), lines(now), this::face);
        summary.setText(kit.text("expectation.summary", kit.texts().count("expectation.persons", plan.persons().size()),
                kit.texts().count("expectation.days", plan.days().stream().filter(ExpectationPlan.Day::held).count())));
        matrix.node().setPlaceholder(plan.days().isEmpty()
                ? new EmptyState(kit.texts(), Icons.DATE, kit.text("expectation.noDays"), kit.text("expectation.noDays.help"))
                : new EmptyState(kit.texts(), Icons.GROUP, kit.text("expectation.nobody"), kit.text("expectation.nobody.help")));
        contentShown();
    }

    private Matrix.Face face(Matrix.Line<UUID> line, UUID day) {
        if (line.row() != null) {
            return ExpectationCells.face(kit, plan.cell(line.row(), day));
        }
        return line == totals && isHeld(day) ? Matrix.Face.text(kit.formats().number(plan.expectedOn(day).size())) : Matrix.Face.EMPTY;
    }

    private boolean isHeld(UUID day) {
        return plan.days().stream().anyMatch(one -> one.id().equals(day) && one.held());
    }

    /** By role, then by sub-group: those who come together stand together. The totals come last. */
    private List<Matrix.Line<UUID>> lines(Roll now) {
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
        List<Matrix.Line<UUID>> lines = new ArrayList<>();
        all.forEach((heading, people) -> {
            if (all.size() > 1) {
                lines.add(Matrix.Line.heading(kit.text("expectation.group", heading, people.size()), null));
            }
            people.forEach(one -> lines.add(Matrix.Line.of(one.id(), one.name(), kit.formats().number(plan.daysOf(one.id()).size()))));
        });
        int cells = plan.persons().stream().mapToInt(person -> plan.daysOf(person.registrationId()).size()).sum();
        totals = Matrix.Line.heading(kit.text("expectation.total"), kit.formats().number(cells));
        lines.add(totals);
        return lines;
    }

    private String heading(Attendee one) {
        String role = one.role() == null ? kit.text("registration.mainAudience") : one.role();
        return one.subGroup() == null ? role : kit.text("expectation.heading", role, one.subGroup());
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
        return matrix.row().orElse(null);
    }

    private UUID currentDay() {
        return matrix.column().orElse(null);
    }
}
