package fr.estrade.shell;

import fr.estrade.text.Texts;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import fr.estrade.ui.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The commands of the window itself: search, base, appearance, help. */
final class FrameCommands {
    private final Texts texts;
    private final BaseCommands bases;
    private final Command search;
    private final List<Command> undo;
    private final List<Command> appearance = new ArrayList<>();
    private final List<Command> rest;
    private final List<Command> hidden;

    FrameCommands(Kit kit, BaseCommands bases, UndoModel undo, List<Command> hidden, Runnable search, Runnable help, WindowActions actions) {
        this.texts = kit.texts();
        this.bases = bases;
        this.search = Command.of("search", Icons.SEARCH, search).on(Keys.SEARCH);
        this.undo = List.of(undo.undo(), undo.redo());
        this.hidden = hidden;
        Theme theme = kit.theme();
        appearance.add(Command.of("theme.system", Icons.THEME, () -> theme.modeProperty().set(Theme.Mode.SYSTEM)));
        appearance.add(Command.of("theme.light", Icons.THEME, () -> theme.modeProperty().set(Theme.Mode.LIGHT)));
        appearance.add(Command.of("theme.dark", Icons.THEME, () -> theme.modeProperty().set(Theme.Mode.DARK)));
        appearance.add(Command.of("zoom.in", Icons.ZOOM_IN, theme::zoomIn).on(Keys.ZOOM_IN));
        appearance.add(Command.of("zoom.out", Icons.ZOOM_OUT, theme::zoomOut).on(Keys.ZOOM_OUT));
        appearance.add(Command.of("zoom.reset", null, () -> theme.zoomProperty().set(100)).on(Keys.ZOOM_RESET));
        appearance.add(texts.isFrench()
                ? Command.of("language.english", Icons.LANGUAGE, () -> actions.speak(Locale.UK))
                : Command.of("language.french", Icons.LANGUAGE, () -> actions.speak(Locale.FRANCE)));
        this.rest = List.of(
                Command.of("settings", Icons.SETTINGS, () -> kit.navigator().open(Place.of(WorkstationPage.NAME))).on(Keys.SETTINGS),
                Command.of("keyboard", Icons.KEYBOARD, help).on(Keys.HELP),
                Command.of("quit", Icons.CLOSE, actions::quit).on(Keys.QUIT));
    }

    /** Opens the search. */
    Command search() {
        return search;
    }

    /** All, for their shortcuts. */
    List<Command> all() {
        List<Command> all = new ArrayList<>(offered());
        all.add(search);
        all.addAll(hidden);
        return all;
    }

    /** Those worth finding in the palette. */
    List<Command> offered() {
        List<Command> all = new ArrayList<>(undo);
        all.addAll(bases.all());
        all.addAll(appearance);
        all.addAll(rest);
        return all;
    }

    /** The groups of the menu. */
    List<List<Command>> menu() {
        return List.of(bases.all(), appearance, rest);
    }
}
