package fr.estrade.evaluation.sheet.page;

import fr.estrade.evaluation.sheet.Respondent;
import fr.estrade.evaluation.sheet.SheetLine;
import fr.estrade.evaluation.sheet.SheetLine.State;
import fr.estrade.evaluation.sheet.SheetPile.Expected;
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
    private final SheetKeeping keeping;
    private String part;
    private boolean comparing;
    private boolean gone;

    SheetPage(Kit kit, BaseAccess base, UUID evaluationId) {
        this.kit = kit;
        this.base = base;
        this.desk = new SheetDesk(kit, base, evaluationId);
        this.names = new NameKeying(book);
        this.keeping = new SheetKeeping(kit, desk, book, this);
        this.foot = new SheetFoot(kit);
        this.grid = new SheetGrid(kit, book, this::clicked);
        this.top = new SheetTop(kit, book, this);
        this.expected = new ExpectedPane(kit, book, this::choose);
        this.differences = new DifferencesPane(kit, book, (difference, second) -> desk.decide(book.form(), difference, second), top.keying());
        this.guide = new SheetGuide(kit, book, names, grid, foot, this);
        this.correcting = new SheetCorrecting(book, names, foot, this);
        this.keys = new SheetKeys(this, guide, correcting, book, names);
        setTitle(kit.text("sheet.title"));
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
        if (line != book.keying().line() && !leave()) {
            return;
        }
        book.keying().take(line);
        names.set(place == SheetGrid.NAME && book.isNamed());
        if (place != SheetGrid.NAME) {
            book.keying().goTo(place);
        }
        grid.requestFocus();
        draw();
    }

    private void choose(Expected who) {
        Optional<SheetLine> here = book.lineOf(who.respondent());
        if (book.refusesKeys()) {
            guide.refuse();
        } else if (here.isPresent() && here.get() != book.keying().line()) {
            clicked(here.get(), 0);
        } else if (!book.isAgain()) {
            if (!book.isNamed()) {
                setNamed(true);
            }
            names.accept(who);
            grid.requestFocus();
            drawAll();
        }
    }

    /** Whether the line may be left: nothing half keyed; a correction is kept on the way. */
    boolean leave() {
        SheetLine line = book.keying().line();
        if (book.keying().isHalf()) {
            guide.say(kit.text("sheet.half"));
            return false;
        }
        if (!book.isAgain() && line.sheet() != null && (line.state() == State.CHANGED || line.state() == State.REFUSED)) {
            keeping.keep(line);
        }
        return true;
    }

    /** Ends the sheet and goes to the next. */
    void end() {
        SheetLine line = book.keying().line();
        if (book.refusesKeys() || book.keying().isHeld()) {
            guide.refuse();
        } else if (book.keying().isHalf()) {
            guide.say(kit.text("sheet.half"));
        } else if (line.entry(book.form().columns()).isEmpty()) {
            guide.say(kit.text("sheet.refused.empty"));
        } else {
            if (book.isAgain()) {
                keeping.keepAgain(line);
            } else if (line.state() != State.SAVED && line.state() != State.SAVING) {
                keeping.keep(line);
            }
            book.next();
            names.begin(book.isNamed() && !book.isAgain());
            drawAll();
        }
    }

    /** A sheet is kept: what somebody keys meanwhile, and what is said of it, stays. */
    void drawKept() {
        grid.redraw();
        keepDraft();
    }

    void reopen() {
        desk.reopen();
        grid.requestFocus();
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

    void remove() {
        SheetLine line = book.keying().line();
        if (line.sheet() != null && !book.isAgain()) {
            desk.remove(line.sheet());
        } else {
            line.typed().keySet().forEach(place -> line.type(place, null));
            line.setRespondent(Respondent.ANONYMOUS, null);
            line.setState(State.IN_HAND);
            book.keying().begin(line);
            names.begin(book.isNamed());
            drawAll();
        }
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
