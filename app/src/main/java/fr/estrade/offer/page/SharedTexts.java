package fr.estrade.offer.page;

import static fr.estrade.db.Tables.OFFER_TEXT_BLOCK;
import static fr.estrade.db.Tables.TEXT_BLOCK;

import fr.estrade.db.code.TextSection;
import fr.estrade.db.tables.records.OfferTextBlockRecord;
import fr.estrade.office.TextBlocks;
import fr.estrade.record.ChildList;
import fr.estrade.record.Located;
import fr.estrade.record.RecordModel;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import fr.estrade.ui.View;
import fr.estrade.ui.form.FormPart;
import fr.estrade.ui.form.LookupField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jooq.impl.DSL;

/**
 * The texts of the office that a section of an offer prints before its own: added by search, moved, removed, read at length, opened.
 * They are saved with the offer; their words belong to all the offers that print them.
 */
final class SharedTexts extends View implements FormPart {

    /** A shared text as it is now; {@code offers} print it. */
    private record Block(String title, String body, int offers) {
    }

    private final Kit kit;
    private final BaseAccess base;
    private final TextSection section;
    private final ChildList<OfferTextBlockRecord> children;
    private final VBox rows = new VBox();
    private final LookupField add;
    private Map<UUID, Block> blocks = Map.of();

    SharedTexts(Kit kit, BaseAccess base, TextSection section, ChildList<OfferTextBlockRecord> children) {
        this.kit = kit;
        this.base = base;
        this.section = section;
        this.children = children;
        this.add = new LookupField(kit, TextBlocks.lookup(kit, base, section));
    }

    @Override
    protected Parent build() {
        rows.getStyleClass().add("shared-texts");
        add.node().setPromptText(kit.text("offerpage.block.add"));
        add.node().setAccessibleText(kit.text("offerpage.block.addTo", kit.texts().code(section)));
        add.valueProperty().subscribe((before, chosen) -> {
            if (chosen != null) {
                take(chosen);
            }
        });
        VBox root = new VBox(rows, add.node());
        root.getStyleClass().add("shared-texts-part");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
        children.items().subscribe(this::read);
        keepRead(base.changes(), event -> event.touches(TEXT_BLOCK) || event.touches(OFFER_TEXT_BLOCK), this::read);
        return root;
    }

    @Override
    public Node node() {
        return root();
    }

    /** By the section too: that of another section is another part. */
    @Override
    public boolean isNamed(String name) {
        return name.equals(OFFER_TEXT_BLOCK.getName() + "." + section.name());
    }

    @Override
    public boolean isDirty() {
        return mine().stream().anyMatch(child -> child.isNew() || child.isDirty())
                || children.removed().stream().anyMatch(child -> child.get(OFFER_TEXT_BLOCK.SECTION) == section);
    }

    @Override
    public void focusFirst() {
        add.node().requestFocus();
    }

    @Override
    public boolean holds(Located problem) {
        return mine().stream().anyMatch(child -> child == problem.model());
    }

    @Override
    public boolean focus(Located problem) {
        boolean here = holds(problem);
        if (here) {
            focusFirst();
        }
        return here;
    }

    private List<RecordModel<OfferTextBlockRecord>> mine() {
        return children.items().stream().filter(child -> child.get(OFFER_TEXT_BLOCK.SECTION) == section).toList();
    }

    private void read() {
        List<UUID> ids = mine().stream().map(child -> child.get(OFFER_TEXT_BLOCK.TEXT_BLOCK_ID)).filter(Objects::nonNull).toList();
        if (ids.isEmpty()) {
            blocks = Map.of();
            show();
            return;
        }
        kit.tasks().run(kit.text("page.reading"), () -> load(ids)).latest(this, 0).onSuccess(found -> {
            blocks = found;
            show();
        }).start();
    }

    private Map<UUID, Block> load(List<UUID> ids) {
        var offers = DSL.field(DSL.select(DSL.countDistinct(OFFER_TEXT_BLOCK.OFFER_ID)).from(OFFER_TEXT_BLOCK)
                .where(OFFER_TEXT_BLOCK.TEXT_BLOCK_ID.eq(TEXT_BLOCK.ID)));
        return base.dsl().select(TEXT_BLOCK.ID, TEXT_BLOCK.TITLE, TEXT_BLOCK.BODY, offers).from(TEXT_BLOCK).where(TEXT_BLOCK.ID.in(ids))
                .fetchMap(TEXT_BLOCK.ID, row -> new Block(row.value2(), row.value3(), row.value4()));
    }

    private void show() {
        RecordModel<?> focused = focused();
        rows.getChildren().setAll(mine().stream().filter(child -> blocks.containsKey(child.get(OFFER_TEXT_BLOCK.TEXT_BLOCK_ID)))
                .map(this::row).toList());
        rows.setVisible(!rows.getChildren().isEmpty());
        rows.setManaged(rows.isVisible());
        if (focused != null) {
            focus(focused);
        }
    }

