package fr.estrade.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A keyboard, for tests of screens. What is typed goes to the window in front: the dialog, when one is open. A robot cannot do
 * that, because without a display every window that was ever in front believes to have the focus.
 *
 * <p>An event enters the scene where the toolkit would bring it in, so filters, shortcuts, focus traversal and open menus see it as
 * they see a key that somebody presses.
 */
public final class Keyboard {
    private static final List<KeyCode> MODIFIERS = List.of(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.ALT, KeyCode.META);
    /** Keys that type something without being a letter or a digit. */
    private static final Map<KeyCode, String> TYPE = Map.of(KeyCode.ENTER, "\r", KeyCode.TAB, "\t", KeyCode.SPACE, " ",
            KeyCode.BACK_SPACE, "\b", KeyCode.DELETE, "\u007f", KeyCode.ESCAPE, "\u001b");
    private static final Map<Character, KeyCode> SIGNS = Map.of(' ', KeyCode.SPACE, '\n', KeyCode.ENTER, '\t', KeyCode.TAB,
            ',', KeyCode.COMMA, '.', KeyCode.PERIOD, '-', KeyCode.MINUS, '/', KeyCode.SLASH, ':', KeyCode.COLON, ';', KeyCode.SEMICOLON);

    private final Runnable settle;
    private final List<Throwable> failures = new ArrayList<>();

    /** @param settle waits until all that a key has started is done */
    public Keyboard(Runnable settle) {
        this.settle = settle;
    }

    /** Types text where the focus is, key by key, and waits until all that follows is done. */
    public void type(String text) {
        Platform.runLater(() -> guarded(() -> text.chars().forEach(character ->
                stroke(codeOf((char) character), String.valueOf((char) character), List.of()))));
        finish();
    }

    /** Presses keys together, as {@code press(KeyCode.ALT, KeyCode.UP)}, and waits until all that follows is done. */
    public void press(KeyCode... keys) {
        List<KeyCode> held = Arrays.stream(keys).filter(MODIFIERS::contains).toList();
        Platform.runLater(() -> guarded(() -> {
            held.forEach(key -> send(KeyEvent.KEY_PRESSED, key, "", held));
            for (KeyCode key : keys) {
                if (!held.contains(key)) {
                    stroke(key, typed(key, held), held);
                }
            }
            held.forEach(key -> send(KeyEvent.KEY_RELEASED, key, "", List.of()));
        }));
        finish();
    }

    /** What has the focus in the window in front; null when nothing has. */
    public Node focused() {
        return call(() -> front().getFocusOwner());
    }

    private void finish() {
        settle.run();
        if (!failures.isEmpty()) {
            throw new AssertionError("A key made the program fail", failures.removeFirst());
        }
    }

    private void guarded(Runnable keys) {
        try {
            keys.run();
        } catch (RuntimeException | Error failed) {
            failures.add(failed);
        }
    }

    private static void stroke(KeyCode key, String typed, List<KeyCode> held) {
        send(KeyEvent.KEY_PRESSED, key, "", held);
        if (!typed.isEmpty()) {
            send(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, typed, held);
        }
        send(KeyEvent.KEY_RELEASED, key, "", held);
    }

    /** What was pressed may have moved the focus, or closed the window: where each event goes is found anew. */
    private static void send(EventType<KeyEvent> type, KeyCode key, String typed, List<KeyCode> held) {
        Scene scene = front();
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        boolean isTyped = type == KeyEvent.KEY_TYPED;
        Event.fireEvent(target, new KeyEvent(type, isTyped ? typed : KeyEvent.CHAR_UNDEFINED, isTyped ? "" : key.getName(), key,
                held.contains(KeyCode.SHIFT), held.contains(KeyCode.CONTROL), held.contains(KeyCode.ALT), held.contains(KeyCode.META)));
    }

    private static Scene front() {
        return Window.getWindows().stream().filter(window -> window instanceof Stage && window.isShowing()).reduce((before, last) -> last)
                .map(Window::getScene).orElseThrow(() -> new AssertionError("No window is open"));
    }

    private static KeyCode codeOf(char character) {
        KeyCode sign = SIGNS.get(character);
        KeyCode named = sign == null ? KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(character))) : sign;
        return named == null ? KeyCode.UNDEFINED : named;
    }

    private static String typed(KeyCode key, List<KeyCode> held) {
        boolean command = held.contains(KeyCode.CONTROL) || held.contains(KeyCode.ALT) || held.contains(KeyCode.META);
        if (command) {
            return "";
        }
        boolean writes = key.isLetterKey() || key.isDigitKey();
        return TYPE.getOrDefault(key, !writes ? "" : held.contains(KeyCode.SHIFT) ? key.getName() : key.getName().toLowerCase());
    }

    private static <T> T call(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }
}
