package fr.estrade.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The names of what lies in a base's folder. */
record BaseFolder(Path path) {
    static final String DATA_FILE = "base.mv.db";

    /** Makes the folder if it is not there, for its owner only: a base holds personal data. */
    void create() throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(path);
        }
    }

    Path data() {
        return path.resolve(DATA_FILE);
    }

    Path manifest() {
        return path.resolve("base.properties");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path tail() {
        return path.resolve("tail");
    }

    Path backups() {
        return path.resolve("backups");
    }

    /** Where a file is built that will take the place of another. */
    Path rebuild() {
        return path.resolve("rebuild");
    }

    Path rebuiltData() {
        return rebuild().resolve(DATA_FILE);
    }

    /** Where a smaller copy of the file is made. */
    Path compaction() {
        return path.resolve("compaction");
    }

    /** There while something was forgotten that may still be read somewhere in this folder. */
    Path forgetting() {
        return path.resolve("forgetting");
    }

    Path drafts() {
        return path.resolve("drafts");
    }

    /** Where files that were replaced are kept, so that nothing is ever lost. */
    Path replaced() {
        return path.resolve("replaced");
    }
}
