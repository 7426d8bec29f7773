package fr.estrade.session.page;

import fr.estrade.calendar.TimeSpan;
import fr.estrade.db.code.DateState;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.offer.programme.ProgrammeLabels;
import fr.estrade.session.PlannedDay;
import fr.estrade.session.SessionDay;
import fr.estrade.session.SessionSnapshot;
import fr.estrade.session.SessionWarning;
import fr.estrade.text.InputReader;
import fr.estrade.ui.Chips;
import fr.estrade.ui.Chips.Tone;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.input.Inputs;
import fr.estrade.ui.input.ValueField;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A day of a session on a line: what it is, its date or why it has none, its times, its place, a remark, and what is odd about it. */
final class SessionDayRow {

    private static final PseudoClass UNDATED = PseudoClass.getPseudoClass("undated");

    private final SessionDesk desk;
    private final Kit kit;
    private final Consumer<UUID> afterDate;
    private final Runnable reload;
    private final Label name = new Label();
    private final Label weekday = new Label();
    private final Label mistake = new Label();
    private final MenuButton state = new MenuButton();
    private final ValueField<LocalDate> date;
    private final ValueField<List<TimeSpan>> times;
    private final TextField place = new TextField();
    private final TextField note = new TextField();
    private final FlowPane marks = new FlowPane();
    private final VBox root;
    /** What each field last told since the day was shown. */
    private final Map<TextField, String> told = new HashMap<>();
    private PlannedDay day;

    SessionDayRow(SessionDesk desk, Consumer<UUID> afterDate, Runnable reload) {
        this.desk = desk;
        this.kit = desk.kit();
        this.afterDate = afterDate;
        this.reload = reload;
        InputReader reader = new InputReader(kit.texts(), desk.base().clock());
        date = new Inputs(kit.texts(), desk.base().clock()).date();
        times = new ValueField<>(kit.texts(), reader::timeSpans, kit.formats()::timeSpans);
        name.getStyleClass().add("session-day-name");
        name.setWrapText(true);
        weekday.getStyleClass().add("session-day-weekday");
        date.getStyleClass().add("session-day-date");
        times.getStyleClass().add("session-day-times");
        place.getStyleClass().add("session-day-place");
        note.getStyleClass().add("session-day-note");
        marks.getStyleClass().add("session-day-marks");
        mistake.getStyleClass().addAll("field-error", "session-day-mistake");
        mistake.visibleProperty().bind(mistake.textProperty().isNotEmpty());
        mistake.managedProperty().bind(mistake.visibleProperty());
        HBox.setHgrow(note, Priority.ALWAYS);
        state.getStyleClass().add("session-day-state");
        state.getItems().addAll(stateItem("sessionpage.toDefine", DateState.TO_DEFINE), stateItem("sessionpage.toSchedule", DateState.TO_SCHEDULE));
        HBox line = new HBox(name, date, weekday, state, times, place, note);
        line.getStyleClass().add("session-day-line");
        root = new VBox(line, mistake, marks);
        root.getStyleClass().add("session-day");
        commitWith(date, this::commitDate);
        commitWith(times, this::commitTimes);
        commitWith(place, this::commitPlace);
        commitWith(note, this::commitNote);
    }

    Node root() {
        return root;
    }

    void focusDate() {
        date.requestFocus();
        date.selectAll();
    }

    boolean hasFocus() {
        return List.of(date, times, place, note, state).stream().anyMatch(Node::isFocused);
    }

    /** Shows the day as it is now; a field that is being keyed in is left alone. */
    void show(SessionSnapshot session, PlannedDay now, List<SessionWarning> warnings) {
        day = now;
        told.clear();
        String words = new ProgrammeLabels(kit.texts()).day(now.place().day(), now.day().title());
        name.setText(words);
        boolean fixed = now.date() != null;
        if (!date.isFocused()) {
            date.setValue(now.date());
        }
        weekday.setText(fixed ? kit.formats().weekdayShort(now.date().getDayOfWeek()) : "");
        date.setPromptText(now.when().date().state() == DateState.TO_SCHEDULE ? kit.formats().toSchedule() : kit.formats().toDefine());
        state.setText(fixed ? kit.text("sessionpage.fixed") : kit.texts().code(now.when().date().state()));
        if (!times.isFocused()) {
            times.setValue(spans(now.when().times()));
        }
        times.setPromptText(now.times().isUnknown() ? kit.formats().toDefine() : kit.formats().timeSpans(now.times().spans()));
        show(place, now.when().place());
        place.setPromptText(session.place() == null ? kit.text("sessionpage.place.none") : session.place());
        show(note, now.when().note());
        note.setPromptText(kit.text("sessionpage.note"));
        named(new ProgrammeLabels(kit.texts()).place(session.session().getPhaseLabel(), now.place()));
        marks.getChildren().clear();
        if (now.day().audience() != null) {
            marks.getChildren().add(Chips.chip(kit.text("sessionpage.audience", now.day().audience()), Icons.GROUP, Tone.NEUTRAL));
        }
        now.day().roleIds().forEach(id -> session.programme().role(id).ifPresent(role -> marks.getChildren().add(
                Chips.chip(kit.text("sessionpage.role", role.name()), Icons.PERSON, Tone.ACCENT))));
        warnings.forEach(warning -> marks.getChildren().add(
                Chips.chip(kit.text("sessionpage.warning." + warning.kind().name(), warning.who()), Icons.WARNING, Tone.WARNING)));
        marks.setVisible(!marks.getChildren().isEmpty());
        marks.setManaged(marks.isVisible());
        root.pseudoClassStateChanged(UNDATED, !fixed);
    }

