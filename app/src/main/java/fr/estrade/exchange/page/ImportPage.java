package fr.estrade.exchange.page;

import fr.estrade.exchange.Decision;
import fr.estrade.exchange.Decisions;
import fr.estrade.exchange.ImportFile;
import fr.estrade.exchange.ImportTarget;
import fr.estrade.exchange.Outcome;
import fr.estrade.exchange.Preview;
import fr.estrade.exchange.PreviewList;
import fr.estrade.exchange.read.ImportException;
import fr.estrade.exchange.read.TableSource;
import fr.estrade.storage.BaseException;
import fr.estrade.task.Progress;
import fr.estrade.task.Task;
import fr.estrade.task.TaskHandle;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.Undoing;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import org.jooq.UpdatableRecord;

/**
 * Imports a table in three steps on one page: bring it (a file chosen or dropped, or cells that were copied), say what its columns
 * are, look at what would become of each line and import. Esc goes a step back.
 *
 * @param <R> type of the records
 */
public final class ImportPage<R extends UpdatableRecord<R>> extends Page {

    /** Part of the place of this page that begins with what was copied. */
    static final String PASTED = "exchange.paste";
    private final Kit kit;
    private final BaseAccess base;
    private final ImportTarget<R> target;
    private final Place then;
    private final BorderPane root = new BorderPane();
    private final StartView start;
    private PreviewList lines;
    private ImportFile file;
    private Decisions decisions = Decisions.NONE;
    private MappingView mapping;
    private PreviewView preview;
    private TaskHandle working;

    /** @param then where to go when all is done */
    public ImportPage(Kit kit, BaseAccess base, ImportTarget<R> target, Place then) {
        this.kit = kit;
        this.base = base;
        this.target = target;
        this.then = then;
        this.start = new StartView(kit, target, path -> read(TableSource.of(path), null), this::paste);
        setTitle(kit.text("exchange.title", target.title(kit.texts())));
    }

    @Override
    public boolean isLeftForGood() {
        return true;
    }

