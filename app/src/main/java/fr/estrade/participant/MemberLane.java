package fr.estrade.participant;

import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.form.LookupField;
import fr.estrade.ui.lines.DragReorder;
import fr.estrade.ui.lines.KeptFocus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjIntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A sub-group with its members and a field that takes in more; or those who are in no sub-group. */
final class MemberLane {

    private final MembersDesk desk;
    private final Kit kit;
    private final DragReorder<Roster.Member> drag;
    private final ObjIntConsumer<Roster.Member> onStep;
    private final UUID subGroup;
    private final TextField name = new TextField();
    private final TextField territory = new TextField();
    private final Label count = new Label();
    private final HBox head = new HBox();
    private final VBox rows = new VBox();
    private final LookupField adding;
    private final VBox root;
    private final Map<UUID, MemberRow> byId = new HashMap<>();
    /** Whom the field made and put in already; filled on the writing thread. */
    private final Set<UUID> made = ConcurrentHashMap.newKeySet();
    private Roster.SubGroup shown;

    /** @param subGroup null for those in none */
    MemberLane(MembersDesk desk, DragReorder<Roster.Member> drag, UUID subGroup, ObjIntConsumer<Roster.Member> onStep) {
        this.desk = desk;
        this.kit = desk.kit();
        this.drag = drag;
        this.subGroup = subGroup;
        this.onStep = onStep;
        this.adding = new LookupField(kit, desk.people(subGroup, made::add));
        name.getStyleClass().add("member-lane-name");
        territory.getStyleClass().add("member-lane-territory");
        territory.setPromptText(kit.text("group.subGroup.territory"));
        territory.setAccessibleText(kit.text("group.subGroup.territory"));
        name.setAccessibleText(kit.text("group.subGroup.name"));
        count.getStyleClass().add("hint");
        head.getStyleClass().add("member-lane-head");
        rows.getStyleClass().add("member-rows");
        adding.node().setPromptText(kit.text("group.adding"));
        adding.node().setAccessibleText(kit.text("group.adding"));
        adding.node().getStyleClass().add("member-adding");
        adding.valueProperty().subscribe(this::added);
        root = new VBox(head, rows, adding.node());
        root.getStyleClass().add("member-lane");
        drag.lane(rows, subGroup, Orientation.VERTICAL);
        commitWith(name);
        commitWith(territory);
    }

    Node root() {
        return root;
    }

    void focusAdding() {
        adding.node().requestFocus();
    }

    boolean isFocused() {
        return root.isFocusWithin();
    }

    /** @param now null for those who are in no sub-group */
    void show(Roster roster, Roster.SubGroup now) {
        List<Roster.Member> members = roster.of(subGroup);
        shown = now;
        count.setText(kit.texts().count("group.count", members.size()));
        if (head.getChildren().isEmpty()) {
            fillHead(now);
        }
        boolean only = roster.subGroups().isEmpty();
        head.setVisible(!only);
        head.setManaged(!only);
        if (now != null) {
            showText(name, now.name());
            showText(territory, now.territory());
        }
        List<Node> nodes = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        for (Roster.Member member : members) {
            MemberRow row = byId.computeIfAbsent(member.id(), id -> new MemberRow(desk, onStep, this::below));
            row.show(member);
            drag.item(row.root(), row.handle(), member);
            nodes.add(row.root());
            ids.add(member.id());
        }
        byId.keySet().retainAll(ids);
        KeptFocus.replace(rows, nodes);
    }

    private void fillHead(Roster.SubGroup now) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        if (now == null) {
            Label none = new Label(kit.text("group.noSubGroup"));
            none.getStyleClass().add("subheading");
            head.getChildren().addAll(none, count);
        } else {
            head.getChildren().addAll(name, territory, count, space,
                    Command.of("group.subGroup.remove", Icons.DELETE, () -> desk.removeSubGroup(shown)).iconButton(kit.texts()));
        }
    }

    private void showText(TextField field, String text) {
        if (!field.isFocused()) {
            field.setText(text == null ? "" : text);
        }
    }

    private void added(UUID participant) {
        if (participant == null) {
            return;
        }
        if (!made.remove(participant)) {
            desk.add(subGroup, participant);
        }
        adding.valueProperty().set(null);
        focusAdding();
    }

    /** Enter in a row: on to the next one, and from the last to the field that takes in more. */
    private void below(MemberRow row) {
        int index = rows.getChildren().indexOf(row.root());
        byId.values().stream().filter(other -> rows.getChildren().indexOf(other.root()) == index + 1).findFirst()
                .ifPresentOrElse(MemberRow::focusRole, this::focusAdding);
    }

    private void commitWith(TextField field) {
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                focusAdding();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && shown != null) {
                field.setText(Objects.requireNonNullElse(field == name ? shown.name() : shown.territory(), ""));
            } else if (Keys.LINE_DELETE.matches(event) && shown != null) {
                desk.removeSubGroup(shown);
                event.consume();
            }
        });
    }

    private void commit() {
        if (shown == null) {
            return;
        }
        String newName = name.getText().isBlank() ? shown.name() : name.getText().strip();
        String newTerritory = territory.getText().isBlank() ? null : territory.getText().strip();
        if (!newName.equals(shown.name()) || !Objects.equals(newTerritory, shown.territory())) {
            desk.describe(subGroup, newName, newTerritory);
        }
    }
}
