package fr.estrade.evaluation.sheet.page;

import fr.estrade.evaluation.sheet.SecondKeyings.Difference;
import fr.estrade.ui.Command;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where the second keying differs from the first, place by place: 1 keeps what was keyed first, 2 takes what was keyed the second time. */
final class DifferencesPane extends StackPane {

    private final Kit kit;
    private final SheetBook book;
    private final BiConsumer<Difference, Boolean> decide;
    private final ListView<Difference> list = new ListView<>();
    private final EmptyState none;

    /** @param decide is told a difference, and whether the second keying is right */
    DifferencesPane(Kit kit, SheetBook book, BiConsumer<Difference, Boolean> decide, Command back) {
        this.kit = kit;
        this.book = book;
        this.decide = decide;
        this.none = new EmptyState(kit.texts(), Icons.DONE, kit.text("sheet.differences.none"), kit.text("sheet.differences.none.help"), back);
        getStyleClass().add("sheet-differences");
        list.getStyleClass().add("sheet-list");
        list.setAccessibleText(kit.text("sheet.differences"));
        list.setCellFactory(any -> new DifferenceCell());
        list.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("1") || event.getCharacter().equals("2")) {
                choose(list.getSelectionModel().getSelectedItem(), event.getCharacter().equals("2"));
                event.consume();
            }
        });
        getChildren().addAll(list, none);
    }

    private void choose(Difference difference, boolean second) {
        if (difference != null) {
            decide.accept(difference, second);
        }
    }

    /** Shows what is still to be decided; the cursor stays where it is. */
    void show() {
        int at = Math.max(0, list.getSelectionModel().getSelectedIndex());
        List<Difference> all = book.differences();
        list.getItems().setAll(all);
        list.setVisible(!all.isEmpty());
        none.setVisible(all.isEmpty());
        if (!all.isEmpty()) {
            list.getSelectionModel().select(Math.min(at, all.size() - 1));
        }
        focus();
    }

    /** Puts the focus where one decides, or on the way back. */
    void focus() {
        if (list.isVisible()) {
            list.requestFocus();
        } else {
            none.first().requestFocus();
        }
    }

    private final class DifferenceCell extends ListCell<Difference> {

        @Override
        protected void updateItem(Difference difference, boolean empty) {
            super.updateItem(difference, empty);
            setText(null);
            setGraphic(empty || difference == null ? null : row(difference));
        }

        private HBox row(Difference difference) {
            SheetWords words = new SheetWords(kit.texts(), book.form());
            Label sheet = new Label(difference.sheet().name() == null ? kit.text("sheet.of", difference.sheet().number())
                    : kit.text("sheet.of.named", difference.sheet().number(), difference.sheet().name()));
            sheet.getStyleClass().add("subheading");
            Label question = new Label(kit.text("sheet.current", words.head(difference.column()), words.wording(difference.column())));
            question.setWrapText(true);
            VBox what = new VBox(sheet, question);
            HBox.setHgrow(what, Priority.ALWAYS);
            Label scale = new Label(words.scale(difference.column()));
            scale.getStyleClass().add("hint");
            scale.setWrapText(true);
            what.getChildren().add(scale);
            HBox row = new HBox(what, button("sheet.first", difference.first(), difference, false), button("sheet.second", difference.second(), difference, true));
            row.getStyleClass().add("sheet-difference");
            row.setMaxWidth(Double.MAX_VALUE);
            return row;
        }

        private Button button(String key, String typed, Difference difference, boolean second) {
            Command command = Command.of(key, null, () -> choose(difference, second)).with(typed.isEmpty() ? kit.text("sheet.nothing") : typed)
                    .on(second ? Keys.SHEET_SECOND : Keys.SHEET_FIRST);
            Button button = command.button(kit.texts());
            button.setFocusTraversable(false);
            button.setMinWidth(USE_PREF_SIZE);
            return button;
        }
    }
}
