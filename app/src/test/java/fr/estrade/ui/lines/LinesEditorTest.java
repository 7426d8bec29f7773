package fr.estrade.ui.lines;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.journal.Ids;
import fr.estrade.testing.Desk;
import fr.estrade.ui.lines.LinesEdit.Gesture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keying in the objectives of a day, by keyboard alone. */
class LinesEditorTest {

    private final List<LinesEdit> edits = new ArrayList<>();
    private Desk desk;
    private LinesEditor editor;
    private TextField before;
    private TextField after;

    @BeforeEach
    void show() {
        desk = Desk.open();
        desk.show(() -> {
            before = new TextField();
            after = new TextField();
            editor = new LinesEditor(Ids::next, edits::add);
            editor.setName("Objectifs");
            editor.setMaxWidth(400);
            return new VBox(before, editor, after);
        });
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> lines() {
        return desk.call(() -> editor.lines().stream().map(line -> line.depth() + " " + line.text()).toList());
    }

    private void given(String... texts) {
        List<Line> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(new Line(Ids.next(), text.strip(), (text.length() - text.stripLeading().length())));
        }
        desk.run(() -> editor.setLines(lines));
    }

    private void editAt(int index) {
        UUID id = editor.lines().get(index).id();
        desk.run(() -> editor.edit(id));
    }

    @Test
    void enterMakesTheNextLineAndTabLeavesForTheNextCell() {
        desk.run(before::requestFocus);
        desk.press(KeyCode.TAB);
        desk.type("croiser");
        desk.press(KeyCode.ENTER);
        desk.type("decider");
        desk.press(KeyCode.TAB);

        assertThat(lines()).containsExactly("0 croiser", "0 decider");
        assertThat(after.isFocused()).isTrue();
        assertThat(edits).extracting(LinesEdit::gesture).containsExactly(Gesture.TYPED, Gesture.TYPED);
        assertThat(edits).extracting(edit -> edit.added().size()).containsExactly(1, 1);
        assertThat(desk.call(() -> editor.getChildren().size())).as("no empty line is left behind").isEqualTo(2);
    }

    @Test
    void shiftTabLeavesForTheCellBefore() {
        given("un");
        editAt(0);
        desk.press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(before.isFocused()).isTrue();
    }

    @Test
    void enterInTheMiddleBreaksTheLineInOneChange() {
        given("un deux");
        editAt(0);
        desk.run(() -> editor.edit(editor.lines().getFirst().id(), 2));
        desk.press(KeyCode.ENTER);
        assertThat(lines()).containsExactly("0 un", "0 deux");
        assertThat(edits).hasSize(1);
        assertThat(edits.getFirst().changed()).extracting(Line::text).containsExactly("un");
        assertThat(edits.getFirst().added()).extracting(Line::text).containsExactly("deux");
    }

    @Test
    void backspaceRemovesAnEmptyLineAndJoinsOthers() {
        given("un", "deux");
        editAt(1);
        desk.press(KeyCode.HOME);
        desk.press(KeyCode.BACK_SPACE);
        assertThat(lines()).containsExactly("0 un deux");

        desk.press(KeyCode.END);
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.BACK_SPACE);
        desk.type("!");
        desk.press(KeyCode.TAB);
        assertThat(lines()).as("the caret is back at the end of the line before").containsExactly("0 un deux!");
    }

    @Test
    void altAndArrowsMoveALineWithWhatIsNestedInIt() {
        given("un", "deux", " deux a", "trois");
        editAt(1);
        desk.press(KeyCode.ALT, KeyCode.UP);
        assertThat(lines()).containsExactly("0 deux", "1 deux a", "0 un", "0 trois");
        desk.press(KeyCode.ALT, KeyCode.DOWN);
        desk.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(lines()).containsExactly("0 un", "0 trois", "0 deux", "1 deux a");
        assertThat(edits).extracting(LinesEdit::gesture).containsOnly(Gesture.MOVED);
        desk.type("!");
        desk.press(KeyCode.TAB);
        assertThat(lines()).as("the line is still being edited after it moved").contains("0 deux!");
    }

    @Test
    void nestingGoesOneStepBelowTheLineBefore() {
        given("un", "deux");
        editAt(0);
        desk.press(KeyCode.CONTROL, KeyCode.M);
        assertThat(lines()).as("the first line has nothing to nest in").containsExactly("0 un", "0 deux");
        editAt(1);
        desk.press(KeyCode.CONTROL, KeyCode.M);
        desk.press(KeyCode.CONTROL, KeyCode.M);
        assertThat(lines()).containsExactly("0 un", "1 deux");
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        assertThat(lines()).containsExactly("0 un", "0 deux");
    }

    @Test
    void severalPastedLinesAreOneChangeAndKeepTheirNesting() {
        given("un");
        editAt(0);
        desk.press(KeyCode.END);
        desk.press(KeyCode.ENTER);
        desk.run(() -> editor.paste("• deux :\n   - deux a\n   - deux b\n• trois"));
        desk.press(KeyCode.TAB);
        assertThat(lines()).containsExactly("0 un", "0 deux\u00a0:", "1 deux a", "1 deux b", "0 trois");
        assertThat(edits).hasSize(1);
        assertThat(edits.getFirst().gesture()).isEqualTo(Gesture.PASTED);
        assertThat(edits.getFirst().added()).hasSize(4);
    }

    @Test
    void arrowsWalkThroughTheLines() {
        given("un", "deux", "trois");
        editAt(0);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.UP);
        desk.press(KeyCode.END);
        desk.type("!");
        desk.press(KeyCode.TAB);
        assertThat(lines()).containsExactly("0 un", "0 deux!", "0 trois");
    }

    @Test
    void whatIsBeingKeyedInStaysWhenTheLinesAreReadAgain() {
        given("un", "deux");
        editAt(1);
        desk.type(" bis");
        List<Line> newer = List.of(new Line(Ids.next(), "zero", 0), editor.lines().get(0), editor.lines().get(1));
        desk.run(() -> editor.setLines(newer));
        desk.type("!");
        desk.press(KeyCode.TAB);
        assertThat(lines()).containsExactly("0 zero", "0 un", "0 deux bis!");
        assertThat(edits).hasSize(1);
    }

    @Test
    void aLineThatIsEmptiedIsRemovedWhenItIsLeft() {
        given("un", "deux");
        editAt(0);
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.press(KeyCode.DELETE);
        assertThat(edits).isEmpty();
        desk.press(KeyCode.TAB);
        assertThat(lines()).containsExactly("0 deux");
        assertThat(edits.getFirst().gesture()).isEqualTo(Gesture.REMOVED);
        assertThat(edits.getFirst().removed()).extracting(Line::text).containsExactly("un");
    }

    @Test
    void longTextWrapsAndTheLineGrows() {
        given("un");
        double small = desk.call(() -> editor.getChildren().getFirst().getLayoutBounds().getHeight());
        editAt(0);
        desk.run(() -> editor.paste("x"));
        desk.type(" croiser les regards des partenaires sur le territoire et partager");
        double tall = desk.call(() -> editor.getChildren().getFirst().getLayoutBounds().getHeight());
        assertThat(tall).isGreaterThan(small * 1.6);
    }

    @Test
    void onlyTheEditedLineHoldsATextArea() {
        String[] many = new String[60];
        Arrays.setAll(many, i -> "ligne " + i);
        given(many);
        assertThat(desk.call(() -> editor.lookupAll(".text-area").size())).isZero();
        editAt(30);
        assertThat(desk.call(() -> editor.lookupAll(".text-area").size())).isEqualTo(1);
    }
}
