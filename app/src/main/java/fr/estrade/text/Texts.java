package fr.estrade.text;

import java.text.Format;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of one language: French, or English for an English locale. The language of the machine plays no part.
 *
 * <p>Texts stand in {@code fr/estrade/text/*.properties}, written with ordinary spaces and MessageFormat's places
 * ({@code {0}}); the no-break spaces of French typography are set here. An argument is written as the user would expect:
 * an enumeration by its label, a date as "20/05/2026", a number with the separators of the language.
 *
 * <p>A text that is missing shows as {@code !key!}, or in French if only the English one is missing; the log says it once.
 * Safe to use from any thread.
 */
public final class Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final Locale locale;
    private final boolean french;
    private final Map<String, String> written;
    private final Map<String, String> fallback;
    private final Map<String, String> typeset = new ConcurrentHashMap<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    private final Formats formats;

    /** The texts for a locale: English for any English one, French for all others. */
    public Texts(Locale locale) {
        this(locale, Bundles.french(), isEnglish(locale) ? Bundles.english() : Map.of());
    }

    /** For tests: texts given instead of read. The English ones are looked at only for an English locale. */
    Texts(Locale locale, Map<String, String> frenchTexts, Map<String, String> englishTexts) {
        this.french = !isEnglish(locale);
        this.locale = french ? Locale.FRANCE : Locale.UK;
        this.written = french ? frenchTexts : englishTexts;
        this.fallback = french ? Map.of() : frenchTexts;
        this.formats = new Formats(this);
    }

    /** The texts in French. */
    public static Texts french() {
        return new Texts(Locale.FRANCE);
    }

    /** The texts in English. */
    public static Texts english() {
        return new Texts(Locale.UK);
    }

    private static boolean isEnglish(Locale locale) {
        return Objects.requireNonNull(locale, "locale").getLanguage().equals("en");
    }

    /** Whether these are the English ones; the French ones otherwise. */
    public boolean isEnglish() {
        return !french;
    }

    /** {@link Locale#FRANCE} or {@link Locale#UK}. */
    public Locale locale() {
        return locale;
    }

    /** Whether the language is French. */
    public boolean isFrench() {
        return french;
    }

    /** How dates, times, amounts and the like are written in this language. */
    public Formats formats() {
        return formats;
    }

    /** Whether the text exists in this language. */
    public boolean has(String key) {
        return written.containsKey(key);
    }

    /** The keys of this language that begin so, in their order. */
    public List<String> keys(String beginning) {
        return written.keySet().stream().filter(key -> key.startsWith(beginning)).sorted().toList();
    }

    /** The text if it exists in this language, without complaint if it does not. */
    public Optional<String> find(String key) {
        return has(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /**
     * A text with its places filled.
     *
     * @param arguments what to put in the places; null shows as "non renseigné". A year or a code that must not get
     *                  separators may be an int below 10 000 or a String
     */
    public String get(String key, Object... arguments) {
        String text = typeset.computeIfAbsent(key, this::typeset);
        return arguments.length == 0 ? text : fill(key, text, arguments);
    }

    /**
     * The text for a number of things, from {@code key.one} or {@code key.other} ({@code key.zero} if there is one and
     * the number is 0). In French zero is singular, and so is 1,5; in English only 1 is.
     *
     * @param count     how many; is place {0}
     * @param arguments what to put in the places from {1} on
     */
    public String count(String key, long count, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = count;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        String form = count == 0 && has(key + ".zero") ? ".zero" : isSingular(count) ? ".one" : ".other";
        return get(key + form, all);
    }

    private boolean isSingular(long count) {
        return french ? Math.abs(count) < 2 : count == 1;
    }

    /**
     * The label of a column: {@code table.column}, or {@code column.name} for what is called the same everywhere.
     *
     * @param table  name of the table as in the schema
     * @param column name of the column as in the schema
     */
    public String column(String table, String column) {
        String own = table + "." + column;
        return !has(own) && has("column." + column) ? get("column." + column) : get(own);
    }

    /** What explains a column to the user, if there is something to explain. */
    public Optional<String> columnHelp(String table, String column) {
        return columnPart(table, column, ".help");
    }

    /** The unit of a column, to stand after its value, if it has one. */
    public Optional<String> columnUnit(String table, String column) {
        return columnPart(table, column, ".unit");
    }

    private Optional<String> columnPart(String table, String column, String part) {
        return find(table + "." + column + part).or(() -> find("column." + column + part));
    }

    /**
     * The label of a constant of an enumeration, from {@code code.DeliveryType.INTRA_CL}.
     *
     * @param constant may be null: "non renseigné"
     */
    public String code(Enum<?> constant) {
        return constant == null ? formats.notProvided() : get(codeKey(constant));
    }

    /** The key of the label of a constant; help and short forms have the same key with {@code .help}, {@code .short}. */
    public static String codeKey(Enum<?> constant) {
        return "code." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private String typeset(String key) {
        String text = written.get(key);
        if (text == null) {
            boolean translated = fallback.containsKey(key);
            if (reported.add(key)) {
                LOG.warn("Text {} is missing in {}", key, locale.getLanguage());
            }
            return translated ? Typography.french(fallback.get(key)) : "!" + key + "!";
        }
        return french ? Typography.french(text) : Typography.english(text);
    }

    private String fill(String key, String text, Object[] arguments) {
        try {
            MessageFormat format = new MessageFormat(text, locale);
            Format[] own = format.getFormatsByArgumentIndex();
            Object[] shown = arguments.clone();
            for (int i = 0; i < shown.length; i++) {
                if (i >= own.length || own[i] == null) {
                    shown[i] = show(shown[i]);
                }
            }
            return format.format(shown);
        } catch (IllegalArgumentException broken) {
            if (reported.add(key)) {
                LOG.warn("Text {} cannot be filled: {}", key, text, broken);
            }
            return text;
        }
    }

    private String show(Object argument) {
        return switch (argument) {
            case null -> formats.notProvided();
            case DayOfWeek day -> formats.weekday(day);
            case Enum<?> constant -> code(constant);
            case LocalDate date -> formats.date(date);
            case LocalTime time -> formats.time(time);
            case Instant instant -> formats.dateTime(instant);
            case Number number -> formats.number(number);
            default -> argument.toString();
        };
    }
}
