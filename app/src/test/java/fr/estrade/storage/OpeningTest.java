package fr.estrade.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.estrade.storage.archive.ArchiveManifest;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening says clearly what it cannot open, and writes nothing then. */
class OpeningTest {

    @Test
    void aFolderThatIsNotThereBecomesABaseOfItsOwner() throws IOException {
        Path folder = TestBases.freshFolder().resolve("in").resolve("there");
        try (Base base = Saves.open(folder)) {
            assertThat(base.report().created()).isTrue();
            assertThat(base.report().isWorthTelling()).isFalse();
            assertThat(base.folder()).contains(folder);
        }
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (Base base = Saves.open(folder)) {
            assertThat(base.report().created()).isFalse();
            assertThat(base.report().unclean()).isFalse();
        }
    }

    @Test
    void theFileInTheFolderNamesTheBaseToo() {
        Path folder = TestBases.h2Location().folder();
        assertThat(BaseLocation.parse(folder.resolve("base.mv.db").toString())).isEqualTo(BaseLocation.of(folder));
    }

    @Test
    void aServersAddressIsShownWithoutItsPassword() {
        BaseLocation location = BaseLocation.parse("jdbc:postgresql://claire:secret@serveur/bureau?password=secret");
        assertThat(location.isFolder()).isFalse();
        assertThat(location.toString()).isEqualTo("jdbc:postgresql://serveur/bureau");
        assertThat(location.name()).isEqualTo("bureau");
        assertThatThrownBy(() -> BaseLocation.parse("jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'x'")).isInstanceOf(NotABaseException.class);
    }

