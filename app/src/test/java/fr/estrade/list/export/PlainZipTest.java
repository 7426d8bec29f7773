package fr.estrade.list.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.rzymek.opczip.OpcOutputStream;
import fr.estrade.testing.Seed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.RepeatedTest;

/** What the workbook's library writes can be read from its beginning too. */
class PlainZipTest {
    private final Random random = Seed.random(PlainZipTest.class);

    @RepeatedTest(20)
    void everyEntryComesOutAsItWentInHoweverItIsCut() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        int count = random.nextInt(1, 6);
        for (int i = 0; i < count; i++) {
            byte[] bytes = new byte[random.nextInt(random.nextBoolean() ? 10 : 300_000)];
            random.nextBytes(bytes);
            entries.put("xl/feuille" + i + ".xml", bytes);
        }
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (PlainZip plain = new PlainZip(archive); OpcOutputStream library = new OpcOutputStream(plain)) {
            library.setLevel(random.nextBoolean() ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                library.putNextEntry(new ZipEntry(entry.getKey()));
                byte[] bytes = entry.getValue();
                for (int from = 0; from < bytes.length;) {
                    int length = Math.min(bytes.length - from, random.nextInt(1, 70_000));
                    library.write(bytes, from, length);
                    from += length;
                }
                library.closeEntry();
            }
        }
        Map<String, byte[]> read = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(read.keySet()).containsExactlyElementsOf(entries.keySet());
        entries.forEach((name, bytes) -> assertThat(read.get(name)).as(name).isEqualTo(bytes));
    }
}
