package fr.estrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.source.tree.BinaryTree;
import fr.estrade.db.DefaultSchema;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

/**
 * The French and the English texts say the same things, and the program asks for texts that exist.
 *
 * <p>Keys that the program puts together are recognised by their parts: by a literal that ends with a dot
 * ({@code "export." + format}), by one that starts with a dot ({@code key + ".title"}), by a plural form, by an enumeration
 * ({@code code.Modality.REMOTE}) and by a column of the schema ({@code offer.title}, {@code column.notes.help}).
 */
class TextsConsistencyTest {
    private static final Path FOLDER = Path.of("src/main/resources/fr/estrade/text");
    private static final Path CLASSES = Path.of("target/classes");
    private static final String ENGLISH = "_en.properties";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern PLURAL = Pattern.compile("(.+)\\.(zero|one|other)");
    private static final Pattern OF_A_CODE = Pattern.compile("code\\.(\\w+)\\.(\\w+)(\\.\\w+)?");
    private static final Pattern OF_A_COLUMN = Pattern.compile("(\\w+)\\.(\\w+)(\\.\\w+)?");
    /** What texts are asked of: {@code texts.get("…")}, {@code kit.texts().count("…", n)}. */
    private static final Pattern TEXTS = Pattern.compile("(?i).*texts(\\(\\))?");

    private final List<Path> frenchFiles = files(name -> name.endsWith(".properties") && !name.endsWith(ENGLISH));
    private final Map<String, String> french = new TreeMap<>();
    private final Map<String, String> english = new TreeMap<>();

    TextsConsistencyTest() {
        frenchFiles.forEach(file -> french.putAll(read(file)));
        files(name -> name.endsWith(ENGLISH)).forEach(file -> english.putAll(read(file)));
    }

    @Test
    void everyFileIsThereInBothLanguagesWithTheSameKeys() {
        for (Path file : frenchFiles) {
            Path other = file.resolveSibling(file.getFileName().toString().replace(".properties", ENGLISH));
            assertThat(other).as("The English texts beside %s", file.getFileName()).exists();
            assertThat(read(other).keySet())
                    .as("The keys of %s must be those of %s: translate what is missing, drop what is left over", other.getFileName(), file.getFileName())
                    .containsExactlyInAnyOrderElementsOf(read(file).keySet());
        }
    }

    @Test
    void noKeyStandsTwice() {
        Map<String, String> places = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        for (Path file : frenchFiles) {
            for (String key : keysAsWritten(file)) {
                String before = places.put(key, file.getFileName().toString());
                if (before != null) {
                    twice.add("%s in %s and %s".formatted(key, before, file.getFileName()));
                }
            }
        }
        assertThat(twice).as("Of two texts with the same key one is never shown: drop one").isEmpty();
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        for (String key : french.keySet()) {
            if (english.containsKey(key)) {
                assertThat(places(english.get(key))).as("The places {0}, {1}… of the English %s", key).isEqualTo(places(french.get(key)));
            }
        }
    }

    @Test
    void everyTextCanBeFilled() {
        Stream.of(french, english).flatMap(texts -> texts.entrySet().stream()).forEach(text -> {
            assertThat(text.getValue()).as("%s: write the typographic apostrophe ’, MessageFormat swallows the straight one", text.getKey()).doesNotContain("'");
            assertThatCode(() -> new MessageFormat(text.getValue())).as(text.getKey()).doesNotThrowAnyException();
        });
    }

