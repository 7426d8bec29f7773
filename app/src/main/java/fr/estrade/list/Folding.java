package fr.estrade.list;

import java.util.Locale;

final class Folding {
    static final String ACCENTED = "àâäáãåçèéêëìíîïñòóôöõùúûüýÿÀÂÄÁÃÅÇÈÉÊËÌÍÎÏÑÒÓÔÖÕÙÚÛÜÝŸ";
    static final String PLAIN = "aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuyy";

    private Folding() {
    }

    static String fold(String s) {
        StringBuilder out = new StringBuilder();
        for (char c : s.toLowerCase(Locale.ROOT).toCharArray()) {
            int i = ACCENTED.indexOf(c);
            out.append(i >= 0 ? PLAIN.charAt(i) : c);
        }
        return out.toString().replace("œ", "oe").replace("æ", "ae");
    }
}
