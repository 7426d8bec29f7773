package fr.estrade.ui.form;

import atlantafx.base.controls.CustomTextField;
import fr.estrade.storage.BaseException;
import fr.estrade.text.SearchKey;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A field that refers to another record: typing searches, arrows choose, Enter takes, an empty field refers to none. What is not
 * there can be made by its name, where the lookup does that. A button opens the record.
 */
public final class LookupField {

    private static final int OFFERED = 12;
    private static final long TYPING = 150;
    private static final PseudoClass CHOOSING = PseudoClass.getPseudoClass("choosing");

    private final Kit kit;
    private final Lookup lookup;
    private final CustomTextField field = new CustomTextField();
    private final ObjectProperty<UUID> value = new SimpleObjectProperty<>();
    private final ChoicesPopup popup = new ChoicesPopup(field, this::take);
    private final Button open = new Button();
    private String shown = "";
    private String missing = "";
    private boolean showing;
    private boolean awaited;

    public LookupField(Kit kit, Lookup lookup) {
        this.kit = kit;
        this.lookup = lookup;
        field.getStyleClass().add("lookup-field");
        field.setPromptText(kit.text("lookup.prompt"));
        field.setLeft(Icons.SEARCH.node());
        open.setGraphic(Icons.OPEN.node());
        open.getStyleClass().addAll("flat", "button-icon", "field-button");
        open.setAccessibleText(kit.text("lookup.open"));
        open.setFocusTraversable(false);
        open.setOnAction(event -> kit.navigator().open(lookup.place(value.get())));
        field.setRight(open);
        popup.onShowing(this::markChoosing);
        field.textProperty().subscribe((before, text) -> {
            if (!showing && field.isFocused()) {
                search(text);
            }
            markChoosing();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                leave();
            }
        });
        value.subscribe(this::showValue);
    }

    /** The control itself. */
    public CustomTextField node() {
        return field;
    }

    /** Id of the record referred to; null for none. */
    public ObjectProperty<UUID> valueProperty() {
        return value;
    }

    private void showValue(UUID id) {
        boolean canOpen = id != null && lookup.place(id) != null;
        open.setVisible(canOpen);
        if (id == null) {
            show("");
            return;
        }
        kit.tasks().run(kit.text("lookup.reading"), () -> lookup.find(id)).latest(this, 0).onSuccess(found -> {
            if (Objects.equals(id, value.get())) {
                show(found.map(Lookup.Choice::label).orElse(""));
            }
        }).start();
    }

    private void show(String text) {
        showing = true;
        shown = text;
        field.setText(text);
        showing = false;
        markChoosing();
    }

    private void markChoosing() {
        mark(field, popup.isShowing() || !field.getText().equals(shown));
    }

    /** Says whether somebody is choosing at a field. */
    static void mark(Node field, boolean choosing) {
        field.pseudoClassStateChanged(CHOOSING, choosing);
    }

    /** Whether somebody is choosing there: Enter then takes what is offered, and means nothing else. */
    public static boolean isChoosing(Object target) {
        return target instanceof Node node && node.getPseudoClassStates().contains(CHOOSING);
    }

    private void search(String typed) {
        String name = typed.strip();
        kit.tasks().run(kit.text("lookup.reading"), () -> lookup.search(name, OFFERED)).latest(popup, TYPING)
                .onSuccess(found -> offer(found, name)).start();
    }

    private void offer(List<Lookup.Choice> known, String name) {
        if (!field.isFocused() || field.getScene() == null) {
            return;
        }
        List<Lookup.Choice> found = new ArrayList<>(known);
        if (lookup.creates() && !name.isEmpty() && known.stream().noneMatch(choice -> SearchKey.of(choice.label()).equals(SearchKey.of(name)))) {
            found.add(new Lookup.Choice(null, kit.text("lookup.create", name), kit.text("lookup.create.help")));
        }
        missing = name;
        popup.fill(found, true, kit.text("lookup.none"));
        if (awaited && !found.isEmpty()) {
            awaited = false;
            take(found.getFirst());
            return;
        }
        awaited = false;
        popup.show();
    }

    private void act(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            if (popup.isShowing()) {
                popup.step(1);
            } else {
                search(field.getText().equals(shown) ? "" : field.getText());
            }
            event.consume();
        } else if (event.getCode() == KeyCode.UP && popup.isShowing()) {
            popup.step(-1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && popup.isShowing()) {
            take(popup.selected());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !field.getText().equals(shown)) {
            // Typed faster than it is found: what will be offered first is meant.
            awaited = true;
            search(field.getText());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && (popup.isShowing() || !field.getText().equals(shown))) {
            popup.hide();
            show(shown);
            event.consume();
        }
    }

    private void take(Lookup.Choice choice) {
        popup.hide();
        if (choice != null && choice.id() == null) {
            create(missing);
        } else if (choice != null) {
            show(choice.label());
            field.end();
            value.set(choice.id());
        }
    }

    /** Makes the record; what else there is to say of it can be keyed in on its page, later. */
    private void create(String name) {
        show(name);
        field.end();
        kit.tasks().write(kit.text("lookup.creating"), () -> lookup.create(name))
                .onSuccess(id -> {
                    value.set(id);
                    Place page = lookup.place(id);
                    if (page == null) {
                        kit.toasts().say(kit.text("lookup.created", name));
                    } else {
                        kit.toasts().say(kit.text("lookup.created", name), kit.text("lookup.created.open"), () -> kit.navigator().open(page));
                    }
                })
                .onFailure(BaseException.class, refused -> {
                    kit.toasts().warn(kit.text(refused));
                    showValue(value.get());
                })
                .start();
    }

    /** Takes what is offered first when the field is left in the middle of a search, and nothing for an empty field. */
    private void leave() {
        boolean offering = popup.isShowing();
        popup.hide();
        if (field.getText().isBlank()) {
            value.set(null);
        } else if (!field.getText().equals(shown)) {
            Lookup.Choice first = popup.selected();
            // A slip of the finger makes no record: that takes an Enter.
            if (offering && first != null && first.id() != null) {
                take(first);
            } else {
                show(shown);
            }
        }
    }
}
