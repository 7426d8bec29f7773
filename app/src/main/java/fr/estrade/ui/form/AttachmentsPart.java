package fr.estrade.ui.form;

import static fr.estrade.db.Tables.ATTACHMENT;

import fr.estrade.db.tables.records.AttachmentRecord;
import fr.estrade.record.AttachedFile;
import fr.estrade.record.Attachments;
import fr.estrade.record.Located;
import fr.estrade.record.RecordModel;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.FileDialogs;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Undoing;
import fr.estrade.ui.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jooq.TableField;

/**
 * The files of a record: added, opened, named, saved elsewhere, removed; where they are proofs, of what kind and how long they
 * hold. Each is written at once, since files are not kept as drafts; so a new record takes files once it is saved.
 */
public final class AttachmentsPart extends View implements FormPart {

    private final Kit kit;
    private final BaseAccess base;
    private final RecordModel<?> model;
    private final Attachments attachments;
    private final Undoing undoing;
    private final boolean proofs;
    private final VBox rows = new VBox();
    private final Button add;
    private final Label later = new Label();

    private AttachmentsPart(Kit kit, BaseAccess base, RecordModel<?> model, TableField<AttachmentRecord, UUID> owner, boolean proofs) {
        this.kit = kit;
        this.base = base;
        this.model = model;
        this.attachments = new Attachments(base.journal(), owner, model.id());
        this.undoing = new Undoing(kit, base);
        this.proofs = proofs;
        this.add = Command.of("attachments.add", Icons.ATTACHMENT, this::choose).button(kit.texts());
    }

    /** Files that illustrate a record: each has a caption. */
    public static AttachmentsPart figures(Kit kit, BaseAccess base, RecordModel<?> model, TableField<AttachmentRecord, UUID> owner) {
        return new AttachmentsPart(kit, base, model, owner, false);
    }

    /** Files that prove something: each has a kind and may expire. */
    public static AttachmentsPart proofs(Kit kit, BaseAccess base, RecordModel<?> model, TableField<AttachmentRecord, UUID> owner) {
        return new AttachmentsPart(kit, base, model, owner, true);
    }

    @Override
    protected Parent build() {
        rows.getStyleClass().add("attachments");
        later.setText(kit.text("attachments.later"));
        later.getStyleClass().add("hint");
        later.setWrapText(true);
        VBox root = new VBox(rows, later, add);
        root.getStyleClass().add("attachments-part");
        follow(model.newProperty(), fresh -> {
            later.setVisible(fresh);
            later.setManaged(fresh);
            add.setVisible(!fresh);
            add.setManaged(!fresh);
        });
        keepRead(base.changes(), event -> event.touches(ATTACHMENT), this::read);
        return root;
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
        kit.tasks().run(kit.text("page.reading"), () -> attachments.files(base.dsl())).latest(this, 0).onSuccess(this::show).start();
    }

    private void show(List<AttachedFile> found) {
        // The row that somebody is just keying something into stays, so that the focus does.
        Map<Object, Node> busy = rows.getChildren().stream().filter(Node::isFocusWithin)
                .collect(Collectors.toMap(Node::getUserData, row -> row));
        List<Node> all = found.stream().map(file -> busy.getOrDefault(file.id(), AttachmentRow.of(kit, base, this, file, proofs))).toList();
        if (!rows.getChildren().equals(all)) {
            rows.getChildren().setAll(all);
        }
    }

    Attachments attachments() {
        return attachments;
    }

    void remove(AttachedFile file) {
        undoing.run(kit.text("attachments.removed", file.fileName()), () -> attachments.remove(file));
    }

    private void choose() {
        kit.files().open(kit.text("attachments.add"), any()).ifPresent(this::add);
    }

    private FileDialogs.Kind any() {
        return FileDialogs.Kind.of(kit.text("attachments.any"), "*");
    }

    /** Takes a file in, unless it is too large. */
    private void add(Path file) {
        String name = file.getFileName().toString();
        kit.tasks().write(kit.text("attachments.adding", name), () -> {
            if (Files.size(file) > Attachments.MOST_BYTES) {
                return false;
            }
            attachments.add(name, Files.probeContentType(file), Files.readAllBytes(file), null);
            return true;
        }).onSuccess(added -> {
            if (!added) {
                kit.toasts().warn(kit.text("attachments.large", name, kit.formats().fileSize(Attachments.MOST_BYTES)));
            }
        }).onFailure(IOException.class, unreadable -> kit.toasts().warn(kit.text("attachments.unreadable", name))).start();
    }

    void open(AttachedFile file) {
        kit.tasks().run(kit.text("attachments.opening", file.fileName()), () -> Attachments.extract(base.dsl(), file.id()))
                .onSuccess(kit.files()::show)
                .onFailure(IOException.class, failed -> kit.toasts().warn(kit.text("attachments.unreadable", file.fileName())))
                .start();
    }

    void saveElsewhere(AttachedFile attached) {
        kit.files().save(kit.text("attachments.save"), attached.fileName(), any()).ifPresent(file ->
                kit.tasks().run(kit.text("attachments.saving", attached.fileName()),
                                () -> Files.write(file, Attachments.content(base.dsl(), attached.id())))
                        .onSuccess(saved -> kit.toasts().say(kit.text("attachments.saved", file.getFileName()),
                                kit.text("attachments.show"), () -> kit.files().show(file)))
                        .onFailure(IOException.class, failed -> kit.toasts().warn(kit.text("attachments.unwritable", file.getFileName())))
                        .start());
    }
}
