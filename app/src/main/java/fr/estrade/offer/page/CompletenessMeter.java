package fr.estrade.offer.page;

import atlantafx.base.controls.Popover;
import fr.estrade.offer.Completeness;
import fr.estrade.offer.Completeness.Item;
import fr.estrade.offer.Completeness.State;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Popups;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How much of what a public sheet must state it states, as "9/12"; it opens the list, and each item of that leads to its field. */
final class CompletenessMeter {

    private final Kit kit;
    private final Consumer<String> leadTo;
    private final Button root = new Button();
    private final ProgressBar bar = new ProgressBar(0);
    private OfferLive.State state;
    private Popover open;

    /** @param leadTo is given the field of an item, see {@link Item#field} */
    CompletenessMeter(Kit kit, Consumer<String> leadTo) {
        this.kit = kit;
        this.leadTo = leadTo;
        root.getStyleClass().addAll("flat", "completeness");
        bar.setFocusTraversable(false);
        bar.setMouseTransparent(true);
        root.setGraphic(bar);
        root.setOnAction(event -> open());
        root.setTooltip(new Tooltip(kit.text("offerpage.completeness.help")));
        show(null);
    }

    Button node() {
        return root;
    }

    /** @param now null while it is not known */
    void show(OfferLive.State now) {
        state = now;
        boolean known = now != null && now.completeness().total() > 0;
        root.setVisible(known);
        root.setManaged(known);
        if (known) {
            Completeness completeness = now.completeness();
            root.setText(kit.text("offerpage.completeness", completeness.satisfied(), completeness.total()));
            root.setAccessibleText(kit.text("offerpage.completeness.spoken", completeness.satisfied(), completeness.total()));
            bar.setProgress((double) completeness.satisfied() / completeness.total());
            bar.getStyleClass().removeAll("complete");
            if (completeness.open().isEmpty()) {
                bar.getStyleClass().add("complete");
            }
        }
    }

    private void open() {
        Completeness completeness = state.completeness();
        VBox list = new VBox();
        list.getStyleClass().add("completeness-list");
        Label title = new Label(kit.text("offerpage.completeness.title", state.referential()));
        title.getStyleClass().add("subheading");
        list.getChildren().add(title);
        List<Button> rows = new ArrayList<>();
        for (Item item : completeness.items()) {
            Button row = row(item);
            rows.add(row);
            list.getChildren().add(row);
        }
        open = Popups.belowRight(root, list);
        int first = completeness.open().isEmpty() ? 0 : completeness.items().indexOf(completeness.open().getFirst());
        rows.get(first).requestFocus();
    }

    private Button row(Item item) {
        String label = item.requirement().called(kit.texts());
        String word = kit.text("offerpage.completeness." + item.state().name());
        Label name = icon(item.state()).on(new Label(label));
        name.getStyleClass().add("state-" + item.state().name().toLowerCase(java.util.Locale.ROOT));
        Label said = new Label(word);
        said.getStyleClass().add("hint");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox content = new HBox(name, space, said);
        content.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button();
        row.setGraphic(content);
        row.setAccessibleText(kit.text("offerpage.completeness.item", label, word));
        row.getStyleClass().addAll("flat", "completeness-item");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setOnAction(event -> {
            // The field must get the focus after the panel has given it back to the meter.
            open.hide();
            if (item.field() != null) {
                leadTo.accept(item.field());
            }
        });
        content.prefWidthProperty().bind(row.widthProperty().subtract(24));
        return row;
    }

    static Icons icon(State state) {
        return switch (state) {
            case SATISFIED -> Icons.OK;
            case PARTIAL -> Icons.HALF;
            case EMPTY -> Icons.WARNING;
            case MISSING -> Icons.TODO;
        };
    }

    /** The panel that is open; null when none is. For tests. */
    Node panel() {
        return open != null && open.isShowing() ? open.getContentNode() : null;
    }
}
