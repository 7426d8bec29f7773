package fr.estrade.ui.lines;

import fr.estrade.text.PastedLines;
import java.util.Objects;
import java.util.UUID;

/**
 * A line of text in a {@link LinesEditor}.
 *
 * @param id    stays the same while the line is changed and moved
 * @param text  never blank once it is reported
 * @param depth nesting, 0 for the outermost
 */
public record Line(UUID id, String text, int depth) {

    /** The deepest nesting. */
    public static final int MAX_DEPTH = PastedLines.DEEPEST;

    public Line {
        Objects.requireNonNull(id);
        Objects.requireNonNull(text);
        depth = Math.clamp(depth, 0, MAX_DEPTH);
    }
}
