package fr.estrade.storage.archive;

/** The names inside a backup. */
final class ArchiveNames {
    static final String MANIFEST = "manifest.json";

    private static final String FOLDER = "tables/";
    private static final String SUFFIX = ".jsonl";

    private ArchiveNames() {}

    static String file(String table) {
        return FOLDER + table + SUFFIX;
    }
}
