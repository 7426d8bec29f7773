package fr.estrade.offer;

import fr.estrade.journal.ChangeLabel;

/** Labels of changes that name the thing when it has a name. */
public final class Labels {
    private static final int LONGEST = 60;

    private Labels() {
    }

    /** "Journée supprimée", or "Journée supprimée : le métier demain". {@code name} may be null. */
    public static ChangeLabel of(String key, String name) {
        return name == null || name.isBlank() ? ChangeLabel.of(key) : ChangeLabel.of(key + ".named", shortened(name));
    }

    /** A name short enough for a line of the history. */
    public static String shortened(String name) {
        return shortened(name, LONGEST);
    }

    /** Words on one line of so many characters at most. */
    public static String shortened(String words, int longest) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest)).stripTrailing() + "…";
    }
}
