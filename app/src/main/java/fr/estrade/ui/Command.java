package fr.estrade.ui;

import fr.estrade.text.Texts;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/**
 * Something the user can do: what it is called, its icon, its shortcut, and why it cannot be done right now. Buttons, menu
 * items, the palette and the help are made from it, so they agree.
 *
 * <p>The name is the text {@code key}; the text {@code key.help}, where there is one, explains it in a tooltip. A command that
 * cannot be done is shown dimmed but stays reachable by keyboard: its tooltip says why, and so does pressing it.
 */
public final class Command {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final String key;
    private final Object[] arguments;
    private final Icons icon;
    private final Keys shortcut;
    private final ObservableValue<String> refusal;
    private final ObservableValue<Boolean> sense;
    private final Runnable action;

    private Command(String key, Object[] arguments, Icons icon, Keys shortcut, ObservableValue<String> refusal,
            ObservableValue<Boolean> sense, Runnable action) {
        this.key = Objects.requireNonNull(key);
        this.arguments = arguments;
        this.icon = icon;
        this.shortcut = shortcut;
        this.refusal = refusal;
        this.sense = sense;
        this.action = Objects.requireNonNull(action);
    }

    /**
     * A command that can always be done.
     *
     * @param key  text key of its name, an imperative ("Nouvelle offre", "Dupliquer")
     * @param icon may be null
     */
    public static Command of(String key, Icons icon, Runnable action) {
        return new Command(key, new Object[0], icon, null, new ReadOnlyStringWrapper(), new ReadOnlyBooleanWrapper(true), action);
    }

    /** The same command with the arguments of its name. */
    public Command with(Object... newArguments) {
        return new Command(key, newArguments, icon, shortcut, refusal, sense, action);
    }

    /** The same command with a shortcut. */
    public Command on(Keys newShortcut) {
        return new Command(key, arguments, icon, newShortcut, refusal, sense, action);
    }

    /** The same command, which does something else before: it leads to where its work is seen. */
    public Command after(Runnable first) {
        return new Command(key, arguments, icon, shortcut, refusal, sense, () -> {
            first.run();
            action.run();
        });
    }

    /**
     * The same command, which cannot be done while there is a reason against it.
     *
     * @param reason text in the user's language; null or empty while the command can be done
     */
    public Command unless(ObservableValue<String> reason) {
        return new Command(key, arguments, icon, shortcut, reason, sense, action);
    }

    /**
     * The same command, which is offered only while it makes sense: of "Archiver" and "Sortir des archives" there is always one.
     * What makes sense but cannot be done is for {@link #unless}.
     */
    public Command onlyIf(ObservableValue<Boolean> makesSense) {
        return new Command(key, arguments, icon, shortcut, refusal, makesSense, action);
    }

    /** Whether it makes sense now. */
    public boolean isOffered() {
        return sense.getValue();
    }

    /** Text key of the name. */
    public String key() {
        return key;
    }

    /** May be null. */
    public Icons icon() {
        return icon;
    }

    /** May be null. */
    public Keys shortcut() {
        return shortcut;
    }

    /** Its name in the user's language. */
    public String name(Texts texts) {
        return texts.get(key, arguments);
    }

    /** Why it cannot be done now, in the user's language; null when it can. */
    public String refusal() {
        String reason = refusal.getValue();
        return reason == null || reason.isEmpty() ? null : reason;
    }

    /** Does it, unless there is a reason against it. */
    public boolean run() {
        if (refusal() != null || !isOffered()) {
            return false;
        }
        action.run();
        return true;
    }

    /** A button with icon and name. */
    public Button button(Texts texts) {
        Button button = new Button(name(texts));
        return wire(button, texts, help(texts));
    }

    /** The button of the page's main action; there is one a page. */
    public Button primaryButton(Texts texts) {
        Button button = button(texts);
        button.getStyleClass().add("accent");
        return button;
    }

    /** A button without border, for toolbars: icon and name. */
    public Button flatButton(Texts texts) {
        Button button = button(texts);
        button.getStyleClass().add("flat");
        return button;
    }

    /** A small button that shows the icon alone; its name is in the tooltip and told to screen readers. */
    public Button iconButton(Texts texts) {
        Button button = new Button();
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(name(texts));
        return wire(button, texts, name(texts));
    }

    /** A menu item; while the command cannot be done, it stays and its text says why. */
    public MenuItem menuItem(Texts texts) {
        Label label = new Label(name(texts));
        MenuItem item = new MenuItem(name(texts), icon == null ? null : icon.node());
        if (shortcut != null) {
            item.setAccelerator(shortcut.combinations().getFirst());
        }
        item.setOnAction(event -> run());
        sense.subscribe(item::setVisible);
        refusal.subscribe(reason -> {
            boolean refused = reason != null && !reason.isEmpty();
            item.setDisable(refused);
            item.setText(refused ? texts.get("command.refused", label.getText(), reason) : label.getText());
        });
        return item;
    }

    private <T extends ButtonBase> T wire(T button, Texts texts, String tip) {
        if (icon != null) {
            button.setGraphic(icon.node());
        }
        Tooltip tooltip = new Tooltip();
        sense.subscribe(offered -> {
            button.setVisible(offered);
            button.setManaged(offered);
        });
        button.setOnAction(event -> {
            if (!run()) {
                var place = button.localToScreen(0, button.getHeight());
                tooltip.show(button, place.getX(), place.getY());
            }
        });
        refusal.subscribe(reason -> {
            boolean refused = reason != null && !reason.isEmpty();
            button.pseudoClassStateChanged(REFUSED, refused);
            button.setAccessibleHelp(refused ? reason : tip);
            String shown = refused ? reason : withShortcut(tip, texts);
            tooltip.setText(shown);
            button.setTooltip(shown.isEmpty() ? null : tooltip);
        });
        return button;
    }

    private String help(Texts texts) {
        return texts.find(key + ".help").orElse("");
    }

    private String withShortcut(String tip, Texts texts) {
        if (shortcut == null) {
            return tip;
        }
        String keys = shortcut.display(texts);
        return tip.isEmpty() ? keys : texts.get("command.tip", tip, keys);
    }
}
