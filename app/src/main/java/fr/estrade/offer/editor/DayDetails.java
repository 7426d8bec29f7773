package fr.estrade.offer.editor;

import fr.estrade.offer.programme.AudienceRole;
import fr.estrade.offer.programme.DayEdit;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.ui.input.ValueField;
import fr.estrade.ui.lines.InlineText;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The full day: audience, roles, times, methods, attachments, remarks. What is keyed in counts when a field is left. */
final class DayDetails extends VBox {

    /** What can be opened. */
    enum Part { AUDIENCE, ROLES, TIMES, METHODS, ATTACHMENTS, NOTES }

    private final Workshop shop;
    private final UUID dayId;
    private final InlineText audience;
    private final InlineText methods;
    private final InlineText notes;
    private final FlowPane roles = new FlowPane();
    private final TextField newRole = new TextField();
    private final ValueField<LocalTime> start;
    private final ValueField<LocalTime> breakStart;
    private final ValueField<LocalTime> breakEnd;
    private final ValueField<LocalTime> end;
    private final ValueField<Integer> minutes;
    private final Label computed = new Label();
    private final AttachmentsView attachments;
    private Programme programme;
    private ProgrammeDay day;
    private boolean showing;

    DayDetails(Workshop shop, UUID dayId) {
        this.shop = shop;
        this.dayId = dayId;
        getStyleClass().add("day-details");
        audience = text("audience", (edit, value) -> edit.audience(value));
        methods = text("methods", (edit, value) -> edit.methods(value));
        notes = text("notes", (edit, value) -> edit.notes(value));
        start = time("start");
        breakStart = time("breakStart");
        breakEnd = time("breakEnd");
        end = time("end");
        minutes = shop.inputs().duration();
        minutes.setAccessibleText(shop.text("editor.day.minutes"));
        whenLeft(minutes, () -> {
            Integer typed = minutes.getValue();
            if (!Objects.equals(typed, day.minutes())) {
                shop.gestures().editDay(dayId, edit -> edit.minutes(typed));
            }
        });
        computed.getStyleClass().add("hint");
        computed.setWrapText(true);
        attachments = new AttachmentsView(shop, dayId);
        getChildren().addAll(field("audience", audience), field("roles", rolesRow()), field("times", timesRow()), field("methods", methods),
                field("attachments", attachments), field("notes", notes));
    }

    private InlineText text(String name, BiFunction<DayEdit, String, DayEdit> set) {
        InlineText text = new InlineText(true, words -> shop.gestures().editDay(dayId, edit -> set.apply(edit, words)));
        text.getStyleClass().add("boxed");
        text.setPrompt(shop.text("editor.day." + name + ".prompt"));
        text.setName(shop.text("editor.day." + name));
        return text;
    }

    private ValueField<LocalTime> time(String name) {
        ValueField<LocalTime> field = shop.inputs().time();
        field.setAccessibleText(shop.text("editor.day.times." + name));
        field.setPromptText(shop.text("editor.day.times." + name + ".prompt"));
        whenLeft(field, this::timesLeft);
        return field;
    }

    private Node rolesRow() {
        roles.getStyleClass().add("day-roles");
        newRole.getStyleClass().add("quiet-field");
        newRole.setPromptText(shop.text("editor.day.newRole.prompt"));
        newRole.setAccessibleText(shop.text("editor.day.newRole"));
        newRole.setOnAction(event -> {
            String name = newRole.getText().strip();
            if (!name.isEmpty()) {
                newRole.clear();
                programme.roles().stream().filter(role -> role.name().equalsIgnoreCase(name)).findFirst()
                        .ifPresentOrElse(role -> shop.gestures().expect(dayId, role, true), () -> shop.gestures().addRole(dayId, name));
            }
        });
        return new VBox(roles, newRole);
    }

    private Node timesRow() {
        FlowPane fields = new FlowPane(start, new Label(shop.text("editor.day.times.to")), breakStart, new Label(shop.text("editor.day.times.then")),
                breakEnd, new Label(shop.text("editor.day.times.to")), end);
        fields.getStyleClass().add("day-times");
        Label trained = new Label(shop.text("editor.day.minutes"));
        trained.setLabelFor(minutes);
        HBox duration = new HBox(trained, minutes);
        duration.setAlignment(Pos.CENTER_LEFT);
        duration.getStyleClass().add("day-minutes");
        VBox all = new VBox(fields, duration, computed);
        all.getStyleClass().add("day-times-box");
        return all;
    }

