package fr.estrade.text;

/** A text as part of a file name or an address: "Développer l’impact" becomes "developper-l-impact". */
public final class Slug {

    private Slug() {
    }

    /**
     * Lower-case letters a to z, digits and single hyphens; nothing else.
     *
     * @param text      may be null
     * @param maxLength the longest slug wanted; it is cut between words where it can be
     * @return empty when the text has no letter or digit
     */
    public static String of(String text, int maxLength) {
        String slug = SearchKey.fold(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (slug.length() <= maxLength) {
            return slug;
        }
        String cut = slug.substring(0, maxLength);
        int lastWord = cut.lastIndexOf('-');
        boolean insideWord = slug.charAt(maxLength) != '-';
        return insideWord && lastWord > maxLength / 2 ? cut.substring(0, lastWord) : cut.replaceAll("-$", "");
    }
}
