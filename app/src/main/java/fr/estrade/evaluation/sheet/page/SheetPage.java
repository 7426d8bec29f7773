package fr.estrade.evaluation.sheet.page;

import fr.estrade.evaluation.sheet.SheetLine;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The pile of sheets of an evaluation: keyed one line a sheet with the digits alone, keyed again on demand, and compared. */
final class SheetPage extends Page {
    private final Kit kit;
    private final BaseAccess base;
    private final SheetDesk desk;
    private final SheetBook book = new SheetBook();
    private final BorderPane root = new BorderPane();
    private final SheetGrid grid;
    private final SheetFoot foot;
    private final SheetTop top;
    private final ExpectedPane expected;
    private final DifferencesPane differences;
    private final SheetKeys keys;
    private final SheetCorrecting correcting;
    private final StackPane centre = new StackPane();
    private final NameKeying names;
    private final SheetGuide guide;
    private final SheetMoves moves;
    private String part;
    private boolean comparing;
    private boolean gone;

    SheetPage(Kit kit, BaseAccess base, UUID evaluationId) {
        this.kit = kit;
        this.base = base;
        this.desk = new SheetDesk(kit, base, evaluationId);
        this.names = new NameKeying(book);
        this.foot = new SheetFoot(kit);
        this.grid = new SheetGrid(kit, book, this::clicked);
        this.top = new SheetTop(kit, book, this);
        this.expected = new ExpectedPane(kit, book, who -> this.moves().choose(who));
        this.differences = new DifferencesPane(kit, book, (difference, second) -> desk.decide(book.form(), difference, second), top.keying());
        this.guide = new SheetGuide(kit, book, names, grid, foot, this);
        this.correcting = new SheetCorrecting(kit, book, names, foot, this);
        this.moves = new SheetMoves(kit, desk, book, names, grid, guide, correcting, this);
        this.keys = new SheetKeys(this, guide, moves, correcting, book, names);
        setTitle(kit.text("sheet.title"));
    }

    /** Made after what leads to it. */
    private SheetMoves moves() {
        return moves;
    }

    @Override
    protected Parent build() {
        root.getStyleClass().add("sheet-page");
        grid.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        grid.addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
        grid.focusedProperty().subscribe(has -> grid.pseudoClassStateChanged(PseudoClass.getPseudoClass("active"), has));
        VBox work = new VBox(grid, foot);
        VBox.setVgrow(grid, Priority.ALWAYS);
        HBox.setHgrow(work, Priority.ALWAYS);
        work.setMinWidth(0);
        centre.getChildren().addAll(new HBox(work, expected), differences);
        root.widthProperty().subscribe(expected::setRoom);
        root.setTop(top.node());
        root.setCenter(centre);
        centre.setVisible(false);
        follow(kit.theme().zoomProperty(), zoom -> {
            if (book.isRead()) {
                rebuild();
            }
        });
        whileAttached(() -> base.changes().listen(event -> {
            if (book.isRead()) {
                desk.heard(event, book.form().session().id(), this::read);
            }
        }));
        return root;
    }

    @Override
    protected void onAttached() {
        read();
    }

    @Override
    protected void onDetached() {
        foot.close();
        if (book.isRead()) {
            keepDraft();
        }
    }

    @Override
    public void focusFirst() {
        if (book.isRead()) {
            if (comparing) {
                differences.focus();
            } else {
                grid.requestFocus();
            }
        }
    }

    /** Reads the pile anew. */
    void read() {
        desk.read(this::show);
    }

    private void show(Optional<SheetDesk.Read> found) {
        gone = found.isEmpty();
        if (gone) {
            root.setCenter(new EmptyState(kit.texts(), Icons.NOT_FOUND, kit.text("sheet.gone"), kit.text("sheet.gone.help")));
            return;
        }
        boolean first = !book.isRead();
        SheetDesk.Read read = found.get();
        book.take(read.pile(), read.rate().orElse(null), read.differences());
        if (first && !read.kept().isEmpty()) {
            book.restore(read.kept());
            kit.toasts().say(kit.text("sheet.restored"));
        }
        setTitle(kit.text("sheet.title.of", book.form().name(), book.form().session().session().getCode()));
        centre.setVisible(true);
        if (first) {
            names.begin(book.isNamed());
        }
        rebuild();
        if (part != null) {
            reveal(part);
        }
        contentShown();
    }

    private void rebuild() {
        expected.setRoom(root.getWidth());
        grid.rebuild();
        lay(comparing);
        drawAll();
    }

    /** Draws what follows from the line of the cursor. */
    void draw() {
        guide.draw();
    }

    /** Keeps what stands nowhere but here in a file. */
    void keepDraft() {
        if (!book.isAgain()) {
            desk.drafts().keep(book.lines());
        }
    }

    /** Draws what follows from the pile as a whole, and the line of the cursor. */
    void drawAll() {
        top.draw(new SheetWords(kit.texts(), book.form()));
        expected.show();
        grid.redraw();
        draw();
    }

    /** Somebody was named. */
    void named() {
        expected.show();
        draw();
    }

    /** Goes to a place of a line. */
    void clicked(SheetLine line, int place) {
        moves.clicked(line, place);
    }

    /** Ends the sheet and goes to the next. */
    void end() {
        moves.end();
    }

    /** A sheet is kept: what somebody keys meanwhile, and what is said of it, stays. */
    void drawKept() {
        grid.redraw();
        guide.note();
        keepDraft();
    }

    void reopen() {
        desk.reopen();
        grid.requestFocus();
    }

    /** Removes the sheet of the cursor. */
    void remove() {
        moves.remove();
    }

    void setNamed(boolean wanted) {
        book.setNamed(wanted);
        names.begin(wanted);
        rebuild();
        grid.requestFocus();
    }

    void setAgain(boolean wanted) {
        comparing = false;
        if (wanted) {
            book.beginAgain();
        } else {
            book.endAgain();
        }
        names.begin(!wanted && book.isNamed());
        rebuild();
        read();
        grid.requestFocus();
    }

    /** Shows the differences of the second keying, or the table. */
    void compare(boolean wanted) {
        if (wanted && book.isAgain()) {
            book.endAgain();
        }
        lay(wanted);
        top.draw(new SheetWords(kit.texts(), book.form()));
    }

    private void lay(boolean wanted) {
        boolean moved = comparing != wanted;
        comparing = wanted;
        centre.getChildren().getFirst().setVisible(!wanted);
        differences.setVisible(wanted);
        if (wanted) {
            differences.show();
        } else if (moved) {
            grid.requestFocus();
        }
    }

    boolean isComparing() {
        return comparing;
    }

    @Override
    public void reveal(String sheet) {
        part = sheet;
        if (book.isRead()) {
            part = null;
            book.lines().stream().filter(line -> line.sheet() != null && line.sheet().id().toString().equals(sheet)).findFirst()
                    .ifPresent(line -> clicked(line, 0));
        }
    }

    @Override
    public List<Command> commands() {
        if (!book.isRead() || gone) {
            return List.of();
        }
        List<Command> commands = new ArrayList<>(top.commands());
        if (!comparing) {
            // The first that fits a shortcut is done: what is keyed and not kept goes before what the journal has.
            commands.addAll(correcting.commands());
        }
        return commands;
    }
}
