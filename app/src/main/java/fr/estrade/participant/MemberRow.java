package fr.estrade.participant;

import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** A member of a group on a line: who it is, and their role in the group. */
final class MemberRow {

    private final MembersDesk desk;
    private final Kit kit;
    private final Hyperlink name = new Hyperlink();
    private final Label work = new Label();
    private final TextField role = new TextField();
    private final StackPane handle = new StackPane(Icons.DRAG.node());
    private final Button remove;
    private final HBox root;
    private Roster.Member member;

    MemberRow(MembersDesk desk, ObjIntConsumer<Roster.Member> onStep, Consumer<MemberRow> onEnter) {
        this.desk = desk;
        this.kit = desk.kit();
        name.getStyleClass().add("member-name");
        name.setWrapText(true);
        name.setOnAction(event -> kit.navigator().open(Place.of(Participants.PAGE, member.participant())));
        work.getStyleClass().addAll("hint", "member-work");
        work.setMinWidth(0);
        role.getStyleClass().add("member-role");
        role.setPromptText(kit.text("group.role"));
        role.setTooltip(new Tooltip(kit.text("group.role.help")));
        handle.getStyleClass().add("line-handle");
        remove = Command.of("group.member.remove", Icons.CLOSE, () -> desk.remove(member)).iconButton(kit.texts());
        remove.setFocusTraversable(false);
        HBox.setHgrow(work, Priority.ALWAYS);
        work.setMaxWidth(Double.MAX_VALUE);
        root = new HBox(handle, name, work, role, remove);
        root.getStyleClass().add("member-row");
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> act(event, onStep, onEnter));
        role.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                commit();
            }
        });
    }

    HBox root() {
        return root;
    }

    Node handle() {
        return handle;
    }

    void focusRole() {
        role.requestFocus();
    }

    void show(Roster.Member now) {
        member = now;
        name.setText(now.name());
        name.setVisited(false);
        work.setText(Stream.of(now.jobTitle(), now.employer()).filter(Objects::nonNull).collect(Collectors.joining(" · ")));
        role.setAccessibleText(kit.text("group.role.of", now.name()));
        remove.setAccessibleText(kit.text("group.member.removeNamed", now.name()));
        if (!role.isFocused()) {
            role.setText(now.role() == null ? "" : now.role());
        }
    }

    private void act(KeyEvent event, ObjIntConsumer<Roster.Member> onStep, Consumer<MemberRow> onEnter) {
        if (Keys.LINE_UP.matches(event)) {
            commit();
            onStep.accept(member, -1);
        } else if (Keys.LINE_DOWN.matches(event)) {
            commit();
            onStep.accept(member, 1);
        } else if (Keys.LINE_DELETE.matches(event)) {
            desk.remove(member);
        } else if (event.getCode() == KeyCode.ENTER && role.isFocused()) {
            onEnter.accept(this);
        } else if (event.getCode() == KeyCode.ESCAPE && role.isFocused()) {
            role.setText(member.role() == null ? "" : member.role());
        } else {
            return;
        }
        event.consume();
    }

    private void commit() {
        String typed = role.getText().isBlank() ? null : role.getText().strip();
        if (!Objects.equals(typed, member.role())) {
            desk.setRole(member, typed);
        }
    }
}
