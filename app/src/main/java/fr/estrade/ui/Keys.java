package fr.estrade.ui;

import fr.estrade.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Every keyboard shortcut of the application. One that holds in the whole window is used nowhere else, but for Alt+← and Alt+→:
 * in a programme they move days and phases, elsewhere they go back and forward, as everywhere on the desktop; and but for Ctrl+D, which
 * fills down in a table, as in spreadsheets, and duplicates a record elsewhere. One that belongs to a scope is unique in that scope. Tooltips and the keyboard help read from here.
 *
 * <p>The text of a shortcut is {@code key.<NAME>}.
 */
public enum Keys {
    HELP(Scope.WINDOW, "F1"),
    SEARCH(Scope.WINDOW, "Shortcut+K", "Shortcut+Shift+P"),
    SAVE(Scope.WINDOW, "Shortcut+S"),
    UNDO(Scope.WINDOW, "Shortcut+Z"),
    REDO(Scope.WINDOW, "Shortcut+Shift+Z", "Shortcut+Y"),
    NEW(Scope.WINDOW, "Shortcut+N"),
    DUPLICATE(Scope.WINDOW, "Shortcut+D"),
    FIND(Scope.WINDOW, "Shortcut+F"),
    EXPORT(Scope.WINDOW, "Shortcut+E"),
    PRINT(Scope.WINDOW, "Shortcut+P"),
    RELOAD(Scope.WINDOW, "F5"),
    BACK(Scope.WINDOW, "Alt+Left", "Alt+Page Up"),
    FORWARD(Scope.WINDOW, "Alt+Right", "Alt+Page Down"),
    PREVIOUS_RECORD(Scope.WINDOW, "Shortcut+Page Up"),
    NEXT_RECORD(Scope.WINDOW, "Shortcut+Page Down"),
    NEXT_UNDATED(Scope.WINDOW, "F7"),
    NEXT_PROBLEM(Scope.WINDOW, "F8"),
    PREVIOUS_PROBLEM(Scope.WINDOW, "Shift+F8"),
    NEXT_PANE(Scope.WINDOW, "F6"),
    SECTION(Scope.WINDOW, digits("Shortcut+")),
    ZOOM_IN(Scope.WINDOW, "Shortcut+Plus", "Shortcut+Add", "Shortcut+Equals", "Shortcut+Shift+Equals"),
    ZOOM_OUT(Scope.WINDOW, "Shortcut+Minus", "Shortcut+Subtract"),
    ZOOM_RESET(Scope.WINDOW, "Shortcut+0", "Shortcut+Numpad 0"),
    SETTINGS(Scope.WINDOW, "Shortcut+Comma"),
    OPEN_BASE(Scope.WINDOW, "Shortcut+O"),
    QUIT(Scope.WINDOW, "Shortcut+Q"),

    PASTE_TABLE(Scope.IMPORT, "Shortcut+V"),

    LIST_OPEN(Scope.LIST, "Enter"),
    LIST_MARK(Scope.LIST, "Space"),
    LIST_MARK_RANGE(Scope.LIST, "Shift+Space"),
    LIST_MARK_ALL(Scope.LIST, "Shortcut+A"),
    LIST_UNMARK(Scope.LIST, "Esc"),
    LIST_SORT(Scope.LIST, digits("Alt+")),
    LIST_COPY(Scope.LIST, "Shortcut+C"),
    LIST_DELETE(Scope.LIST, "Delete"),

    LINE_NEW(Scope.LINES, "Enter"),
    LINE_NEXT_CELL(Scope.LINES, "Tab"),
    LINE_PREVIOUS_CELL(Scope.LINES, "Shift+Tab"),
    LINE_UP(Scope.LINES, "Alt+Up"),
    LINE_DOWN(Scope.LINES, "Alt+Down"),
    LINE_INDENT(Scope.LINES, "Shortcut+M", "Shortcut+Close Bracket"),
    LINE_OUTDENT(Scope.LINES, "Shortcut+Shift+M", "Shortcut+Open Bracket"),
    LINE_JOIN(Scope.LINES, "Backspace"),
    LINE_DELETE(Scope.LINES, "Shortcut+Delete"),

    PROGRAMME_ENTER(Scope.PROGRAMME, "Enter"),
    PROGRAMME_LEAVE(Scope.PROGRAMME, "Esc"),
    PROGRAMME_OPEN(Scope.PROGRAMME, "F2"),
    PROGRAMME_INSIDE(Scope.PROGRAMME, "Shortcut+Enter"),
    PROGRAMME_BESIDE(Scope.PROGRAMME, "Shortcut+Shift+Enter"),
    PROGRAMME_UP(Scope.PROGRAMME, "Alt+Up"),
    PROGRAMME_DOWN(Scope.PROGRAMME, "Alt+Down"),
    PROGRAMME_LEFT(Scope.PROGRAMME, "Alt+Left"),
    PROGRAMME_RIGHT(Scope.PROGRAMME, "Alt+Right"),
    PROGRAMME_DELETE(Scope.PROGRAMME, "Delete"),
    PROGRAMME_OPTION(Scope.PROGRAMME, "Alt+O"),

    REGISTRATION_ADVANCE(Scope.REGISTRATION, "Alt+Enter"),
    REGISTRATION_REGISTER(Scope.REGISTRATION, "Alt+I"),
    REGISTRATION_WAIT(Scope.REGISTRATION, "Alt+A"),
    REGISTRATION_CANCEL(Scope.REGISTRATION, "Alt+X"),
    REGISTRATION_DROP(Scope.REGISTRATION, "Alt+B"),
    REGISTRATION_MOVE_UP(Scope.REGISTRATION, "Alt+M"),
    REGISTRATION_EARLIER(Scope.REGISTRATION, "Alt+Up"),
    REGISTRATION_LATER(Scope.REGISTRATION, "Alt+Down"),

