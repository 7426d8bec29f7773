package fr.estrade.evaluation.page;

import fr.estrade.text.Texts;
import fr.estrade.ui.input.ChoiceWords;
import fr.estrade.ui.input.TypeAhead;
import java.util.Collection;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;

/**
 * Chooses one value of an enumeration. What was chosen is told when the box is left or its list closed, not at every arrow that passes
 * over a value: a kind of question that is passed over must not take the words of its scale with it.
 *
 * @param <E> the enumeration
 */
final class CodeBox<E extends Enum<E>> extends ComboBox<E> {

    private final Consumer<E> onChoice;
    private E told;

    CodeBox(Texts texts, String name, Consumer<E> onChoice) {
        this.onChoice = onChoice;
        setAccessibleText(name);
        setConverter(new ChoiceWords<>("", value -> texts.find(Texts.codeKey(value) + ".short").orElseGet(() -> texts.code(value))));
        TypeAhead.on(this);
        focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        showingProperty().subscribe((before, showing) -> {
            if (!showing) {
                commit();
            }
        });
    }

    /** Shows a value among those that can be chosen, unless another is being chosen just now. */
    void show(E value, Collection<E> possible) {
        boolean choosing = isFocused() && getValue() != told;
        told = value;
        if (!getItems().equals(java.util.List.copyOf(possible))) {
            getItems().setAll(possible);
        }
        if (!choosing) {
            setValue(value);
        }
    }

    private void commit() {
        if (getValue() != null && getValue() != told) {
            told = getValue();
            onChoice.accept(told);
        }
    }
}
