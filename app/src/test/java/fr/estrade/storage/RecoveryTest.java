package fr.estrade.storage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A base whose file is lost, cut or overwritten comes back with every save. */
class RecoveryTest {
    private static final int SAVES = 100;

    /** What happens to the file. */
    enum Disaster {
        DELETED {
            @Override
            void strike(Path file) throws IOException {
                Files.delete(file);
            }
        },
        EMPTIED {
            @Override
            void strike(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        CUT {
            @Override
            void strike(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 3));
            }
        },
        OVERWRITTEN {
            @Override
            void strike(Path file) throws IOException {
                byte[] noise = new byte[(int) Files.size(file)];
                new Random(1).nextBytes(noise);
                Files.write(file, noise);
            }
        },
        OVERWRITTEN_BEHIND_ITS_HEADER {
            @Override
            void strike(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                byte[] noise = new byte[bytes.length - 8192];
                new Random(1).nextBytes(noise);
                System.arraycopy(noise, 0, bytes, 8192, noise.length);
                Files.write(file, bytes);
            }
        };

        abstract void strike(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void comesBackFromBackupAndTail(Disaster disaster) throws IOException {
        Path folder = TestBases.h2Location().folder();
        try (Base base = Saves.open(folder)) {
            Saves.make(base, 1, SAVES / 2);
            base.backups().afterOpening(Progress.none());
            Saves.make(base, SAVES / 2 + 1, SAVES);
        }
        disaster.strike(folder.resolve("base.mv.db"));
        try (Base base = Saves.open(folder)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(SAVES));
            assertThat(base.report().rebuilt()).isTrue();
            assertThat(base.report().backup()).isPresent();
            assertThat(base.report().recovered()).isEqualTo(SAVES / 2);
            assertThat(Saves.complaints(base)).isEmpty();
            Saves.make(base, SAVES + 1, SAVES + 3);
        }
        try (Base base = Saves.open(folder)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(SAVES + 3));
            assertThat(base.report().isWorthTelling()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void comesBackFromTheTailAloneBeforeTheFirstBackup(Disaster disaster) throws IOException {
        Path folder = TestBases.h2Location().folder();
        try (Base base = Saves.open(folder)) {
            Saves.make(base, 1, SAVES);
        }
        disaster.strike(folder.resolve("base.mv.db"));
        try (Base base = Saves.open(folder)) {
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(SAVES));
            assertThat(base.report().recovered()).isEqualTo(SAVES);
            assertThat(Saves.complaints(base)).isEmpty();
        }
    }

    @Test
    void theDamagedFileIsKept() throws IOException {
        Path folder = TestBases.h2Location().folder();
        try (Base base = Saves.open(folder)) {
            Saves.make(base, 1, 3);
        }
        Disaster.OVERWRITTEN.strike(folder.resolve("base.mv.db"));
        byte[] damaged = Files.readAllBytes(folder.resolve("base.mv.db"));
        try (Base base = Saves.open(folder)) {
            assertThat(base.report().setAside()).hasBinaryContent(damaged);
        }
    }

    @Test
    void aCopyTakenWhileTheBaseWasOpenHasEverySave() {
        Path folder = TestBases.h2Location().folder();
        Path copy = TestBases.freshFolder();
        try (Base base = Saves.open(folder)) {
            Saves.make(base, 1, 20);
            TestBases.copy(folder, copy);
        }
        try (Base base = Saves.open(copy)) {
            assertThat(base.report().unclean()).isTrue();
            assertThat(Saves.codes(base)).isEqualTo(Saves.expected(20));
            assertThat(Saves.complaints(base)).isEmpty();
        }
    }
}