    EXPECTATION_TOGGLE(Scope.EXPECTATION, "Space"),
    EXPECTATION_ROW(Scope.EXPECTATION, "Shift+Space"),
    EXPECTATION_COLUMN(Scope.EXPECTATION, "Shortcut+Space"),
    EXPECTATION_RESET(Scope.EXPECTATION, "Delete", "Backspace"),

    ATTENDANCE_PRESENT(Scope.ATTENDANCE, "P"),
    ATTENDANCE_ABSENT(Scope.ATTENDANCE, "A"),
    ATTENDANCE_EXCUSED(Scope.ATTENDANCE, "E"),
    ATTENDANCE_PARTIAL(Scope.ATTENDANCE, "T"),
    ATTENDANCE_PLANNED_ABSENCE(Scope.ATTENDANCE, "L"),
    ATTENDANCE_CLEAR(Scope.ATTENDANCE, "Delete", "Backspace"),
    ATTENDANCE_ALL(Scope.ATTENDANCE, "Shift+P"),
    ATTENDANCE_ALL_DAY(Scope.ATTENDANCE, "Alt+P"),
    ATTENDANCE_FILL_DOWN(Scope.ATTENDANCE, "Shortcut+D"),
    ATTENDANCE_FILL_RIGHT(Scope.ATTENDANCE, "Shortcut+R"),
    ATTENDANCE_SHEET(Scope.ATTENDANCE, "Enter"),
    ATTENDANCE_RECEIVED(Scope.ATTENDANCE, "S"),

    SHEET_END(Scope.SHEET, "Enter"),
    SHEET_COMMENT(Scope.SHEET, "Multiply"),
    SHEET_NO_ANSWER(Scope.SHEET, "Subtract"),
    SHEET_NEXT(Scope.SHEET, "Tab", "Add"),
    SHEET_PREVIOUS(Scope.SHEET, "Shift+Tab"),
    SHEET_BACK(Scope.SHEET, "Backspace"),
    SHEET_CLEAR(Scope.SHEET, "Delete"),
    SHEET_GIVE_UP(Scope.SHEET, "Esc"),
    SHEET_DELETE(Scope.SHEET, "Shortcut+Delete"),
    SHEET_FIRST(Scope.SHEET, "1"),
    SHEET_SECOND(Scope.SHEET, "2"),

    COMMENT_TAG(Scope.COMMENT, digits("")),
    COMMENT_COMPLAINT(Scope.COMMENT, "Alt+R"),
    COMMENT_ACTION(Scope.COMMENT, "Alt+A"),
    COMMENT_QUOTE(Scope.COMMENT, "Alt+B");

    /** Where a shortcut holds. */
    public enum Scope {
        /** Wherever the focus is. */
        WINDOW,
        /** Where an import begins. */
        IMPORT,
        /** In a list. */
        LIST,
        /** In lines and child rows that are keyed in one after the other. */
        LINES,
        /** In the phases and days of a programme. */
        PROGRAMME,
        /** Among the participants of a session. */
        REGISTRATION,
        /** In the table of who comes when. */
        EXPECTATION,
        /** In the table of who was there. */
        ATTENDANCE,
        /** In the sheets that are keyed. */
        SHEET,
        /** Among comments that are read one after the other. */
        COMMENT
    }

    private static final List<String> MODIFIERS = List.of("Shortcut", "Ctrl", "Meta", "Alt", "Shift");

    private final Scope scope;
    private final List<KeyCombination> combinations;

    Keys(Scope scope, String... combinations) {
        this.scope = scope;
        this.combinations = Arrays.stream(combinations).map(KeyCombination::valueOf).toList();
    }

    /** Where it holds. */
    public Scope scope() {
        return scope;
    }

    /** The combinations that mean it, the one that is shown first. */
    public List<KeyCombination> combinations() {
        return combinations;
    }

    /** Whether the event is this shortcut. */
    public boolean matches(KeyEvent event) {
        return combinations.stream().anyMatch(combination -> combination.match(event));
    }

    /**
     * Which of several combinations was pressed, counted from 0: the digit of {@link #SECTION}, {@link #LIST_SORT} and {@link #COMMENT_TAG}.
     *
     * @return -1 when the event is none of them
     */
    public int which(KeyEvent event) {
        for (int i = 0; i < combinations.size(); i++) {
            if (combinations.get(i).match(event)) {
                return i % 9;
            }
        }
        return -1;
    }

    /** The first combination as it is written on the keyboard of the user: "Ctrl+Maj+Z". */
    public String display(Texts texts) {
        if (this == SECTION || this == LIST_SORT || this == COMMENT_TAG) {
            return display(combinations.getFirst(), texts) + "…9";
        }
        return display(combinations.getFirst(), texts);
    }

    private static String display(KeyCombination combination, Texts texts) {
        List<String> parts = new ArrayList<>(List.of(combination.getName().split("\\+")));
        String key = parts.removeLast();
        // JavaFX names Shift first; keyboards and people name it last.
        parts.sort(Comparator.comparingInt(MODIFIERS::indexOf));
        parts.add(key);
        return parts.stream().map(part -> texts.find("key.name." + part.replace(' ', '_')).orElse(part)).collect(Collectors.joining("+"));
    }

    private static String[] digits(String modifier) {
        List<String> combinations = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            combinations.add(modifier + i);
        }
        for (int i = 1; i <= 9; i++) {
            combinations.add(modifier + KeyCode.valueOf("NUMPAD" + i).getName());
        }
        return combinations.toArray(String[]::new);
    }
}
