package fr.estrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.estrade.storage.BaseLocation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListCommandTest {
    private static final BaseLocation BASE = DemoFolder.location();

    @TempDir
    private Path folder;

    private CommandLineTool tool() {
        return new CommandLineTool(folder);
    }

    private CommandLineTool.Result list(String... args) {
        List<String> all = new ArrayList<>(List.of("list"));
        all.addAll(List.of(args));
        return tool().runOn(BASE, all.toArray(String[]::new));
    }

    private JsonNode json(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--format", "json"));
        CommandLineTool.Result result = list(all.toArray(String[]::new));
        assertThat(result.status()).as(result.messages()).isZero();
        return new JsonMapper().readTree(result.data());
    }

    private List<String> codes(String... args) throws IOException {
        List<String> codes = new ArrayList<>();
        json(args).forEach(row -> codes.add(row.path("code").asText()));
        return codes;
    }

    @Test
    void withoutANameTheListsAreNamed() throws IOException {
        CommandLineTool.Result names = list();
        assertThat(names.status()).isZero();
        assertThat(names.out()).contains("sessions").contains("offers").contains("organisations").contains("trainers");
        assertThat(names.messages()).isEmpty();
        JsonNode lists = json();
        assertThat(lists.isArray()).isTrue();
        assertThat(lists.get(0).path("name").isTextual()).isTrue();
        assertThat(lists.get(0).path("columns")).isNotEmpty();
        assertThat(tool().run("list").status()).as("needs no base").isZero();
    }

    @Test
    void jsonIsOneArrayOfFlatObjectsWithAKeyAColumn() throws IOException {
        JsonNode rows = json("sessions");
        assertThat(rows.isArray()).isTrue();
        assertThat(rows).hasSize(30);
        for (JsonNode row : rows) {
            for (Map.Entry<String, JsonNode> field : row.properties()) {
                assertThat(field.getKey()).matches("[a-z][a-zA-Z0-9]*");
                assertThat(field.getValue().isValueNode()).as(field.getKey()).isTrue();
            }
            assertThat(row.path("code").isTextual()).isTrue();
            assertThat(row.path("firmMinutes").isIntegralNumber()).isTrue();
            assertThat(row.path("status").asText()).matches("[A-Z_]+");
            assertThat(row.path("startsOn").isNull() || row.path("startsOn").asText().matches("\\d{4}-\\d\\d-\\d\\d")).isTrue();
        }
        JsonNode chosen = json("sessions", "--columns", "code,title", "--limit", "2");
        assertThat(chosen).hasSize(2);
        assertThat(chosen.get(0).properties()).extracting(Map.Entry::getKey).containsExactly("code", "title");
    }

    @Test
    void rowsAreFilteredSearchedSortedAndLimited() throws IOException {
        assertThat(codes("sessions", "--filter", "status=CANCELLED")).containsExactlyInAnyOrder("S25-009", "S26-011");
        assertThat(codes("sessions", "--filter", "status=annulée", "--filter", "code~s26")).containsExactly("S26-011");
        assertThat(codes("sessions", "--filter", "status=CANCELLED|NOT_DONE", "--sort", "code")).containsExactly("S25-007", "S25-009", "S26-011");
        assertThat(codes("sessions", "--sort", "-code", "--limit", "1")).containsExactly("S27-004");
        assertThat(codes("sessions", "--sort=-headcountMax,code", "--limit", "1")).containsExactly("S26-001");
        assertThat(codes("sessions", "--sort", "-headcountMax", "--sort", "code", "--limit", "1")).containsExactly("S26-001");
        assertThat(codes("sessions", "--filter", "startsOn=2025")).hasSize(10).allMatch(code -> code.startsWith("S25"));
        assertThat(codes("sessions", "--search", "pouvoir AGIR")).hasSize(3);
        assertThat(codes("sessions", "--filter", "agreement=35/26")).containsExactly("S26-001");
        assertThat(codes("sessions", "--filter", "title~nothing like this")).isEmpty();
    }

    @Test
    void peopleGetAnAlignedTable() {
        CommandLineTool.Result french = list("sessions", "--columns", "code,status,firmMinutes", "--sort", "code");
        List<String> lines = french.out().lines().toList();
        assertThat(lines).hasSize(32);
        assertThat(lines.get(0)).startsWith("Code");
        assertThat(lines.get(1)).matches("[- ]+");
        assertThat(lines.get(2)).contains("S25-001").contains("Archivée").contains("7");
        assertThat(french.messages()).isEmpty();
        CommandLineTool.Result english = tool().speaking(Locale.UK).runOn(BASE, "list", "sessions", "--sort", "code");
        assertThat(english.out()).contains("Archived").doesNotContain("Archivée");
    }

    @Test
    void aTerminalsWidthIsKept() {
        CommandLineTool.Result result = tool().onTerminal(100).runOn(BASE, "list", "sessions", "--columns", "code,title,status");
        assertThat(result.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(result.out()).contains("…");
        assertThat(result.messages()).contains("30 lignes");
    }

    @ParameterizedTest
    @CsvSource({"csv, false", "xlsx, true", "json, false", "pdf, true", "ics, false"})
    void everyFormatIsWrittenAndOnlyTextGoesToATerminal(String format, boolean binary) throws IOException {
        CommandLineTool.Result piped = list("sessions", "--format", format);
        assertThat(piped.status()).as(piped.messages()).isZero();
        assertThat(new String(piped.data(), 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo(switch (format) {
            case "csv" -> "\u00ef\u00bb\u00bf\"";
            case "xlsx" -> "PK\u0003\u0004";
            case "json" -> "[\n{\"";
            case "pdf" -> "%PDF";
            default -> "BEGI";
        });
        CommandLineTool.Result seen = tool().onTerminal(80).runOn(BASE, "list", "sessions", "--format", format);
        assertThat(seen.status()).isEqualTo(binary ? ExitStatus.USAGE.code() : 0);
        assertThat(seen.data().length == 0).isEqualTo(binary);

        CommandLineTool.Result filed = tool().onTerminal(80).runOn(BASE, "list", "sessions", "--out", "liste." + format);
        assertThat(filed.status()).as(filed.messages()).isZero();
        assertThat(filed.out()).isEmpty();
        assertThat(filed.messages()).contains("liste." + format);
        assertThat(folder.resolve("liste." + format)).isNotEmptyFile();
    }

    @Test
    void bothKindsOfCsvAreThere() {
        assertThat(list("sessions", "--format", "csv", "--columns", "code,status", "--limit", "1", "--sort", "code").out())
                .isEqualTo("\ufeff\"Code\";\"Statut\"\r\n\"S25-001\";\"Archivée\"\r\n");
        assertThat(list("sessions", "--format", "csv", "--csv", "rfc4180", "--columns", "code,status", "--limit", "1", "--sort", "code").out())
                .isEqualTo("\"code\",\"status\"\r\n\"S25-001\",\"ARCHIVED\"\r\n");
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidSo() throws IOException {
        CommandLineTool.Result nowhere = list("sessions", "--out", "no/such/folder/x.csv");
        assertThat(nowhere.status()).isEqualTo(ExitStatus.FAILURE.code());
        assertThat(nowhere.messages()).contains("folder");
        Files.createDirectory(folder.resolve("taken.csv"));
        assertThat(list("sessions", "--out", "taken.csv").status()).isEqualTo(ExitStatus.FAILURE.code());
        assertThat(list("sessions", "--out", "no/such/x.txt").status()).isEqualTo(ExitStatus.FAILURE.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--filter nonsense", "--filter status=NEVER", "--filter nothing=1", "--sort nothing", "--columns nothing", "--filter startsOn>=soon"})
    void whatCannotBeAskedIsSaidWithWhatCan(String options) {
        CommandLineTool.Result result = list(("sessions " + options).split(" "));
        assertThat(result.status()).isEqualTo(ExitStatus.USAGE.code());
        assertThat(result.messages()).isNotBlank();
        assertThat(result.out()).isEmpty();
    }

    @Test
    void anUnknownListNamesThoseThereAre() {
        CommandLineTool.Result result = list("cessions");
        assertThat(result.status()).isEqualTo(ExitStatus.USAGE.code());
        assertThat(result.messages()).contains("cessions").contains("sessions, ");
        assertThat(list("organisations", "--format", "ics").messages()).as("no dates, no calendar").isNotBlank();
        assertThat(list("--format", "pdf").status()).isEqualTo(ExitStatus.USAGE.code());
    }

    @Test
    void aReaderThatHasGoneIsNoFailure() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        for (String format : List.of("text", "csv", "json", "ics")) {
            CommandLineTool.Result result = tool().runInto(gone, "list", "sessions", "--format", format, "--base", BASE.folder().toString());
            assertThat(result.status()).as(format).isZero();
            assertThat(result.messages()).as(format).isEmpty();
        }
    }

    @Test
    void aFullDiskIsAFailure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        for (String format : List.of("text", "csv", "json")) {
            CommandLineTool.Result result = tool().runInto(full, "list", "sessions", "--format", format, "--base", BASE.folder().toString());
            assertThat(result.status()).as(format).isEqualTo(ExitStatus.FAILURE.code());
            assertThat(result.messages()).as(format).contains("No space left");
        }
    }
}
