package fr.estrade.registration.page;

import fr.estrade.journal.Ids;
import fr.estrade.offer.programme.AudienceRole;
import fr.estrade.registration.GroupRoster;
import fr.estrade.registration.Registrations;
import fr.estrade.registration.Roll;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Question;
import fr.estrade.ui.input.ChoiceWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/**
 * Registers a whole group: says how many get a place, and in which role of the session's audience those of each role and each sub-group
 * come. A role of the same name is proposed; one that the session does not know can be made here.
 */
final class GroupPanel {

    /**
     * A role that can be chosen.
     *
     * @param id   null: main audience, or a role that is still to be made
     * @param name of the role to be made; null otherwise
     */
    private record Choice(UUID id, String label, String name) {
    }

    /**
     * What was decided.
     *
     * @param roles names of the roles to be made, by the ids that the requests know them by
     */
    record Decision(Map<UUID, String> roles, List<Registrations.Request> requests) {
    }

    private final Kit kit;
    private final Roll roll;
    private final GroupRoster roster;
    private final Map<String, ComboBox<Choice>> byRole = new LinkedHashMap<>();
    private final Map<UUID, ComboBox<Choice>> bySubGroup = new LinkedHashMap<>();

    GroupPanel(Kit kit, Roll roll, GroupRoster roster) {
        this.kit = kit;
        this.roll = roll;
        this.roster = roster;
    }

    void show(Consumer<Decision> then) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("pattern-fields");
        roster.roles().forEach((word, number) ->
                byRole.put(word, row(grid, kit.texts().count("registration.group.role", number, word), word)));
        roster.subGroups().forEach((id, name) ->
                bySubGroup.put(id, row(grid, kit.texts().count("registration.group.subGroup", roster.sizeOf(id), name), name)));
        VBox content = new VBox(wrapped(counts()), grid);
        content.getStyleClass().add("pattern");
        if (!roster.roles().isEmpty() || !roster.subGroups().isEmpty()) {
            Label hint = wrapped(kit.text("registration.group.help"));
            hint.getStyleClass().add("hint");
            content.getChildren().add(1, hint);
        }
        Question question = kit.dialogs().panel(kit.text("registration.group.title", roster.name()), content);
        question.accept(kit.texts().count("registration.group.verb", fresh()), () -> {
            then.accept(decision());
            return true;
        }).cancel();
        firstBox(question).show();
    }

    private Question firstBox(Question question) {
        List<ComboBox<Choice>> boxes = new ArrayList<>(byRole.values());
        boxes.addAll(bySubGroup.values());
        return boxes.isEmpty() ? question : question.focus(boxes.getFirst());
    }

    private long fresh() {
        Set<UUID> known = new HashSet<>();
        roll.people().forEach(one -> known.add(one.registration().getParticipantId()));
        return roster.members().stream().filter(member -> !known.contains(member.participantId())).count();
    }

    private String counts() {
        long fresh = fresh();
        long known = roster.members().size() - fresh;
        long places = roll.headcount().free().isEmpty() ? fresh : Math.min(fresh, roll.headcount().free().getAsInt());
        String counts = kit.texts().count("registration.group.counts", roster.members().size(), places, fresh - places);
        return known == 0 ? counts : kit.texts().count("registration.group.known", known, counts);
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private ComboBox<Choice> row(GridPane grid, String words, String name) {
        ComboBox<Choice> box = new ComboBox<>();
        List<AudienceRole> roles = roll.session().programme().roles();
        box.getItems().add(new Choice(null, kit.text("registration.mainAudience"), null));
        roles.forEach(role -> box.getItems().add(new Choice(role.id(), role.name(), null)));
        AudienceRole proposed = GroupRoster.proposed(name, roles).orElse(null);
        if (proposed == null) {
            box.getItems().add(new Choice(null, kit.text("registration.newRole", name), name));
        }
        box.setConverter(new ChoiceWords<>("", Choice::label));
        box.setValue(box.getItems().stream().filter(choice -> proposed != null && proposed.id().equals(choice.id())).findFirst()
                .orElse(box.getItems().getFirst()));
        Label label = new Label(words);
        label.setLabelFor(box);
        box.setAccessibleText(words);
        grid.addRow(grid.getRowCount(), label, box);
        return box;
    }

    private Decision decision() {
        Map<String, UUID> roles = new HashMap<>();
        Map<UUID, UUID> parts = new HashMap<>();
        Map<String, UUID> fresh = new LinkedHashMap<>();
        byRole.forEach((word, box) -> take(word, box.getValue(), roles, fresh));
        bySubGroup.forEach((id, box) -> take(id, box.getValue(), parts, fresh));
        Map<UUID, String> made = new LinkedHashMap<>();
        fresh.forEach((name, id) -> made.put(id, name));
        return new Decision(made, roster.requests(roles, parts));
    }

    private static <K> void take(K asking, Choice choice, Map<K, UUID> into, Map<String, UUID> fresh) {
        if (choice.id() != null) {
            into.put(asking, choice.id());
        } else if (choice.name() != null) {
            into.put(asking, fresh.computeIfAbsent(choice.name(), name -> Ids.next()));
        }
    }
}
