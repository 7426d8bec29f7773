package fr.estrade.office;

import static fr.estrade.db.Tables.OFFICE;

import fr.estrade.db.tables.records.OfficeRecord;
import fr.estrade.record.RecordModel;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;

/** The office's logo: shown, chosen from a file, taken away. It is saved with the rest of the record. */
final class LogoView {

    /** Larger files make every document and every backup heavy for nothing. */
    static final int MOST_BYTES = 1_000_000;
    private static final int MOST_PIXELS = 4_000;
    private static final int SHOWN = 96;

    private final Kit kit;
    private final RecordModel<OfficeRecord> office;
    private final ImageView image = new ImageView();
    private final Label none;
    private final HBox root;

    LogoView(Kit kit, RecordModel<OfficeRecord> office) {
        this.kit = kit;
        this.office = office;
        this.none = new Label(kit.text("office.logo.none"));
        image.setFitHeight(SHOWN);
        image.setFitWidth(SHOWN * 3);
        image.setPreserveRatio(true);
        image.setAccessibleText(kit.text("office.logo.shown"));
        Button choose = Command.of("office.logo.choose", Icons.ATTACHMENT, this::choose).button(kit.texts());
        Button remove = Command.of("office.logo.remove", Icons.DELETE, this::remove).button(kit.texts());
        root = new HBox(image, none, choose, remove);
        root.getStyleClass().add("logo-view");
        root.setAlignment(Pos.CENTER_LEFT);
        root.setSpacing(8);
        office.property(OFFICE.LOGO).subscribe(bytes -> {
            boolean there = bytes != null;
            image.setImage(there ? new Image(new ByteArrayInputStream(bytes)) : null);
            show(image, there);
            show(remove, there);
            show(none, !there);
        });
    }

    Node root() {
        return root;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.text("office.logo.choose"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kit.text("office.logo.files"), "*.png", "*.jpg", "*.jpeg", "*.gif"));
        File file = chooser.showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            kit.tasks().run(kit.text("office.logo.choose"), () -> read(file.toPath())).onSuccess(this::take)
                    .onFailure(IOException.class, failure -> kit.toasts().warn(kit.text("office.logo.unreadable"))).start();
        }
    }

    /** The file's content; null if it is too large to be a logo. */
    private static byte[] read(Path file) throws IOException {
        return Files.size(file) > MOST_BYTES ? null : Files.readAllBytes(file);
    }

    private void take(byte[] bytes) {
        if (bytes == null) {
            kit.toasts().warn(kit.text("office.logo.large", kit.formats().fileSize(MOST_BYTES)));
            return;
        }
        Image read = new Image(new ByteArrayInputStream(bytes));
        if (read.isError() || read.getWidth() > MOST_PIXELS || read.getHeight() > MOST_PIXELS) {
            kit.toasts().warn(kit.text("office.logo.unreadable"));
            return;
        }
        office.set(OFFICE.LOGO, bytes);
        office.set(OFFICE.LOGO_MEDIA_TYPE, mediaType(bytes));
    }

    private void remove() {
        office.set(OFFICE.LOGO, null);
        office.set(OFFICE.LOGO_MEDIA_TYPE, null);
    }

    /** By the first bytes, since a file's name says what its owner believes. */
    private static String mediaType(byte[] bytes) {
        String start = String.format(Locale.ROOT, "%02x%02x", bytes[0] & 0xff, bytes[1] & 0xff);
        return switch (start) {
            case "8950" -> "image/png";
            case "ffd8" -> "image/jpeg";
            default -> "image/gif";
        };
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