    private Node field(String name, Node editor) {
        Label label = new Label(shop.text("editor.day." + name));
        label.getStyleClass().add("cell-caption");
        label.setLabelFor(editor);
        VBox field = new VBox(label, editor);
        field.getStyleClass().add("detail-field");
        return field;
    }

    private static void whenLeft(ValueField<?> field, Runnable action) {
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused && field.isUnderstood()) {
                action.run();
            }
        });
        field.setOnAction(event -> {
            if (field.isUnderstood()) {
                action.run();
            }
        });
    }

    private void timesLeft() {
        DayTimes typed = new DayTimes(start.getValue(), breakStart.getValue(), breakEnd.getValue(), end.getValue());
        if (!showing && !typed.equals(day.times())) {
            shop.gestures().editDay(dayId, edit -> edit.times(typed));
        }
    }

    void show(Programme now, ProgrammeDay newDay) {
        programme = now;
        day = newDay;
        showing = true;
        audience.setText(day.audience());
        methods.setText(day.methods());
        notes.setText(day.notes());
        DayTimes usual = now.usualTimes();
        show(start, day.times().start(), usual.start());
        show(breakStart, day.times().breakStart(), usual.breakStart());
        show(breakEnd, day.times().breakEnd(), usual.breakEnd());
        show(end, day.times().end(), usual.end());
        if (!minutes.isFocused()) {
            minutes.setValue(day.minutes());
        }
        OptionalInt fromTimes = now.timesOf(day).minutes();
        minutes.setPromptText(fromTimes.isPresent() ? shop.words().formats().duration(fromTimes.getAsInt()) : "");
        computed.setText(computed(fromTimes));
        showRoles();
        attachments.show(day);
        showing = false;
    }

    /** An empty field of a day that keeps the usual times shows these. */
    private void show(ValueField<LocalTime> field, LocalTime own, LocalTime usual) {
        if (!field.isFocused()) {
            field.setValue(own);
        }
        if (day.times().isUnknown() && usual != null) {
            field.setPromptText(shop.words().formats().time(usual));
        }
    }

    private String computed(OptionalInt fromTimes) {
        if (!day.times().faults().isEmpty()) {
            return shop.text("editor.times." + day.times().faults().getFirst().name());
        }
        if (fromTimes.isEmpty()) {
            return shop.text("editor.day.times.none");
        }
        return shop.text(day.times().isUnknown() ? "editor.day.times.usual" : "editor.day.times.own",
                shop.words().formats().duration(fromTimes.getAsInt()), shop.words().spans(programme.timesOf(day)));
    }

    private void showRoles() {
        List<UUID> shown = roles.getChildren().stream().map(node -> (UUID) node.getUserData()).toList();
        if (!shown.equals(programme.roles().stream().map(AudienceRole::id).toList())) {
            roles.getChildren().setAll(programme.roles().stream().map(this::box).toList());
        }
        for (Node node : roles.getChildren()) {
            CheckBox box = (CheckBox) node;
            programme.role((UUID) box.getUserData()).ifPresent(role -> box.setText(role.name()));
            box.setSelected(day.roleIds().contains(box.getUserData()));
        }
    }

    private CheckBox box(AudienceRole role) {
        CheckBox box = new CheckBox(role.name());
        box.setUserData(role.id());
        box.setOnAction(event -> programme.role(role.id()).ifPresent(current -> shop.gestures().expect(dayId, current, box.isSelected())));
        return box;
    }

    /** Begins to key in a part. */
    void enter(Part part) {
        switch (part) {
            case AUDIENCE -> audience.edit(-1);
            case ROLES -> Stream.concat(roles.getChildren().stream(), Stream.of(newRole)).findFirst().ifPresent(Node::requestFocus);
            case TIMES -> (day.times().isUnknown() ? minutes : start).requestFocus();
            case METHODS -> methods.edit(-1);
            case ATTACHMENTS -> attachments.enter();
            case NOTES -> notes.edit(-1);
        }
    }
}
