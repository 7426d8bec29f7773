package fr.estrade.evaluation.comment.page;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.ANSWER_TAG;
import static fr.estrade.db.Tables.COMMENT_TAG;
import static fr.estrade.db.Tables.COMPLAINT;
import static fr.estrade.db.Tables.IMPROVEMENT_ACTION;
import static fr.estrade.db.Tables.REVIEW_QUOTE;

import fr.estrade.evaluation.comment.CommentLists;
import fr.estrade.list.Filter;
import fr.estrade.list.Operator;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.LookupField;
import fr.estrade.ui.grid.BulkCommand;
import fr.estrade.ui.grid.ListPage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Comments, read one after the other without leaving the keyboard: the arrows go on, a digit gives a tag or takes it away, letters find a
 * tag or make one. What is done is done to the marked comments, or to the one that is read.
 */
final class CommentsPage extends Page {

    /** Share of the height that the list has. */
    private static final double LIST_SHARE = 0.6;

    private final Kit kit;
    private final UUID first;
    private final CommentDesk desk;
    private final ListPage list;
    private final CommentReader reader;
    private final List<Command> commands;
    private boolean digitDone;

    /** @param first the one to begin with; null for the first */
    CommentsPage(Kit kit, BaseAccess base, UUID first) {
        this.first = first;
        this.kit = kit;
        this.desk = new CommentDesk(kit, base);
        this.list = new ListPage(kit, base.list(CommentLists.COMMENTS, ANSWER, ANSWER_SHEET, ANSWER_TAG, COMMENT_TAG, COMPLAINT, IMPROVEMENT_ACTION, REVIEW_QUOTE));
        this.commands = List.of(
                Command.of("comment.toComplaint", Icons.QUALITY, () -> desk.complaint(current())).on(Keys.COMMENT_COMPLAINT),
                Command.of("comment.toAction", Icons.DONE, () -> desk.action(current())).on(Keys.COMMENT_ACTION),
                Command.of("comment.toReview", Icons.GROUP, () -> desk.quote(chosen())).on(Keys.COMMENT_QUOTE));
        this.reader = new CommentReader(kit, base, this::tagged, commands);
        list.opening(id -> reader.focusTags())
                .also(Command.of("comment.tags", Icons.CATEGORY, () -> kit.navigator().open(Place.of(CommentFeature.TAGS_PAGE))))
                .bulk(new BulkCommand("comment.tagMany", Icons.CATEGORY, ids -> reader.focusTags()))
                .bulk(new BulkCommand("comment.toReview", Icons.GROUP, desk::quote))
                .preset("comment.view.untagged", CommentLists.COMMENTS.query().and(Filter.of("tagged", Operator.IS, false)))
                .preset("comment.view.followed", CommentLists.COMMENTS.query().and(Filter.of("complaint", Operator.IS_NOT, "")))
                .empty("comment.none");
        if (first != null) {
            list.grid().queryProperty().set(CommentLists.COMMENTS.query());
        }
        setTitle(list.title());
    }

    @Override
    protected Parent build() {
        SplitPane split = new SplitPane(list.root(), reader.root());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(LIST_SHARE);
        split.getStyleClass().add("comments-page");
        SplitPane.setResizableWithParent(reader.root(), false);
        if (first != null) {
            list.grid().select(first);
        }
        follow(list.grid().currentProperty(), reader::show);
        split.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (keyed(event)) {
                event.consume();
            }
        });
        split.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        return split;
    }

    @Override
    public void focusFirst() {
        list.focusFirst();
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(list.commands());
        all.addAll(commands);
        return all;
    }

    @Override
    public boolean pressed(KeyEvent event) {
        return list.pressed(event);
    }

    @Override
    public void reveal(String part) {
        list.reveal(part);
    }

    private UUID current() {
        return list.grid().currentProperty().get();
    }

    private List<UUID> chosen() {
        List<UUID> marked = list.grid().marks().ids();
        return !marked.isEmpty() ? marked : current() == null ? List.of() : List.of(current());
    }

    /** The field gives a tag and the work goes on in the list. */
    private void tagged(UUID tag, boolean given) {
        if (given) {
            desk.tag(chosen(), tag);
        } else {
            desk.toggle(chosen(), tag);
        }
        list.focusFirst();
    }

    private boolean keyed(KeyEvent event) {
        digitDone = false;
        if (event.getCode() == KeyCode.ESCAPE && reader.hasFocus() && !LookupField.isChoosing(event.getTarget())) {
            list.focusFirst();
            return true;
        }
        for (Command command : commands) {
            if (command.shortcut().matches(event)) {
                return command.run();
            }
        }
        if (isInList(event) && Keys.COMMENT_TAG.matches(event)) {
            digitDone = true;
            digit(Keys.COMMENT_TAG.which(event) + 1);
            return true;
        }
        return false;
    }

    /** Where digits are typed with Shift, the key alone does not tell the digit. */
    private void typed(KeyEvent event) {
        String typed = event.getCharacter();
        if (!isInList(event) || event.isShortcutDown() || event.isAltDown() || event.isMetaDown() || typed.isBlank() || Character.isISOControl(typed.charAt(0))) {
            return;
        }
        event.consume();
        if (digitDone) {
            digitDone = false;
        } else if (Character.isDigit(typed.charAt(0))) {
            digit(Character.digit(typed.charAt(0), 10));
        } else if (current() != null) {
            reader.begin(typed);
        }
    }

    private void digit(int digit) {
        reader.tag(digit).ifPresent(tag -> tagged(tag, false));
    }

    private boolean isInList(KeyEvent event) {
        for (Node at = event.getTarget() instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at == list.grid().root()) {
                return true;
            }
        }
        return false;
    }
}
