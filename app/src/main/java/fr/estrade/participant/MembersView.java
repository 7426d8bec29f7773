package fr.estrade.participant;

import static fr.estrade.db.Tables.GROUP_MEMBER;
import static fr.estrade.db.Tables.PARTICIPANT;
import static fr.estrade.db.Tables.SUB_GROUP;

import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.SpreadBar;
import fr.estrade.ui.View;
import fr.estrade.ui.lines.DragReorder;
import fr.estrade.ui.lines.KeptFocus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * Who is in a group: a lane for each sub-group, and one for those in none. Names are typed at the foot of a lane; rows are dragged or
 * moved by Alt and the arrows, beyond the end of a lane into the next. Every gesture writes at once and can be undone.
 */
final class MembersView extends View {

    private final Kit kit;
    private final UUID group;
    private final MembersDesk desk;
    private final Label summary = new Label();
    private final VBox lanes = new VBox();
    private final Map<UUID, MemberLane> byId = new HashMap<>();
    private final DragReorder<Roster.Member> drag;
    private Roster roster;
    private UUID awaited;

    MembersView(Kit kit, BaseAccess base, UUID group) {
        this.kit = kit;
        this.group = group;
        this.desk = new MembersDesk(kit, base, group);
        this.drag = new DragReorder<>(drop -> desk.move(drop.value(), (UUID) drop.to(), drop.index()));
    }

    @Override
    protected Parent build() {
        SpreadBar tools = new SpreadBar();
        tools.left(summary);
        tools.right(Command.of("group.paste", Icons.ADD, () -> paste(kit.clipboard().text())).on(Keys.PASTE_TABLE).button(kit.texts()),
                Command.of("group.subGroup.add", Icons.ADD, this::addSubGroup).button(kit.texts()));
        tools.getStyleClass().add("session-tools");
        lanes.getStyleClass().add("member-lanes");
        VBox content = new VBox(tools, lanes);
        content.getStyleClass().add("members-page");
        PageScroll scroll = new PageScroll(content);
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.PASTE_TABLE.matches(event)) {
                String text = kit.clipboard().text();
                if (isTable(text)) {
                    event.consume();
                    paste(text);
                }
            }
        });
        // The group itself too: it may be new, and comes into the base while this is open.
        keepRead(desk.base().changes(), event -> event.touchesRecord(group)
                || event.touches(GROUP_MEMBER) || event.touches(SUB_GROUP) || event.touches(PARTICIPANT), this::reload);
        return scroll;
    }

    @Override
    public void focusFirst() {
        if (roster != null) {
            lane(roster.subGroups().isEmpty() ? null : roster.subGroups().getFirst().id()).focusAdding();
        }
    }

    private void reload() {
        desk.read(found -> {
            if (found.isPresent()) {
                show(found.get());
            } else {
                lanes.getChildren().setAll(new EmptyState(kit.texts(), Icons.GROUP, kit.text("group.saveFirst"), kit.text("group.saveFirst.help")));
            }
        });
    }

    private void show(Roster now) {
        roster = now;
        summary.setText(now.subGroups().isEmpty() ? kit.texts().count("group.count", now.members().size())
                : kit.text("group.countIn", kit.texts().count("group.count", now.members().size()), kit.texts().count("group.subGroups", now.subGroups().size())));
        Map<UUID, MemberLane> shown = new LinkedHashMap<>();
        for (Roster.SubGroup subGroup : now.subGroups()) {
            shown.put(subGroup.id(), lane(subGroup.id()));
        }
        if (now.subGroups().isEmpty() || !now.of(null).isEmpty() || byId.containsKey(null) && byId.get(null).isFocused()) {
            shown.put(null, lane(null));
        }
        byId.keySet().retainAll(shown.keySet());
        List<Node> nodes = new ArrayList<>();
        shown.forEach((id, lane) -> {
            lane.show(now, now.subGroups().stream().filter(one -> Objects.equals(one.id(), id)).findFirst().orElse(null));
            nodes.add(lane.root());
        });
        KeptFocus.replace(lanes, nodes);
        drag.forgetGone();
        if (awaited != null && byId.containsKey(awaited)) {
            byId.get(awaited).focusAdding();
            awaited = null;
        }
        contentShown();
    }

    private MemberLane lane(UUID subGroup) {
        return byId.computeIfAbsent(subGroup, id -> new MemberLane(desk, drag, id, this::step));
    }

    /** Moves a member up or down, beyond the end of its lane into the next one. */
    private void step(Roster.Member member, int by) {
        List<UUID> order = new ArrayList<>(byId.containsKey(null) && roster.subGroups().isEmpty() ? List.of() : roster.subGroups().stream()
                .map(Roster.SubGroup::id).toList());
        order.add(null);
        List<Roster.Member> here = roster.of(member.subGroup());
        int index = here.stream().map(Roster.Member::id).toList().indexOf(member.id());
        int to = index + by;
        if (to >= 0 && to < here.size()) {
            desk.move(member, member.subGroup(), to);
            return;
        }
        int lane = order.indexOf(member.subGroup()) + by;
        if (lane >= 0 && lane < order.size()) {
            UUID next = order.get(lane);
            desk.move(member, next, by > 0 ? 0 : roster.of(next).size());
        }
    }

    /** More than one line, or more than one cell: anything else is pasted where the focus is. */
    private static boolean isTable(String text) {
        return text != null && (text.strip().contains("\n") || text.strip().contains("\t"));
    }

    /** Puts a table into the group, after showing what would become of each line. */
    void paste(String text) {
        if (text == null || text.isBlank()) {
            kit.toasts().warn(kit.text("group.paste.nothing"));
        } else if (roster == null) {
            sayUnsaved();
        } else {
            new PasteDialog(kit, desk.base(), roster).show(text);
        }
    }

    private void sayUnsaved() {
        kit.toasts().warn(kit.text("group.saveFirst.help"));
    }

    private void addSubGroup() {
        if (roster == null) {
            sayUnsaved();
            return;
        }
        kit.dialogs().input(kit.text("group.subGroup.add"), kit.text("group.subGroup.name"), "",
                name -> name.isBlank() ? kit.text("record.required") : null, kit.text("group.subGroup.make"),
                name -> desk.addSubGroup(name, made -> {
                    awaited = made;
                    reload();
                }));
    }
}
