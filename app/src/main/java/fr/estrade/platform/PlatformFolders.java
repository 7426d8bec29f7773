package fr.estrade.platform;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The folders of this user on this platform, by the platform's conventions. None of them is made here.
 *
 * <p>The environment may name each one: {@code ESTRADE_DATA}, {@code ESTRADE_CONFIG}, {@code ESTRADE_LOGS}.
 *
 * @param data what must not be lost: the office's base lives here unless another is named
 * @param config the settings of this workstation
 * @param logs what the program says of itself
 */
public record PlatformFolders(Path data, Path config, Path logs) {
    private static final String LINUX_NAME = "estrade";
    private static final String NAME = "Estrade";

    /** The folders of the user who runs the program. */
    public static PlatformFolders ofThisUser() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /**
     * The folders of a user.
     *
     * @param environment the environment's variables
     * @param system the operating system's name, as the property {@code os.name} has it
     * @param home the user's home folder
     */
    public static PlatformFolders of(Map<String, String> environment, String system, Path home) {
        Environment named = new Environment(environment);
        PlatformFolders usual = switch (Family.of(system)) {
            case WINDOWS -> windows(named, home);
            case MAC -> mac(home);
            case OTHER -> freedesktop(named, home);
        };
        return new PlatformFolders(
                named.folder("ESTRADE_DATA", usual.data),
                named.folder("ESTRADE_CONFIG", usual.config),
                named.folder("ESTRADE_LOGS", usual.logs));
    }

    private static PlatformFolders windows(Environment named, Path home) {
        Path local = named.folder("LOCALAPPDATA", home.resolve("AppData").resolve("Local")).resolve(NAME);
        Path roaming = named.folder("APPDATA", home.resolve("AppData").resolve("Roaming")).resolve(NAME);
        return new PlatformFolders(local, roaming, local.resolve("logs"));
    }

    private static PlatformFolders mac(Path home) {
        Path library = home.resolve("Library");
        Path support = library.resolve("Application Support").resolve(NAME);
        return new PlatformFolders(support, support.resolve("settings"), library.resolve("Logs").resolve(NAME));
    }

    private static PlatformFolders freedesktop(Environment named, Path home) {
        Path local = home.resolve(".local");
        return new PlatformFolders(
                named.absoluteFolder("XDG_DATA_HOME", local.resolve("share")).resolve(LINUX_NAME),
                named.absoluteFolder("XDG_CONFIG_HOME", home.resolve(".config")).resolve(LINUX_NAME),
                named.absoluteFolder("XDG_STATE_HOME", local.resolve("state")).resolve(LINUX_NAME).resolve("log"));
    }

    private enum Family {
        WINDOWS,
        MAC,
        OTHER;

        static Family of(String system) {
            String name = system.toLowerCase(Locale.ROOT);
            if (name.startsWith("windows")) {
                return WINDOWS;
            }
            return name.startsWith("mac") ? MAC : OTHER;
        }
    }

    private record Environment(Map<String, String> variables) {
        /** The folder that the variable names, made absolute; the usual one where it names none. */
        Path folder(String variable, Path usual) {
            String value = variables.get(variable);
            if (value == null || value.isBlank()) {
                return usual;
            }
            try {
                return Path.of(value).toAbsolutePath();
            } catch (InvalidPathException unusable) {
                return usual;
            }
        }

        /** The same for the XDG variables, of which the specification says to ignore a relative path. */
        Path absoluteFolder(String variable, Path usual) {
            String value = variables.get(variable);
            return value != null && value.startsWith("/") ? folder(variable, usual) : usual;
        }
    }
}
