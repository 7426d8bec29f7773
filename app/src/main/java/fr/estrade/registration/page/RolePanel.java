package fr.estrade.registration.page;

import fr.estrade.registration.Roll;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Question;
import fr.estrade.ui.form.LookupField;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Says in which role of the audience several persons come. */
final class RolePanel {
    private final RegistrationDesk desk;
    private final Roll roll;

    RolePanel(RegistrationDesk desk, Roll roll) {
        this.desk = desk;
        this.roll = roll;
    }

    /** @param done run once the persons have their role */
    void show(List<UUID> ids, Runnable done) {
        Kit kit = desk.kit();
        LookupField role = new LookupField(kit, RoleLookup.of(kit, desk.base(), roll.session().id()));
        role.valueProperty().set(common(ids));
        Label label = new Label(kit.text("registration.role"));
        label.setLabelFor(role.node());
        role.node().setAccessibleText(kit.text("registration.role"));
        Label hint = new Label(kit.text("registration.role.help"));
        hint.getStyleClass().add("hint");
        VBox content = new VBox(label, role.node(), hint);
        content.getStyleClass().add("field");
        Button remove = Command.of("registration.role.remove", Icons.DELETE, () -> { }).flatButton(kit.texts());
        remove.visibleProperty().bind(role.valueProperty().isNotNull());
        content.getChildren().add(remove);
        Question question = kit.dialogs().panel(kit.texts().count("registration.role.title", ids.size()), content);
        remove.setOnAction(event -> {
            UUID unwanted = role.valueProperty().get();
            question.close();
            desk.write("registration.done.roleRemoved", () -> desk.registrations().removeRole(unwanted), written -> done.run());
        });
        question.accept(kit.text("registration.role.verb"), () -> {
                    UUID chosen = role.valueProperty().get();
                    desk.write("registration.done.role", () -> desk.registrations().setRole(ids, chosen), written -> done.run());
                    return true;
                }).cancel().focus(role.node()).show();
    }

    /** The role that all of them have; null if they differ. */
    private UUID common(List<UUID> ids) {
        List<UUID> roles = ids.stream().flatMap(id -> roll.person(id).stream()).map(one -> one.registration().getAudienceRoleId()).distinct().toList();
        return roles.size() == 1 ? roles.getFirst() : null;
    }
}