    @Test
    void everyTextAskedForExists() {
        Set<String> missing = new TreeSet<>();
        for (Sources.Call call : Sources.read().calls()) {
            boolean ofTexts = TEXTS.matcher(call.receiver()).matches() && call.name().matches("get|count");
            boolean ofKit = call.receiver().equals("kit") && call.name().equals("text");
            if ((ofTexts || ofKit) && !call.arguments().isEmpty()) {
                Sources.Argument key = call.arguments().getFirst();
                if (key.tree() instanceof BinaryTree) {
                    continue; // A key that is put together: only running the program shows it.
                }
                for (String asked : key.texts()) {
                    for (String name : call.name().equals("count") ? List.of(asked + ".one", asked + ".other") : List.of(asked)) {
                        if (!french.containsKey(name)) {
                            missing.add("%s  (%s)".formatted(name, call.place()));
                        }
                    }
                }
            }
        }
        assertThat(missing).as("Texts that the program asks for and nobody wrote: add them to a pair of files in %s", FOLDER).isEmpty();
    }

    @Test
    void everyConstantOfTheSchemaHasALabel() throws IOException {
        if (french.keySet().stream().noneMatch(key -> key.startsWith("code."))) {
            return; // Active as soon as the first label is there.
        }
        Set<String> missing = new TreeSet<>();
        for (Class<?> code : enums(CLASSES.resolve("fr/estrade/db/code"))) {
            for (Object constant : code.getEnumConstants()) {
                String key = "code.%s.%s".formatted(code.getSimpleName(), ((Enum<?>) constant).name());
                if (!french.containsKey(key)) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).as("Values of the schema without a label: add them to codes.properties and codes_en.properties").isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> literals = Sources.read().literals().stream().map(Sources.Text::value).collect(Collectors.toSet());
        List<String> beginnings = literals.stream().filter(text -> text.length() > 2 && text.endsWith(".") && !text.contains(" ")).toList();
        List<String> ends = literals.stream().filter(text -> text.length() > 2 && text.startsWith(".")).toList();
        Set<String> constants = enums(CLASSES.resolve("fr/estrade")).stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()).map(constant -> type.getSimpleName() + "." + ((Enum<?>) constant).name()))
                .collect(Collectors.toSet());
        Set<String> columns = columns();

        List<String> unused = french.keySet().stream()
                .filter(key -> {
                    var plural = PLURAL.matcher(key);
                    String stem = plural.matches() ? plural.group(1) : key;
                    var code = OF_A_CODE.matcher(key);
                    var column = OF_A_COLUMN.matcher(key);
                    boolean used = literals.contains(key)
                            || literals.contains(stem)
                            || ends.stream().anyMatch(end -> stem.endsWith(end) && literals.contains(stem.substring(0, stem.length() - end.length())))
                            || column.matches() && columns.contains(column.group(1) + "." + column.group(2));
                    if (code.matches()) {
                        used |= constants.contains(code.group(1) + "." + code.group(2));
                    } else {
                        used |= beginnings.stream().anyMatch(stem::startsWith);
                    }
                    return !used;
                })
                .toList();
        assertThat(unused).as("Texts that nothing shows: drop them from both languages").isEmpty();
    }

    private static Set<String> columns() {
        Set<String> names = new HashSet<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            for (Field<?> field : table.fields()) {
                names.add(table.getName() + "." + field.getName());
                names.add("column." + field.getName());
            }
        }
        return names;
    }

    private static List<Class<?>> enums(Path folder) throws IOException {
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = CLASSES.relativize(file).toString().replace(".class", "").replace('/', '.').replace('\\', '.');
                Class<?> type = Class.forName(name, false, TextsConsistencyTest.class.getClassLoader());
                if (type.isEnum()) {
                    found.add(type);
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Predicate<String> named) {
        try (Stream<Path> list = Files.list(FOLDER)) {
            return list.filter(file -> named.test(file.getFileName().toString())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> texts = new TreeMap<>();
        load(file, new Properties()).forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    /** The keys of a file in their order, also those that stand twice. */
    private static List<String> keysAsWritten(Path file) {
        List<String> keys = new ArrayList<>();
        load(file, new Properties() {
            private static final long serialVersionUID = 1;

            @Override
            public synchronized Object put(Object key, Object text) {
                keys.add((String) key);
                return super.put(key, text);
            }
        });
        return keys;
    }

    private static Properties load(Path file, Properties properties) {
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
