package fr.estrade.session.page;

import fr.estrade.offer.programme.ProgrammeLabels;
import fr.estrade.session.DatingPattern;
import fr.estrade.session.PlannedDay;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.Question;
import fr.estrade.ui.input.Inputs;
import fr.estrade.ui.input.ValueField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Dates the days that have no date by a rhythm: what would come of it is shown while it is being said. */
final class DatingPanel {

    private static final int LONGEST_ROW = 10;
    private static final int MOST_WEEKS = 52;

    private final SessionDesk desk;
    private final SessionDesk.Seen seen;
    private final Kit kit;
    private final ValueField<LocalDate> from;
    private final ValueField<Integer> weeks;
    private final ValueField<Integer> inARow;
    private final Map<DayOfWeek, CheckBox> weekdays = new EnumMap<>(DayOfWeek.class);
    private final CheckBox skipHolidays;
    private final VBox preview = new VBox();
    private final Label says = new Label();
    private DatingPattern.Proposal proposal;

    DatingPanel(SessionDesk desk, SessionDesk.Seen seen) {
        this.desk = desk;
        this.seen = seen;
        this.kit = desk.kit();
        Inputs inputs = new Inputs(kit.texts(), desk.base().clock());
        from = inputs.date();
        weeks = inputs.integer();
        inARow = inputs.integer();
        skipHolidays = new CheckBox(kit.text("pattern.skipHolidays"));
        skipHolidays.setSelected(true);
        from.setValue(start());
        weeks.setValue(1);
        inARow.setValue(1);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            CheckBox box = new CheckBox(kit.formats().weekday(weekday));
            box.setSelected(weekday == from.getValue().getDayOfWeek());
            box.selectedProperty().subscribe((before, on) -> propose());
            weekdays.put(weekday, box);
        }
        from.valueProperty().subscribe((before, now) -> propose());
        weeks.valueProperty().subscribe((before, now) -> propose());
        inARow.valueProperty().subscribe((before, now) -> propose());
        skipHolidays.selectedProperty().subscribe((before, now) -> propose());
        propose();
    }

    /** The first working day after the last date there is, a week ahead of today at the least. */
    private LocalDate start() {
        LocalDate last = seen.session().dates().stream().max(LocalDate::compareTo).orElse(LocalDate.now(desk.base().clock()).plusDays(6));
        LocalDate next = last.plusDays(1);
        while (next.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            next = next.plusDays(1);
        }
        return next;
    }

    void show() {
        GridPane fields = new GridPane();
        fields.getStyleClass().add("pattern-fields");
        row(fields, 0, "pattern.from", from);
        row(fields, 1, "pattern.weeks", weeks);
        row(fields, 2, "pattern.inARow", inARow);
        FlowPane days = new FlowPane();
        days.getStyleClass().add("pattern-weekdays");
        days.getChildren().addAll(weekdays.values());
        PageScroll scroll = new PageScroll(preview, "pattern-preview");
        preview.getStyleClass().add("pattern-dates");
        VBox content = new VBox(fields, new Label(kit.text("pattern.weekdays")), days, skipHolidays, says, scroll);
        content.getStyleClass().add("pattern");
        Question question = kit.dialogs().panel(kit.text("pattern.title"), content);
        question.accept(kit.text("pattern.apply"), this::apply).cancel().focus(from).show();
    }

    private void row(GridPane fields, int row, String key, ValueField<?> field) {
        Label label = new Label(kit.text(key));
        label.setLabelFor(field);
        field.setAccessibleText(kit.text(key));
        fields.addRow(row, label, field);
    }

    private void propose() {
        proposal = null;
        preview.getChildren().clear();
        Set<DayOfWeek> chosen = weekdays.entrySet().stream().filter(entry -> entry.getValue().isSelected()).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (from.getValue() == null || chosen.isEmpty() || !in(weeks.getValue(), MOST_WEEKS) || !in(inARow.getValue(), LONGEST_ROW)) {
            says.setText(kit.text("pattern.incomplete"));
            return;
        }
        DatingPattern pattern = DatingPattern.weekly(from.getValue(), chosen.toArray(DayOfWeek[]::new))
                .every(weeks.getValue()).inARow(inARow.getValue());
        if (!skipHolidays.isSelected()) {
            pattern = pattern.onPublicHolidaysToo();
        }
        proposal = pattern.forUndated(seen.session().daysToDate(), seen.holidays()::isHoliday);
        says.setText(kit.texts().count("pattern.says", proposal.dated().size()));
        preview.getChildren().setAll(lines(proposal));
    }

    private static boolean in(Integer number, int most) {
        return number != null && number >= 1 && number <= most;
    }

    private List<Label> lines(DatingPattern.Proposal proposed) {
        ProgrammeLabels labels = new ProgrammeLabels(kit.texts());
        List<Label> lines = new ArrayList<>();
        for (DatingPattern.Dated dated : proposed.dated()) {
            PlannedDay day = seen.session().days().stream().filter(one -> one.id().equals(dated.dayId())).findFirst().orElseThrow();
            lines.add(new Label(kit.text("pattern.dated", labels.place(seen.session().session().getPhaseLabel(), day.place()),
                    kit.formats().dateLong(dated.date()))));
        }
        for (DatingPattern.Skipped skipped : proposed.skipped()) {
            Label label = new Label(kit.text("pattern.skipped." + skipped.reason().name(), kit.formats().dateLong(skipped.blocked())));
            label.getStyleClass().add("hint");
            lines.add(label);
        }
        return lines;
    }

    private boolean apply() {
        if (proposal == null || proposal.dated().isEmpty()) {
            from.requestFocus();
            return false;
        }
        DatingPattern.Proposal chosen = proposal;
        desk.write("pattern.applying", () -> desk.dating().apply(seen.session(), chosen), () -> { });
        return true;
    }
}
