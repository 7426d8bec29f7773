package fr.estrade.shell;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a window can be shown here, found out before the toolkit starts, which could neither say why not nor start again in
 * this process. Only Linux can lack a display; the other systems always have one.
 */
final class Display {
    /** What tells JavaFX to do without a screen, as options of the JVM. */
    static final List<String> WITHOUT = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
    private static final Pattern X11 = Pattern.compile("(?:([^/:]*)/)?([^:]*):(\\d+)(?:\\.\\d+)?");
    private static final int X11_PORT = 6000;
    private static final int PATIENCE_MILLIS = 3000;

    /** Why no window can be shown. */
    enum Obstacle {
        /** There is none. */
        NO_DISPLAY,
        /** One is named but does not answer. */
        NO_ANSWER,
        /** The library that JavaFX draws windows with is not installed. */
        NO_GTK;

        /** The key of the sentence that says so; its place is the display's name. */
        String key() {
            return "display." + name();
        }
    }

    private final Map<String, String> variables;
    private final String system;
    private final Path sockets;
    private final Path socketNames;

    /**
     * A display as this process finds it.
     *
     * @param variables the environment's variables
     * @param system    the operating system's name
     */
    Display(Map<String, String> variables, String system) {
        this(variables, system, Path.of("/tmp/.X11-unix"), Path.of("/proc/net/unix"));
    }

    /** For tests: X11's sockets elsewhere. */
    Display(Map<String, String> variables, String system, Path sockets, Path socketNames) {
        this.variables = variables;
        this.system = system.toLowerCase(Locale.ROOT);
        this.sockets = sockets;
        this.socketNames = socketNames;
    }

    /** What stands in the way of a window; empty when nothing is known to. */
    Optional<Obstacle> obstacle() {
        if (system.startsWith("windows") || system.startsWith("mac")) {
            return Optional.empty();
        }
        if (name().isEmpty() && variables.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()) {
            return Optional.of(Obstacle.NO_DISPLAY);
        }
        if (!isLoadable("libgtk-3.so.0")) {
            return Optional.of(Obstacle.NO_GTK);
        }
        return name().isEmpty() || answers() ? Optional.empty() : Optional.of(Obstacle.NO_ANSWER);
    }

    /** Whether JavaFX was told to do without a screen. */
    static boolean isDoneWithout() {
        return "Headless".equals(System.getProperty("glass.platform"));
    }

    /** Tells JavaFX to do without a screen, before it starts. */
    static void doWithout() {
        WITHOUT.forEach(option -> System.setProperty(option.substring(2, option.indexOf('=')), option.substring(option.indexOf('=') + 1)));
    }

    /** The display's name; empty when there is none. */
    String name() {
        return variables.getOrDefault("DISPLAY", "").strip();
    }

    /** The launch script allows native access, which JavaFX needs as well. */
    @SuppressWarnings("restricted")
    private static boolean isLoadable(String library) {
        try {
            SymbolLookup.libraryLookup(library, Arena.ofAuto());
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }

    /** Whether an X server answers; when its name is not understood, the toolkit may try. */
    boolean answers() {
        Matcher parts = X11.matcher(name());
        if (!parts.matches()) {
            return true;
        }
        String host = parts.group(2);
        int number = Integer.parseInt(parts.group(3));
        boolean here = host.isEmpty() || host.equals("unix") || "unix".equals(parts.group(1));
        return here ? answersHere(number) : answersAt(host, X11_PORT + number);
    }

    private boolean answersHere(int number) {
        Path socket = sockets.resolve("X" + number);
        if (Files.exists(socket)) {
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                return channel.isConnected();
            } catch (IOException silent) {
                return false;
            }
        }
        // Linux also has sockets without a file, which Java cannot connect to; their names are listed.
        try (var names = Files.lines(socketNames)) {
            return names.anyMatch(line -> line.endsWith("@" + socket));
        } catch (IOException unknown) {
            return false;
        }
    }

    private static boolean answersAt(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException silent) {
            return false;
        }
    }
}
