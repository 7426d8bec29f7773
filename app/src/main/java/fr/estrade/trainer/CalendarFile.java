package fr.estrade.trainer;

import fr.estrade.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Reads a calendar that somebody sent, in iCalendar or CSV, within bounds: it may be broken, huge, or meant to do harm. */
public final class CalendarFile {

    /** A calendar of ten years has some hundred kilobytes. */
    static final int MOST_BYTES = 5_000_000;
    /** More rows than anybody can look through. */
    static final int MOST_ENTRIES = 2_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Texts texts;
    private final Clock clock;

    /** @param clock what day it is, and in which zone the office works */
    public CalendarFile(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The times that a file says somebody is busy.
     *
     * @throws CalendarFileException if it is no calendar, is broken or too large
     * @throws IOException           if the file cannot be read
     */
    public List<CalendarEntry> read(Path file) throws IOException, CalendarFileException {
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(MOST_BYTES + 1);
        }
        if (content.length > MOST_BYTES) {
            throw new CalendarFileException("calendar.import.large", texts.formats().fileSize(MOST_BYTES));
        }
        return read(content);
    }

    List<CalendarEntry> read(byte[] content) throws CalendarFileException {
        String text = decode(content);
        if (text.indexOf('\0') >= 0) {
            throw new CalendarFileException("calendar.import.unknown");
        }
        List<CalendarEntry> entries = text.stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR")
                ? new IcsCalendar(clock).read(text.stripLeading())
                : new CsvCalendar(texts, clock).read(text);
        if (entries.isEmpty()) {
            throw new CalendarFileException("calendar.import.empty");
        }
        return entries;
    }

    private static String decode(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(content, WINDOWS);
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }
}
