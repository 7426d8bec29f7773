package fr.estrade.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.journal.ChangeEvent;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.storage.tail.RealFile;
import fr.estrade.storage.tail.TailFile;
import fr.estrade.task.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A disk that is full, or fails, at each of the places where a save can meet it. */
class FullDiskTest {
    private final Path folder = TestBases.h2Location().folder();
    private final Disk disk = new Disk();

    @AfterEach
    void healTheDisk() {
        FailingFiles.failing.set(false);
    }

    @Test
    void withoutRoomASaveIsRefusedAndNothingIsWritten() {
        try (Base base = open()) {
            Saves.make(base, 1, 3);
            disk.usable = 100_000;
            assertThatThrownBy(() -> Saves.make(base, 4, 4)).isInstanceOf(DiskFullException.class);
            assertThat(Saves.codes(base)).hasSize(3);
            disk.usable = Long.MAX_VALUE;
            Saves.make(base, 4, 6);
            assertThat(Saves.complaints(base)).isEmpty();
        }
        try (Base base = Saves.open(folder)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(6));
            assertThat(base.report().recovered()).isZero();
        }
    }

    @Test
    void whenTheTailCannotGrowASaveIsRefusedAndNothingIsWritten() {
        try (Base base = open()) {
            Saves.make(base, 1, 3);
            disk.room.set(0);
            OrganisationRecord large = Saves.organisations(4, 4).getFirst();
            large.setNotes("x".repeat(2_000_000));
            assertThatThrownBy(() -> Saves.journal(base).write(ChangeLabel.of("test"), tx -> tx.insert(large))).isInstanceOf(DiskFullException.class);
            assertThat(Saves.codes(base)).hasSize(3);
            // What was reserved before still takes small saves.
            Saves.make(base, 4, 5);
            disk.room.set(Long.MAX_VALUE);
            Saves.make(base, 6, 6);
            assertThat(Saves.complaints(base)).isEmpty();
        }
        try (Base base = Saves.open(folder)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(6));
        }
    }

    @Test
    void whenTheTailFailsAfterTheCommitTheSaveIsInTheBaseAndTheOfficeIsTold() {
        List<ChangeEvent> heard = new ArrayList<>();
        try (Base base = open()) {
            Saves.make(base, 1, 3);
            Journal journal = Saves.journal(base);
            journal.addListener(heard::add);
            disk.failForce.set(true);
            assertThatThrownBy(() -> journal.write(ChangeLabel.of("test"), tx -> tx.insertAll(Saves.organisations(4, 4))))
                    .isInstanceOfSatisfying(SafetyLostException.class, told -> assertThat(told.key()).isEqualTo("base.tailFailed"));
            assertThat(heard).as("the screens show what is in the base").hasSize(1);
            disk.failForce.set(false);
            assertThatThrownBy(() -> Saves.make(base, 5, 5)).isInstanceOfSatisfying(SafetyLostException.class,
                    told -> assertThat(told.key()).isEqualTo("base.mustReopen"));
            assertThat(Saves.codes(base)).hasSize(4);
        }
        try (Base base = Saves.open(folder)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(4));
            assertThat(Saves.complaints(base)).as("the tail was completed from the journal").isEmpty();
            Saves.make(base, 5, 5);
        }
    }

    @Test
    void whenTheBaseCannotBeWrittenTheSaveIsInTheTailAndComesBack() {
        FilePath.register(new FailingFiles());
        disk.fileSystem = FailingFiles.SCHEME + ":";
        Base base = open();
        Saves.make(base, 1, 3);
        FailingFiles.failing.set(true);
        assertThatThrownBy(() -> Saves.make(base, 4, 4)).isInstanceOfSatisfying(SafetyLostException.class,
                told -> assertThat(told.key()).isEqualTo("base.checkpointFailed"));
        assertThatThrownBy(() -> Saves.make(base, 5, 5)).isInstanceOfSatisfying(SafetyLostException.class,
                told -> assertThat(told.key()).isEqualTo("base.mustReopen"));
        base.close();
        FailingFiles.failing.set(false);
        try (Base again = Saves.open(folder)) {
            assertThat(Saves.codes(again)).isEqualTo(Saves.expected(4));
            assertThat(Saves.complaints(again)).isEmpty();
            Saves.make(again, 5, 5);
        }
    }

    @Test
    void aBackupThatFindsNoRoomLeavesNothingAndTheBaseGoesOn() {
        try (Base base = open()) {
            Saves.make(base, 1, 3);
            disk.room.set(0);
            Saves.make(base, 4, 4);
            // The tail cannot begin a new segment, so the backup does not begin either.
            assertThatThrownBy(() -> base.backups().afterOpening(Progress.none())).isInstanceOf(DiskFullException.class);
            assertThat(base.backups().list()).isEmpty();
            disk.room.set(Long.MAX_VALUE);
            Saves.make(base, 5, 5);
            assertThat(base.backups().afterOpening(Progress.none())).isPresent();
            assertThat(Saves.complaints(base)).isEmpty();
        }
    }

    private Base open() {
        return Base.open(BaseLocation.of(folder), OpenOptions.standard(), disk);
    }

    /** A disk whose room and failures a test sets. */
    private static final class Disk extends Environment {
        private long usable = Long.MAX_VALUE;
        /** How many bytes the tail's files may still grow. */
        private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
        private final AtomicBoolean failForce = new AtomicBoolean();
        private String fileSystem = "";

        @Override
        long usableSpace(Path path) {
            return usable;
        }

        @Override
        String url(Path file) {
            return H2Url.of(fileSystem, file);
        }

        @Override
        TailFile.Opener tailFiles() {
            return path -> new TailFile() {
                private final TailFile real = new RealFile(path);

                @Override
                public long size() throws IOException {
                    return real.size();
                }

                @Override
                public void write(ByteBuffer bytes, long position) throws IOException {
                    long growth = position + bytes.remaining() - real.size();
                    if (growth > room.get()) {
                        throw new IOException("No space left on device");
                    }
                    real.write(bytes, position);
                }

                @Override
                public void force(boolean lengthToo) throws IOException {
                    if (failForce.get() && !lengthToo) {
                        throw new IOException("Input/output error");
                    }
                    real.force(lengthToo);
                }

                @Override
                public void truncate(long size) throws IOException {
                    real.truncate(size);
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }
    }
}
