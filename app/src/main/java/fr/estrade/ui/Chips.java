package fr.estrade.ui;

import java.util.Locale;
import javafx.scene.control.Label;

/** Small marks of a state: an icon and a word, tinted; never a colour alone. */
public final class Chips {

    /** What a state means for the one who looks at it. */
    public enum Tone {
        /** Nothing to do. */
        NEUTRAL,
        /** In progress, or worth a look. */
        ACCENT,
        /** Good. */
        SUCCESS,
        /** Needs attention. */
        WARNING,
        /** Wrong, or lost. */
        DANGER
    }

    /**
     * How a state looks.
     *
     * @param icon may be null
     */
    public record Look(Icons icon, Tone tone) {
    }

    private Chips() {
    }

    /** A chip that shows a state by icon, word and tint. */
    public static Label chip(String text, Look look) {
        return chip(text, look.icon(), look.tone());
    }

    /**
     * A chip.
     *
     * @param icon may be null
     */
    public static Label chip(String text, Icons icon, Tone tone) {
        Label chip = new Label(text);
        if (icon != null) {
            chip.setGraphic(icon.node());
        }
        chip.getStyleClass().addAll("chip", "tone-" + tone.name().toLowerCase(Locale.ROOT));
        return chip;
    }
}
