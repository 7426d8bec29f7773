package fr.estrade.ui.form;

import static fr.estrade.db.Tables.ATTACHMENT;

import fr.estrade.db.code.AttachmentKind;
import fr.estrade.record.AttachedFile;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.input.ChoiceWords;
import fr.estrade.ui.input.Inputs;
import fr.estrade.ui.input.TypeAhead;
import fr.estrade.ui.input.ValueField;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One file of a record: its name opens it, what is said of it is saved when its field is left. */
final class AttachmentRow {

    private static final int SOON_DAYS = 60;

    private final Kit kit;
    private final BaseAccess base;
    private final AttachmentsPart part;
    private final AttachedFile file;

    private AttachmentRow(Kit kit, BaseAccess base, AttachmentsPart part, AttachedFile file) {
        this.kit = kit;
        this.base = base;
        this.part = part;
        this.file = file;
    }

    /** @param proof whether it has a kind and may expire */
    static HBox of(Kit kit, BaseAccess base, AttachmentsPart part, AttachedFile file, boolean proof) {
        AttachmentRow row = new AttachmentRow(kit, base, part, file);
        HBox box = new HBox(row.name());
        box.setUserData(file.id());
        box.getStyleClass().add("attachment");
        if (proof) {
            box.getChildren().addAll(row.kind(), row.expiry());
        }
        box.getChildren().addAll(row.caption(),
                Command.of("attachments.save", Icons.EXPORT, () -> part.saveElsewhere(file)).iconButton(kit.texts()),
                Command.of("attachments.remove", Icons.CLOSE, () -> part.remove(file)).with(file.fileName()).iconButton(kit.texts()));
        return box;
    }

    private Hyperlink name() {
        String size = kit.formats().fileSize(file.sizeBytes());
        Hyperlink name = Icons.ATTACHMENT.on(new Hyperlink(kit.text("attachments.file", file.fileName(), size)));
        name.getStyleClass().add("attachment-name");
        name.setTooltip(new Tooltip(kit.text("attachments.open", file.fileName())));
        name.setOnAction(event -> part.open(file));
        return name;
    }

    private ComboBox<AttachmentKind> kind() {
        ComboBox<AttachmentKind> box = new ComboBox<>();
        box.getItems().add(null);
        box.getItems().addAll(AttachmentKind.values());
        box.setConverter(new ChoiceWords<>(kit.text("form.none"), kit.texts()::code));
        box.setValue(file.kind());
        box.setAccessibleText(kit.text("attachments.kindOf", file.fileName()));
        box.getStyleClass().add("attachment-kind");
        TypeAhead.on(box);
        box.valueProperty().subscribe((before, kind) -> save(() -> part.attachments().setKind(file.id(), kind)));
        return box;
    }

    private HBox expiry() {
        String label = kit.texts().column(ATTACHMENT.getName(), ATTACHMENT.EXPIRES_ON.getName());
        ValueField<LocalDate> date = new Inputs(kit.texts(), base.clock()).date();
        date.setPromptText(label);
        date.setAccessibleText(kit.text("attachments.expiryOf", file.fileName()));
        date.setTooltip(new Tooltip(label));
        date.getStyleClass().add("attachment-expiry");
        date.setValue(file.expiresOn());
        date.valueProperty().subscribe((before, now) -> {
            if (!Objects.equals(now, file.expiresOn())) {
                save(() -> part.attachments().setExpiry(file.id(), now));
            }
        });
        HBox box = new HBox(date);
        box.getStyleClass().add("attachment");
        LocalDate today = LocalDate.now(base.clock());
        if (file.expiresOn() != null && file.expiresOn().isBefore(today.plusDays(SOON_DAYS))) {
            boolean over = file.expiresOn().isBefore(today);
            Label warning = (over ? Icons.ERROR : Icons.WARNING).on(new Label(kit.text(over ? "attachments.expired"
                    : "attachments.expiresSoon")));
            warning.getStyleClass().add(over ? "field-error" : "field-warning");
            warning.setMinWidth(Label.USE_PREF_SIZE);
            box.getChildren().add(warning);
        }
        return box;
    }

    private TextField caption() {
        TextField caption = new TextField(file.caption());
        caption.setPromptText(kit.text("attachments.caption"));
        caption.setAccessibleText(kit.text("attachments.captionOf", file.fileName()));
        HBox.setHgrow(caption, Priority.ALWAYS);
        Runnable keep = () -> {
            if (!caption.getText().strip().equals(Objects.requireNonNullElse(file.caption(), ""))) {
                save(() -> part.attachments().setCaption(file.id(), caption.getText()));
            }
        };
        caption.setOnAction(event -> keep.run());
        caption.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                keep.run();
            }
        });
        return caption;
    }

    private void save(Callable<?> write) {
        kit.tasks().write(kit.text("page.saving"), write).start();
    }
}
