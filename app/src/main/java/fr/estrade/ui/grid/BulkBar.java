package fr.estrade.ui.grid;

import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** What can be done with the marked rows; there only while some are. */
final class BulkBar {

    /** In as many rows as it takes: a verb that is cut tells nothing. */
    private final FlowPane root = new FlowPane();

    BulkBar(Kit kit, Grid grid, List<BulkCommand> commands) {
        Label count = new Label();
        count.getStyleClass().add("subheading");
        root.getStyleClass().add("bulk-bar");
        root.getChildren().add(count);
        for (BulkCommand command : commands) {
            Button button = Command.of(command.key(), command.icon(), () -> command.action().accept(grid.chosen(), grid.marks()::clear)).button(kit.texts());
            root.getChildren().add(button);
        }
        root.getChildren().add(Command.of("grid.unmark", Icons.CLOSE, () -> grid.marks().clear()).flatButton(kit.texts()));
        grid.marks().countProperty().subscribe(marked -> {
            count.setText(kit.texts().count("grid.marked", marked.intValue()));
            root.setVisible(marked.intValue() > 0);
            root.setManaged(root.isVisible());
        });
    }

    Parent root() {
        return root;
    }
}
