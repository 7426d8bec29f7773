package fr.estrade.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that were replaced, in a folder named by the moment; the newest few are kept. */
final class Replaced {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss.SSS");
    private static final int KEPT = 5;

    private final BaseFolder folder;

    Replaced(BaseFolder folder) {
        this.folder = folder;
    }

    /** A new folder for what is replaced now. */
    Path begin() throws IOException {
        List<Path> older = kept();
        for (Path oldest : older.subList(0, Math.max(0, older.size() - KEPT + 1))) {
            delete(oldest);
        }
        Path place = folder.replaced().resolve(STAMP.format(LocalDateTime.now()));
        return Files.createDirectories(place);
    }

    private List<Path> kept() throws IOException {
        if (!Files.isDirectory(folder.replaced())) {
            return List.of();
        }
        try (Stream<Path> places = Files.list(folder.replaced())) {
            return places.sorted().toList();
        }
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
