package fr.estrade.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import fr.estrade.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken or mean ill: each is refused with a sentence that says why, and none of them fills the memory. */
class HostileFilesTest {
    /** What reading one of them may allocate in all, garbage included: their size would be many times that. */
    private static final long BOUND = 32L << 20;
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

    @TempDir
    private Path folder;

    @Test
    void aLineOfOneGigabyte() {
        AtomicLong given = new AtomicLong();
        TableSource endless = new TableSource("line.csv", null, () -> endless(1L << 30, 'x', given));
        assertThat(refusal(endless)).isEqualTo("exchange.file.long-line");
        assertThat(given.get()).as("bytes that were read").isLessThan(4L << 20);
    }

    @Test
    void aQuotationMarkThatIsNeverClosed() {
        String lines = "\"" + "x\n".repeat(4 << 20);
        TableSource endless = TableSource.ofText("quote.csv", lines);
        assertThat(refusal(endless)).isEqualTo("exchange.file.broken-text");
    }

    @Test
    void moreThanAnyOfficeHas() {
        Limits small = new Limits(1 << 20, 1 << 16, 50, 100, 1 << 16, 100);
        TableSource lines = new TableSource("many.csv", null, () -> endless(1 << 19, '\n', new AtomicLong()));
        assertThat(rowsRefused(small, TableSource.ofText("many.csv", "a;b\n".repeat(101)))).isEqualTo("exchange.file.too-many-rows");
        assertThat(rowsRefused(small, TableSource.ofText("wide.csv", "a;".repeat(51) + "b\n"))).isEqualTo("exchange.file.too-many-columns");
        assertThat(rowsRefused(small, new TableSource("large.csv", null, () -> endless(1 << 21, '\n', new AtomicLong())))).isEqualTo("exchange.file.too-large");
        assertThat(rowsRefused(small, lines)).isNull();
    }

    @Test
    void noEncodingAtAll() throws IOException {
        assertThat(refusal(file("bytes.csv", new byte[] {'N', 'o', 'm', '\n', (byte) 0x81, (byte) 0x8D, (byte) 0xE9}))).isEqualTo("exchange.file.encoding");
        assertThat(refusal(file("zeros.csv", new byte[] {'N', 'o', 'm', 0, 0, 1, 2, 3}))).isEqualTo("exchange.file.binary");
        byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        assertThat(refusal(file("image.csv", image))).isEqualTo("exchange.file.binary");
    }

    @Test
    void nothingInIt() throws IOException {
        assertThat(refusal(file("empty.csv", new byte[0]))).isEqualTo("exchange.file.empty");
        assertThat(refusal(TableSource.of(folder.resolve("nowhere.csv")))).isEqualTo("exchange.file.missing");
    }

    @Test
    void aWorkbookWithAPassword() throws IOException {
        byte[] bytes = Arrays.copyOf(OLE2, 200_000);
        byte[] stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        // Across the end of a block, where a careless search would miss it.
        System.arraycopy(stream, 0, bytes, (1 << 16) - 7, stream.length);
        assertThat(refusal(file("secret.xlsx", bytes))).isEqualTo("exchange.file.password");
    }

