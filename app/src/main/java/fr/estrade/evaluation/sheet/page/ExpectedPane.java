package fr.estrade.evaluation.sheet.page;

import fr.estrade.evaluation.sheet.SheetPile.Expected;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Beside the entry grid: from whom a sheet is expected, with the number that stands for each, and whose has come back. */
final class ExpectedPane extends VBox {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final double ROOM_EM = 52;

    private final Kit kit;
    private final SheetBook book;
    private final Label heading = new Label();
    private final ListView<Expected> list = new ListView<>();
    private double room;

    /** @param chosen is told whom somebody clicked on */
    ExpectedPane(Kit kit, SheetBook book, Consumer<Expected> chosen) {
        this.kit = kit;
        this.book = book;
        getStyleClass().add("sheet-expected");
        heading.getStyleClass().add("subheading");
        heading.setWrapText(true);
        list.setAccessibleText(kit.text("sheet.expected"));
        list.setFocusTraversable(false);
        list.getStyleClass().add("sheet-list");
        list.setCellFactory(any -> new PersonCell(chosen));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(heading, list);
    }

    /** Says how wide the page is: where it is narrow, the table needs all of it. */
    void setRoom(Number width) {
        room = width.doubleValue();
        if (book.isRead()) {
            appear();
        }
    }

    private void appear() {
        boolean shown = !book.pile().people().isEmpty() && room >= ROOM_EM * kit.theme().em();
        setVisible(shown);
        setManaged(shown);
    }

    /** Shows who is missing now; hidden where nobody is known by name. */
    void show() {
        List<Expected> people = book.pile().people();
        appear();
        int missing = Math.max(0, book.pile().expectedCount() - book.received());
        heading.setText(kit.texts().count("sheet.missing", missing));
        list.setFixedCellSize(26 * kit.theme().zoomProperty().get() / 100.0);
        list.getItems().setAll(people);
    }

    private final class PersonCell extends ListCell<Expected> {

        PersonCell(Consumer<Expected> chosen) {
            getStyleClass().add("sheet-person");
            // A long name is cut short rather than scrolled to.
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (getItem() != null) {
                    chosen.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Expected one, boolean empty) {
            super.updateItem(one, empty);
            if (empty || one == null) {
                setText(null);
                setGraphic(null);
                pseudoClassStateChanged(MISSING, false);
                return;
            }
            boolean here = book.lineOf(one.respondent()).isPresent();
            setText(kit.text("sheet.person", book.pile().people().indexOf(one) + 1, one.name()));
            setGraphic((here ? Icons.OK : Icons.TODO).node());
            setAccessibleText(kit.text(here ? "sheet.person.here" : "sheet.person.missing", one.name()));
            pseudoClassStateChanged(MISSING, !here);
        }
    }
}