    @Test
    void anotherFileIsNoBase() throws IOException {
        Path file = Files.writeString(Files.createDirectories(TestBases.freshFolder()).resolve("lettre.odt"), "Bonjour");
        assertThatThrownBy(() -> Saves.open(file)).isInstanceOf(NotABaseException.class);
        assertThat(file).hasContent("Bonjour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.jpg", "base.mv.db", "base.properties"})
    void aFolderWithOtherThingsIsNoBase(String name) throws IOException {
        Path folder = Files.createDirectories(TestBases.freshFolder());
        Files.writeString(folder.resolve(name), "autre chose");
        Map<String, String> before = contents(folder);
        assertThatThrownBy(() -> Saves.open(folder)).isInstanceOf(NotABaseException.class);
        assertThat(contents(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=2", "schema.version=9999"})
    void aBaseOfANewerVersionIsLeftAlone(String line) throws IOException {
        Path folder = TestBases.h2Location().folder();
        Path manifest = folder.resolve("base.properties");
        String key = line.substring(0, line.indexOf('='));
        Files.writeString(manifest, Files.readString(manifest).replaceAll("(?m)^" + key + "=.*$", line));
        Map<String, String> before = contents(folder);
        assertThatThrownBy(() -> Saves.open(folder)).isInstanceOf(NewerBaseException.class);
        assertThat(contents(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaThatThisVersionDoesNotKnowIsLeftAlone(TestBases.Kind kind) {
        BaseLocation location = kind.location();
        TestBases.addMigration(location, 9999);
        assertThatThrownBy(() -> Saves.open(location)).isInstanceOf(NewerBaseException.class);
    }

    @Test
    void aFolderThatCannotBeWrittenIsLeftAlone() throws IOException {
        Path folder = TestBases.h2Location().folder();
        Map<String, String> before = contents(folder);
        Environment readOnly = new Environment() {
            @Override
            void requireWritable(Path path) throws IOException {
                throw new FileSystemException(path.toString(), null, "Read-only file system");
            }
        };
        assertThatThrownBy(() -> Base.open(BaseLocation.of(folder), OpenOptions.standard(), readOnly)).isInstanceOf(ReadOnlyBaseException.class);
        assertThat(contents(folder)).isEqualTo(before);
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidToBe() throws IOException {
        Path file = Files.createFile(Files.createDirectories(TestBases.freshFolder()).resolve("file"));
        assertThatThrownBy(() -> Saves.open(file.resolve("base"))).isInstanceOf(ReadOnlyBaseException.class);
    }

    @Test
    void nothingIsOpenedOnAFullDisk() throws IOException {
        Path folder = TestBases.h2Location().folder();
        Map<String, String> before = contents(folder);
        Environment full = new Environment() {
            @Override
            long usableSpace(Path path) {
                return 100_000;
            }
        };
        assertThatThrownBy(() -> Base.open(BaseLocation.of(folder), OpenOptions.standard(), full)).isInstanceOf(DiskFullException.class);
        assertThat(contents(folder)).isEqualTo(before);
    }

    @Test
    void aBaseIsOpenedOnce() {
        BaseLocation location = TestBases.h2Location();
        try (Base base = Saves.open(location)) {
            assertThatThrownBy(() -> Saves.open(location)).isInstanceOf(BaseInUseException.class);
            Saves.make(base, 1, 2);
        }
        try (Base base = Saves.open(location)) {
            assertThat(Saves.codes(base)).hasSize(2);
            base.close();
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidNotTo() {
        BaseLocation nowhere = BaseLocation.parse("jdbc:postgresql://localhost:1/bureau?connectTimeout=1");
        assertThatThrownBy(() -> Saves.open(nowhere)).isInstanceOf(UnreachableBaseException.class);
    }

    @Test
    void anEmptyServerDatabaseBecomesABase() {
        BaseLocation location = TestBases.emptyPostgresLocation();
        try (Base base = Saves.open(location)) {
            assertThat(base.report().created()).isTrue();
            Saves.make(base, 1, 3);
        }
        try (Base base = Saves.open(location)) {
            assertThat(base.report().created()).isFalse();
            assertThat(Saves.codes(base)).hasSize(3);
            assertThat(Saves.complaints(base)).isEmpty();
        }
    }

    @Test
    void anOlderBaseIsBackedUpAndMigrated() throws IOException, SQLException {
        Path folder = TestBases.olderBase(1);
        List<OpeningStage> stages = new ArrayList<>();
        try (Base base = Base.open(BaseLocation.of(folder), OpenOptions.standard().withProgress(stages::add))) {
            assertThat(base.report().migrated()).isTrue();
            assertThat(base.report().migratedTo()).isEqualTo(Migrations.newest());
            assertThat(base.backups().list()).extracting(Backup::reason, Backup::schema)
                    .containsExactly(tuple(ArchiveManifest.Reason.MIGRATION, 1));
            Saves.make(base, 1, 2);
            assertThat(Saves.complaints(base)).isEmpty();
        }
        assertThat(stages).containsSubsequence(OpeningStage.BACKING_UP, OpeningStage.MIGRATING);
    }

    @Test
    void aMigrationThatWasInterruptedBeginsAgainFromTheBackup() throws IOException, SQLException {
        Path folder = TestBases.olderBase(1);
        Saves.open(folder).close();
        // As a stop in the middle of the migration leaves it: the backup is there, the file is half of each.
        Path manifest = folder.resolve("base.properties");
        Files.writeString(manifest, Files.readString(manifest).replaceAll("state=.*", "state=UNFINISHED").replaceAll("schema.version=.*", "schema.version=1"));
        Files.write(folder.resolve("base.mv.db"), new byte[100_000]);
        try (Base base = Saves.open(folder)) {
            assertThat(base.report().rebuilt()).isTrue();
            assertThat(base.report().migrated()).isTrue();
            assertThat(Saves.complaints(base)).isEmpty();
        }
    }

    @Test
    void aManifestThatIsLostIsPutTogetherAgain() throws IOException {
        Path folder = TestBases.h2Location().folder();
        try (Base base = Saves.open(folder)) {
            Saves.make(base, 1, 5);
        }
        Files.write(folder.resolve("base.properties"), new byte[50]);
        try (Base base = Saves.open(folder)) {
            assertThat(Saves.codes(base)).hasSize(5);
            assertThat(base.id()).isNotNull();
            assertThat(Saves.complaints(base)).isEmpty();
        }
    }

    @Test
    void anIndexThatLostARowIsFoundAndTheBaseRebuilt() throws IOException {
        Path folder = TestBases.h2Location().folder();
        try (Base base = Saves.open(folder)) {
            Saves.make(base, 1, 50);
        }
        TestBases.damageIndex(folder.resolve("base.mv.db"), "organisation_code_uq");
        try (Base base = Saves.open(folder)) {
            assertThat(Saves.complaints(base)).extracting(Finding::key).contains("check.index");
        }
        Path manifest = folder.resolve("base.properties");
        Files.writeString(manifest, Files.readString(manifest).replaceAll("state=.*", "state=OPEN"));
        try (Base base = Saves.open(folder)) {
            assertThat(base.report().rebuilt()).isTrue();
            assertThat(base.report().backup()).isEmpty();
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(50));
            assertThat(Saves.complaints(base)).isEmpty();
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Integer.toString(Arrays.hashCode(Files.readAllBytes(file))));
            }
        }
        return contents;
    }
}