    private VBox row(RecordModel<OfferTextBlockRecord> child) {
        UUID blockId = child.get(OFFER_TEXT_BLOCK.TEXT_BLOCK_ID);
        Block block = blocks.get(blockId);
        Label title = Icons.TEXT_BLOCK.on(new Label(block.title()));
        title.getStyleClass().add("subheading");
        Label used = new Label(kit.texts().count("offerpage.block.used", block.offers()));
        used.getStyleClass().add("hint");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, used, space, button("offerpage.block.up", Icons.UP, () -> move(child, -1)),
                button("offerpage.block.down", Icons.DOWN, () -> move(child, 1)),
                button("offerpage.block.open", Icons.OPEN, () -> kit.navigator().open(Place.of(TextBlocks.PAGE, blockId))),
                button("offerpage.block.remove", Icons.CLOSE, () -> remove(child)));
        head.getStyleClass().add("shared-text-head");
        Label body = new Label(block.body());
        body.setWrapText(true);
        body.getStyleClass().add("shared-text-body");
        VBox row = new VBox(head, body);
        row.getStyleClass().add("shared-text");
        row.setUserData(child);
        row.setFocusTraversable(true);
        row.setAccessibleText(kit.text("offerpage.block.spoken", block.title(), used.getText(), block.body()));
        row.setOnMouseClicked(event -> {
            row.requestFocus();
            unfold(row);
        });
        return row;
    }

    /** The keys of the row do the same, so the buttons are no stops of the Tab key. */
    private Button button(String key, Icons icon, Runnable action) {
        Button button = Command.of(key, icon, action).iconButton(kit.texts());
        button.setFocusTraversable(false);
        return button;
    }

    private static void unfold(Node row) {
        if (!row.getStyleClass().remove("unfolded")) {
            row.getStyleClass().add("unfolded");
        }
    }

    private void act(KeyEvent event) {
        RecordModel<OfferTextBlockRecord> at = focused();
        if (at == null) {
            return;
        }
        if (Keys.LINE_UP.matches(event)) {
            move(at, -1);
        } else if (Keys.LINE_DOWN.matches(event)) {
            move(at, 1);
        } else if (Keys.LINE_DELETE.matches(event) || event.getCode() == KeyCode.DELETE) {
            remove(at);
        } else if (event.getCode() == KeyCode.ENTER) {
            kit.navigator().open(Place.of(TextBlocks.PAGE, at.get(OFFER_TEXT_BLOCK.TEXT_BLOCK_ID)));
        } else if (event.getCode() == KeyCode.SPACE) {
            unfold(root().getScene().getFocusOwner());
        } else {
            return;
        }
        event.consume();
    }

    @SuppressWarnings("unchecked")
    private RecordModel<OfferTextBlockRecord> focused() {
        return rows.getChildren().stream().filter(Node::isFocused)
                .map(row -> (RecordModel<OfferTextBlockRecord>) row.getUserData()).findFirst().orElse(null);
    }

    private void focus(RecordModel<?> child) {
        rows.getChildren().stream().filter(row -> row.getUserData() == child).findFirst().ifPresent(Node::requestFocus);
    }

    private void take(UUID blockId) {
        boolean there = mine().stream().anyMatch(child -> blockId.equals(child.get(OFFER_TEXT_BLOCK.TEXT_BLOCK_ID)));
        if (there) {
            kit.toasts().warn(kit.text("offerpage.block.there"));
        } else {
            add(blockId);
        }
        add.valueProperty().set(null);
    }

    /** Adds a shared text after the others of this section. */
    void add(UUID blockId) {
        RecordModel<OfferTextBlockRecord> again = children.removed().stream()
                .filter(child -> child.get(OFFER_TEXT_BLOCK.SECTION) == section && blockId.equals(child.get(OFFER_TEXT_BLOCK.TEXT_BLOCK_ID)))
                .findFirst().orElse(null);
        if (again != null) {
            children.restore(again, children.items().size());
            return;
        }
        RecordModel<OfferTextBlockRecord> child = children.add();
        child.set(OFFER_TEXT_BLOCK.SECTION, section);
        child.set(OFFER_TEXT_BLOCK.TEXT_BLOCK_ID, blockId);
        read();
    }

    private void move(RecordModel<OfferTextBlockRecord> child, int by) {
        List<RecordModel<OfferTextBlockRecord>> mine = mine();
        int to = mine.indexOf(child) + by;
        if (to >= 0 && to < mine.size()) {
            children.move(children.items().indexOf(child), children.items().indexOf(mine.get(to)));
        }
    }

    private void remove(RecordModel<OfferTextBlockRecord> child) {
        int index = children.items().indexOf(child);
        children.remove(child);
        kit.toasts().say(kit.text("offerpage.block.removed"), kit.text("toast.undo"), () -> children.restore(child, index));
    }
}
