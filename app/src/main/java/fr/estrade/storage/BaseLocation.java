package fr.estrade.storage;

import fr.estrade.platform.PlatformFolders;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a base is: a folder of its own on this workstation, or a PostgreSQL database.
 *
 * @param folder the base's folder, absolute; null for PostgreSQL
 * @param url    the JDBC URL, which may hold a password; null for a folder
 */
public record BaseLocation(Path folder, String url) {
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String DEFAULT_NAME = "office.estrade";

    public BaseLocation {
        if ((folder == null) == (url == null)) {
            throw new IllegalArgumentException("Either a folder or a URL");
        }
    }

    /** The base in that folder. */
    public static BaseLocation of(Path folder) {
        return new BaseLocation(folder.toAbsolutePath().normalize(), null);
    }

    /** The base that this user works on when none is named. */
    public static BaseLocation ofThisUser() {
        return of(PlatformFolders.ofThisUser().data().resolve(DEFAULT_NAME));
    }

    /**
     * The base that a text names: a folder, the {@code base.mv.db} in it, or a {@code jdbc:postgresql:} URL.
     *
     * @param text null or blank for this user's base
     * @throws NotABaseException if the text cannot name one
     */
    public static BaseLocation parse(String text) {
        if (text == null || text.isBlank()) {
            return ofThisUser();
        }
        String trimmed = text.strip();
        if (trimmed.startsWith(POSTGRESQL)) {
            return new BaseLocation(null, trimmed);
        }
        if (trimmed.startsWith("jdbc:")) {
            throw new NotABaseException(withoutSecrets(trimmed));
        }
        try {
            Path path = Path.of(trimmed).toAbsolutePath().normalize();
            boolean dataFile = path.endsWith(BaseFolder.DATA_FILE) && !Files.isDirectory(path) && path.getParent() != null;
            return of(dataFile ? path.getParent() : path);
        } catch (InvalidPathException unusable) {
            throw new NotABaseException(trimmed);
        }
    }

    /** Whether the base is a folder of this workstation. */
    public boolean isFolder() {
        return folder != null;
    }

    /** The folder, if it is one. */
    public Optional<Path> asFolder() {
        return Optional.ofNullable(folder);
    }

    /** Whether a base was made there. Of a database on a server only opening it tells; it counts as one. */
    public boolean holdsBase() {
        return folder == null || Files.exists(new BaseFolder(folder).manifest());
    }

    /** What to show of it: the folder's path, or the URL without user and password. */
    public String shown() {
        return folder == null ? withoutSecrets(url) : folder.toString();
    }

    /** A short name, for a title or a status bar. */
    public String name() {
        String shown = shown();
        String last = shown.substring(Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\')) + 1);
        return last.isEmpty() ? shown : last;
    }

    private static String withoutSecrets(String url) {
        int question = url.indexOf('?');
        String bare = question < 0 ? url : url.substring(0, question);
        return bare.replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return shown();
    }
}
