package fr.estrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the files of texts: each failure says what to write in which file. */
class TextFilesTest {

    private static final Pattern KEY_OF_LINE = Pattern.compile("^\\s*([^#!\\s=:][^\\s=:]*)\\s*[=:]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    private static Stream<Path> files() throws IOException, URISyntaxException {
        Path anyFile = Path.of(Texts.class.getResource("format.properties").toURI());
        return Files.list(anyFile.getParent()).filter(file -> file.toString().endsWith(".properties")).sorted();
    }

    private static String bundle(Path file) {
        return file.getFileName().toString().replaceFirst("(_en)?\\.properties$", "");
    }

    @Test
    void eachFileIsRead() throws Exception {
        List<String> problems = files().map(TextFilesTest::bundle).distinct().filter(name -> !Bundles.NAMES.contains(name))
                .map(name -> "add \"" + name + "\" to Bundles.NAMES").toList();
        assertThat(problems).isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws Exception {
        Map<String, String> places = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (Path file : files().toList()) {
            String language = file.toString().endsWith("_en.properties") ? "en " : "fr ";
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                var matcher = KEY_OF_LINE.matcher(line);
                if (matcher.find()) {
                    String before = places.putIfAbsent(language + matcher.group(1), file.getFileName().toString());
                    if (before != null) {
                        problems.add(file.getFileName() + ": remove " + matcher.group(1) + ", it stands in " + before);
                    }
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() {
        List<String> problems = new ArrayList<>();
        for (String name : Bundles.NAMES) {
            Properties french = Bundles.read(name, "");
            Properties english = Bundles.read(name, "_en");
            TreeSet<String> keys = new TreeSet<>(french.stringPropertyNames());
            keys.addAll(english.stringPropertyNames());
            for (String key : keys) {
                if (french.getProperty(key) == null) {
                    problems.add(name + ".properties: add " + key + "=… (en: " + english.getProperty(key) + ")");
                } else if (english.getProperty(key) == null) {
                    problems.add(name + "_en.properties: add " + key + "=… (fr: " + french.getProperty(key) + ")");
                } else if (!mayLeaveNumberOut(key) && !places(french.getProperty(key)).equals(places(english.getProperty(key)))) {
                    problems.add(name + "_en.properties: " + key + " needs the places " + places(french.getProperty(key)));
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    /** The singular may say "une fiche" in one language and "{0} record" in the other. */
    private static boolean mayLeaveNumberOut(String key) {
        return key.endsWith(".one") || key.endsWith(".zero");
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    @Test
    void pluralsAreWhole() {
        List<String> problems = new ArrayList<>();
        for (String suffix : List.of("", "_en")) {
            for (String name : Bundles.NAMES) {
                Properties texts = Bundles.read(name, suffix);
                for (String key : texts.stringPropertyNames()) {
                    String other = key.replaceFirst("\\.(one|zero)$", ".other");
                    if (!other.equals(key) && !texts.containsKey(other)) {
                        problems.add(name + suffix + ".properties: add " + other);
                    }
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void everyTextCanBeFilledAndHasTypographicApostrophes() {
        List<String> problems = new ArrayList<>();
        for (String suffix : List.of("", "_en")) {
            for (String name : Bundles.NAMES) {
                Properties texts = Bundles.read(name, suffix);
                for (String key : texts.stringPropertyNames()) {
                    String text = texts.getProperty(key);
                    String where = name + suffix + ".properties: " + key;
                    if (text.indexOf('\'') >= 0) {
                        problems.add(where + "=" + text.replace('\'', '’'));
                    }
                    if (text.isBlank()) {
                        problems.add(where + " is empty");
                    }
                    if (!places(text).isEmpty()) {
                        try {
                            new MessageFormat(suffix.isEmpty() ? Typography.french(text) : text, Locale.FRANCE);
                        } catch (IllegalArgumentException broken) {
                            problems.add(where + " cannot be filled: " + broken.getMessage());
                        }
                    }
                }
            }
        }
        assertThat(problems).isEmpty();
    }
}
