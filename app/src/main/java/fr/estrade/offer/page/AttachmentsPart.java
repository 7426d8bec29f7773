package fr.estrade.offer.page;

import static fr.estrade.db.Tables.ATTACHMENT;

import fr.estrade.offer.Attachments;
import fr.estrade.offer.programme.Attachment;
import fr.estrade.record.Located;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.FileDialogs;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Undoing;
import fr.estrade.ui.View;
import fr.estrade.ui.form.FormPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The files of an offer: added, named, saved elsewhere, removed. Each is written at once, since files are not kept as drafts. */
final class AttachmentsPart extends View implements FormPart {

    private final Kit kit;
    private final BaseAccess base;
    private final UUID offerId;
    private final Attachments attachments;
    private final Undoing undoing;
    private final VBox rows = new VBox();
    private final Button add;

    AttachmentsPart(Kit kit, BaseAccess base, UUID offerId) {
        this.kit = kit;
        this.base = base;
        this.offerId = offerId;
        this.attachments = new Attachments(base.journal());
        this.undoing = new Undoing(kit, base);
        this.add = Command.of("offerpage.attachment.add", Icons.ATTACHMENT, this::choose).button(kit.texts());
    }

    @Override
    protected Parent build() {
        rows.getStyleClass().add("attachments");
        VBox root = new VBox(rows, add);
        root.getStyleClass().add("attachments-part");
        whileAttached(() -> base.changes().listen(event -> {
            if (event.touches(ATTACHMENT)) {
                read();
            }
        }));
        return root;
    }

    @Override
    protected void onAttached() {
        read();
    }

    @Override
    public Node node() {
        return root();
    }

    @Override
    public boolean isNamed(String name) {
        return name.equals(ATTACHMENT.getName());
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public void focusFirst() {
        add.requestFocus();
    }

    @Override
    public boolean holds(Located problem) {
        return false;
    }

    @Override
    public boolean focus(Located problem) {
        return false;
    }

    private void read() {
        kit.tasks().run(kit.text("page.reading"), () -> Attachments.ofOffer(base.dsl(), offerId)).latest(this, 0).onSuccess(this::show).start();
    }

    private void show(List<Attachment> found) {
        rows.getChildren().setAll(found.stream().map(this::row).toList());
    }

    private HBox row(Attachment attachment) {
        Label file = Icons.ATTACHMENT.on(new Label(kit.text("offerpage.attachment.file", attachment.fileName(),
                kit.formats().fileSize(attachment.sizeBytes()))));
        TextField caption = new TextField(attachment.caption());
        caption.setPromptText(kit.text("offerpage.attachment.caption"));
        caption.setAccessibleText(kit.text("offerpage.attachment.captionOf", attachment.fileName()));
        HBox.setHgrow(caption, Priority.ALWAYS);
        Runnable keep = () -> {
            String was = attachment.caption() == null ? "" : attachment.caption();
            if (!caption.getText().strip().equals(was)) {
                kit.tasks().write(kit.text("page.saving"), () -> attachments.setCaption(attachment.id(), caption.getText())).start();
            }
        };
        caption.setOnAction(event -> keep.run());
        caption.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                keep.run();
            }
        });
        HBox row = new HBox(file, caption,
                Command.of("offerpage.attachment.save", Icons.EXPORT, () -> saveElsewhere(attachment)).iconButton(kit.texts()),
                Command.of("offerpage.attachment.remove", Icons.CLOSE, () -> undoing.run(kit.text("offerpage.attachment.removed", attachment.fileName()),
                        () -> attachments.remove(attachment))).iconButton(kit.texts()));
        row.getStyleClass().add("attachment");
        return row;
    }

    private void choose() {
        kit.files().open(kit.text("offerpage.attachment.add"), any()).ifPresent(this::add);
    }

    private FileDialogs.Kind any() {
        return FileDialogs.Kind.of(kit.text("offerpage.attachment.any"), "*");
    }

    private void add(Path file) {
        String name = file.getFileName().toString();
        kit.tasks().write(kit.text("offerpage.attachment.adding", name), () -> {
            if (Files.size(file) > Attachments.MOST_BYTES) {
                return false;
            }
            attachments.addToOffer(offerId, name, Files.probeContentType(file), Files.readAllBytes(file));
            return true;
        }).onSuccess(added -> {
            if (!added) {
                kit.toasts().warn(kit.text("offerpage.attachment.large", name, kit.formats().fileSize(Attachments.MOST_BYTES)));
            }
        }).onFailure(IOException.class, unreadable -> kit.toasts().warn(kit.text("offerpage.attachment.unreadable", name))).start();
    }

    private void saveElsewhere(Attachment attachment) {
        kit.files().save(kit.text("offerpage.attachment.save"), attachment.fileName(), any()).ifPresent(file ->
                kit.tasks().run(kit.text("offerpage.attachment.saving", attachment.fileName()),
                                () -> Files.write(file, Attachments.content(base.dsl(), attachment.id())))
                        .onSuccess(saved -> kit.toasts().say(kit.text("offerpage.attachment.saved", file.getFileName()),
                                kit.text("offerpage.attachment.show"), () -> kit.files().show(file)))
                        .onFailure(IOException.class, failed -> kit.toasts().warn(kit.text("offerpage.attachment.unwritable", file.getFileName())))
                        .start());
    }
}
