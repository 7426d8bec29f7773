package fr.estrade.storage.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.db.code.ChangeKind;
import fr.estrade.db.code.RowOperation;
import fr.estrade.storage.change.ChangeHeader;
import fr.estrade.storage.change.RowChange;
import fr.estrade.storage.change.RowImage;
import fr.estrade.storage.change.RowSpool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the redo tail: what is written is read, what is torn or damaged is seen. */
class TailTest {
    private static final UUID BASE = UUID.randomUUID();

    @TempDir
    private Path folder;
    private Tail tail;

    @BeforeEach
    void begin() throws IOException {
        tail = new Tail(folder, BASE, RealFile::new);
        tail.start(4, 1);
    }

    @AfterEach
    void end() throws IOException {
        tail.close();
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        RowChange row = new RowChange("offer", UUID.randomUUID(), RowOperation.UPDATE, "offer", UUID.randomUUID(),
                new RowImage(Map.of("title", "« Été »\n\"x\" \\")), new RowImage(Collections.singletonMap("title", null)));
        append(1, row);
        append(2);
        Segment segment = only();
        assertThat(segment.header()).isEqualTo(new SegmentHeader(1, BASE, 4, 1));
        assertThat(segment.isWhole()).isTrue();
        assertThat(segment.torn()).isFalse();
        assertThat(segment.entries()).extracting(TailEntry::header).containsExactly(header(1), header(2));
        assertThat(rows(segment.entries().getFirst())).containsExactly(row);
        assertThat(segment.entries().getLast().count()).isZero();
    }

    @Test
    void aChangeOfManyRowsIsNotHeldInMemory() throws IOException {
        RowImage image = new RowImage(Map.of("notes", "x".repeat(1000)));
        RowChange[] rows = new RowChange[20_000];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new RowChange("offer", new UUID(0, i), RowOperation.INSERT, "offer", new UUID(0, i), null, image);
        }
        append(1, rows);
        append(2);
        assertThat(only().entries()).hasSize(2);
        assertThat(rows(only().entries().getFirst())).containsExactly(rows);
    }

    @Test
    void nothingIsAppendedWithoutItsNumberOrItsRoom() throws IOException {
        append(1);
        TailLine third = line(3);
        tail.reserve(third.length());
        assertThatThrownBy(() -> tail.append(third)).isInstanceOf(IllegalStateException.class);
        tail.rotate(2);
        TailLine second = line(2);
        assertThatThrownBy(() -> tail.append(second)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLineThatAStopToreIsDroppedAndWrittenOver() throws IOException {
        append(1);
        append(2);
        Path file = Tail.files(folder).getFirst();
        byte[] whole = Files.readAllBytes(file);
        int end = (int) only().end();
        for (int cut = (int) endOf(1) + 1; cut < end; cut += 7) {
            byte[] torn = whole.clone();
            Arrays.fill(torn, cut, end, (byte) 0);
            Files.write(file, torn);
            Segment read = Segment.read(file);
            assertThat(read.entries()).hasSize(1);
            assertThat(read.torn()).isTrue();
            assertThat(read.isWhole()).as("nothing acknowledged is missing").isTrue();
        }
        tail.continueWith(Segment.read(file));
        append(2);
        append(3);
        assertThat(only().entries()).extracting(TailEntry::number).containsExactly(1L, 2L, 3L);
        assertThat(only().torn()).isFalse();
    }

    @Test
    void aLineThatTheDiskLostInTheMiddleIsReported() throws IOException {
        append(1);
        append(2);
        append(3);
        Path file = Tail.files(folder).getFirst();
        byte[] whole = Files.readAllBytes(file);
        for (byte damage : new byte[] {0, '\n', 'x'}) {
            byte[] damaged = whole.clone();
            damaged[(int) endOf(1) + 40] = damage;
            Files.write(file, damaged);
            Segment read = Segment.read(file);
            assertThat(read.entries()).extracting(TailEntry::number).containsExactly(1L, 3L);
            assertThat(read.isWhole()).isFalse();
        }
        byte[] zeros = whole.clone();
        Arrays.fill(zeros, (int) endOf(1), (int) endOf(2), (byte) 0);
        Files.write(file, zeros);
        assertThat(Segment.read(file).entries()).extracting(TailEntry::number).containsExactly(1L, 3L);
    }

    @Test
    void segmentsAreDeletedOnceEveryChangeInThemIsOld() throws IOException {
        append(1);
        append(2);
        tail.rotate(3);
        append(3);
        tail.ensureSchema(5);
        append(4);
        assertThat(Tail.read(folder)).extracting(segment -> segment.header().schema()).containsExactly(4, 4, 5);
        tail.deleteUpTo(1);
        assertThat(Tail.files(folder)).hasSize(3);
        tail.deleteUpTo(2);
        assertThat(Tail.files(folder)).hasSize(2);
        tail.deleteUpTo(100);
        assertThat(Tail.files(folder)).hasSize(1);
        append(5);
        assertThat(only().entries()).extracting(TailEntry::number).containsExactly(4L, 5L);
    }

    @Test
    void aRotationWithoutChangesMakesNoFile() throws IOException {
        tail.rotate(1);
        tail.rotate(1);
        assertThat(Tail.files(folder)).hasSize(1);
    }

    private Segment only() throws IOException {
        List<Segment> segments = Tail.read(folder);
        assertThat(segments).hasSize(1);
        return segments.getFirst();
    }

    /** Where the line of a change ends: where the next one begins. */
    private long endOf(int number) throws IOException {
        byte[] bytes = Files.readAllBytes(Tail.files(folder).getFirst());
        int ends = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' && ++ends == number + 1) {
                return i + 1;
            }
        }
        throw new AssertionError("No change " + number);
    }

    private void append(long number, RowChange... rows) throws IOException {
        TailLine line = line(number, rows);
        tail.reserve(line.length());
        tail.append(line);
    }

    private TailLine line(long number, RowChange... rows) throws IOException {
        RowSpool spool = new RowSpool(folder, UncheckedIOException::new);
        for (RowChange row : rows) {
            spool.add(row);
        }
        return TailLine.of(header(number), spool);
    }

    private static ChangeHeader header(long number) {
        return new ChangeHeader(new UUID(1, number), number, Instant.ofEpochSecond(number), "Claire", "{\"key\":\"été\"}", ChangeKind.DO, null, "1.0");
    }

    private static List<RowChange> rows(TailEntry entry) {
        List<RowChange> rows = new ArrayList<>();
        entry.forEach(rows::add);
        return rows;
    }
}
