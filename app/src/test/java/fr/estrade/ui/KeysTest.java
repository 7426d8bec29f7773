package fr.estrade.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.text.Texts;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final Set<Keys> SHARED = EnumSet.of(Keys.BACK, Keys.FORWARD, Keys.DUPLICATE);

    @Test
    void everyCombinationNamesAKeyThatExists() {
        for (Keys keys : Keys.values()) {
            assertThat(keys.combinations()).as("%s: JavaFX takes a name that it does not know for a character", keys)
                    .allSatisfy(combination -> assertThat(combination).isInstanceOf(KeyCodeCombination.class));
        }
    }

    @Test
    void noCombinationMeansTwoThingsInTheSamePlace() {
        Map<KeyCombination, Keys> window = new HashMap<>();
        for (Keys keys : Keys.values()) {
            Map<KeyCombination, Keys> taken = keys.scope() == Keys.Scope.WINDOW || SHARED.contains(keys) ? window : new HashMap<>();
            keys.combinations().forEach(combination -> assertThat(taken.put(combination, keys)).as("%s of %s", combination, keys).isNull());
        }
        for (Keys keys : Keys.values()) {
            if (keys.scope() != Keys.Scope.WINDOW) {
                keys.combinations().forEach(combination -> assertThat(window.get(combination)).as("%s of %s", combination, keys)
                        .satisfiesAnyOf(other -> assertThat(other).isNull(), other -> assertThat(SHARED).contains(other)));
            }
        }
    }

    @Test
    void shortcutsAreWrittenAsOnTheKeyboard() {
        assertThat(Keys.REDO.display(Texts.french())).isEqualTo("Ctrl+Maj+Z");
        assertThat(Keys.NEXT_RECORD.display(Texts.french())).isEqualTo("Ctrl+Page suiv.");
        assertThat(Keys.BACK.display(Texts.english())).isEqualTo("Alt+←");
        assertThat(KeyCode.getKeyCode("Page Up")).isEqualTo(KeyCode.PAGE_UP);
    }
}
