package fr.estrade.exchange.page;

import fr.estrade.exchange.Decision;
import fr.estrade.exchange.Outcome;
import fr.estrade.exchange.Preview;
import fr.estrade.exchange.PreviewList;
import fr.estrade.list.Filter;
import fr.estrade.list.ListQuery;
import fr.estrade.list.Operator;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.SpreadBar;
import fr.estrade.ui.grid.BulkCommand;
import fr.estrade.ui.grid.ListPage;
import fr.estrade.ui.grid.ListSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** What would become of each line: how many of each outcome, the lines as a list, what to do with likely doubles, and the import. */
final class PreviewView {
    private final Kit kit;
    private final Preview preview;
    private final ListPage list;
    private final CheckBox allOrNone = new CheckBox();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper();
    private final Button write;
    private final BorderPane root = new BorderPane();

    PreviewView(Kit kit, BaseAccess base, PreviewList lines, Preview preview, BiConsumer<List<UUID>, Decision> onDecide,
            Consumer<Boolean> onWrite, Runnable onBack) {
        this.kit = kit;
        this.preview = preview;
        ListSource source = new ListSource(PreviewList.LIST, lines.dsl(), base.clock(), base.changes(), List.of(PreviewList.table()));
        this.list = new ListPage(kit, source).look("outcome", Looks::of).empty("exchange.preview.none");
        if (preview.count(Outcome.DOUBT) + preview.count(Outcome.LEFT) > 0) {
            list.bulk(new BulkCommand("exchange.decide.same", Icons.EDIT, rows -> onDecide.accept(rows, Decision.SAME)))
                    .bulk(new BulkCommand("exchange.decide.other", Icons.ADD, rows -> onDecide.accept(rows, Decision.OTHER)))
                    .bulk(new BulkCommand("exchange.decide.leave", Icons.CANCELLED, rows -> onDecide.accept(rows, Decision.LEAVE)));
        }
        this.write = Command.of(preview.troubles() == 0 ? "exchange.write" : "exchange.write.rest", Icons.CHECK, () -> onWrite.accept(allOrNone.isSelected()))
                .with(preview.changes()).unless(refusal.getReadOnlyProperty()).primaryButton(kit.texts());
        allOrNone.setText(kit.text("exchange.allOrNone"));
        allOrNone.selectedProperty().subscribe(this::check);
        allOrNone.setVisible(preview.troubles() > 0);
        allOrNone.setManaged(preview.troubles() > 0);
        SpreadBar head = new SpreadBar();
        head.left(outcomes().toArray(Node[]::new));
        head.right(allOrNone, Command.of("exchange.mapping", Icons.BACK, onBack).button(kit.texts()), write);
        VBox top = new VBox(head);
        top.getStyleClass().addAll("list-top", "import-outcomes");
        root.setTop(top);
        root.setCenter(list.root());
        list.grid().queryProperty().set(PreviewList.LIST.query());
        check();
    }

    Parent root() {
        return root;
    }

    void focusFirst() {
        if (refusal.get() == null) {
            write.requestFocus();
        } else {
            list.focusFirst();
        }
    }

    private List<Node> outcomes() {
        ToggleGroup group = new ToggleGroup();
        List<Node> buttons = new ArrayList<>();
        buttons.add(toggle(group, kit.texts().count("exchange.all", preview.lines()), null, PreviewList.LIST.query()));
        for (Outcome outcome : Outcome.values()) {
            if (preview.count(outcome) > 0) {
                String text = kit.text("exchange.outcome", kit.texts().code(outcome), preview.count(outcome));
                buttons.add(toggle(group, text, Looks.of(outcome).icon(), PreviewList.LIST.query().and(Filter.of("outcome", Operator.IS, outcome))));
            }
        }
        ((ToggleButton) buttons.getFirst()).setSelected(true);
        return buttons;
    }

    private ToggleButton toggle(ToggleGroup group, String text, Icons icon, ListQuery query) {
        ToggleButton button = new ToggleButton(text, icon == null ? null : icon.node());
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true);
            list.grid().queryProperty().set(query);
        });
        return button;
    }

    private void check() {
        refusal.set(preview.changes() + preview.count(Outcome.SAME) == 0 ? kit.text("exchange.nothing")
                : allOrNone.isSelected() && preview.troubles() > 0 ? kit.text("exchange.all-or-none", preview.troubles()) : null);
    }
}
