package fr.estrade.shell;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Which lines of the palette fit what was typed, without regard to case and accents; the best first. */
final class PaletteMatch {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String[] words;

    /** @param typed every word of it must occur */
    PaletteMatch(String typed) {
        String folded = fold(typed);
        this.words = folded.isEmpty() ? new String[0] : folded.split(" ");
    }

    /** Whether nothing was typed, so that everything fits. */
    boolean isEmpty() {
        return words.length == 0;
    }

    /** Those that fit, the best first, else in their order. */
    List<PaletteEntry> of(List<PaletteEntry> entries) {
        record Ranked(PaletteEntry entry, int rank) {
        }
        return entries.stream()
                .flatMap(entry -> rank(entry).stream().mapToObj(rank -> new Ranked(entry, rank)))
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::entry)
                .toList();
    }

    /** 0: begins with it, 1: words begin with it, 2: it occurs, 3: it occurs in the detail. */
    private OptionalInt rank(PaletteEntry entry) {
        String title = fold(entry.title());
        String all = title + " " + fold(entry.detail());
        int rank = isEmpty() || title.startsWith(words[0]) ? 0 : 1;
        for (String word : words) {
            if (!all.contains(word)) {
                return OptionalInt.empty();
            }
            rank = Math.max(rank, !title.contains(word) ? 3 : (" " + title).contains(" " + word) ? 0 : 2);
        }
        return OptionalInt.of(rank);
    }

    private static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return NO_LETTERS.matcher(lower).replaceAll(" ").strip();
    }
}