    /** By phase too: each phase has a first day. */
    private void named(String words) {
        date.setAccessibleText(kit.text("sessionpage.date.of", words));
        times.setAccessibleText(kit.text("sessionpage.times.of", words));
        place.setAccessibleText(kit.text("sessionpage.place.of", words));
        note.setAccessibleText(kit.text("sessionpage.note.of", words));
        state.setAccessibleText(kit.text("sessionpage.state.of", words));
        times.setTooltip(new Tooltip(kit.text("sessionpage.times.help")));
    }

    private MenuItem stateItem(String key, DateState wanted) {
        MenuItem item = new MenuItem(kit.text(key));
        item.setOnAction(event -> desk.write(key, () -> {
            if (wanted == DateState.TO_DEFINE) {
                desk.dating().undate(List.of(day.when()));
            } else {
                desk.dating().toSchedule(List.of(day.when()));
            }
        }, reload));
        return item;
    }

    private static void show(TextField field, String text) {
        if (!field.isFocused()) {
            field.setText(text == null ? "" : text);
        }
    }

    private void commitWith(TextField field, Runnable commit) {
        // Enter tells it, and then the field is left: told twice, the second would meet the first as somebody else's change.
        Runnable once = () -> {
            if (!field.getText().equals(told.put(field, field.getText()))) {
                commit.run();
            }
        };
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused && day != null) {
                once.run();
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && day != null) {
                once.run();
                if (field == date && date.isUnderstood() && date.getValue() != null) {
                    afterDate.accept(day.id());
                }
                event.consume();
            }
        });
    }

    private void commitDate() {
        if (!date.isUnderstood()) {
            mistake.setText(date.inputErrorProperty().get());
            return;
        }
        mistake.setText("");
        LocalDate typed = date.getValue();
        SessionDay when = day.when();
        if (!Objects.equals(typed, day.date())) {
            desk.write("sessionpage.dating", () -> {
                if (typed == null) {
                    desk.dating().undate(List.of(when));
                } else {
                    desk.dating().fix(when, typed);
                }
            }, reload);
        }
    }

    private void commitTimes() {
        if (!times.isUnderstood()) {
            mistake.setText(times.inputErrorProperty().get());
            return;
        }
        mistake.setText("");
        DayTimes typed = times(times.getValue());
        SessionDay when = day.when();
        if (typed == null) {
            mistake.setText(kit.text("sessionpage.times.tooMany"));
        } else if (!typed.equals(when.times())) {
            desk.write("sessionpage.dating", () -> desk.dating().setTimes(when, typed), reload);
        }
    }

    private void commitPlace() {
        SessionDay when = day.when();
        String typed = place.getText();
        if (!Objects.equals(emptyToNull(typed), when.place())) {
            desk.write("sessionpage.dating", () -> desk.dating().setPlace(when, typed), reload);
        }
    }

    private void commitNote() {
        SessionDay when = day.when();
        String typed = note.getText();
        if (!Objects.equals(emptyToNull(typed), when.note())) {
            desk.write("sessionpage.dating", () -> desk.dating().setNote(when, typed), reload);
        }
    }

    private static String emptyToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Null where the day's own times are unknown: the field is empty then, and its prompt shows those that hold. */
    private static List<TimeSpan> spans(DayTimes times) {
        return times.isUnknown() ? null : times.spans();
    }

    /** A day has a morning and an afternoon at most; null for more. */
    private static DayTimes times(List<TimeSpan> spans) {
        if (spans == null || spans.isEmpty()) {
            return DayTimes.UNKNOWN;
        }
        TimeSpan first = spans.getFirst();
        TimeSpan last = spans.getLast();
        return switch (spans.size()) {
            case 1 -> DayTimes.of(first.start(), first.end());
            case 2 -> new DayTimes(first.start(), first.end(), last.start(), last.end());
            default -> null;
        };
    }
}
