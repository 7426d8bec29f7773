package fr.estrade.offer.editor;

import fr.estrade.journal.Ids;
import fr.estrade.offer.ProgrammeWriter.Content;
import fr.estrade.offer.programme.Attachment;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.ui.Command;
import fr.estrade.ui.FileDialogs;
import fr.estrade.ui.Icons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The figures and documents of a day: added, opened, removed. */
final class AttachmentsView extends VBox {

    /** The largest file that is taken in, in bytes. */
    static final long LARGEST = 10L * 1024 * 1024;

    private record Read(List<Attachment> files, Map<UUID, Content> contents, List<String> tooLarge) {
    }

    private final Workshop shop;
    private final UUID dayId;
    private final VBox rows = new VBox();
    private final Button add;

    AttachmentsView(Workshop shop, UUID dayId) {
        this.shop = shop;
        this.dayId = dayId;
        getStyleClass().add("attachments");
        add = Command.of("editor.attachment.add", Icons.ATTACHMENT, this::choose).flatButton(shop.kit().texts());
        getChildren().addAll(rows, add);
    }

    void show(ProgrammeDay day) {
        rows.getChildren().setAll(day.attachments().stream().map(this::row).toList());
    }

    void enter() {
        add.requestFocus();
    }

    private Node row(Attachment file) {
        Hyperlink name = new Hyperlink(file.fileName());
        name.setOnAction(event -> open(file));
        Label size = new Label(shop.words().formats().fileSize(file.sizeBytes()));
        size.getStyleClass().add("hint");
        Button remove = Command.of("editor.attachment.remove", Icons.CLOSE, () -> remove(file)).with(file.fileName()).iconButton(shop.kit().texts());
        HBox row = new HBox(Icons.ATTACHMENT.node(), name, size, remove);
        row.getStyleClass().add("attachment");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void choose() {
        shop.kit().files().open(shop.text("editor.attachment.choose"), FileDialogs.Kind.of(shop.text("editor.attachment.any"), "*"))
                .ifPresent(file -> add(List.of(file)));
    }

    /** Reads files and adds those that are not too large. */
    void add(List<Path> paths) {
        if (paths.isEmpty()) {
            return;
        }
        shop.kit().tasks().run(shop.text("editor.attachment.reading"), () -> read(paths)).onSuccess(read -> {
            if (!read.files.isEmpty()) {
                shop.gestures().attach(dayId, read.files, read.contents);
            }
            read.tooLarge.forEach(name -> shop.kit().toasts().warn(
                    shop.text("editor.attachment.tooLarge", name, shop.words().formats().fileSize(LARGEST))));
        }).onFailure(IOException.class, failed -> shop.kit().toasts().warn(shop.text("editor.attachment.unreadable"))).start();
    }

    private static Read read(List<Path> paths) throws IOException {
        Read read = new Read(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        for (Path path : paths) {
            String name = path.getFileName().toString();
            if (Files.size(path) > LARGEST) {
                read.tooLarge.add(name);
            } else {
                byte[] bytes = Files.readAllBytes(path);
                Attachment file = new Attachment(Ids.next(), name, Files.probeContentType(path), null, bytes.length);
                read.files.add(file);
                read.contents.put(file.id(), new Content.Bytes(bytes));
            }
        }
        return read;
    }

    private void open(Attachment file) {
        shop.kit().tasks().run(shop.text("editor.attachment.opening"), () -> shop.store().extract(file.id()))
                .onSuccess(shop.kit().files()::show)
                .onFailure(IOException.class, failed -> shop.kit().toasts().warn(shop.text("editor.attachment.unreadable")))
                .start();
    }

    private void remove(Attachment file) {
        shop.gestures().detach(dayId, file, shop.undoToast(shop.text("editor.attachment.removed", file.fileName())));
    }
}
