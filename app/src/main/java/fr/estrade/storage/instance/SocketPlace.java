package fr.estrade.storage.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where the socket of a base lies: in its folder, or, where that path is longer than a socket's may be, in the temporary folder
 * under a name that follows from the folder's path.
 */
final class SocketPlace {
    /** What the tightest system allows (macOS: 104 bytes with the final zero), less some. */
    private static final int LONGEST = 100;

    private SocketPlace() {}

    static Path of(Path baseFolder) throws IOException {
        Path inside = baseFolder.toRealPath().resolve("socket");
        return inside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST ? inside : shortPath(inside);
    }

    private static Path shortPath(Path inside) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(inside.toString().getBytes(StandardCharsets.UTF_8));
            return Path.of(System.getProperty("java.io.tmpdir"), "estrade-" + HexFormat.of().formatHex(digest, 0, 8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Whether a socket belongs to who owns the base: in the temporary folder anybody could have put one. */
    static boolean isTrusted(Path socket, Path baseFolder) throws IOException {
        return Files.exists(socket) && Files.getOwner(socket).equals(Files.getOwner(baseFolder.resolve("base.properties")));
    }
}
