package fr.estrade.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.testing.Desk;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Choosing by typing, as in a list of moments of evaluation. */
class TypeAheadTest {
    private final Desk desk = Desk.open();
    private ComboBox<String> box;

    @BeforeEach
    void show() {
        desk.show(() -> {
            box = new ComboBox<>();
            box.getItems().setAll("En amont", "Au cours", "À chaud", "À froid");
            box.setConverter(new StringConverter<>() {
                @Override
                public String toString(String value) {
                    return value == null ? "" : value;
                }

                @Override
                public String fromString(String text) {
                    return text;
                }
            });
            TypeAhead.on(box);
            return new StackPane(box);
        });
        desk.run(box::requestFocus);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theFirstLettersChoose() {
        desk.type("En amont");
        assertThat(box.getValue()).isEqualTo("En amont");
    }

    @Test
    void lettersAreTypedWithoutAccents() {
        desk.type("a fr");
        assertThat(box.getValue()).isEqualTo("À froid");
    }

    @Test
    void theSameLetterAgainGoesToTheNext() {
        desk.type("a");
        assertThat(box.getValue()).isEqualTo("Au cours");
        desk.type("a");
        assertThat(box.getValue()).isEqualTo("À chaud");
    }

    @Test
    void whatNothingBeginsWithChangesNothing() {
        desk.type("au");
        desk.type("z");
        assertThat(box.getValue()).isEqualTo("Au cours");
    }
}
