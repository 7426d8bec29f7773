package fr.estrade.ui.input;

import fr.estrade.text.SearchKey;
import java.time.Duration;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;

/**
 * Chooses in a list of choices by the first letters of a choice, typed one after the other. The same letter again, or one that
 * no choice goes on with, goes to the next choice that begins with it.
 */
public final class TypeAhead {
    /** After this pause another choice is meant. */
    private static final Duration PAUSE = Duration.ofMillis(1_200);

    private final ComboBox<?> box;
    private String typed = "";
    private long last;

    private TypeAhead(ComboBox<?> box) {
        this.box = box;
    }

    /** Lets a box be chosen in by typing; its converter says what choices are called. */
    public static void on(ComboBox<?> box) {
        TypeAhead letters = new TypeAhead(box);
        box.addEventHandler(KeyEvent.KEY_TYPED, event -> letters.type(event.getCharacter()));
    }

    private void type(String character) {
        if (character.isEmpty() || Character.isISOControl(character.charAt(0))) {
            return;
        }
        long now = System.nanoTime();
        typed = now - last > PAUSE.toNanos() ? character : typed + character;
        last = now;
        String start = SearchKey.fold(typed);
        int current = Math.max(0, box.getSelectionModel().getSelectedIndex());
        if (!select(start, current)) {
            typed = character;
            select(SearchKey.fold(character), current + 1);
        }
    }

    /** Chooses the first from a place on that begins so; a space alone begins nothing. */
    private boolean select(String start, int from) {
        int size = box.getItems().size();
        for (int i = 0; i < size && !start.isBlank(); i++) {
            int at = Math.floorMod(from + i, size);
            if (words(box, at).startsWith(start)) {
                box.getSelectionModel().select(at);
                return true;
            }
        }
        return false;
    }

    private static <T> String words(ComboBox<T> box, int at) {
        return SearchKey.fold(box.getConverter().toString(box.getItems().get(at)));
    }
}
