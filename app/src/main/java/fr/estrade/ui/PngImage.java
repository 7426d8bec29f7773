package fr.estrade.ui;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * Writes pictures as PNG files. JavaFX only writes them by way of AWT, a second toolkit; the format needs no more than a
 * filter before each line and {@link Deflater}.
 */
public final class PngImage {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int CHANNELS = 3;
    private static final int RGB = 2;
    private static final int FILTER_UP = 2;

    private PngImage() {
    }

    /** Writes an opaque picture: 8 bits a channel, no transparency. Folders on the way are made. */
    public static void write(Image image, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(width, height));
            chunk(out, "IDAT", lines(pixels, width, height));
            chunk(out, "IEND", new byte[0]);
        }
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, RGB, 0, 0, 0});
        return bytes.toByteArray();
    }

    /** Each line as its difference to the one above: a page is mostly made of equal lines, which then are zeros. */
    private static byte[] lines(int[] pixels, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] above = new byte[width * CHANNELS];
        byte[] line = new byte[width * CHANNELS];
        byte[] filtered = new byte[1 + width * CHANNELS];
        filtered[0] = FILTER_UP;
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int argb = pixels[y * width + x];
                    line[x * CHANNELS] = (byte) (argb >> 16);
                    line[x * CHANNELS + 1] = (byte) (argb >> 8);
                    line[x * CHANNELS + 2] = (byte) argb;
                }
                for (int i = 0; i < line.length; i++) {
                    filtered[1 + i] = (byte) (line[i] - above[i]);
                }
                out.write(filtered);
                System.arraycopy(line, 0, above, 0, line.length);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(OutputStream out, String type, byte[] content) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(content.length);
        CheckedOutputStream checked = new CheckedOutputStream(data, new CRC32());
        checked.write(type.getBytes(StandardCharsets.US_ASCII));
        checked.write(content);
        data.writeInt((int) checked.getChecksum().getValue());
    }
}
