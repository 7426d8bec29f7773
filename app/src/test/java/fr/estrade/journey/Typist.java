package fr.estrade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.shell.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/** Somebody who works in the program without a mouse: reads what is shown, and has nothing but keys. */
final class Typist {
    /** Whoever presses Tab oftener to get from one field to another has lost the way. */
    private static final int PATIENCE = 40;

    private final Program program;

    Typist(Program program) {
        this.program = program;
    }

    /** Types where the keyboard is. */
    Typist type(String text) {
        program.keyboard().type(text);
        return this;
    }

    Typist press(KeyCode... keys) {
        program.keyboard().press(keys);
        return this;
    }

    Typist enter() {
        return press(KeyCode.ENTER);
    }

    Typist tab() {
        return press(KeyCode.TAB);
    }

    Typist escape() {
        return press(KeyCode.ESCAPE);
    }

    /** Goes to a part of the page by its number, from 1. */
    Typist section(int number) {
        return press(KeyCode.CONTROL, KeyCode.getKeyCode(String.valueOf(number)));
    }

    /** Goes to a part of the page by its name, counting the tabs to know its number. */
    Typist section(String name) {
        List<Scene> scenes = program.scenes();
        List<String> tabs = program.call(() -> scenes.stream().flatMap(scene -> all(scene.getRoot()))
                .filter(node -> node.getStyleClass().contains("record-tab")).map(node -> plain(((Labeled) node).getText())).toList());
        assertThat(tabs).contains(name);
        return section(tabs.indexOf(name) + 1);
    }

    /** What the keyboard is on is called that. */
    Typist isAt(String name) {
        assertThat(at()).isEqualTo(name);
        return this;
    }

    /** Goes on by Tab to what is called that. */
    Typist to(String name) {
        List<String> passed = new ArrayList<>();
        while (!name.equals(at())) {
            passed.add(at());
            assertThat(passed).as("Tab does not lead to “%s”", name).hasSizeLessThan(PATIENCE);
            tab();
        }
        return this;
    }

    /** Goes on by Tab to a field and types into it. */
    Typist fill(String name, String text) {
        return to(name).type(text);
    }

    /** Goes on by Tab to a choice and chooses by the arrows. */
    Typist choose(String name, String value) {
        to(name);
        for (int i = 0; !value.equals(chosen()); i++) {
            assertThat(i).as("“%s” does not offer “%s”", name, value).isLessThan(PATIENCE);
            press(KeyCode.DOWN);
        }
        return this;
    }

    /** Lines one below the other; what begins with ">" is one deeper than the others. */
    Typist lines(String... lines) {
        int depth = 0;
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                enter();
            }
            int wanted = lines[i].startsWith(">") ? 1 : 0;
            if (wanted > depth) {
                press(KeyCode.CONTROL, KeyCode.M);
            } else if (wanted < depth) {
                press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
            }
            depth = wanted;
            type(lines[i].substring(wanted));
        }
        return this;
    }

    Typist save() {
        return press(KeyCode.CONTROL, KeyCode.S);
    }

    Typist undo() {
        return press(KeyCode.CONTROL, KeyCode.Z);
    }

    /** Reads something on the screen, or part of it. */
    Typist reads(String text) {
        assertThat(shown()).as("what is on the screen").anyMatch(words -> words.contains(text));
        return this;
    }

    /** What is on the screen, as words with plain spaces. */
    List<String> shown() {
        List<Scene> scenes = program.scenes();
        return program.call(() -> scenes.stream().flatMap(scene -> all(scene.getRoot())).map(Typist::words).filter(Objects::nonNull)
                .map(Typist::plain).toList());
    }

    /** What is keyed in, or chosen, where the keyboard is. */
    String value() {
        Node node = program.keyboard().focused();
        return program.call(() -> node instanceof TextInputControl field ? plain(field.getText()) : chosen());
    }

    /** What the keyboard is on is called; null when it is on nothing. */
    String at() {
        Node node = program.keyboard().focused();
        return node == null ? null : program.call(() -> {
            String name = node.getAccessibleText();
            return name != null ? plain(name) : node instanceof Labeled labeled ? plain(labeled.getText()) : node.toString();
        });
    }

    private String chosen() {
        return program.keyboard().focused() instanceof ComboBox<?> box ? program.call(() -> chosen(box)) : null;
    }

    private static <T> String chosen(ComboBox<T> box) {
        return box.getConverter().toString(box.getValue());
    }

    private static Stream<Node> all(Node root) {
        return root.lookupAll("*").stream().filter(Typist::isSeen);
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String words(Node node) {
        return node instanceof Labeled labeled ? labeled.getText() : node instanceof TextInputControl field ? field.getText() : null;
    }

    private static String plain(String text) {
        return text == null ? null : text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
