package fr.estrade.storage.tail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksum in front of each line: the first 16 hexadecimal digits of the SHA-256 of what follows, and a space. */
final class LineCheck {
    static final int DIGITS = 16;
    static final int LENGTH = DIGITS + 1;

    private LineCheck() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** What stands in front of a line of that digest. */
    static byte[] prefix(MessageDigest line) {
        return (HexFormat.of().formatHex(line.digest()).substring(0, DIGITS) + ' ').getBytes(StandardCharsets.US_ASCII);
    }
}
