package fr.estrade.journal;

import java.text.Normalizer;

/**
 * Text as the base keeps it: composed letters (Unicode NFC), lines ended by a line feed, no character that one of the engines, a
 * backup or an export could not hold. So that what is pasted from elsewhere is found, compared and sorted like what is typed.
 */
final class StoredText {
    private static final char REPLACEMENT = '\uFFFD';

    private StoredText() {}

    /** The value to store for one that was given: texts are put in order, all else is left as it is. */
    static Object of(Object value) {
        return value instanceof String text ? of(text) : value;
    }

    private static String of(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            char sign = composed.charAt(i);
            if (sign == '\r' || sign == 0 || Character.isSurrogate(sign)) {
                return rewritten(composed);
            }
        }
        return composed;
    }

    private static String rewritten(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        lines.codePoints().filter(sign -> sign != 0).forEach(sign -> {
            boolean half = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
            kept.appendCodePoint(half ? REPLACEMENT : sign);
        });
        return kept.toString();
    }
}
