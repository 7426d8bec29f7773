package fr.estrade.session.page;

import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.ProgrammeLabels;
import fr.estrade.session.PlannedDay;
import fr.estrade.session.SessionSnapshot;
import fr.estrade.session.SessionWarning;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Command;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.SpreadBar;
import fr.estrade.ui.View;
import fr.estrade.ui.lines.KeptFocus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The days of a session, phase by phase, each on a line: its date is typed, and Enter leads to the next one without a date. Every
 * field writes when it is left.
 */
final class SessionDaysView extends View {

    private final SessionDesk desk;
    private final Kit kit;
    private final VBox lines = new VBox();
    private final Label summary = new Label();
    private final DifferencesView differences;
    private final Map<UUID, SessionDayRow> rows = new HashMap<>();
    private SessionDesk.Seen seen;
    private Runnable awaiting = () -> { };

    SessionDaysView(SessionDesk desk) {
        this.desk = desk;
        this.kit = desk.kit();
        this.differences = new DifferencesView(desk);
    }

    @Override
    protected Parent build() {
        Button pattern = patternCommand().button(kit.texts());
        Button next = nextCommand().button(kit.texts());
        SpreadBar tools = new SpreadBar();
        tools.left(summary);
        tools.right(next, pattern);
        tools.getStyleClass().add("session-tools");
        lines.getStyleClass().add("session-days");
        VBox content = new VBox(tools, lines, differences.root());
        content.getStyleClass().add("session-days-page");
        keepRead(desk.base().changes(), event -> true, this::reload);
        return new PageScroll(content);
    }

    @Override
    public void focusFirst() {
        if (seen != null) {
            seen.session().days().stream().findFirst().ifPresent(day -> rows.get(day.id()).focusDate());
        }
    }

    /** Proposes dates for the days that have none. */
    Command patternCommand() {
        return Command.of("sessionpage.pattern", Icons.DATE, () -> onceRead(this::openPattern));
    }

    /** Leads to the next day without a date. */
    Command nextCommand() {
        return Command.of("sessionpage.next", Icons.FORWARD, () -> onceRead(() -> focusNextUndated(focusedDay()))).on(Keys.NEXT_UNDATED);
    }

    /** Does what needs the days as soon as they are there: a command may have led to this part. */
    private void onceRead(Runnable action) {
        if (seen == null) {
            awaiting = action;
        } else {
            action.run();
        }
    }

    private void openPattern() {
        if (seen.session().nextUndated(null).isEmpty()) {
            kit.toasts().say(kit.text("sessionpage.allDated"));
            return;
        }
        new DatingPanel(desk, seen).show();
    }

    private void reload() {
        desk.read(this::show);
    }

    private void show(SessionDesk.Seen now) {
        seen = now;
        SessionSnapshot session = now.session();
        Map<UUID, List<SessionWarning>> warnings = session.warnings(now.holidays()::isHoliday).stream()
                .collect(Collectors.groupingBy(SessionWarning::dayId));
        summary.setText(summary(session));
        List<Node> nodes = new ArrayList<>();
        ProgrammeLabels labels = new ProgrammeLabels(kit.texts());
        int number = 0;
        for (Phase phase : session.programme().phases()) {
            number++;
            nodes.add(header(session, phase, labels.phase(session.session().getPhaseLabel(), number, phase.title())));
            for (PlannedDay day : session.days()) {
                if (day.phase().id().equals(phase.id())) {
                    SessionDayRow row = rows.computeIfAbsent(day.id(), id -> new SessionDayRow(desk, this::afterDate, this::reload));
                    row.show(session, day, warnings.getOrDefault(day.id(), List.of()));
                    nodes.add(row.root());
                }
            }
        }
        if (session.days().isEmpty()) {
            nodes.add(new EmptyState(kit.texts(), Icons.DATE, kit.text("sessionpage.noDays"), kit.text("sessionpage.noDays.help")));
        }
        rows.keySet().retainAll(session.days().stream().map(PlannedDay::id).toList());
        KeptFocus.replace(lines, nodes);
        differences.show(now);
        contentShown();
        awaiting.run();
        awaiting = () -> { };
    }

    private String summary(SessionSnapshot session) {
        long firm = session.firmDays().count();
        int dated = session.dates().size();
        return dated == 0 ? kit.text("sessionpage.summary.none", firm)
                : kit.text("sessionpage.summary", dated, firm, kit.formats().dates(session.dates().stream().sorted().toList()));
    }

    private Node header(SessionSnapshot session, Phase phase, String title) {
        Label label = new Label(title);
        label.getStyleClass().add("subheading");
        label.setWrapText(true);
        HBox header = new HBox(label);
        header.getStyleClass().add("session-phase");
        if (phase.isHourBank()) {
            header.getChildren().add(Chips.chip(kit.text("sessionpage.hourBank"), Icons.TIME, Tone.NEUTRAL));
        }
        if (phase.optional()) {
            header.getStyleClass().add("optional");
            header.getChildren().add(phase.takenUp() ? Chips.chip(kit.text("sessionpage.option.taken"), Icons.CHECK, Tone.SUCCESS)
                    : Chips.chip(kit.text("sessionpage.option"), Icons.OPTION, Tone.NEUTRAL));
            header.getChildren().add(Command.of(phase.takenUp() ? "sessionpage.option.drop" : "sessionpage.option.take", null,
                    () -> desk.write("sessionpage.option.writing", () -> desk.sessions().takeUp(phase, !phase.takenUp()), this::reload))
                    .button(kit.texts()));
        }
        return header;
    }

    /** Enter in a date field: the next day without one, if there is one. */
    private void afterDate(UUID day) {
        focusNextUndated(day);
    }

    private void focusNextUndated(UUID after) {
        if (seen == null) {
            return;
        }
        seen.session().nextUndated(after).filter(day -> !day.id().equals(after))
                .ifPresentOrElse(day -> rows.get(day.id()).focusDate(), () -> kit.toasts().say(kit.text("sessionpage.allDated")));
    }

    private UUID focusedDay() {
        return rows.entrySet().stream().filter(entry -> entry.getValue().hasFocus()).map(Map.Entry::getKey).findFirst().orElse(null);
    }
}