    @Override
    protected Parent build() {
        root.getStyleClass().add("import-page");
        root.setCenter(start.root());
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        root.setOnDragDropped(event -> {
            List<Path> dropped = event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(!dropped.isEmpty());
            event.consume();
            drop(dropped);
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && goBack()) {
                event.consume();
            }
        });
        return root;
    }

    @Override
    protected void onDetached() {
        if (working != null && !working.isWrite()) {
            working.cancel();
        }
        if (lines != null) {
            lines.close();
            lines = null;
        }
        showMapping();
    }

    @Override
    public void focusFirst() {
        if (root.getCenter() == start.root()) {
            start.focusFirst();
        }
    }

    @Override
    public boolean pressed(KeyEvent event) {
        if (Keys.PASTE_TABLE.matches(event) && root.getCenter() == start.root()) {
            paste();
            return true;
        }
        return false;
    }

    @Override
    public void reveal(String part) {
        if (PASTED.equals(part) && root.getCenter() == start.root()) {
            paste();
        }
    }

    private boolean goBack() {
        if (working != null && !working.isDone()) {
            working.cancel();
        } else if (preview != null) {
            showMapping();
        } else if (mapping != null) {
            showStart();
        } else {
            return false;
        }
        return true;
    }

    private void paste() {
        String text = kit.clipboard().text();
        if (text == null || text.isBlank()) {
            start.say(kit.text("exchange.paste.nothing"));
        } else {
            read(TableSource.ofText(kit.text("exchange.paste.name"), text), null);
        }
    }

    /**
     * Takes what is dropped onto the page: one file at a time, so that none is passed over in silence; a folder is none. What is on its
     * way is not interrupted.
     */
    void drop(List<Path> dropped) {
        if (dropped.isEmpty() || working != null && !working.isDone()) {
            return;
        }
        if (dropped.size() > 1 || Files.isDirectory(dropped.getFirst())) {
            showStart();
            start.say(kit.text("exchange.drop.single"));
        } else {
            read(TableSource.of(dropped.getFirst()), null);
        }
    }

    /** Opens a table. */
    void read(TableSource source, String sheet) {
        String label = kit.text("exchange.reading", source.name());
        start(label, kit.tasks().run(label, progress -> ImportFile.open(source, sheet, target, base.dsl()))
                .onSuccess(opened -> {
                    file = opened;
                    decisions = Decisions.NONE;
                    showMapping();
                })
                .onFailure(ImportException.class, this::refuse)
                .onCancelled(this::showStart));
    }

    private void refuse(ImportException refused) {
        showStart();
        start.say(refused.text(kit.texts()));
    }

    private void showStart() {
        mapping = null;
        preview = null;
        root.setTop(null);
        root.setCenter(start.root());
        start.focusFirst();
    }

    private void showMapping() {
        if (file == null) {
            showStart();
            return;
        }
        preview = null;
        mapping = new MappingView(kit, target, file, changed -> file = file.with(changed), sheet -> read(file.source(), sheet),
                this::look, this::showStart);
        root.setCenter(mapping.root());
        mapping.focusFirst();
    }

    /** Reads all lines and shows what would become of them. */
    private void look() {
        if (lines == null) {
            lines = new PreviewList();
        }
        PreviewList into = lines;
        ImportFile looked = file;
        Decisions decided = decisions;
        String label = kit.text("exchange.looking", file.source().name());
        start(label, kit.tasks().run(label, progress -> {
            into.clear();
            return looked.run(target, kit.texts(), base.clock()).preview(base.dsl(), decided, into::add, progress);
        }).onSuccess(this::showPreview).onFailure(ImportException.class, this::refuse).onCancelled(this::showMapping));
    }

    private void showPreview(Preview found) {
        if (lines == null) {
            return;
        }
        preview = new PreviewView(kit, base, lines, found, this::decide, allOrNone -> write(found, allOrNone), this::showMapping);
        root.setCenter(preview.root());
        preview.focusFirst();
    }

    private void decide(List<UUID> rows, Decision decision) {
        PreviewList of = lines;
        kit.tasks().run(kit.text("exchange.looking", file.source().name()), () -> of.lines(rows)).onSuccess(numbers -> {
            decisions = decisions.with(numbers, decision);
            look();
        }).start();
    }

    private void write(Preview shown, boolean allOrNone) {
        ImportFile written = file;
        Decisions decided = decisions;
        String done = said(shown, file.source().name());
        String label = kit.text("exchange.writing", file.source().name());
        start(label, kit.tasks().write(label, (Progress progress) ->
                        written.run(target, kit.texts(), base.clock()).write(base.journal(), decided, shown, allOrNone, progress))
                .onSuccess(saved -> {
                    new Undoing(kit, base).offer(done, saved);
                    if (isAttached()) {
                        kit.navigator().replace(then);
                    }
                })
                .onFailure(ImportException.class, refused -> fail(shown, refused.text(kit.texts()), null))
                .onFailure(BaseException.class, refused -> fail(shown, kit.text(refused), refused))
                .onCancelled(() -> showPreview(shown)));
    }

    /** What is written, and how many lines are not. */
    private String said(Preview shown, String name) {
        String said = kit.texts().count("exchange.done", shown.changes(), name);
        for (Outcome outcome : List.of(Outcome.REFUSED, Outcome.DOUBT)) {
            if (shown.count(outcome) > 0) {
                said = kit.texts().count(outcome == Outcome.REFUSED ? "exchange.done.refused" : "exchange.done.undecided", shown.count(outcome), said);
            }
        }
        return said;
    }

    private void fail(Preview shown, String reason, Throwable cause) {
        showPreview(shown);
        kit.dialogs().error(kit.text("exchange.failed"), reason, cause);
    }

    private <T> void start(String label, Task<T> task) {
        Working view = new Working(kit, label, () -> working.cancel());
        root.setCenter(view.root());
        view.focus();
        working = task.start();
        view.follow(working);
    }
}
