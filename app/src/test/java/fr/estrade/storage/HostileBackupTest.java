package fr.estrade.storage;

import static fr.estrade.db.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.storage.archive.BadArchiveException;
import fr.estrade.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that somebody sent as a backup is refused with a sentence if it is anything else, and touches nothing. */
class HostileBackupTest {
    private final BaseLocation location = TestBases.h2Location();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    @BeforeEach
    void readAGoodOne() throws IOException {
        Path good = Files.createDirectories(TestBases.freshFolder()).resolve("good.zip");
        try (Base base = Saves.open(location)) {
            Saves.make(base, 1, 3);
            base.backups().writeTo(good, Progress.none());
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(good))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    @Test
    void theGoodOneIsTaken() throws Exception {
        replace("tables/organisation.jsonl", "Organisation n° 2", "Remplacée");
        restore(written());
        try (Base base = Saves.open(location)) {
            assertThat(base.dsl().fetchValues(ORGANISATION.NAME)).contains("Remplacée");
        }
    }

    @Test
    void somethingElseIsNoBackup() throws IOException {
        Path text = Files.writeString(Files.createDirectories(TestBases.freshFolder()).resolve("lettre.txt"), "Bonjour");
        refused(text, BadArchiveException.Reason.NOT_A_BACKUP);
        parts.remove("manifest.json");
        refused(zipped(), BadArchiveException.Reason.NOT_A_BACKUP);
        assertThatThrownBy(() -> restore(text.resolveSibling("rien"))).isInstanceOf(RestoreException.class);
    }

    @Test
    void aChangedRowIsSeen() throws IOException {
        byte[] rows = parts.get("tables/organisation.jsonl");
        rows[rows.length - 10] ^= 1;
        refused(zipped(), BadArchiveException.Reason.DAMAGED);
    }

    @Test
    void aFileThatIsCutIsSeen() throws IOException {
        Path whole = zipped();
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length - 200));
        refused(whole, BadArchiveException.Reason.NOT_A_BACKUP);
    }

    @Test
    void aTableThatIsMissingIsSeen() throws IOException {
        parts.remove("tables/organisation.jsonl");
        refused(zipped(), BadArchiveException.Reason.DAMAGED);
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsRefused() throws IOException {
        parts.put("../../evil.sh", "rm".getBytes(StandardCharsets.UTF_8));
        refused(zipped(), BadArchiveException.Reason.FOREIGN);
        assertThat(location.folder().getParent().resolve("evil.sh")).doesNotExist();
    }

    @Test
    void aTableWithANameThatIsNoneIsRefused() throws IOException {
        replace("manifest.json", "\"organisation\"", "\"x; drop table change\"");
        refused(zipped(), BadArchiveException.Reason.FOREIGN);
    }

    @Test
    void aTableThatTheSchemaHasNotIsRefused() throws Exception {
        parts.put("tables/evil.jsonl", "[\"id\"]\n".getBytes(StandardCharsets.UTF_8));
        replace("manifest.json", "\"tables\" : [", "\"tables\" : [ {\"name\":\"evil\",\"rows\":0,\"bytes\":7,\"sha256\":\"" + sha256("[\"id\"]\n") + "\"}, ");
        refused(written(), BadArchiveException.Reason.FOREIGN);
    }

    @Test
    void aColumnThatTheTableHasNotIsRefused() throws Exception {
        replace("tables/category.jsonl", "\"label\"", "\"label\\\") values (1); --\"");
        refused(written(), BadArchiveException.Reason.FOREIGN);
    }

    @Test
    void aValueThatIsNotOfItsTypeIsRefused() throws Exception {
        replace("tables/organisation.jsonl", "\"0\"", "\"zéro\"");
        refused(written(), BadArchiveException.Reason.DAMAGED);
    }

    @Test
    void rowsThatContradictEachOtherAreRefused() throws Exception {
        replace("tables/change_row.jsonl", "[\"0", "[\"1");
        refused(written(), BadArchiveException.Reason.DAMAGED);
    }

    @Test
    void aFileThatUnpacksToMoreThanItSaysIsNotReadOn() throws IOException {
        byte[] bomb = new byte[50_000_000];
        Arrays.fill(bomb, (byte) ' ');
        parts.put("tables/category.jsonl", bomb);
        refused(zipped(), BadArchiveException.Reason.DAMAGED);
    }

    @Test
    void aBackupThatClaimsMoreThanTheDiskHoldsIsRefused() throws IOException {
        replace("manifest.json", "\"bytes\" : ", "\"bytes\" : 9999999999");
        Path file = zipped();
        assertThatThrownBy(() -> restore(file)).isInstanceOf(DiskFullException.class);
        unharmed();
    }

    @Test
    void aNewerBackupIsRefusedAsSuch() throws IOException {
        replace("manifest.json", "\"schema\" : " + Migrations.newest(), "\"schema\" : 9999");
        refused(zipped(), BadArchiveException.Reason.NEWER);
        replace("manifest.json", "\"format\" : 1", "\"format\" : 2");
        refused(zipped(), BadArchiveException.Reason.NEWER);
    }

    private void refused(Path file, BadArchiveException.Reason reason) {
        assertThatThrownBy(() -> restore(file))
                .isInstanceOfSatisfying(BadBackupException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
        unharmed();
    }

    private void unharmed() {
        assertThat(location.folder().resolve("rebuild")).doesNotExist();
        try (Base base = Saves.open(location)) {
            assertThat(Saves.codes(base)).hasSize(3);
            assertThat(base.report().unclean()).isFalse();
        }
    }

    private void restore(Path file) {
        Restore.run(location, file, Restore.Until.AS_IN_BACKUP, "test", Progress.none());
    }

    private void replace(String part, String from, String to) {
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        parts.put(part, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    /** A backup whose manifest is right about what it holds: only a look at the content can refuse it. */
    private Path written() throws Exception {
        String manifest = new String(parts.get("manifest.json"), StandardCharsets.UTF_8);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().startsWith("tables/")) {
                String table = part.getKey().substring("tables/".length()).replace(".jsonl", "");
                String entry = "(\"name\" ?: ?\"" + table + "\",\\s*\"rows\" ?: ?\\d+,\\s*\"bytes\" ?: ?)\\d+(,\\s*\"sha256\" ?: ?\")[0-9a-f]+";
                manifest = manifest.replaceAll(entry, "$1" + part.getValue().length + "$2" + sha256(part.getValue()));
            }
        }
        parts.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
        return zipped();
    }

    private static String sha256(String text) throws Exception {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private Path zipped() throws IOException {
        Path file = Files.createDirectories(TestBases.freshFolder()).resolve("backup.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