    @Test
    void anOldWorkbookUnderANewName() throws IOException {
        assertThat(refusal(file("old.xlsx", Arrays.copyOf(OLE2, 5_000)))).isEqualTo("exchange.file.xls");
        assertThat(refusal(file("page.xls", "<html><table><tr><td>x".getBytes(StandardCharsets.UTF_8)))).isEqualTo("exchange.file.markup");
        assertThat(refusal(file("scan.xlsx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))).isEqualTo("exchange.file.pdf");
    }

    @Test
    void aZipThatSwells() throws IOException {
        for (String part : new String[] {Workbooks.SHEET, "xl/sharedStrings.xml", "xl/media/image1.png"}) {
            Path file = folder.resolve("bomb.xlsx");
            Map<String, String> parts = Workbooks.parts("<worksheet/>");
            parts.remove(part);
            Workbooks.write(file, parts);
            appendZeros(file, parts, part);
            assertThat(Files.size(file)).isLessThan(2 << 20);
            assertThat(refusal(TableSource.of(file))).as(part).isEqualTo("exchange.file.swells");
        }
    }

    private static void appendZeros(Path file, Map<String, String> parts, String part) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(part));
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 500; i++) {
                zip.write(spaces);
            }
            zip.closeEntry();
        }
    }

    @Test
    void xmlThatReachesOutside() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "nobody reads this");
        String sheet = "<?xml version=\"1.0\"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
        assertThat(refusal(TableSource.of(Workbooks.write(folder.resolve("xxe.xlsx"), Workbooks.parts(sheet))))).isEqualTo("exchange.file.declares");
        Map<String, String> wide = Workbooks.parts("<worksheet/>");
        wide.put("xl/sharedStrings.xml", "<!\0D\0O\0C\0T\0Y\0P\0E\0 x>");
        assertThat(refusal(TableSource.of(Workbooks.write(folder.resolve("wide.xlsx"), wide)))).isEqualTo("exchange.file.declares");
    }

    @Test
    void anEntityThatNobodyDeclared() throws IOException {
        Path file = Workbooks.with(folder, "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&lol;</t></is></c></row>");
        assertThat(refusal(TableSource.of(file))).isEqualTo("exchange.file.broken-workbook");
    }

    @Test
    void aWorkbookCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(Workbooks.with(folder, "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
        for (int length : new int[] {whole.length / 4, whole.length / 2, whole.length - 30}) {
            assertThat(refusal(file("cut.xlsx", Arrays.copyOf(whole, length)))).as(length + " bytes").isEqualTo("exchange.file.truncated");
        }
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, 60, 90, (byte) 0x5A);
        assertThat(refusal(file("damaged.xlsx", damaged))).isIn("exchange.file.truncated", "exchange.file.broken-workbook");
    }

    @Test
    void otherArchives() throws IOException {
        assertThat(refusal(TableSource.of(Workbooks.write(folder.resolve("some.zip"), Map.of("readme.txt", "x"))))).isEqualTo("exchange.file.no-workbook");
        assertThat(refusal(TableSource.of(Workbooks.write(folder.resolve("table.ods"), Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))))
                .isEqualTo("exchange.file.ods");
        assertThat(refusal(file("nothing.xlsx", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})))
                .isEqualTo("exchange.file.no-workbook");
    }

    @Test
    void tooManyColumnsAndCellsFarAway() throws IOException {
        Path file = Workbooks.with(folder, "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>");
        assertThat(refusal(TableSource.of(file))).isEqualTo("exchange.file.too-many-columns");
        assertThat(refusal(TableSource.of(Workbooks.with(folder, "<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>")))).isEqualTo("exchange.file.broken-workbook");
    }

    private TableSource file(String name, byte[] bytes) throws IOException {
        return TableSource.of(Files.write(folder.resolve(name), bytes));
    }

    /** The key of the refusal of a file that is read to its end; its sentence names the file, and reading it took little memory. */
    private static String refusal(TableSource source) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        ImportException refused = catchThrowableOfType(ImportException.class, () -> new Tables(Limits.USUAL).open(source, null).read(row -> true));
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).as("bytes allocated").isLessThan(BOUND);
        assertThat(refused).isNotNull();
        assertThat(refused.text(Texts.french())).contains(source.name()).doesNotContain("{").doesNotContain("!exchange");
        assertThat(refused.text(Texts.english())).contains(source.name());
        return refused.key();
    }

    private static String rowsRefused(Limits limits, TableSource source) {
        ImportException refused = catchThrowableOfType(ImportException.class, () -> new Tables(limits).open(source, null).read(row -> true));
        return refused == null ? null : refused.key();
    }

    private static InputStream endless(long length, int sign, AtomicLong given) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                given.incrementAndGet();
                return left-- > 0 ? sign : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int count) {
                if (left <= 0) {
                    return -1;
                }
                int some = (int) Math.min(left, count);
                Arrays.fill(bytes, from, from + some, (byte) sign);
                left -= some;
                given.addAndGet(some);
                return some;
            }
        };
    }
}
