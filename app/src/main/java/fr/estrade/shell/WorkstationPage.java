package fr.estrade.shell;

import fr.estrade.text.Texts;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.Theme;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Settings of this workstation: language, appearance, the base, and where files lie. What is chosen holds at once. */
final class WorkstationPage extends Page {
    /** The name that places call it by. */
    static final String NAME = "settings";

    private final Kit kit;
    private final Texts texts;
    private final Workstation station;
    private final BaseState.Open open;
    private final BaseCommands bases;
    private final WindowActions actions;
    private RadioButton firstChoice;

    WorkstationPage(Kit kit, Workstation station, BaseState.Open open, BaseCommands bases, WindowActions actions) {
        this.kit = kit;
        this.texts = kit.texts();
        this.station = station;
        this.open = open;
        this.bases = bases;
        this.actions = actions;
        setTitle(texts.get("settings"));
    }

    @Override
    protected Parent build() {
        Theme theme = kit.theme();
        VBox page = new VBox(
                section("settings.language", languages()),
                section("settings.appearance", row("settings.colours", choice(theme.modeProperty(), Theme.Mode.values(), "settings.colours.")),
                        row("settings.zoom", zoom(theme)),
                        row("settings.density", choice(theme.densityProperty(), Theme.Density.values(), "settings.density."))),
                section("settings.base", base()),
                section("settings.folders", folder("settings.folder.base", open.location().folder()),
                        folder("settings.folder.settings", station.folders().config()),
                        folder("settings.folder.logs", station.folders().logs())));
        page.getStyleClass().add("settings-page");
        return new PageScroll(page);
    }

    @Override
    public void focusFirst() {
        if (firstChoice != null) {
            firstChoice.requestFocus();
        }
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("heading");
        return heading;
    }

    private Node section(String key, Node... rows) {
        VBox section = new VBox(heading(texts.get(key)));
        section.getStyleClass().add("settings-section");
        section.getChildren().addAll(rows);
        return section;
    }

    private Node row(String key, Node control) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().add("settings-name");
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(name, control);
        row.getStyleClass().add("settings-row");
        return row;
    }

    private Node languages() {
        ToggleGroup group = new ToggleGroup();
        RadioButton french = radio(group, texts.get("settings.language.fr"), texts.isFrench(), () -> actions.speak(Locale.FRANCE));
        RadioButton english = radio(group, texts.get("settings.language.en"), !texts.isFrench(), () -> actions.speak(Locale.UK));
        firstChoice = texts.isFrench() ? french : english;
        FlowPane box = new FlowPane(french, english);
        box.getStyleClass().add("settings-choice");
        return row("settings.language.shown", box);
    }

    private static RadioButton radio(ToggleGroup group, String text, boolean chosen, Runnable choose) {
        RadioButton button = new RadioButton(text);
        button.setToggleGroup(group);
        button.setSelected(chosen);
        button.setOnAction(event -> choose.run());
        return button;
    }

    private <E extends Enum<E>> Node choice(ObjectProperty<E> property, E[] values, String keys) {
        ToggleGroup group = new ToggleGroup();
        FlowPane box = new FlowPane();
        box.getStyleClass().add("settings-choice");
        for (E value : values) {
            RadioButton button = radio(group, texts.get(keys + value.name()), false, () -> property.set(value));
            follow(property, now -> button.setSelected(now == value));
            box.getChildren().add(button);
        }
        return box;
    }

    private Node zoom(Theme theme) {
        Label percent = new Label();
        follow(theme.zoomProperty(), zoom -> percent.setText(texts.get("settings.zoom.percent", zoom)));
        HBox box = new HBox(Command.of("zoom.out", Icons.ZOOM_OUT, theme::zoomOut).iconButton(texts), percent,
                Command.of("zoom.in", Icons.ZOOM_IN, theme::zoomIn).iconButton(texts),
                Command.of("zoom.reset", null, () -> theme.zoomProperty().set(100)).button(texts));
        box.getStyleClass().add("settings-choice");
        return box;
    }

    private Node base() {
        Label where = new Label(open.location().shown());
        where.setWrapText(true);
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("settings-choice");
        bases.all().forEach(command -> buttons.getChildren().add(command.button(texts)));
        VBox box = new VBox(row("settings.base.open", where), row("settings.base.do", buttons));
        box.getStyleClass().add("settings-section");
        return box;
    }

    private Node folder(String key, Path folder) {
        if (folder == null) {
            return new Region();
        }
        Label where = new Label(folder.toString());
        where.setWrapText(true);
        HBox box = new HBox(where, Command.of("settings.folder.open", Icons.FOLDER, () -> station.desktop().open(folder)).iconButton(texts));
        box.getStyleClass().add("settings-choice");
        return row(key, box);
    }
}
