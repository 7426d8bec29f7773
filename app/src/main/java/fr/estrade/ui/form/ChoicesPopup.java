package fr.estrade.ui.form;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.Subscription;

/** What can be chosen, in a list under a field that keeps the focus: the field's keys move in it, a click takes. */
final class ChoicesPopup {

    private final TextField field;
    private final ListView<Lookup.Choice> choices = new ListView<>();
    private final Popup popup = new Popup();

    /** @param onTaken is told what is clicked; may be given null */
    ChoicesPopup(TextField field, Consumer<Lookup.Choice> onTaken) {
        this.field = field;
        choices.getStyleClass().add("lookup-choices");
        choices.setCellFactory(view -> new ChoiceCell());
        choices.setFocusTraversable(false);
        choices.setOnMouseClicked(event -> onTaken.accept(selected()));
        popup.getContent().add(choices);
        popup.setAutoHide(true);
    }

    /** Does something at once and whenever the list comes or goes. */
    Subscription onShowing(Runnable action) {
        return popup.showingProperty().subscribe(action);
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void hide() {
        popup.hide();
    }

    /** What is chosen in the list; null for nothing. */
    Lookup.Choice selected() {
        return choices.getSelectionModel().getSelectedItem();
    }

    /** Fills the list without showing it yet; its first choice is chosen if there is one and that is wanted. */
    void fill(List<Lookup.Choice> found, boolean chooseFirst, String none) {
        choices.getItems().setAll(found);
        choices.setPlaceholder(new Label(none));
        choices.getSelectionModel().clearSelection();
        if (chooseFirst) {
            choices.getSelectionModel().selectFirst();
        }
        choices.setPrefHeight(Math.clamp(found.size(), 1, 8) * field.getHeight() * 1.35 + 4);
        choices.setPrefWidth(Math.max(field.getWidth(), 360));
    }

    /** Shows the list under the field. */
    void show() {
        if (!popup.isShowing()) {
            Point2D place = field.localToScreen(0, field.getHeight() + 2);
            popup.show(field, place.getX(), place.getY());
        }
    }

    /** Chooses the next or the one before. */
    void step(int by) {
        int at = choices.getSelectionModel().getSelectedIndex();
        choices.getSelectionModel().select(Math.clamp(at + by, 0, Math.max(0, choices.getItems().size() - 1)));
        choices.scrollTo(Math.max(0, at - 4));
    }

    private static final class ChoiceCell extends ListCell<Lookup.Choice> {

        private final Label name = new Label();
        private final Label detail = new Label();
        private final VBox lines = new VBox(name, detail);
        private final HBox box = new HBox(lines);

        ChoiceCell() {
            detail.getStyleClass().add("hint");
        }

        @Override
        protected void updateItem(Lookup.Choice item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : box);
            if (!empty) {
                name.setText(item.label());
                detail.setText(item.detail());
                detail.setVisible(!item.detail().isEmpty());
                detail.setManaged(detail.isVisible());
                setAccessibleText(item.label() + " " + item.detail());
            }
        }
    }
}
