package fr.estrade.ui.form;

import fr.estrade.text.SearchKey;
import fr.estrade.ui.Kit;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Proposes words under a text field, those that fit what is typed: arrows choose, Enter takes, and whatever else is typed stays. The
 * words are read when the field gets the focus.
 */
final class ProposalField {

    private static final int OFFERED = 12;

    private final Kit kit;
    private final TextField field;
    private final Callable<List<String>> source;
    private final ChoicesPopup popup;
    /** Null until they are read. */
    private List<String> words;
    private String awaited;
    private boolean taking;

    private ProposalField(Kit kit, TextField field, Callable<List<String>> source) {
        this.kit = kit;
        this.field = field;
        this.source = source;
        this.popup = new ChoicesPopup(field, this::take);
        field.focusedProperty().subscribe((before, focused) -> {
            if (focused) {
                read();
            } else {
                popup.hide();
            }
        });
        field.textProperty().subscribe((before, text) -> {
            if (field.isFocused() && !taking) {
                offer(text);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
        popup.onShowing(() -> LookupField.mark(field, popup.isShowing()));
    }

    /**
     * Lets a field propose.
     *
     * @param source reads the words, in the order in which they are proposed; not called on the thread of the user interface
     */
    static void on(Kit kit, TextField field, Callable<List<String>> source) {
        new ProposalField(kit, field, source);
    }

    private void read() {
        words = null;
        awaited = null;
        kit.tasks().run(kit.text("lookup.reading"), source).latest(this, 0).onSuccess(found -> {
            words = List.copyOf(found);
            if (awaited != null && field.isFocused()) {
                offer(awaited);
            }
        }).start();
    }

    private void offer(String typed) {
        if (words == null) {
            // Typed faster than they are read.
            awaited = typed;
            return;
        }
        String wanted = SearchKey.fold(typed.strip());
        List<Lookup.Choice> fitting = words.stream().filter(word -> SearchKey.fold(word).contains(wanted) && !word.equals(typed.strip()))
                .sorted(Comparator.comparing(word -> !SearchKey.fold(word).startsWith(wanted))).limit(OFFERED)
                .map(word -> new Lookup.Choice(null, word, "")).toList();
        if (fitting.isEmpty()) {
            popup.hide();
        } else {
            popup.fill(fitting, false, "");
            popup.show();
        }
    }

    private void act(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !event.isAltDown()) {
            if (popup.isShowing()) {
                popup.step(1);
            } else {
                offer("");
            }
        } else if (event.getCode() == KeyCode.UP && popup.isShowing()) {
            popup.step(-1);
        } else if (event.getCode() == KeyCode.ENTER && popup.isShowing() && popup.selected() != null) {
            take(popup.selected());
        } else if (event.getCode() == KeyCode.ESCAPE && popup.isShowing()) {
            popup.hide();
        } else {
            return;
        }
        event.consume();
    }

    private void take(Lookup.Choice choice) {
        popup.hide();
        if (choice != null) {
            taking = true;
            field.setText(choice.label());
            field.end();
            taking = false;
        }
    }
}
