package fr.estrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that only the sources show. */
class HouseSourceTest {
    private static final int MOST_LINES = 400;
    private static final Set<String> WITHOUT_VIEWS =
            Set.of("", "cli", "db", "text", "task", "platform", "calendar", "storage", "journal", "list", "record");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    /** Controls whose constructor takes a text that is shown. */
    private static final Pattern SHOWS_ITS_ARGUMENT = Pattern.compile("new (\\w+\\.)*("
            + "Label|Text|Button|ToggleButton|RadioButton|CheckBox|Hyperlink|MenuButton|SplitMenuButton|Menu|MenuItem|CheckMenuItem|RadioMenuItem"
            + "|CustomMenuItem|Tooltip|Tab|TitledPane|TableColumn|TreeTableColumn|TextField|TextArea|Alert|Dialog)");
    /** Methods whose argument is shown or read aloud. */
    private static final Pattern SHOWN = Pattern.compile("set(Text|PromptText|Title|HeaderText|ContentText|AccessibleText|AccessibleHelp"
            + "|AccessibleRoleDescription|Description|Placeholder|Tooltip)");

    private static final Sources SOURCES = Sources.read();

    @Test
    void noLiteralTextStandsInAView() {
        List<String> found = new ArrayList<>();
        for (Sources.Call call : SOURCES.calls()) {
            if (WITHOUT_VIEWS.contains(Sources.room(call.place()))) {
                continue;
            }
            if (SHOWS_ITS_ARGUMENT.matcher(call.name()).matches() || SHOWN.matcher(call.name()).matches()) {
                call.arguments().stream()
                        .flatMap(argument -> argument.texts().stream())
                        .filter(text -> WORD.matcher(text).find())
                        .forEach(text -> found.add("%s  %s(\"%s\")".formatted(call.place(), call.name(), text)));
            }
        }
        assertThat(found)
                .as("A view shows a text that no translation can reach. Put it into src/main/resources/fr/estrade/text/<package>.properties and"
                        + " <package>_en.properties, and show texts.get(\"the.key\").")
                .isEmpty();
    }

    /** The numbered colours of AtlantaFX run the other way in the dark theme: what is nearly white in one is nearly white in the other. */
    @Test
    void stylesheetsNameColoursByWhatTheyAreFor() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".css")).toList()) {
                Files.readAllLines(file).stream().filter(line -> line.matches(".*-color-(base|accent|success|warning|danger)-\\d.*"))
                        .forEach(line -> found.add(file + "  " + line.strip()));
            }
        }
        assertThat(found).as("A colour by its number: name what it is for, such as -color-neutral-muted.").isEmpty();
    }

    @Test
    void noClassIsTooLongToRead() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : SOURCES.files()) {
            long lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                found.add("%s  %d lines".formatted(file, lines));
            }
        }
        assertThat(found)
                .as("No class of more than %d lines: find the second subject in it and give it a class of its own.", MOST_LINES)
                .isEmpty();
    }
}
