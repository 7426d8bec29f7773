package fr.estrade.offer.editor;

import fr.estrade.db.code.LineKind;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.ui.Command;
import fr.estrade.ui.FocusLeft;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.lines.InlineText;
import fr.estrade.ui.lines.LinesEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** A day of the programme as a card: what it is about, its lines, and opened, everything that is known of it. */
final class DayCard extends VBox {
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Workshop shop;
    private final UUID dayId;
    private final RowPane head;
    private final Label number = new Label();
    private final Button duration = new Button();
    private final InlineText title;
    private final Button toggle;
    private final DayChips chips;
    private final VBox sequences = new VBox();
    private final Map<Integer, SequenceView> bySequence = new TreeMap<>();
    private final TreeSet<Integer> begun = new TreeSet<>();
    private DayDetails details;
    private Programme programme;
    private ProgrammeDay day;

    DayCard(Workshop shop, UUID dayId, CardActions actions) {
        this.shop = shop;
        this.dayId = dayId;
        getStyleClass().add("day-card");
        setAccessibleRole(AccessibleRole.PARENT);
        number.getStyleClass().add("day-number");
        number.setMinWidth(USE_PREF_SIZE);
        title = new InlineText(false, words -> shop.gestures().editDay(dayId, edit -> edit.title(words)));
        title.getStyleClass().add("day-title");
        title.setPrompt(shop.text("editor.day.title.prompt"));
        title.setOnEnter(this::enter);
        chips = new DayChips(shop, this::openAt);
        duration.getStyleClass().addAll("flat", "day-duration");
        duration.setMinWidth(USE_PREF_SIZE);
        duration.setFocusTraversable(false);
        duration.setOnAction(event -> openAt(DayDetails.Part.TIMES));
        toggle = Command.of("editor.day.open", Icons.DOWN, this::toggle).on(Keys.PROGRAMME_OPEN).iconButton(shop.kit().texts());
        toggle.getStyleClass().add("day-toggle");
        toggle.setFocusTraversable(false);
        Button more = Command.of("editor.more", Icons.MORE, () -> { }).iconButton(shop.kit().texts());
        more.setFocusTraversable(false);
        more.getStyleClass().add("day-more");
        more.setOnAction(event -> actions.menu(this).show(more, Side.BOTTOM, 0, 0));
        head = new RowPane(shop.em(0.3), false, title, number, duration, title, toggle, more);
        head.getStyleClass().add("day-head");
        sequences.getStyleClass().add("sequences");
        getChildren().addAll(head, chips, sequences);
        shop.dayDrag().item(this, head, dayId);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            event.consume();
        });
        CardActions.offer(this, () -> actions.menu(this));
        FocusLeft.of(this, () -> dropEmptySequences());
    }

    UUID dayId() {
        return dayId;
    }

    ProgrammeDay day() {
        return day;
    }

    /** Shows the day as it is now. */
    void show(Programme now, ProgrammeDay newDay, int dayNumber) {
        boolean same = newDay.equals(day) && programme.label() == now.label() && programme.roles().equals(now.roles())
                && programme.usualTimes().equals(now.usualTimes());
        String place = shop.words().place(now, dayId);
        boolean samePlace = place.equals(getAccessibleText());
        programme = now;
        day = newDay;
        if (same && samePlace) {
            return;
        }
        number.setText(shop.words().day(dayNumber));
        setAccessibleText(place);
        title.setName(shop.text("editor.day.title", place));
        title.setText(day.title());
        duration.setText(shop.words().duration(now.minutesOf(day)));
        duration.setTooltip(new Tooltip(durationHelp()));
        duration.pseudoClassStateChanged(UNKNOWN, now.minutesOf(day).isEmpty());
        chips.show(now, day);
        showSequences(place);
        if (details != null) {
            details.show(now, day);
        }
    }

    private String durationHelp() {
        String spans = shop.words().spans(programme.timesOf(day));
        return spans.isEmpty() ? shop.text("editor.day.duration.help") : shop.text("editor.day.duration.times", spans);
    }

    private void showSequences(String place) {
        TreeSet<Integer> wanted = new TreeSet<>(day.sequences());
        wanted.addAll(begun);
        bySequence.keySet().removeIf(sequence -> !wanted.contains(sequence) && !bySequence.get(sequence).isFocusWithin());
        wanted.addAll(bySequence.keySet());
        List<Node> shown = new ArrayList<>();
        for (int sequence : wanted) {
            SequenceView view = bySequence.computeIfAbsent(sequence, number -> new SequenceView(shop, dayId, number));
            shown.add(view);
            view.show(shop, day, place, wanted.size() > 1 ? shown.size() : 0);
        }
        ShownNodes.show(sequences.getChildren(), shown);
    }

    private void dropEmptySequences() {
        begun.clear();
        if (day != null && bySequence.size() > day.sequences().size()) {
            showSequences(getAccessibleText());
        }
    }

    /** Opens a new sequence behind the last one and begins to key it in. */
    void beginSequence() {
        int next = bySequence.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        boolean lastIsEmpty = next > 0 && bySequence.get(next).isEmpty();
        int sequence = lastIsEmpty ? next : next + 1;
        begun.add(sequence);
        showSequences(getAccessibleText());
        applyCss();
        bySequence.get(sequence).enter();
    }

    /** Begins to key in the title, or the lines when there is one. */
    void enter() {
        bySequence.values().iterator().next().enter();
    }

    void enterTitle() {
        title.edit(-1);
    }

    /** The editor of some lines; empty when there is no such sequence. */
    Optional<LinesEditor> lines(int sequence, LineKind kind) {
        return Optional.ofNullable(bySequence.get(sequence)).map(view -> view.editor(kind));
    }

    boolean isOpen() {
        return details != null && details.isVisible();
    }

    void toggle() {
        if (isOpen()) {
            boolean inside = details.isFocusWithin();
            details.setVisible(false);
            if (inside) {
                requestFocus();
            }
            showOpen();
        } else {
            openAt(DayDetails.Part.AUDIENCE);
        }
    }

    /** Opens the card and begins to key in a part of what is known of the day. */
    void openAt(DayDetails.Part part) {
        if (details == null) {
            details = new DayDetails(shop, dayId);
            details.managedProperty().bind(details.visibleProperty());
            getChildren().add(details);
            details.show(programme, day);
        }
        details.setVisible(true);
        showOpen();
        applyCss();
        details.enter(part);
    }

    private void showOpen() {
        pseudoClassStateChanged(OPEN, isOpen());
        toggle.setGraphic((isOpen() ? Icons.UP : Icons.DOWN).node());
        toggle.setAccessibleText(shop.text(isOpen() ? "editor.day.close" : "editor.day.open"));
    }
}
