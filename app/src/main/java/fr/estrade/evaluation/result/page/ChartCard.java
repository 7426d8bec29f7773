package fr.estrade.evaluation.result.page;

import fr.estrade.ui.Command;
import fr.estrade.ui.FileDialogs;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PngImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;

/** A part of the results with its title, which can be taken along as a picture. */
final class ChartCard extends VBox {
    /** Pictures go into documents: twice the pixels of the screen stay sharp on paper. */
    private static final double SCALE = 2;

    private final Kit kit;
    private final String title;
    private final VBox picture;

    /** @param fileName of the picture, without its ending */
    ChartCard(Kit kit, String title, String fileName, Node... content) {
        this.kit = kit;
        this.title = title;
        getStyleClass().add("result-card");
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(gap, Command.of("result.picture.copy", Icons.DUPLICATE, this::copy).iconButton(kit.texts()),
                Command.of("result.picture.save", Icons.EXPORT, () -> save(fileName)).iconButton(kit.texts()));
        top.getStyleClass().add("result-card-top");
        picture = new VBox(heading);
        picture.getStyleClass().add("result-picture");
        picture.getChildren().addAll(content);
        // The buttons stand beside the title and are no part of the picture.
        top.setMaxWidth(USE_PREF_SIZE);
        StackPane layers = new StackPane(picture, top);
        StackPane.setAlignment(top, Pos.TOP_RIGHT);
        top.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(layers);
    }

    /** What is drawn, as it is on screen. */
    Image image() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        return picture.snapshot(parameters, null);
    }

    private void copy() {
        kit.clipboard().put(image());
        kit.toasts().say(kit.text("result.picture.copied", title));
    }

    private void save(String fileName) {
        kit.files().save(kit.text("result.picture.save"), fileName + ".png", FileDialogs.Kind.of(kit.text("result.picture.kind"), "png"))
                .ifPresent(this::write);
    }

    private void write(Path file) {
        Image image = image();
        kit.tasks().run(kit.text("result.picture.writing"), () -> PngImage.write(image, file))
                .onSuccess(done -> kit.toasts().say(kit.text("result.picture.saved", file.getFileName().toString())))
                .onFailure(IOException.class, failure -> kit.toasts().warn(kit.text("result.picture.failed", failure.getMessage()))).start();
    }
}
