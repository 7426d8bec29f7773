package fr.estrade.ui.grid;

import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListQuery;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The named arrangements of a list: those that come with it, and those that the user saved. */
final class ViewsMenu {

    private final Kit kit;
    private final ListDefinition list;
    private final ObjectProperty<ListQuery> query;
    private final List<SavedView> presets;
    private final Consumer<List<SavedView>> onChange;
    private final MenuButton button = new MenuButton();
    private List<SavedView> saved;

    /**
     * @param presets  views that come with the list
     * @param saved    views that the user saved
     * @param onChange is told of other saved views
     */
    ViewsMenu(Kit kit, ListDefinition list, ObjectProperty<ListQuery> query, List<SavedView> presets, List<SavedView> saved,
            Consumer<List<SavedView>> onChange) {
        this.kit = kit;
        this.list = list;
        this.query = query;
        this.presets = presets;
        this.saved = List.copyOf(saved);
        this.onChange = onChange;
        button.getStyleClass().add("flat");
        button.setGraphic(Icons.VIEWS.node());
        button.setOnShowing(event -> fill());
        fill();
        query.subscribe(now -> button.setText(kit.text("view.current", currentName(now))));
    }

    MenuButton button() {
        return button;
    }

    private String currentName(ListQuery now) {
        List<SavedView> all = new ArrayList<>(saved);
        all.addAll(presets);
        return all.stream().filter(view -> isSame(view.query(), now)).map(SavedView::name).findFirst()
                .orElse(kit.text(isSame(list.query(), now) ? "view.all" : "view.own"));
    }

    private static boolean isSame(ListQuery view, ListQuery now) {
        return view.withQuick("").equals(now.withQuick(""));
    }

    private void fill() {
        List<MenuItem> items = button.getItems();
        items.clear();
        items.add(item(new SavedView(kit.text("view.all"), list.query())));
        presets.forEach(view -> items.add(item(view)));
        if (!saved.isEmpty()) {
            items.add(new SeparatorMenuItem());
            saved.forEach(view -> items.add(item(view)));
        }
        items.add(new SeparatorMenuItem());
        MenuItem save = new MenuItem(kit.text("view.save"), Icons.SAVE.node());
        save.setOnAction(event -> kit.dialogs().input(kit.text("view.save.title"), kit.text("view.save.label"), "",
                name -> name.isEmpty() ? kit.text("view.save.empty") : null, kit.text("view.save.verb"), this::save));
        items.add(save);
        if (!saved.isEmpty()) {
            Menu remove = new Menu(kit.text("view.remove"), Icons.DELETE.node());
            saved.forEach(view -> {
                MenuItem item = new MenuItem(view.name());
                item.setMnemonicParsing(false);
                item.setOnAction(event -> remove(view));
                remove.getItems().add(item);
            });
            items.add(remove);
        }
    }

    private CheckMenuItem item(SavedView view) {
        CheckMenuItem item = new CheckMenuItem(view.name());
        item.setMnemonicParsing(false);
        item.setSelected(isSame(view.query(), query.get()));
        item.setOnAction(event -> query.set(list.repaired(view.query()).withQuick(query.get().quick())));
        return item;
    }

    private void save(String name) {
        List<SavedView> views = new ArrayList<>(saved);
        views.removeIf(view -> view.name().equals(name));
        views.add(new SavedView(name, query.get().withQuick("").withSelection(null)));
        change(views);
        kit.toasts().say(kit.text("view.saved", name));
    }

    private void remove(SavedView view) {
        List<SavedView> before = saved;
        List<SavedView> views = new ArrayList<>(saved);
        views.remove(view);
        change(views);
        kit.toasts().say(kit.text("view.removed", view.name()), kit.text("toast.undo"), () -> change(before));
    }

    private void change(List<SavedView> views) {
        saved = List.copyOf(views);
        onChange.accept(saved);
        button.setText(kit.text("view.current", currentName(query.get())));
    }
}
