package fr.estrade.exchange;

import fr.estrade.text.SearchKey;
import java.util.regex.Pattern;

/** The words of a heading, by which two writings of it are seen to be the same: "N° SIRET *", "n°_siret" and "No. Siret". */
final class Headings {
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*]");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ARTICLE = Pattern.compile("\\b(?:de|du|des|d|la|le|les|l|n|no|of|the|a)\\b");

    private Headings() {
    }

    static String key(String heading) {
        String words = NO_WORD.matcher(SearchKey.of(REMARK.matcher(HUMP.matcher(heading).replaceAll(" ")).replaceAll(" "))).replaceAll(" ");
        return NO_WORD.matcher(ARTICLE.matcher(words).replaceAll(" ")).replaceAll(" ").strip();
    }
}
