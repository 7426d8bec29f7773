package fr.estrade.text;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes HTML and markdown off pasted text and leaves its words, its line breaks and its indentation. */
final class PastedMarkup {
    private static final Pattern TAG = Pattern.compile(
            "<(?<end>/?)(?<name>p|br|div|li|ul|ol|h[1-6]|b|i|u|s|em|strong|span|font|sup|sub|a|table|tbody|thead|tr|td|th|o:p)"
            + "(?<rest>\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href\\s*=\\s*[\"']?(?:mailto:)?((?:https?://|www\\.|[\\w.+-]+@)[^\"'\\s>]+)");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,6}|#[xX][0-9a-fA-F]{1,5}|\\w{2,8});");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", "\u00a0"), Map.entry("amp", "&"), Map.entry("lt", "<"), Map.entry("gt", ">"), Map.entry("quot", "\""),
            Map.entry("apos", "'"), Map.entry("rsquo", "’"), Map.entry("lsquo", "‘"), Map.entry("laquo", "«"), Map.entry("raquo", "»"),
            Map.entry("ndash", "–"), Map.entry("mdash", "—"), Map.entry("hellip", "…"), Map.entry("bull", "•"), Map.entry("euro", "€"),
            Map.entry("eacute", "é"), Map.entry("egrave", "è"), Map.entry("ecirc", "ê"), Map.entry("agrave", "à"), Map.entry("acirc", "â"),
            Map.entry("ccedil", "ç"), Map.entry("ocirc", "ô"), Map.entry("icirc", "î"), Map.entry("ucirc", "û"), Map.entry("ugrave", "ù"),
            Map.entry("oelig", "œ"), Map.entry("Eacute", "É"), Map.entry("Agrave", "À"));
    /** Emphasis may run over line breaks but not over a blank line; the marks must hug the words and stand at the border of a word. */
    private static final Pattern[] EMPHASIS = {
        Pattern.compile("(?<![*\\w])\\*\\*\\*(?=[^\\s*])((?:(?!\\n\\s*\\n)[^*])+?)(?<=\\S)\\*\\*\\*(?!\\*)"),
        Pattern.compile("(?<!\\*)\\*\\*(?=[^\\s*])((?:(?!\\n\\s*\\n)(?!\\*\\*).)+?)(?<=\\S)\\*\\*(?!\\*)", Pattern.DOTALL),
        Pattern.compile("(?<![\\w_])__(?=[^\\s_])((?:(?!\\n\\s*\\n)(?!__).)+?)(?<=[^\\s_])__(?![\\w_])", Pattern.DOTALL),
        Pattern.compile("(?<![\\p{L}\\d*])\\*(?=[^\\s*])([^*\\n]+?)(?<=\\S)\\*(?![\\p{L}\\d*])"),
        Pattern.compile("(?<![\\p{L}\\d_])_(?=[^\\s_])([^_\\n]+?)(?<=\\S)_(?![\\p{L}\\d_])"),
    };
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern SPACES = Pattern.compile("[ \\t]+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!>-])");

    private PastedMarkup() {
    }

    /** The text without tags and emphasis, its line ends all "\n". */
    static String plain(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n').replace('\u2029', '\n').replace('\u000b', '\n')
                .replace('\f', '\n');
        String words = withoutTags(COMMENT.matcher(lines).replaceAll(""));
        return bulletTabs(withoutEmphasis(INVISIBLE.matcher(words).replaceAll("")));
    }

    /** One line's words with single spaces and the typography of French. */
    static String tidy(String line) {
        String words = SPACES.matcher(ESCAPED.matcher(line).replaceAll("$1")).replaceAll(" ").strip();
        return Typography.french(words);
    }

    private static String withoutTags(String text) {
        Matcher tag = TAG.matcher(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        int list = 0;
        String address = null;
        int addressed = 0;
        while (tag.find()) {
            out.append(text, from, tag.start());
            from = tag.end();
            boolean end = !tag.group("end").isEmpty();
            switch (tag.group("name").toLowerCase(Locale.ROOT)) {
                case "ul", "ol" -> {
                    list = Math.max(0, list + (end ? -1 : 1));
                    out.append('\n');
                }
                case "li" -> out.append('\n').append(end ? "" : "  ".repeat(Math.max(0, list - 1)) + "- ");
                case "p", "div", "br", "tr", "h1", "h2", "h3", "h4", "h5", "h6" -> out.append('\n');
                case "td", "th" -> out.append(end ? "\t" : "");
                case "a" -> {
                    if (!end) {
                        address = address(tag.group("rest"));
                        addressed = out.length();
                    } else if (address != null && out.indexOf(address, addressed) < 0) {
                        out.append(" (").append(address).append(')');
                        address = null;
                    }
                }
                default -> { }
            }
        }
        return decoded(out.append(text, from, text.length()).toString());
    }

    /** The web or mail address of a link; null when it leads nowhere that could be typed. */
    private static String address(String attributes) {
        Matcher link = LINK.matcher(attributes == null ? "" : attributes);
        return link.find() ? link.group(1) : null;
    }

    private static String decoded(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> {
            String named = entity.group(1);
            String character = named.startsWith("#") ? numbered(named.substring(1)) : ENTITIES.get(named);
            return Matcher.quoteReplacement(character == null ? entity.group() : character);
        });
    }

    private static String numbered(String digits) {
        boolean hex = digits.charAt(0) == 'x' || digits.charAt(0) == 'X';
        int code = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
        return Character.isValidCodePoint(code) ? Character.toString(code) : null;
    }

    private static String withoutEmphasis(String text) {
        String words = text;
        for (Pattern mark : EMPHASIS) {
            words = mark.matcher(words).replaceAll("$1");
        }
        return words;
    }

    /** Word puts a tab after its bullets; it is no border of a table's cell. */
    private static String bulletTabs(String text) {
        return text.replaceAll("(?m)^(\\s*(?:[^\\p{L}\\d\\s]|[oüØ§]|\\(?\\w{1,2}[.)°]))\\t+", "$1 ");
    }
}
