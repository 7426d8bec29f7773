package fr.estrade.text;

/**
 * A line of pasted text.
 *
 * @param depth nesting, from 0 to {@link PastedLines#DEEPEST}
 * @param body  its words, never empty, without bullet and markup
 */
public record PastedLine(int depth, String body) {
}
