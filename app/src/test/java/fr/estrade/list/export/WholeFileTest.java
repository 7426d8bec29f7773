package fr.estrade.list.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is there whole or not at all, and what stood there stays until then. */
class WholeFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "There is not enough space on the disk", "Espace insuffisant sur le disque", "Disk quota exceeded"})
    void aDiskThatFillsUpIsSaidToAndTheFormerFileStays(String refusal) throws IOException {
        Path target = Files.writeString(folder.resolve("sessions.csv"), "before");
        assertRefused(target, "Il n’y a plus de place dans " + folder + ". Rien n’a été écrit\u202f; libérez de la place ou choisissez un autre dossier.",
                () -> WholeFile.write(target, stream -> {
                    stream.write(new byte[10_000]);
                    throw new IOException(refusal);
                }));
        assertRefused(target, "Il n’y a plus de place dans " + folder + ". Rien n’a été écrit\u202f; libérez de la place ou choisissez un autre dossier.",
                () -> WholeFile.write(target, stream -> {
                    throw new UncheckedIOException(new FileSystemException("sessions.csv", null, refusal));
                }));
    }

    @Test
    void aFileThatASpreadsheetHoldsOpenIsSaidToBeAndStays() throws IOException {
        Path target = Files.writeString(folder.resolve("sessions.xlsx"), "before");
        String sentence = "Le fichier sessions.xlsx est ouvert dans un autre programme, ou protégé. Fermez-le, ou choisissez un autre nom.";
        assertRefused(target, sentence, () -> WholeFile.write(target, WholeFileTest::content, (from, to) -> {
            throw new AccessDeniedException(from.toString(), to.toString(), null);
        }));
        assertRefused(target, sentence, () -> WholeFile.write(target, WholeFileTest::content, (from, to) -> {
            throw new FileSystemException(from.toString(), to.toString(), "The process cannot access the file because it is being used by another process");
        }));
        assertThat(WholeFile.write(target, WholeFileTest::content)).isEqualTo(3);
        assertThat(target).hasContent("new");
    }

    private static long content(OutputStream stream) throws IOException {
        stream.write(new byte[] {'n', 'e', 'w'});
        return 3;
    }

    private void assertRefused(Path target, String sentence, Runnable writing) throws IOException {
        assertThatThrownBy(writing::run)
                .isInstanceOfSatisfying(ExportException.class, refused -> assertThat(refused.text(Texts.french())).isEqualTo(sentence));
        assertThat(target).hasContent("before");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }
}
