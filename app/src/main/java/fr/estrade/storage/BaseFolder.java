package fr.estrade.storage;

import java.nio.file.Path;

/** The names of what lies in a base's folder. */
record BaseFolder(Path path) {
    static final String DATA_FILE = "base.mv.db";

    Path data() {
        return path.resolve(DATA_FILE);
    }

    Path manifest() {
        return path.resolve("base.properties");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path socket() {
        return path.resolve("socket");
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

    Path drafts() {
        return path.resolve("drafts");
    }

    /** Where files that were replaced are kept, so that nothing is ever lost. */
    Path replaced() {
        return path.resolve("replaced");
    }
}
