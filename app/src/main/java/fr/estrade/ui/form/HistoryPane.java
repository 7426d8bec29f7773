package fr.estrade.ui.form;

import fr.estrade.db.code.ChangeKind;
import fr.estrade.journal.ChangeSummary;
import fr.estrade.journal.UndoConflictException;
import fr.estrade.storage.BaseException;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/**
 * The history of a record and of what belongs to it: who changed what and when, field by field, each change can be undone unless
 * something later stands on it, and the record can be seen as it was right after each.
 */
public final class HistoryPane extends View {

    private static final int AT_ONCE = 30;
    private static final int MOST_ROWS = 200;

    private record Entry(ChangeSummary change, boolean undone) {
    }

    private final Kit kit;
    private final BaseAccess base;
    private final UUID recordId;
    private final DifferenceLines lines;
    private final RecordThen<?> then;
    private final VBox entries = new VBox();
    private final VBox content = new VBox();

    /** @param table of the record */
    public <R extends UpdatableRecord<R>> HistoryPane(Kit kit, BaseAccess base, Table<R> table, UUID recordId) {
        this.kit = kit;
        this.base = base;
        this.recordId = recordId;
        this.lines = new DifferenceLines(kit, "history.row.");
        this.then = new RecordThen<>(kit, base, table, recordId);
    }

    @Override
    protected Parent build() {
        entries.getStyleClass().add("history");
        content.getStyleClass().add("history-page");
        content.getChildren().add(entries);
        PageScroll scroll = new PageScroll(content);
        scroll.setFocusTraversable(false);
        keepRead(base.changes(), event -> event.touchesRecord(recordId), this::read);
        return scroll;
    }

    private void read() {
        kit.tasks().run(kit.text("history.reading"), () -> load(null)).latest(this, 0).onSuccess(found -> {
            entries.getChildren().clear();
            add(found);
        }).start();
    }

    private List<Entry> load(Long before) {
        List<Entry> found = new ArrayList<>();
        for (ChangeSummary change : base.journal().history().ofRecord(recordId, before, AT_ONCE)) {
            found.add(new Entry(change, change.kind() == ChangeKind.DO && base.journal().history().isUndone(change)));
        }
        return found;
    }

    private void add(List<Entry> found) {
        if (found.isEmpty() && entries.getChildren().isEmpty()) {
            Label none = new Label(kit.text("history.none"));
            none.getStyleClass().add("hint");
            none.setWrapText(true);
            entries.getChildren().add(none);
        }
        found.forEach(entry -> entries.getChildren().add(pane(entry)));
        if (found.size() == AT_ONCE) {
            Button more = new Button(kit.text("history.more"));
            more.setOnAction(event -> {
                entries.getChildren().remove(more);
                kit.tasks().run(kit.text("history.reading"), () -> load(found.getLast().change().number())).onSuccess(this::add).start();
            });
            entries.getChildren().add(more);
        }
    }

    private TitledPane pane(Entry entry) {
        ChangeSummary change = entry.change();
        String what = kit.text(change.label().key(), change.label().arguments().toArray());
        String said = switch (change.kind()) {
            case UNDO -> kit.text("history.undo", what);
            case REDO -> kit.text("history.redo", what);
            default -> what;
        };
        VBox details = new VBox();
        details.getStyleClass().add("history-details");
        TitledPane pane = new TitledPane();
        pane.setText(kit.text(entry.undone() ? "history.entry.undone" : "history.entry",
                kit.formats().dateTime(change.madeAt()), change.madeBy(), said));
        pane.setContent(details);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.expandedProperty().subscribe((before, expanded) -> {
            if (expanded && details.getChildren().isEmpty()) {
                fill(details, entry);
            }
        });
        return pane;
    }

    private void fill(VBox details, Entry entry) {
        UUID change = entry.change().id();
        kit.tasks().run(kit.text("history.reading"), () -> base.journal().history().differences(change, recordId, MOST_ROWS))
                .onSuccess(rows -> {
                    rows.forEach(row -> details.getChildren().addAll(lines.of(row)));
                    details.getChildren().add(Command.of("history.then", Icons.HISTORY, () -> then.show(entry.change())).button(kit.texts()));
                    if (entry.change().kind() == ChangeKind.DO && !entry.undone()) {
                        details.getChildren().add(Command.of("history.undoThis", Icons.UNDO, () -> undo(change)).button(kit.texts()));
                    }
                }).start();
    }

    private void undo(UUID change) {
        kit.tasks().write(kit.text("history.undoing"), () -> base.journal().undo(change))
                .onSuccess(done -> kit.toasts().say(kit.text("history.undone")))
                .onFailure(UndoConflictException.class, this::refused)
                .start();
    }

    private void refused(BaseException reason) {
        kit.dialogs().error(kit.text("history.undoFailed"), kit.text(reason), null);
    }
}
