package fr.estrade.ui;

import fr.estrade.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Window;

/** A dialog that is being put together; {@link #show()} opens it and returns at once. */
public final class Question {

    private final Texts texts;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final VBox content = new VBox();
    private final Map<ButtonType, BooleanSupplier> actions = new HashMap<>();
    private Runnable onCancel = () -> { };
    private Node focus;

    Question(Texts texts, Window owner, String title) {
        this.texts = texts;
        dialog.setTitle(title);
        Label heading = new Label(title);
        heading.getStyleClass().add("dialog-title");
        heading.setWrapText(true);
        content.getStyleClass().add("dialog-content");
        content.getChildren().add(heading);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getStyleClass().add("question");
        dialog.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        content.heightProperty().subscribe(() -> Platform.runLater(this::makeRoom));
        dialog.getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, this::confirm);
        if (owner != null) {
            dialog.initOwner(owner);
            dialog.initModality(Modality.WINDOW_MODAL);
        }
    }

    /** JavaFX fits the window to a dialog only when it opens; what came into it later would push the buttons out. No further than the screen. */
    private void makeRoom() {
        DialogPane pane = dialog.getDialogPane();
        Window window = pane.getScene() == null ? null : pane.getScene().getWindow();
        if (window == null || !window.isShowing()) {
            return;
        }
        double missing = pane.minHeight(pane.getWidth()) - pane.getScene().getHeight();
        if (missing > 0) {
            double room = Screen.getScreensForRectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight()).stream()
                    .mapToDouble(screen -> screen.getVisualBounds().getMaxY() - window.getY()).max().orElse(Double.MAX_VALUE);
            window.setHeight(Math.min(window.getHeight() + missing, Math.max(room, window.getHeight())));
        }
    }

    /** Enter presses the default button wherever the focus is; JavaFX would let it tick a box, for which there is Space. */
    private void confirm(KeyEvent event) {
        boolean ticks = event.getTarget() instanceof CheckBox || event.getTarget() instanceof RadioButton;
        if (ticks && event.getCode() == KeyCode.ENTER) {
            event.consume();
            dialog.getDialogPane().getButtonTypes().stream().filter(type -> type.getButtonData().isDefaultButton()).findFirst()
                    .ifPresent(type -> ((Button) dialog.getDialogPane().lookupButton(type)).fire());
        }
    }

    /** Says what it is about. */
    public Question message(String message) {
        Label label = new Label(message);
        label.setWrapText(true);
        label.getStyleClass().add("dialog-message");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return content(label);
    }

    /** Adds content. */
    public Question content(Node node) {
        content.getChildren().add(node);
        return this;
    }

    /** Adds what the machine said, folded. */
    public Question details(String details) {
        return content(Dialogs.foldedDetails(texts.get("dialog.details"), details));
    }

    /** Adds a button that does something and closes; the first one is the default. */
    public Question choice(String verb, Runnable action) {
        return add(verb, actions.isEmpty() ? ButtonData.OK_DONE : ButtonData.OTHER, () -> {
            action.run();
            return true;
        }, actions.isEmpty() ? "accent" : null);
    }

    /** Adds a button for what cannot be undone. */
    public Question danger(String verb, Runnable action) {
        return add(verb, ButtonData.APPLY, () -> {
            action.run();
            return true;
        }, "danger");
    }

    /** Adds the default button, which closes only if its action gives true. */
    public Question accept(String verb, BooleanSupplier action) {
        return add(verb, ButtonData.OK_DONE, action, "accent");
    }

    /** Adds "Annuler", which Escape presses too. */
    public Question cancel() {
        return cancel(texts.get("dialog.cancel"), () -> { });
    }

    /** Adds another word for leaving everything as it is, and what to do then. */
    public Question cancel(String verb, Runnable action) {
        onCancel = action;
        dialog.getDialogPane().getButtonTypes().add(new ButtonType(verb, ButtonData.CANCEL_CLOSE));
        return this;
    }

    /** Names the node that has the focus at first. */
    public Question focus(Node node) {
        focus = node;
        return this;
    }

    /** Opens it. */
    public void show() {
        if (dialog.getDialogPane().getButtonTypes().stream().noneMatch(type -> type.getButtonData().isCancelButton())) {
            // Without a cancel button JavaFX refuses to close a dialog by Escape or by its window's corner.
            dialog.getDialogPane().getScene().getWindow().setOnCloseRequest(event -> dialog.setResult(ButtonType.CLOSE));
        }
        dialog.setOnHidden(event -> {
            if (dialog.getResult() == null || dialog.getResult().getButtonData().isCancelButton()) {
                onCancel.run();
            }
        });
        dialog.show();
        if (focus != null) {
            focus.requestFocus();
        }
    }

    /** Closes it as its cancel button would. */
    public void close() {
        dialog.setResult(ButtonType.CANCEL);
        dialog.close();
    }

    private Question add(String verb, ButtonData data, BooleanSupplier action, String style) {
        ButtonType type = new ButtonType(verb, data);
        dialog.getDialogPane().getButtonTypes().add(type);
        actions.put(type, action);
        Button button = (Button) dialog.getDialogPane().lookupButton(type);
        if (style != null) {
            button.getStyleClass().add(style);
        }
        button.addEventFilter(ActionEvent.ACTION, event -> {
            if (!action.getAsBoolean()) {
                event.consume();
            }
        });
        return this;
    }
}
